// SPDX-License-Identifier: MIT
#include "app/presenters/ledger_presenter.h"

#include "app/presenters/ledger_words.h"
#include "app/presenters/question_form.h"
#include "app/presenters/questionnaire_words.h"
#include "app/usecases/failure.h"
#include "app/usecases/shown_tables.h"
#include "app/usecases/survey_overlaps.h"
#include "app/usecases/survey_publishing.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;
using model::Comparability;
using model::ItemChange;

namespace {

constexpr Comparability kVerdicts[] = {Comparability::comparable, Comparability::withReservation,
                                       Comparability::notComparable};

std::string titleOf(const model::Survey &survey, const model::Version &version,
                    const model::LedgerEntry &entry, base::Language language) {
    const int number = numberOf(version, entry.item);
    return (number > 0 ? std::to_string(number) : std::string("–")) + " " +
           survey.itemTitle(entry.item, language);
}

Cell verdictCell(Comparability verdict, bool strong, const Say &say) {
    return {say(model::comparabilityName(verdict)), strong ? Tone::strong : Tone::normal,
            verdictSign(verdict)};
}

} // namespace

LedgerPresenter::LedgerPresenter(Session &session, LedgerView &view, LedgerRequest request,
                                 std::string name)
    : session_(session), view_(view), request_(std::move(request)),
      from_(session.clock().now().date), name_(std::move(name)) {
    entries_ = model::proposeLedger(survey(), version());
    if (version().publishedOn)
        from_ = *version().publishedOn;
    const auto changed = std::find_if(entries_.begin(), entries_.end(), [](const auto &entry) {
        return entry.change != ItemChange::same;
    });
    if (changed != entries_.end())
        chosen_ = changed->item;
    else if (!entries_.empty())
        chosen_ = entries_.front().item;
    show();
}

model::LedgerEntry *LedgerPresenter::chosenEntry() {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const auto &entry) { return entry.item == chosen_; });
    return found == entries_.end() ? nullptr : &*found;
}

Table LedgerPresenter::table() const {
    const Say say(session_.translator());
    Table table;
    table.columns = {{say(tr("Question")), 150, Align::left},
                     {say(tr("Change")), 225, Align::left},
                     {say(tr("Proposal")), 180, Align::left, false},
                     {say(tr("Decision")), 180, Align::left},
                     {say(tr("What happens in the trends")), 300, Align::left}};
    for (const auto &entry : entries_) {
        if (!unchanged_ && entry.change == ItemChange::same)
            continue;
        Row row;
        row.key = entry.item.value;
        const bool decidable = isDecidable(entry);
        row.cells = {{titleOf(survey(), version(), entry, say.language())},
                     {changeSentence(survey(), version(), entry, say),
                      entry.change == ItemChange::same ? Tone::muted : Tone::normal},
                     decidable ? verdictCell(entry.proposed, false, say)
                               : Cell{say(tr("nothing to decide")), Tone::muted},
                     decidable ? verdictCell(entry.verdict, entry.overridden(), say)
                               : Cell{"–", Tone::muted},
                     {consequenceSentence(survey(), entry, from_, say)}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

void LedgerPresenter::show() {
    const Say say(session_.translator());
    LedgerPicture picture;
    const int number = version().number;
    const auto name = survey().name.best(say.language());
    picture.title = say((isReading() ? tr("Comparability of version {number} – {survey}")
                                     : tr("Publish version {number} – {survey}"))
                            .with("number", number)
                            .with("survey", name));
    const auto *before = survey().latestPublished();
    if (isReading())
        picture.intro =
            say(tr("What changed from the version before, and what was decided of it."));
    else if (before)
        picture.intro = say(tr("Version {number} takes the place of version {before}. Decide which "
                               "questions can still be compared: every chart, table and report "
                               "follows it.")
                                .with("number", number)
                                .with("before", before->number));
    else
        picture.intro = say(tr("The first version: there is nothing to be compared yet."));
    const auto same = std::count_if(entries_.begin(), entries_.end(), [](const auto &entry) {
        return entry.change == ItemChange::same;
    });
    const auto all = static_cast<std::int64_t>(entries_.size());
    picture.count = say(trn("{n} question", "{n} questions", all)) + ": " +
                    say(tr("{changed} changed, {same} as before")
                            .with("changed", all - same)
                            .with("same", std::int64_t{same}));
    picture.table = table();
    picture.chosen = chosen_.value;
    picture.warnings = request_.warnings;
    picture.from = from_;
    if (!isReading()) {
        picture.footNote = say(tr("A published version cannot be changed any more. Later "
                                  "corrections are made in version {number}.")
                                   .with("number", number + 1));
        picture.publish = say(tr("&Publish version {number}").with("number", number));
    }
    view_.showLedger(picture);
    showDetails();
}

void LedgerPresenter::showDetails() {
    if (const auto *entry = chosenEntry())
        view_.showDetails(details(*entry));
    else
        view_.showDetails({});
}

namespace {

/// The common words first, then the variants that either side has words for.
std::vector<model::VariantKey> variantsOf(const model::Question *before,
                                          const model::Question *after) {
    std::vector<model::VariantKey> keys{{}};
    for (const auto *side : {before, after})
        if (side)
            for (const auto &own : side->wordings)
                if (std::find(keys.begin(), keys.end(), own.variant) == keys.end())
                    keys.push_back(own.variant);
    return keys;
}

/// Which words to hold against each other: the first that changed, the reader's language before
/// the others; the common ones when none did.
struct WordsShown {
    model::VariantKey variant;
    base::Language language;
};
WordsShown wordsShown(const model::Question *before, const model::Question *after,
                      base::Language reader) {
    if (before && after)
        for (const auto &key : variantsOf(before, after))
            for (const auto language :
                 {reader, base::Language::fi, base::Language::sv, base::Language::en})
                if (before->textFor(key).get(language) != after->textFor(key).get(language))
                    return {key, language};
    return {{}, reader};
}

/// Every wording, old and new, for whoever wants to see all of them.
std::string allWordingsOf(const model::Question *before, const model::Question *after,
                          const Say &say, int &count) {
    std::string text;
    count = 0;
    for (const auto &key : variantsOf(before, after))
        for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en}) {
            const auto was = before ? before->textFor(key).get(language) : std::string();
            const auto now = after ? after->textFor(key).get(language) : std::string();
            if (was.empty() && now.empty())
                continue;
            ++count;
            text +=
                say(languageName(language)) + ", " + variantTitle(key, say) + "\n  " +
                (was == now ? now
                            : (was.empty() ? "–" : was) + "\n  → " + (now.empty() ? "–" : now)) +
                "\n\n";
        }
    return text;
}

std::vector<BridgeOption> bridgeOptions(const model::Question *question,
                                        const std::vector<int> *favourable, const Say &say) {
    std::vector<BridgeOption> options;
    if (question)
        for (const auto &option : question->options)
            if (!option.missing)
                options.push_back({option.code + " " + option.label.best(say.language()),
                                   favourable && std::find(favourable->begin(), favourable->end(),
                                                           option.number) != favourable->end()});
    return options;
}

/// The options that count as favourable: "4, 5".
std::string codesOf(const model::Question *question, const std::vector<int> &numbers) {
    std::vector<std::string> codes;
    for (const int number : numbers)
        if (const auto *option = question ? question->findOption(number) : nullptr)
            codes.push_back(option->code);
    return base::join(codes, ", ");
}

} // namespace

/// The wordings before and after, with what differs.
void LedgerPresenter::addWordings(LedgerDetails &shown, const model::LedgerEntry &entry,
                                  const model::Question *before,
                                  const model::Question *after) const {
    const Say say(session_.translator());
    const auto chosen = wordsShown(before, after, say.language());
    const auto words = [&](const model::Question *question) {
        return question ? question->textFor(chosen.variant).best(chosen.language) : std::string();
    };
    const auto title = [&](int number) {
        if (chosen.variant.isCommon() && chosen.language == say.language())
            return say(tr("Version {number}").with("number", number));
        return say(tr("Version {number}, {language} ({variant})")
                       .with("number", number)
                       .with("language", languageName(chosen.language))
                       .with("variant", variantTitle(chosen.variant, say)));
    };
    const auto difference = before && after
                                ? wordDifference(words(before), words(after))
                                : WordDifference{{{words(before), false}}, {{words(after), false}}};
    if (before)
        shown.beforeTitle = title(entry.from);
    if (after)
        shown.afterTitle = title(version().number);
    shown.before = difference.before;
    shown.after = difference.after;
    int count = 0;
    shown.allWordings = allWordingsOf(before, after, say, count);
    shown.allLabel = say(trn("Show the {n} wording", "Show all {n} wordings", count));
}

/// What was decided of it, and what it means for the line of the figures.
void LedgerPresenter::addDecision(LedgerDetails &shown, const model::LedgerEntry &entry) const {
    const Say say(session_.translator());
    shown.editable = !isReading() && isDecidable(entry);
    if (isDecidable(entry))
        for (const auto verdict : kVerdicts) {
            if (verdict == entry.verdict)
                shown.verdicts.chosen = static_cast<int>(shown.verdicts.texts.size());
            shown.verdicts.texts.push_back(say(model::comparabilityName(verdict)));
            shown.verdictSigns.push_back(verdictSign(verdict));
        }
    shown.note = entry.note;
    shown.noteLabel =
        say(entry.overridden() ? tr("Rea&son (required: the proposal is overridden)")
                               : tr("Rea&son (required when the proposal is overridden)"));
    if (!entry.decidedBy.empty() && entry.decidedOn)
        shown.decidedBy = say(tr("Decided by {name} on {date}")
                                  .with("name", entry.decidedBy)
                                  .with("date", *entry.decidedOn));
    shown.pictureSentence = consequenceSentence(survey(), entry, from_, say);
    shown.picture = isDecidable(entry) ? linePicture(entry, shown.pictureSentence, say) : nullptr;
}

/// How two scales are laid on each other.
void LedgerPresenter::addBridge(LedgerDetails &shown, const model::LedgerEntry &entry,
                                const model::Question *before, const model::Question *after) const {
    const Say say(session_.translator());
    shown.canBridge = shown.editable && entry.change == ItemChange::scale;
    if (entry.bridge)
        shown.bridge = say(tr("Bridge: favourable are {before} in version {from} and {after} in "
                              "version {to}")
                               .with("before", codesOf(before, entry.bridge->favourableBefore))
                               .with("from", entry.from)
                               .with("after", codesOf(after, entry.bridge->favourableAfter))
                               .with("to", entry.to));
    shown.bridgeBefore =
        bridgeOptions(before, entry.bridge ? &entry.bridge->favourableBefore : nullptr, say);
    shown.bridgeAfter =
        bridgeOptions(after, entry.bridge ? &entry.bridge->favourableAfter : nullptr, say);
}

LedgerDetails LedgerPresenter::details(const model::LedgerEntry &entry) const {
    const auto *older = survey().findVersionNumber(entry.from);
    const auto *before = older ? older->find(entry.item) : nullptr;
    const auto *after = version().find(entry.item);
    LedgerDetails shown;
    shown.heading = titleOf(survey(), version(), entry, session_.language());
    addWordings(shown, entry, before, after);
    addDecision(shown, entry);
    addBridge(shown, entry, before, after);
    return shown;
}

// --- what the coordinator does
// --------------------------------------------------------------------

void LedgerPresenter::choose(std::int64_t item) {
    chosen_ = model::ItemId{item};
    showDetails();
}

void LedgerPresenter::showUnchanged(bool shown) {
    unchanged_ = shown;
    const auto *entry = chosenEntry();
    if (!shown && entry && entry->change == ItemChange::same)
        for (const auto &each : entries_)
            if (each.change != ItemChange::same) {
                chosen_ = each.item;
                break;
            }
    show();
}

void LedgerPresenter::decide(int verdict) {
    auto *entry = chosenEntry();
    if (isReading() || !entry || !isDecidable(*entry) || verdict < 0 || verdict > 2)
        return;
    entry->verdict = kVerdicts[verdict];
    decided_ = true;
    show();
}

void LedgerPresenter::writeNote(const std::string &note) {
    auto *entry = chosenEntry();
    if (isReading() || !entry || entry->note == note)
        return;
    entry->note = note;
    decided_ = true;
}

void LedgerPresenter::setDate(base::Date date) {
    if (isReading() || from_ == date)
        return;
    from_ = date;
    show();
    findOverlaps();
}

/// Which surveys reach the same people depends on the day; asked of the workspace anew.
void LedgerPresenter::findOverlaps() {
    using Warnings = std::vector<base::Diagnostic>;
    session_.perform<Warnings>(
        {},
        [survey = request_.survey, from = from_](Session::Open &open, const base::Progress &,
                                                 const base::CancelToken &) {
            return guarded([&]() -> base::Result<Warnings> {
                return overlapWarnings(*open.workspace, *survey, from);
            });
        },
        whileAlive(alive_, [this, from = from_](const base::Result<Warnings> &found) {
            if (from != from_)
                return; // a later day is being asked of
            if (!found)
                return view_.showError(found.error());
            request_.warnings.clear();
            for (const auto &warning : *found)
                request_.warnings.push_back(session_.say(warning.message));
            show();
        }));
}

void LedgerPresenter::setBridge(const std::vector<bool> &before, const std::vector<bool> &after) {
    auto *entry = chosenEntry();
    const auto *older = entry ? survey().findVersionNumber(entry->from) : nullptr;
    const auto *old = older ? older->find(entry->item) : nullptr;
    const auto *now = entry ? version().find(entry->item) : nullptr;
    if (isReading() || !old || !now || entry->change != ItemChange::scale)
        return;
    const auto ticked = [](const model::Question &question, const std::vector<bool> &ticks) {
        std::vector<int> numbers;
        std::size_t at = 0;
        for (const auto &option : question.options)
            if (!option.missing) {
                if (at < ticks.size() && ticks[at])
                    numbers.push_back(option.number);
                ++at;
            }
        return numbers;
    };
    const model::ScaleBridge bridge{ticked(*old, before), ticked(*now, after)};
    if (bridge.favourableBefore.empty() || bridge.favourableAfter.empty())
        return view_.complain(
            session_.say(tr("Tick at least one favourable answer of both versions.")),
            LedgerView::Field::table);
    entry->bridge = bridge;
    decided_ = true;
    show();
}

void LedgerPresenter::removeBridge() {
    if (auto *entry = chosenEntry(); entry && !isReading() && entry->bridge) {
        entry->bridge.reset();
        decided_ = true;
        show();
    }
}

void LedgerPresenter::exportTo(const base::Path &file) {
    const Say say(session_.translator());
    ShownTable sheet;
    sheet.name = say(tr("Comparability"));
    sheet.lead = {survey().name.best(say.language()),
                  say(tr("Version {number}").with("number", version().number))};
    const Table shown = table();
    for (const auto &column : shown.columns)
        sheet.header.push_back(column.title);
    sheet.header.push_back(say(tr("Reason")));
    for (const auto &row : shown.rows) {
        auto &into = sheet.rows.emplace_back();
        for (const auto &cell : row.cells)
            into.push_back({cell.text});
        const auto entry = std::find_if(entries_.begin(), entries_.end(), [&](const auto &each) {
            return each.item.value == row.key;
        });
        into.push_back({entry == entries_.end() ? std::string() : entry->note});
    }
    if (const auto written = writeShownTables({sheet}, file); !written)
        view_.showError(written.error());
    else
        view_.say(tr("Saved: {file}").with("file", base::fileNameOf(file)));
}

/// False when everything is there; else says what is missing and where.
bool LedgerPresenter::complain() {
    using Field = LedgerView::Field;
    for (const auto &entry : entries_)
        if (entry.overridden() && base::trim(entry.note).empty()) {
            chosen_ = entry.item;
            show();
            view_.complain(
                session_.say(
                    tr("Write why “{question}” is judged otherwise than proposed.")
                        .with("question", survey().itemTitle(entry.item, session_.language()))),
                Field::note);
            return true;
        }
    if (base::trim(name_).empty() && survey().latestPublished()) {
        view_.complain(session_.say(tr("Write who decides: the name is kept with the decisions.")),
                       Field::name);
        return true;
    }
    return false;
}

void LedgerPresenter::publish() {
    if (isReading() || publishing_ || complain())
        return;
    publishing_ = true;
    PublishVersion::Request request;
    request.survey = survey().id;
    request.on = from_;
    request.today = session_.clock().now().date;
    request.by = std::string(base::trim(name_));
    for (const auto &entry : entries_)
        if (isDecidable(entry) && (entry.overridden() || entry.bridge || !entry.note.empty()))
            request.decisions.push_back({entry.item, entry.verdict, entry.note, entry.bridge});
    session_.perform<bool>(
        tr("Publishing the version"),
        [request](Session::Open &open, const base::Progress &,
                  const base::CancelToken &) mutable -> base::Result<bool> {
            request.languages = open.workspace->settings().languages;
            if (auto done = PublishVersion(*open.workspace).run(request); !done)
                return done.error();
            return true;
        },
        whileAlive(alive_, [this](const base::Result<bool> &done) {
            publishing_ = false;
            if (!done)
                return view_.showError(done.error());
            view_.say(tr("Version {number} was published.").with("number", version().number));
            view_.published();
        }));
}

} // namespace kooste::app
