// SPDX-License-Identifier: MIT
#include "model/comparability.h"
#include "base/text.h"
#include "model/codes.h"

#include <algorithm>
#include <array>

namespace kooste::model {

using base::Message;
using base::tr;

namespace {

constexpr std::array<std::string_view, 3> kVerdicts{"comparable", "withReservation",
                                                    "notComparable"};
constexpr std::array<std::string_view, 8> kChanges{"same",    "position", "wording", "routing",
                                                   "options", "scale",    "new",     "dropped"};

std::vector<std::pair<int, double>> scoredOptions(const Question &question) {
    std::vector<std::pair<int, double>> scored;
    for (const auto &option : question.options)
        if (!option.missing)
            scored.emplace_back(option.number, option.score.value_or(0));
    std::sort(scored.begin(), scored.end());
    return scored;
}

bool sameWords(const base::LocalText &a, const base::LocalText &b) {
    const auto same = [](const std::string &x, const std::string &y) {
        return x.empty() || y.empty() || base::comparisonKey(x) == base::comparisonKey(y);
    };
    return same(a.fi, b.fi) && same(a.sv, b.sv) && same(a.en, b.en);
}

bool sameLabels(const Question &from, const Question &to) {
    return std::all_of(from.options.begin(), from.options.end(), [&](const AnswerOption &option) {
        const auto other =
            std::find_if(to.options.begin(), to.options.end(),
                         [&](const AnswerOption &each) { return each.number == option.number; });
        return other == to.options.end() || sameWords(option.label, other->label);
    });
}

/// The question's place among those that the other version asks too: what is dropped or new moves
/// nothing.
int positionOf(const Version &version, ItemId item, const Version &other) {
    int place = 0;
    for (const auto &question : version.questions) {
        if (question.item == item)
            break;
        if (other.find(question.item) != nullptr)
            ++place;
    }
    return place;
}

/// An answer that was valid in one version and a missing code in the other cannot be added up.
bool sameMissingCodes(const Question &a, const Question &b) {
    return std::all_of(a.options.begin(), a.options.end(), [&](const AnswerOption &option) {
        const auto *other = b.findOption(option.number);
        return other == nullptr || other->missing == option.missing;
    });
}

/// The common words, those of every variant that either has, and the help.
bool sameWordings(const Question &a, const Question &b) {
    if (!sameWords(a.text, b.text) || !sameWords(a.help, b.help))
        return false;
    for (const auto *side : {&a, &b})
        for (const auto &own : side->wordings)
            if (!sameWords(a.textFor(own.variant), b.textFor(own.variant)) ||
                !sameWords(a.helpFor(own.variant), b.helpFor(own.variant)))
                return false;
    return true;
}

bool sameRouting(const Version &from, const Question &before, const Version &to,
                 const Question &after) {
    return sameWords(before.condition, after.condition) &&
           from.conditionsOf(before) == to.conditionsOf(after);
}

ItemComparison judged(ItemChange change, Comparability verdict, Message reason) {
    return {change, verdict, std::move(reason)};
}

/// The note without the full stop at its end: it stands within sentences.
std::string noteText(const LedgerEntry &entry) {
    std::string note(base::trim(entry.note));
    while (!note.empty() && note.back() == '.')
        note.pop_back();
    return note;
}

/// A person's decision in the words of the notes: what changed, and what was thought of it.
ItemComparison decided(const LedgerEntry &entry, ItemComparison proposal) {
    proposal.decision = &entry;
    proposal.verdict = entry.verdict;
    const auto note = noteText(entry);
    if (!entry.overridden()) {
        if (!note.empty() && !proposal.reason.empty())
            proposal.reason =
                tr("{change}: {note}").with("change", proposal.reason).with("note", note);
        return proposal;
    }
    auto judgement = proposal.reason.empty()
                         ? tr("judged {verdict}: {note}")
                         : tr("{change}; judged {verdict}: {note}").with("change", proposal.reason);
    proposal.reason =
        std::move(judgement).with("verdict", comparabilityName(entry.verdict)).with("note", note);
    return proposal;
}

ItemComparison judgeStep(const Survey &survey, ItemId item, const Version &from,
                         const Version &to) {
    auto proposal = proposeComparison(survey, item, from, to);
    const auto *entry = survey.findDecision(item, from.number, to.number);
    return entry == nullptr ? std::move(proposal) : decided(*entry, std::move(proposal));
}

/// The gravest step from one version to the other over those in between that ask the item.
ItemComparison judgeSteps(const Survey &survey, ItemId item, const Version &from,
                          const Version &to) {
    ItemComparison gravest;
    const auto *last = &from;
    for (const auto &version : survey.versions) {
        if (version.number <= from.number || version.number > to.number ||
            version.find(item) == nullptr)
            continue;
        auto step = judgeStep(survey, item, *last, version);
        if (gravest.change == ItemChange::same || step.verdict > gravest.verdict)
            gravest = std::move(step);
        last = &version;
    }
    return gravest;
}

} // namespace

std::string_view comparabilityCode(Comparability verdict) {
    return kVerdicts.at(static_cast<std::size_t>(verdict));
}

std::optional<Comparability> parseComparability(std::string_view code) {
    return parseCode<Comparability>(kVerdicts, code);
}

Message comparabilityName(Comparability verdict) {
    switch (verdict) {
    case Comparability::comparable:
        return tr("comparable");
    case Comparability::withReservation:
        return tr("with reservation");
    case Comparability::notComparable:
        break;
    }
    return tr("not comparable");
}

Message itemChangeName(ItemChange change) {
    switch (change) {
    case ItemChange::same:
        return tr("same");
    case ItemChange::position:
        return tr("moved");
    case ItemChange::wording:
        return tr("wording changed");
    case ItemChange::routing:
        return tr("condition changed");
    case ItemChange::options:
        return tr("options changed");
    case ItemChange::scale:
        return tr("scale changed");
    case ItemChange::added:
        return tr("new");
    case ItemChange::dropped:
        break;
    }
    return tr("dropped");
}

std::string_view itemChangeCode(ItemChange change) {
    return kChanges.at(static_cast<std::size_t>(change));
}

std::optional<ItemChange> parseItemChange(std::string_view code) {
    return parseCode<ItemChange>(kChanges, code);
}

ItemComparison proposeComparison(const Survey &survey, ItemId item, const Version &from,
                                 const Version &to) {
    const auto *before = from.find(item);
    const auto *after = to.find(item);
    const auto numbered = [&](Message message) {
        message.with("from", from.number).with("to", to.number);
        return message;
    };
    if (before == nullptr && after == nullptr)
        return {};
    if (before == nullptr)
        return judged(ItemChange::added, Comparability::notComparable,
                      numbered(tr("new in version {to}")));
    if (after == nullptr)
        return judged(ItemChange::dropped, Comparability::notComparable,
                      numbered(tr("dropped from version {to}")));
    const auto *identity = survey.find(item);
    const bool ordered = identity != nullptr &&
                         (identity->kind == ItemKind::ordered || identity->kind == ItemKind::nps);
    // The recommendation scale is always 0..10, whether a version lists it or not.
    const bool fixedScale = identity != nullptr && identity->kind == ItemKind::nps;
    if (!fixedScale && scoredOptions(*before) != scoredOptions(*after)) {
        if (ordered)
            return judged(ItemChange::scale, Comparability::notComparable,
                          numbered(tr("the scale changed between versions {from} and {to}")));
        return judged(ItemChange::options, Comparability::withReservation,
                      numbered(tr("the options changed between versions {from} and {to}")));
    }
    if (ordered && !sameMissingCodes(*before, *after))
        return judged(ItemChange::scale, Comparability::notComparable,
                      numbered(tr("the scale changed between versions {from} and {to}")));
    if (!sameRouting(from, *before, to, *after))
        return judged(ItemChange::routing, Comparability::withReservation,
                      numbered(tr("who is asked changed between versions {from} and {to}")));
    if (!sameWordings(*before, *after) || !sameLabels(*before, *after))
        return judged(ItemChange::wording, Comparability::withReservation,
                      numbered(tr("the wording changed between versions {from} and {to}")));
    if (positionOf(from, item, to) != positionOf(to, item, from))
        return judged(ItemChange::position, Comparability::comparable, {});
    return {};
}

ItemComparison compareItem(const Survey &survey, ItemId item, const Version &from,
                           const Version &to) {
    auto direct = proposeComparison(survey, item, from, to);
    if (const auto *entry = survey.findDecision(item, from.number, to.number))
        return decided(*entry, std::move(direct));
    if (direct.change == ItemChange::same || direct.change == ItemChange::added ||
        direct.change == ItemChange::dropped || from.number >= to.number)
        return direct;
    auto steps = judgeSteps(survey, item, from, to);
    steps.change = direct.change;
    return steps;
}

const Version *versionBefore(const Survey &survey, ItemId item, const Version &version) {
    const Version *found = nullptr;
    for (const auto &each : survey.versions)
        if (each.number < version.number && each.status != VersionStatus::draft &&
            each.find(item) != nullptr)
            found = &each;
    return found;
}

namespace {

LedgerEntry proposedEntry(const Survey &survey, ItemId item, const Version &from,
                          const Version &to) {
    if (const auto *known = survey.findDecision(item, from.number, to.number))
        return *known;
    const auto proposal = proposeComparison(survey, item, from, to);
    LedgerEntry entry;
    entry.item = item;
    entry.from = from.number;
    entry.to = to.number;
    entry.change = proposal.change;
    entry.proposed = entry.verdict = proposal.verdict;
    return entry;
}

} // namespace

std::vector<LedgerEntry> proposeLedger(const Survey &survey, const Version &version) {
    std::vector<LedgerEntry> entries;
    const Version *previous = nullptr;
    for (const auto &each : survey.versions)
        if (each.number < version.number && each.status != VersionStatus::draft)
            previous = &each;
    if (previous == nullptr)
        return entries;
    for (const auto &question : version.questions) {
        const auto *before = versionBefore(survey, question.item, version);
        entries.push_back(
            proposedEntry(survey, question.item, before == nullptr ? *previous : *before, version));
    }
    for (const auto &question : previous->questions)
        if (version.find(question.item) == nullptr)
            entries.push_back(proposedEntry(survey, question.item, *previous, version));
    return entries;
}

} // namespace kooste::model
