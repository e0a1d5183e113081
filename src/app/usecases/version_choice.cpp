// SPDX-License-Identifier: MIT
#include "app/usecases/version_choice.h"
#include "base/text.h"
#include "model/comparability.h"

#include <algorithm>
#include <charconv>

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::Message;
using base::tr;
using importing::MappingOutcome;
using model::Version;

namespace {

constexpr std::string_view kByDate = "by-date";

/// A version with the file's questions placed on it.
struct Candidate {
    const Version *version = nullptr;
    MappingOutcome placed;

    bool has(const std::string &item) const {
        return std::any_of(placed.mapping.items.begin(), placed.mapping.items.end(),
                           [&](const auto &each) { return each.itemCode == item; });
    }
    bool isOpen(const importing::OpenOption &option) const {
        return std::any_of(placed.options.begin(), placed.options.end(), [&](const auto &each) {
            return each.itemCode == option.itemCode && each.text == option.text;
        });
    }
};

/// An answer that one version's scale has and the other's has not.
const importing::OpenOption *onlyIn(const Candidate &known, const Candidate &other) {
    for (const auto &open : other.placed.options)
        if (known.has(open.itemCode) && !known.isOpen(open))
            return &open;
    return nullptr;
}

struct Span {
    base::Date first;
    base::Date last;
};

class Chooser {
public:
    Chooser(const importing::Inspection &inspection, const model::Survey &survey,
            const importing::Mapping *profile)
        : inspection_(inspection), survey_(survey) {
        for (const auto &version : survey.versions)
            if (version.status != model::VersionStatus::draft)
                all_.push_back(
                    {&version, importing::mapOnto(inspection, survey, profile, &version)});
        findSpan();
    }

    base::Result<VersionChoice> choose(const WantedVersion &wanted) const {
        if (wanted.number)
            return numbered(*wanted.number);
        if (wanted.byDate)
            return span_ ? eachByDate(asYouSaid()) : base::Result<VersionChoice>(noDates());
        if (all_.size() == 1)
            return of(all_.front(), {});
        return byFit();
    }

private:
    void findSpan() {
        const auto *column = inspection_.find(importing::ColumnRole::submittedAt);
        if (column == nullptr)
            return;
        const auto first = base::parseIsoDate(std::string_view(column->min).substr(0, 10));
        const auto last = base::parseIsoDate(std::string_view(column->max).substr(0, 10));
        if (first && last)
            span_ = Span{*first, *last};
    }

    static Error noDates() {
        return {ErrorKind::usage, "noDates",
                tr("The file has no response dates, so its rows cannot get their versions by "
                   "date.")};
    }

    static VersionChoice of(const Candidate &chosen, Message because) {
        VersionChoice choice;
        choice.placed = chosen.placed;
        choice.versions = chosen.version->id;
        choice.number = chosen.version->number;
        if (!because.empty())
            choice.because = base::Diagnostic{base::Severity::note, "versionChosen",
                                              std::move(because), std::nullopt, std::nullopt};
        return choice;
    }

    base::Result<VersionChoice> numbered(int number) const {
        for (const auto &each : all_)
            if (each.version->number == number)
                return of(each, tr("Version {version}, as you said.").with("version", number));
        return Error{ErrorKind::usage, "unknownVersion",
                     tr("The survey “{survey}” has no published version {version}.")
                         .with("survey", survey_.code)
                         .with("version", number)};
    }

    static Message asYouSaid() { return tr("Each row by its date, as you said."); }

    /// What is open in every version is open; the rest finds its place row by row.
    VersionChoice eachByDate(Message because) const {
        auto choice = of(newestInUse(), std::move(because));
        for (const auto &each : all_)
            choice.versions.byDate.push_back(
                {each.version->id, each.version->publishedOn, each.placed.mapping.items});
        const auto placedSomewhere = [&](const auto &column) {
            return std::any_of(all_.begin(), all_.end(), [&](const Candidate &each) {
                return std::none_of(each.placed.columns.begin(), each.placed.columns.end(),
                                    [&](const auto &open) { return open.index == column.index; });
            });
        };
        std::erase_if(choice.placed.columns, placedSomewhere);
        std::erase_if(choice.placed.options, [&](const importing::OpenOption &option) {
            return std::any_of(all_.begin(), all_.end(), [&](const Candidate &each) {
                return each.has(option.itemCode) && !each.isOpen(option);
            });
        });
        return choice;
    }

    const Candidate &newestInUse() const {
        const auto *newest = &all_.front();
        for (const auto &each : all_)
            if (each.version->publishedOn && *each.version->publishedOn <= span_->last)
                newest = &each;
        return *newest;
    }

    /// The day the version after it came into use; empty for the newest one.
    std::optional<base::Date> endOf(const Candidate &candidate) const {
        for (const auto &each : all_)
            if (each.version->number > candidate.version->number && each.version->publishedOn)
                return each.version->publishedOn;
        return std::nullopt;
    }

    /// Whether answers of the file's days can be on it; the oldest also takes what is older.
    bool wasInUse(const Candidate &candidate) const {
        const auto end = endOf(candidate);
        if (end && span_->first >= *end)
            return false;
        return &candidate == &all_.front() || !candidate.version->publishedOn ||
               *candidate.version->publishedOn <= span_->last;
    }

    std::vector<const Candidate *> bestFitting() const;
    base::Result<VersionChoice> byFit() const;
    base::Result<VersionChoice> byDates(const std::vector<const Candidate *> &fitting) const;
    Message columnReason(const Candidate &chosen) const;
    Message optionReason(const Candidate &chosen) const;
    std::optional<Error> mixedOptions(const std::vector<const Candidate *> &fitting) const;
    std::optional<Error> mixedDates(const std::vector<const Candidate *> &used) const;
    std::string headerOf(const Candidate &candidate, const std::string &item) const;
    Error mixed(Message why) const;

    const importing::Inspection &inspection_;
    const model::Survey &survey_;
    std::vector<Candidate> all_; ///< ascending by number
    std::optional<Span> span_;
};

/// Most of the file's questions have a place.
std::vector<const Candidate *> Chooser::bestFitting() const {
    std::size_t most = 0;
    for (const auto &each : all_)
        most = std::max(most, each.placed.mapping.items.size());
    std::vector<const Candidate *> best;
    for (const auto &each : all_)
        if (each.placed.mapping.items.size() == most)
            best.push_back(&each);
    return best;
}

std::string Chooser::headerOf(const Candidate &candidate, const std::string &item) const {
    for (const auto &mapped : candidate.placed.mapping.items)
        if (mapped.itemCode == item && !mapped.binding.columns.empty())
            return base::shortened(
                inspection_.columns[static_cast<std::size_t>(mapped.binding.columns.front()) - 1]
                    .header,
                60);
    return item;
}

/// A column that only the chosen version has a place for.
Message Chooser::columnReason(const Candidate &chosen) const {
    for (const auto &mapped : chosen.placed.mapping.items) {
        const bool elsewhere = std::any_of(all_.begin(), all_.end(), [&](const Candidate &each) {
            return &each != &chosen && each.has(mapped.itemCode);
        });
        if (!elsewhere)
            return tr("Version {version}, because the column “{column}” exists only there.")
                .with("version", chosen.version->number)
                .with("column", headerOf(chosen, mapped.itemCode));
    }
    return tr("Version {version}, because most of the columns fit it.")
        .with("version", chosen.version->number);
}

Message Chooser::optionReason(const Candidate &chosen) const {
    for (const auto &each : all_)
        if (&each != &chosen)
            if (const auto *option = onlyIn(chosen, each))
                return tr("Version {version}, because “{text}” is an answer to “{column}” only "
                          "there.")
                    .with("version", chosen.version->number)
                    .with("text", base::shortened(option->text, 40))
                    .with("column", headerOf(chosen, option->itemCode));
    return tr("Version {version}, because its options fit the answers.")
        .with("version", chosen.version->number);
}

Error Chooser::mixed(Message why) const {
    auto message = span_ ? tr("{why} Say with --version which version all rows are of, or with "
                              "--version by-date that each row is of the version of its date.")
                         : tr("{why} Say with --version which version all rows are of.");
    return {ErrorKind::decisionNeeded, "mixedVersions",
            std::move(message).with("why", std::move(why))};
}

/// Each of two versions knows answers that the other does not.
std::optional<Error> Chooser::mixedOptions(const std::vector<const Candidate *> &fitting) const {
    for (const auto *one : fitting)
        for (const auto *other : fitting) {
            if (one->version->number >= other->version->number)
                continue;
            const auto *early = onlyIn(*one, *other);
            const auto *late = onlyIn(*other, *one);
            if (early != nullptr && late != nullptr)
                return mixed(tr("The file holds answers on two versions: “{early}” is an option "
                                "of version {from} only, “{late}” of version {to} only.")
                                 .with("early", base::shortened(early->text, 40))
                                 .with("from", one->version->number)
                                 .with("late", base::shortened(late->text, 40))
                                 .with("to", other->version->number));
        }
    return std::nullopt;
}

/// Answers from both sides of a border that an item does not compare across.
std::optional<Error> Chooser::mixedDates(const std::vector<const Candidate *> &used) const {
    for (std::size_t i = 1; i < used.size(); ++i)
        for (const auto &mapped : used[i]->placed.mapping.items) {
            const auto *item = survey_.findItem(mapped.itemCode);
            if (item == nullptr || !used[i - 1]->has(mapped.itemCode))
                continue;
            const auto compared =
                model::compareItem(survey_, item->id, *used[i - 1]->version, *used[i]->version);
            if (compared.verdict == model::Comparability::notComparable)
                return mixed(tr("The answers are from {first} to {last}, but version {version} "
                                "came into use on {day} and “{column}” is not comparable across "
                                "it: {reason}.")
                                 .with("first", span_->first)
                                 .with("last", span_->last)
                                 .with("version", used[i]->version->number)
                                 .with("day", *used[i]->version->publishedOn)
                                 .with("column", headerOf(*used[i], mapped.itemCode))
                                 .with("reason", compared.reason));
        }
    return std::nullopt;
}

base::Result<VersionChoice> Chooser::byDates(const std::vector<const Candidate *> &fitting) const {
    std::vector<const Candidate *> used;
    for (const auto *each : fitting)
        if (span_ && wasInUse(*each))
            used.push_back(each);
    if (used.size() == 1)
        return of(*used.front(),
                  tr("Version {version}, because the answers are from {first} to {last}, when it "
                     "was in use.")
                      .with("version", used.front()->version->number)
                      .with("first", span_->first)
                      .with("last", span_->last));
    if (used.size() > 1) {
        if (auto error = mixedDates(used))
            return *error;
        return eachByDate(tr("Each row by its date: version {version} came into use while the "
                             "answers came in.")
                              .with("version", used.back()->version->number));
    }
    // Without dates the fewest questions left without an answer, then the newest.
    const auto *chosen = fitting.front();
    for (const auto *each : fitting)
        if (each->placed.missingItems.size() <= chosen->placed.missingItems.size())
            chosen = each;
    return of(
        *chosen,
        tr("Version {version}: the file fits it best.").with("version", chosen->version->number));
}

base::Result<VersionChoice> Chooser::byFit() const {
    auto fitting = bestFitting();
    if (fitting.size() == 1)
        return of(*fitting.front(), columnReason(*fitting.front()));
    if (auto error = mixedOptions(fitting))
        return *error;
    const auto open = [](const Candidate *each) { return each->placed.options.size(); };
    const auto fewest =
        open(*std::min_element(fitting.begin(), fitting.end(),
                               [&](const auto *a, const auto *b) { return open(a) < open(b); }));
    const auto *before = fitting.front();
    const bool alike = std::all_of(fitting.begin(), fitting.end(),
                                   [&](const auto *each) { return open(each) == open(before); });
    std::erase_if(fitting, [&](const auto *each) { return open(each) > fewest; });
    if (!alike && fitting.size() == 1)
        return of(*fitting.front(), optionReason(*fitting.front()));
    return byDates(fitting);
}

} // namespace

std::optional<WantedVersion> parseWantedVersion(std::string_view text) {
    if (text == kByDate)
        return WantedVersion{{}, true};
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < 1)
        return std::nullopt;
    return WantedVersion{number, false};
}

base::Result<VersionChoice> chooseVersion(const importing::Inspection &inspection,
                                          const model::Survey &survey,
                                          const importing::Mapping *profile,
                                          const WantedVersion &wanted) {
    return Chooser(inspection, survey, profile).choose(wanted);
}

} // namespace kooste::app
