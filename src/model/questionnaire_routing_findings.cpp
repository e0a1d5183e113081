// SPDX-License-Identifier: MIT
#include "model/questionnaire_routing_findings.h"
#include "model/routing.h"

#include <algorithm>
#include <limits>

namespace kooste::model {

using base::Message;
using base::tr;
using Findings = std::vector<QuestionnaireFinding>;
using Terms = std::vector<ConditionTerm>;

namespace {

/// True for terms that hold only of an answer that has been given.
bool needsAnswer(ConditionOperator op) {
    return op != ConditionOperator::isNot && op != ConditionOperator::notAnswered;
}

/// The answers to tell apart when terms about one question are tried: none, and each option (or,
/// with several choices, each set that avoids what a term forbids); numbers by the ends of ranges.
class Possible {
public:
    Possible(const Item &item, const Question &question, const Terms &terms)
        : item_(item), question_(question), terms_(terms) {}

    bool any() const {
        const auto fits = [&](const GivenAnswer &answer) {
            return std::all_of(terms_.begin(), terms_.end(), [&](const ConditionTerm &term) {
                return holds({Condition::Join::all, {term}}, [&](ItemId) { return answer; });
            });
        };
        const auto all = answers();
        return std::any_of(all.begin(), all.end(), fits);
    }

private:
    std::vector<GivenAnswer> answers() const {
        std::vector<GivenAnswer> all{GivenAnswer()};
        if (item_.kind == ItemKind::multiple)
            addSeveral(all);
        else if (item_.kind == ItemKind::number)
            addNumbers(all);
        else if (isClosed(item_.kind))
            addOptions(all);
        else
            all.push_back({true, {}, {}});
        return all;
    }

    void addOptions(std::vector<GivenAnswer> &all) const {
        if (item_.kind == ItemKind::nps && question_.options.empty())
            for (int value = 0; value <= 10; ++value)
                all.push_back({true, {value}, double(value)});
        for (const auto &option : question_.options)
            all.push_back(givenOptions(item_, question_, {option.number}));
    }

    /// Everything that no term forbids is chosen: if that does not do, nothing does.
    void addSeveral(std::vector<GivenAnswer> &all) const {
        std::vector<int> chosen;
        for (const auto &option : question_.options) {
            const bool forbidden =
                std::any_of(terms_.begin(), terms_.end(), [&](const ConditionTerm &term) {
                    return term.op == ConditionOperator::isNot &&
                           std::count(term.options.begin(), term.options.end(), option.number) > 0;
                });
            if (!forbidden && !option.missing)
                chosen.push_back(option.number);
        }
        if (!chosen.empty())
            all.push_back(givenOptions(item_, question_, chosen));
    }

    void addNumbers(std::vector<GivenAnswer> &all) const {
        std::vector<double> tried{0};
        for (const auto &term : terms_)
            if (term.number)
                for (const double step : {-0.5, 0.0, 0.5})
                    tried.push_back(*term.number + step);
        for (const double value : tried)
            all.push_back({true, {}, value});
    }

    const Item &item_;
    const Question &question_;
    const Terms &terms_;
};

} // namespace

struct RoutingCheck::Reader {
    ItemId item;     ///< the question, or 0
    int section = 0; ///< the section, or 0
    VariantKey variant;
    int place = 0;                 ///< an answer that is read must stand before this place
    std::string name;              ///< for the message
    std::vector<Condition> around; ///< what must hold as well

    void report(Findings &findings, const char *code, Message message) const {
        message.with("reader", name);
        findings.push_back({QuestionnaireFinding::Severity::error, code, std::move(message), item,
                            section, variant, std::nullopt});
    }
};

RoutingCheck::RoutingCheck(const Survey &survey, const Version &version)
    : survey_(survey), version_(version) {
    int place = 0;
    for (const auto &question : version.questions) {
        places_.emplace(question.item, place++);
        for (const auto &condition : version.conditionsOf(question))
            for (const auto &term : condition.terms)
                reads_[question.item].insert(term.item);
    }
}

bool RoutingCheck::isKnown(const ConditionTerm &term) const {
    const auto *question = version_.find(term.item);
    const auto *item = survey_.find(term.item);
    if (question == nullptr || item == nullptr)
        return false;
    const bool plainNps = item->kind == ItemKind::nps && question->options.empty();
    return std::all_of(term.options.begin(), term.options.end(), [&](int number) {
        return question->findOption(number) != nullptr || (plainNps && number >= 0 && number <= 10);
    });
}

bool RoutingCheck::isInCircle(ItemId item) const {
    std::set<ItemId> seen;
    std::vector<ItemId> open{item};
    while (!open.empty()) {
        const auto reader = reads_.find(open.back());
        open.pop_back();
        if (reader == reads_.end())
            continue;
        for (const auto read : reader->second) {
            if (read == item)
                return true;
            if (seen.insert(read).second)
                open.push_back(read);
        }
    }
    return false;
}

Terms RoutingCheck::withWhatTheyNeed(Terms terms) const {
    std::set<ItemId> opened;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto *question = version_.find(terms[i].item);
        if (question == nullptr || !needsAnswer(terms[i].op) ||
            !opened.insert(terms[i].item).second)
            continue;
        for (const auto &condition : version_.conditionsOf(*question))
            if (condition.join == Condition::Join::all || condition.terms.size() == 1)
                terms.insert(terms.end(), condition.terms.begin(), condition.terms.end());
    }
    return terms;
}

bool RoutingCheck::canHold(const Terms &terms) const {
    std::map<ItemId, Terms> byItem;
    for (const auto &term : withWhatTheyNeed(terms))
        byItem[term.item].push_back(term);
    return std::all_of(byItem.begin(), byItem.end(), [&](const auto &each) {
        const auto *question = version_.find(each.first);
        const auto *item = survey_.find(each.first);
        return question == nullptr || item == nullptr ||
               Possible(*item, *question, each.second).any();
    });
}

bool RoutingCheck::canHold(const Condition &condition, Terms given) const {
    if (condition.join == Condition::Join::all) {
        given.insert(given.end(), condition.terms.begin(), condition.terms.end());
        return canHold(given);
    }
    return std::any_of(condition.terms.begin(), condition.terms.end(),
                       [&](const ConditionTerm &term) {
                           auto with = given;
                           with.push_back(term);
                           return canHold(with);
                       });
}

void RoutingCheck::check(const Condition &condition, const Reader &reader,
                         Findings &findings) const {
    if (condition.always())
        return;
    bool sound = true;
    for (const auto &term : condition.terms) {
        if (!isKnown(term)) {
            sound = false;
            reader.report(findings, "unknownAnswer",
                          tr("The condition of {reader} reads a question or an option that is not "
                             "in the questionnaire."));
            continue;
        }
        const auto read = survey_.find(term.item)->code;
        if (term.item == reader.item)
            reader.report(findings, "ownAnswer",
                          tr("The condition of {reader} reads its own answer."));
        else if (reader.item && isInCircle(reader.item))
            reader.report(findings, "circle",
                          tr("The conditions of {reader} and “{read}” go in a circle: each waits "
                             "for the other's answer.")
                              .with("read", read));
        else if (places_.at(term.item) >= reader.place)
            reader.report(findings, "laterAnswer",
                          tr("The condition of {reader} reads the answer to “{read}”, which is "
                             "asked later. Move one of them.")
                              .with("read", read));
        else
            continue;
        sound = false;
    }
    Terms given;
    for (const auto &around : reader.around)
        if (around.join == Condition::Join::all || around.terms.size() == 1)
            given.insert(given.end(), around.terms.begin(), around.terms.end());
    if (sound && !canHold(condition, std::move(given)))
        reader.report(findings, "neverHolds",
                      tr("The condition of {reader} can never hold: nobody would be shown it."));
}

Findings RoutingCheck::of(const Question &question) const {
    Findings findings;
    Reader reader;
    const auto *item = survey_.find(question.item);
    reader.item = question.item;
    reader.place = places_.at(question.item);
    reader.name = "“" + (item == nullptr ? std::string() : item->code) + "”";
    if (const auto *section = version_.findSection(question.section))
        reader.around.push_back(section->shownIf);
    check(question.shownIf, reader, findings);
    return findings;
}

Findings RoutingCheck::of(const Section &section) const {
    Findings findings;
    Reader reader;
    reader.section = section.number;
    reader.name = "“" + section.title.best(base::Language::fi) + "”";
    reader.place = std::numeric_limits<int>::max();
    for (const auto &question : version_.questions)
        if (question.section == section.number)
            reader.place = std::min(reader.place, places_.at(question.item));
    check(section.shownIf, reader, findings);
    return findings;
}

Findings RoutingCheck::of(const Variant &variant) const {
    Findings findings;
    Reader reader;
    reader.variant = variant.key;
    reader.name = "“" + variantCode(variant.key) + "”";
    reader.place = std::numeric_limits<int>::max();
    check(variant.when, reader, findings);
    return findings;
}

} // namespace kooste::model
