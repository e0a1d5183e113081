// SPDX-License-Identifier: MIT
// Step 2 of ImportPresenter: each unknown unit and each answer text, one by one.
#include "app/presenters/import_pictures.h"
#include "app/presenters/import_presenter.h"
#include "app/usecases/placed_questions.h"
#include "app/usecases/unit_suggestion.h"
#include "base/text.h"

namespace kooste::app {

using base::tr;
using base::trn;
using importing::MappedUnit;

namespace {

/// What can become of a unit's rows, in the order of its list.
enum UnitTarget { undecided, suggested, existing, create, none, reject };

MappedUnit::Target targetOf(int place) {
    return place == create   ? MappedUnit::Target::create
           : place == none   ? MappedUnit::Target::none
           : place == reject ? MappedUnit::Target::reject
                             : MappedUnit::Target::existing;
}

int placeOf(MappedUnit::Target target) {
    switch (target) {
    case MappedUnit::Target::existing:
        return existing;
    case MappedUnit::Target::create:
        return create;
    case MappedUnit::Target::none:
        return none;
    case MappedUnit::Target::reject:
        break;
    }
    return reject;
}
} // namespace

std::unordered_map<std::string, const MappedUnit *> decisionsOf(const std::vector<MappedUnit> &own,
                                                                const ImportOutcome *tried,
                                                                const model::UnitTree &units) {
    std::unordered_map<std::string, const MappedUnit *> decided;
    for (const auto &unit : own)
        decided.emplace(base::comparisonKey(unit.text), &unit);
    if (tried == nullptr)
        return decided;
    for (const auto &unit : tried->units)
        if (unit.target != MappedUnit::Target::existing || units.findByCode(unit.code) != nullptr)
            decided.emplace(base::comparisonKey(unit.text), &unit);
    return decided;
}

// --- Units

void ImportPresenter::findUnknownUnits() {
    unknown_.clear();
    const UnitNames names(*session_.picture()->units);
    std::unordered_map<std::string, std::size_t> placeOfKey;
    for (const auto &text : inspection_->units) {
        if (names.find(text.text))
            continue;
        const auto [same, isNew] =
            placeOfKey.emplace(base::comparisonKey(text.text), unknown_.size());
        if (isNew)
            unknown_.push_back(text);
        else
            unknown_[same->second].count += text.count;
    }
    unit_ = std::min(unit_, unknown_.empty() ? 0 : unknown_.size() - 1);
}

/// The user's word for this file, else what the form remembers.
const MappedUnit *ImportPresenter::decisionOf(const std::string &text) const {
    if (const auto *own = importing::findUnit(unitChoices_, text))
        return own;
    const auto *known = tried_ ? importing::findUnit(tried_->units, text) : nullptr;
    const bool gone = known && known->target == MappedUnit::Target::existing &&
                      !session_.picture()->units->findByCode(known->code);
    return gone ? nullptr : known;
}

std::int64_t ImportPresenter::undecidedUnits() const {
    if (unknownUnits_ != 0)
        return 0;
    const auto decided = decisionsOf(unitChoices_, tried_.get(), *session_.picture()->units);
    return std::count_if(unknown_.begin(), unknown_.end(), [&](const auto &unit) {
        return decided.count(base::comparisonKey(unit.text)) == 0;
    });
}

const model::Unit *ImportPresenter::suggestionFor(const std::string &text) const {
    return similarUnit(*session_.picture()->units, text);
}

/// The units in the order of the list of places; the first place is none.
std::vector<const model::Unit *> ImportPresenter::unitPlaces() const {
    std::vector<const model::Unit *> places{nullptr};
    for (const auto &unit : session_.picture()->units->units())
        places.push_back(&unit);
    return places;
}

void ImportPresenter::chooseUnit(std::int64_t key) {
    if (key <= 0 || key > static_cast<std::int64_t>(unknown_.size()))
        return;
    unit_ = static_cast<std::size_t>(key - 1);
    pendingTarget_ = 0;
    showPlaces(false);
}

void ImportPresenter::chooseUnitTarget(int place) {
    if (unit_ >= unknown_.size())
        return;
    const std::string &text = unknown_[unit_].text;
    const auto *suggestion = suggestionFor(text);
    // Without a suggestion its line is not in the list.
    const int target = place > 0 && suggestion == nullptr ? place + 1 : place;
    unitChoices_.erase(std::remove_if(unitChoices_.begin(), unitChoices_.end(),
                                      [&](const auto &choice) { return choice.text == text; }),
                       unitChoices_.end());
    pendingTarget_ = target == existing ? existing : 0;
    if (target == suggested)
        unitChoices_.push_back({text, MappedUnit::Target::existing, suggestion->code});
    else if (target == create || target == none || target == reject)
        unitChoices_.push_back({text, targetOf(target), {}});
    dryRun();
}

void ImportPresenter::chooseUnitPlace(int place) {
    if (unit_ >= unknown_.size())
        return;
    const std::string &text = unknown_[unit_].text;
    const auto *unit = unitPlaces().at(static_cast<std::size_t>(place));
    const auto *decision = decisionOf(text);
    const bool creates = pendingTarget_ == 0 && decision != nullptr &&
                         decision->target == MappedUnit::Target::create;
    if (!creates && unit == nullptr)
        return;
    MappedUnit choice{text, creates ? MappedUnit::Target::create : MappedUnit::Target::existing,
                      unit ? unit->code : std::string()};
    pendingTarget_ = 0;
    importing::addUnits(unitChoices_, {choice});
    dryRun();
}

std::string ImportPresenter::targetWords(const MappedUnit *decision) const {
    const auto &units = *session_.picture()->units;
    const auto nameOf = [&](const std::string &code) {
        const auto *unit = units.findByCode(code);
        return unit ? unit->name.best(session_.language()) : code;
    };
    if (decision == nullptr) {
        const base::Message rules[] = {tr("Choose"), tr("Create a new unit"),
                                       tr("Import without a unit"), tr("Reject the rows")};
        return session_.say(rules[static_cast<std::size_t>(unknownUnits_)]);
    }
    switch (decision->target) {
    case MappedUnit::Target::existing:
        return nameOf(decision->code);
    case MappedUnit::Target::create:
        return decision->code.empty()
                   ? session_.say(tr("Create a new unit"))
                   : session_.say(tr("Create under {unit}").with("unit", nameOf(decision->code)));
    case MappedUnit::Target::none:
        return session_.say(tr("Import without a unit"));
    case MappedUnit::Target::reject:
        break;
    }
    return session_.say(tr("Reject the rows"));
}

namespace {
/// How many of the texts are units, and in how many rows they stand.
std::pair<std::int64_t, std::int64_t> knownUnits(const std::vector<importing::UnitText> &texts,
                                                 const UnitNames &names) {
    std::pair<std::int64_t, std::int64_t> known{0, 0};
    for (const auto &text : texts)
        if (names.find(text.text)) {
            ++known.first;
            known.second += text.count;
        }
    return known;
}

Row knownUnitsRow(std::int64_t units, std::int64_t rows, const Session &session) {
    Row row;
    row.cells = {
        {session.say(trn("{n} known unit", "{n} known units", units)), Tone::normal, Sign::ok},
        {base::formatCount(rows, session.language())},
        {session.say(tr("same name or code"))},
        {}};
    return row;
}
} // namespace

void ImportPresenter::addUnitTable(ImportPlaces &places) const {
    const auto count = [&](std::int64_t value) {
        return base::formatCount(value, session_.language());
    };
    Table &table = places.units;
    table.columns = {{session_.say(tr("In the file")), 170, Align::left},
                     {session_.say(tr("Rows")), 80, Align::right},
                     {session_.say(tr("Goes to")), 190, Align::left},
                     {session_.say(tr("Ground")), 190, Align::left, false}};
    const UnitNames names(*session_.picture()->units);
    const auto decided = decisionsOf(unitChoices_, tried_.get(), *session_.picture()->units);
    const auto chosen = decisionsOf(unitChoices_, nullptr, *session_.picture()->units);
    for (std::size_t i = 0; i < unknown_.size(); ++i) {
        const auto key = base::comparisonKey(unknown_[i].text);
        const auto found = decided.find(key);
        const auto *decision = found == decided.end() ? nullptr : found->second;
        const bool open = decision == nullptr && unknownUnits_ == 0;
        const auto *suggestion = open ? names.similar(unknown_[i].text) : nullptr;
        const bool own = chosen.count(key) > 0;
        Row row;
        row.key = static_cast<std::int64_t>(i) + 1;
        row.cells = {
            {unknown_[i].text, Tone::normal, open ? Sign::question : Sign::ok},
            {count(unknown_[i].count)},
            {targetWords(decision), open ? Tone::attention : Tone::normal},
            {suggestion
                 ? session_.say(tr("similar name: {unit}")
                                    .with("unit", suggestion->name.best(session_.language())))
             : decision && !own ? session_.say(tr("as the last time"))
                                : std::string(),
             Tone::muted}};
        table.rows.push_back(std::move(row));
    }
    const auto known = knownUnits(inspection_->units, names);
    if (known.first > 0)
        table.rows.push_back(knownUnitsRow(known.first, known.second, session_));
    const auto unknown = static_cast<std::int64_t>(unknown_.size());
    places.unitsSentence =
        inspection_->units.empty()
            ? session_.say(tr("The file has no column of units: responses come without."))
        : unknown == 0
            ? session_.say(trn("The {n} unit was known", "All {n} units were known", known.first))
            : session_.say(trn("{n} name is not in the organisation. Check where it belongs.",
                               "{n} names are not in the organisation. Check where they belong.",
                               unknown));
}

void ImportPresenter::addUnitChoices(ImportPlaces &places) const {
    places.unknownUnits = {{session_.say(tr("Ask one by one")), session_.say(tr("Create all")),
                            session_.say(tr("All without a unit")), session_.say(tr("Reject all"))},
                           unknownUnits_,
                           true,
                           {}};
    addUnitTable(places);
    const std::string nothing = session_.say(tr("Every unit was known."));
    places.unitTarget = {{nothing}, 0, false, nothing};
    places.unitPlace = {{"–"}, 0, false, session_.say(tr("Only for an existing or a new unit."))};
    if (unit_ >= unknown_.size())
        return;
    const std::string &text = unknown_[unit_].text;
    const auto *decision = decisionOf(text);
    const auto *suggestion = suggestionFor(text);
    places.unitLabel = text;
    Choice &target = places.unitTarget;
    target = {{session_.say(tr("Choose"))}, 0, true, {}};
    if (suggestion != nullptr)
        target.texts.push_back(session_.say(
            tr("Suggestion: {unit}").with("unit", suggestion->name.best(session_.language()))));
    for (const auto &message : {tr("An existing unit"), tr("Create a new unit"),
                                tr("Import without a unit"), tr("Reject the rows")})
        target.texts.push_back(session_.say(message));
    const int shift = suggestion == nullptr ? 1 : 0;
    const int place = pendingTarget_ != 0 ? pendingTarget_
                      : decision          ? placeOf(decision->target)
                                          : 0;
    target.chosen = place == 0 ? 0 : place - shift;
    if (place != existing && place != create)
        return;
    Choice &where = places.unitPlace;
    where = {{session_.say(place == create ? tr("Under the root") : tr("Choose the unit"))},
             0,
             true,
             {}};
    const auto &tree = *session_.picture()->units;
    for (std::size_t i = 0; i < tree.units().size(); ++i) {
        const auto &unit = tree.units()[i];
        if (pendingTarget_ == 0 && decision && decision->code == unit.code)
            where.chosen = static_cast<int>(i) + 1;
        where.texts.push_back(
            std::string(static_cast<std::size_t>(tree.depth(static_cast<int>(i))) * 3, ' ') +
            unit.name.best(session_.language()));
    }
}

// --- Answers

const PlacedQuestion *ImportPresenter::shownQuestion() const {
    return tried_ && question_ < tried_->questions.size() ? &tried_->questions[question_] : nullptr;
}

/// What a label can mean, in the order of its list: options of the scale, then missing states.
std::vector<int> ImportPresenter::meanings() const {
    std::vector<int> numbers;
    if (const auto *question = shownQuestion())
        for (const auto &option : question->options)
            numbers.push_back(option.number);
    for (int state = -1; state >= -model::kMissingStates; --state)
        numbers.push_back(state);
    return numbers;
}

std::string ImportPresenter::meaningWords(const PlacedQuestion &question, int number) const {
    if (number < 0)
        return session_.say(missingName(static_cast<model::Missing>(number)));
    for (const auto &option : question.options)
        if (option.number == number) {
            const auto label = option.label.best(session_.language());
            return label.empty() || label == option.code ? option.code
                   : option.code.empty()                 ? label
                                                         : option.code + "  " + label;
        }
    return std::to_string(number);
}

void ImportPresenter::chooseQuestion(int place) {
    questionChosen_ = true;
    question_ = static_cast<std::size_t>(std::max(place, 0));
    label_ = 0;
    showPlaces(false);
}

/// Until the user chooses, the first question with an answer that nobody knows is in front.
void ImportPresenter::proposeQuestion() {
    if (questionChosen_ || !tried_)
        return;
    for (std::size_t i = 0; i < tried_->questions.size(); ++i) {
        const auto &labels = tried_->questions[i].labels;
        const auto open = std::find_if(labels.begin(), labels.end(),
                                       [](const auto &label) { return !label.known; });
        if (open == labels.end())
            continue;
        question_ = i;
        label_ = static_cast<std::size_t>(open - labels.begin());
        questionChosen_ = true;
        return;
    }
}

void ImportPresenter::chooseLabel(std::int64_t key) {
    if (key > 0) {
        label_ = static_cast<std::size_t>(key - 1);
        showPlaces(false);
    }
}

void ImportPresenter::chooseMeaning(int place) {
    const auto *question = shownQuestion();
    if (question == nullptr || label_ >= question->labels.size())
        return;
    const int number = meanings().at(static_cast<std::size_t>(place));
    for (const auto &text : question->labels[label_].texts) {
        optionChoices_.erase(std::remove_if(optionChoices_.begin(), optionChoices_.end(),
                                            [&](const auto &choice) {
                                                return choice.itemCode == question->itemCode &&
                                                       choice.value.text == text;
                                            }),
                             optionChoices_.end());
        optionChoices_.push_back({question->itemCode, {text, number}});
    }
    dryRun();
}

void ImportPresenter::addLabelChoices(ImportPlaces &places) const {
    const auto count = [&](std::int64_t value) {
        return base::formatCount(value, session_.language());
    };
    const std::string none = session_.say(tr("No closed questions in the file"));
    places.question = {{none}, 0, false, none};
    places.meaning = {{"–"}, 0, false, session_.say(tr("Choose an answer in the list first."))};
    Table &table = places.labels;
    table.columns = {{session_.say(tr("Answer in the file")), 220, Align::left},
                     {session_.say(tr("Answers")), 100, Align::right},
                     {session_.say(tr("Means")), 220, Align::left}};
    const auto *shown = shownQuestion();
    if (shown == nullptr)
        return;
    places.question = {{}, static_cast<int>(question_), true, {}};
    for (const auto &question : tried_->questions) {
        const auto open = std::count_if(question.labels.begin(), question.labels.end(),
                                        [](const auto &label) { return !label.known; });
        auto text = question.text.best(session_.language());
        if (open > 0)
            text += " – " + session_.say(trn("{n} unknown answer", "{n} unknown answers", open));
        places.question.texts.push_back(std::move(text));
    }
    std::int64_t key = 0;
    for (const auto &label : shown->labels) {
        Row row;
        row.key = ++key;
        row.cells = {
            {base::join(label.texts, " · "), Tone::normal,
             label.known ? Sign::none : Sign::warning},
            {count(label.count)},
            {meaningWords(*shown, label.option), label.known ? Tone::normal : Tone::attention}};
        table.rows.push_back(std::move(row));
    }
    if (shown->blank > 0) {
        Row row;
        row.cells = {{session_.say(tr("blank cell")), Tone::muted},
                     {count(shown->blank)},
                     {session_.say(missingName(model::Missing::skipped)), Tone::muted}};
        table.rows.push_back(std::move(row));
    }
    if (label_ >= shown->labels.size())
        return;
    places.labelLabel = base::join(shown->labels[label_].texts, " · ");
    places.meaning = {{}, 0, true, {}};
    const auto numbers = meanings();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        places.meaning.texts.push_back(meaningWords(*shown, numbers[i]));
        if (numbers[i] == shown->labels[label_].option)
            places.meaning.chosen = static_cast<int>(i);
    }
}

} // namespace kooste::app
