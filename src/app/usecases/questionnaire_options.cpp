// SPDX-License-Identifier: MIT
// The numbers of answer options: given once per item, never used again for another meaning.
#include "app/usecases/failure.h"
#include "app/usecases/questionnaire_changes.h"

#include <map>
#include <set>

namespace kooste::app {

using base::Result;
using base::tr;
using model::AnswerOption;
using model::ItemId;
using model::ItemKind;
using model::Question;
using Options = std::vector<AnswerOption>;

namespace {

/// Codes and scores of the valid answers, in order: what makes a scale the same scale.
std::vector<std::pair<std::string, double>> scaleOf(const Options &options) {
    std::vector<std::pair<std::string, double>> scale;
    for (const auto &option : options)
        if (!option.missing)
            scale.emplace_back(option.code, option.score.value_or(0));
    return scale;
}

std::map<std::string, int> numbersOf(const Options &options) {
    std::map<std::string, int> numbers;
    for (const auto &option : options)
        numbers.emplace(option.code, option.number);
    return numbers;
}

/// All that an item's options have been, in every version and in the draft as it stands.
class OptionHistory {
public:
    OptionHistory(const model::Survey &survey, const Question &question) {
        for (const auto &version : survey.versions)
            if (version.status != model::VersionStatus::draft)
                if (const auto *asked = version.find(question.item))
                    published_.push_back(&asked->options);
        for (const auto *options : published_)
            take(*options);
        take(question.options);
    }

    int next() { return ++last_; }
    void use(int number) { last_ = std::max(last_, number); }
    /// The newest number of the code; none: it has not been an option yet.
    std::optional<int> numberOf(const std::string &code) const {
        const auto found = known_.find(code);
        return found == known_.end() ? std::nullopt : std::optional(found->second);
    }
    /// Numbers of a published scale with the same codes and scores, the newest one.
    const Options *sameScale(const Options &options) const {
        for (auto each = published_.rbegin(); each != published_.rend(); ++each)
            if (scaleOf(**each) == scaleOf(options))
                return *each;
        return nullptr;
    }
    bool wasPublished() const { return !published_.empty(); }

private:
    void take(const Options &options) {
        for (const auto &option : options) {
            known_[option.code] = option.number;
            use(option.number);
        }
    }
    std::vector<const Options *> published_;
    std::map<std::string, int> known_;
    int last_ = 0;
};

std::optional<int> npsValue(const AnswerOption &option) {
    if (option.missing)
        return std::nullopt;
    for (int value = 0; value <= 10; ++value)
        if (option.code == std::to_string(value))
            return value;
    return std::nullopt;
}

void numberNps(Options &options, OptionHistory &history) {
    history.use(10);
    for (auto &option : options)
        if (const auto value = npsValue(option))
            option.number = *value;
        else
            option.number = history.numberOf(option.code).value_or(0);
    for (auto &option : options)
        if (!npsValue(option) && option.number <= 10)
            option.number = history.next();
}

void numberByCode(Options &options, OptionHistory &history) {
    for (auto &option : options) {
        const auto known = history.numberOf(option.code);
        option.number = known ? *known : history.next();
    }
}

/// An ordered scale other than every published one is numbered anew, so that its answers are never
/// added to those of another scale.
void numberScale(Options &options, const Question &question, OptionHistory &history) {
    const auto *same = scaleOf(question.options) == scaleOf(options) ? &question.options
                                                                     : history.sameScale(options);
    const auto numbers = same == nullptr ? std::map<std::string, int>() : numbersOf(*same);
    for (auto &option : options) {
        const auto known = history.numberOf(option.code);
        if (option.missing || (same == nullptr && !history.wasPublished()))
            option.number = known ? *known : history.next();
        else if (same == nullptr)
            option.number = history.next();
        else
            option.number = numbers.at(option.code);
    }
}

Result<void> checkCodes(const Options &options) {
    std::set<std::string> codes;
    for (const auto &option : options)
        if (option.code.empty() || !codes.insert(option.code).second)
            return usage("optionCodes", tr("The option code “{code}” is missing or stands twice.")
                                            .with("code", option.code));
    return {};
}

/// Conditions name options by number: they follow their option when its number changes.
Result<void> renumberConditions(DraftParts &parts, ItemId item, const Options &before,
                                const Options &after) {
    const auto numbers = numbersOf(after);
    std::map<int, int> moved;
    for (const auto &option : before)
        if (const auto found = numbers.find(option.code); found != numbers.end())
            moved.emplace(option.number, found->second);
    for (const auto &each : conditionsOf(parts))
        for (auto &term : each.condition->terms)
            for (auto &option : term.options) {
                if (term.item != item)
                    break;
                const auto found = moved.find(option);
                const auto isOld = [&](const AnswerOption &one) { return one.number == option; };
                if (found != moved.end())
                    option = found->second;
                else if (std::any_of(before.begin(), before.end(), isOld))
                    return usage("optionIsRead",
                                 tr("An option that goes decides who is shown “{reader}”. Change "
                                    "that condition first.")
                                     .with("reader", each.owner));
            }
    return {};
}

} // namespace

bool sameOptions(const Options &a, const Options &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const AnswerOption &x, const AnswerOption &y) {
                          auto same = y;
                          same.number = x.number;
                          return x == same;
                      });
}

Result<void> setOptions(DraftParts &parts, const model::Survey &survey, Question &question,
                        Options options) {
    if (auto fine = checkCodes(options); !fine)
        return fine;
    OptionHistory history(survey, question);
    const auto kind = findItem(parts, question.item)->kind;
    if (kind == ItemKind::nps)
        numberNps(options, history);
    else if (kind == ItemKind::ordered)
        numberScale(options, question, history);
    else
        numberByCode(options, history);
    if (auto kept = renumberConditions(parts, question.item, question.options, options); !kept)
        return kept;
    question.options = std::move(options);
    return {};
}

} // namespace kooste::app
