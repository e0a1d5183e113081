// SPDX-License-Identifier: MIT
#include "model/comparability.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::model {

using base::Message;
using base::tr;

namespace {

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

int positionOf(const Version &version, const Question &question) {
    return static_cast<int>(&question - version.questions.data());
}

ItemComparison judged(ItemChange change, Comparability verdict, Message reason) {
    return {change, verdict, std::move(reason)};
}

} // namespace

std::string_view comparabilityCode(Comparability verdict) {
    constexpr std::array<std::string_view, 3> codes{"comparable", "withReservation",
                                                    "notComparable"};
    return codes.at(static_cast<std::size_t>(verdict));
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

std::string_view itemChangeCode(ItemChange change) {
    constexpr std::array<std::string_view, 8> codes{"same",    "position", "wording", "routing",
                                                    "options", "scale",    "new",     "dropped"};
    return codes.at(static_cast<std::size_t>(change));
}

ItemComparison compareItem(const Survey &survey, ItemId item, const Version &from,
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
    if (!sameWords(before->condition, after->condition))
        return judged(ItemChange::routing, Comparability::withReservation,
                      numbered(tr("who is asked changed between versions {from} and {to}")));
    if (!sameWords(before->text, after->text) || !sameLabels(*before, *after))
        return judged(ItemChange::wording, Comparability::withReservation,
                      numbered(tr("the wording changed between versions {from} and {to}")));
    if (positionOf(from, *before) != positionOf(to, *after))
        return judged(ItemChange::position, Comparability::comparable, {});
    return {};
}

} // namespace kooste::model
