// SPDX-License-Identifier: MIT
#include "exchange/definitions/definition_export.h"
#include "base/text.h"
#include "exchange/definitions/plain_text.h"

#include <algorithm>
#include <cctype>

namespace kooste::exchange {

using base::tr;
using base::trn;

namespace {

std::int64_t counted(std::ptrdiff_t count) { return count; }

void listVersions(const model::Survey &survey, Losses &losses) {
    const auto others = counted(std::ssize(survey.versions)) - 1;
    if (others > 0)
        losses.add("versions", "",
                   trn("{n} other version of the questionnaire is not in the file.",
                       "{n} other versions of the questionnaire are not in the file.", others));
    if (!survey.ledger.empty())
        losses.add("ledger", "",
                   trn("The ledger of comparability is not in the file ({n} decision).",
                       "The ledger of comparability is not in the file ({n} decisions).",
                       counted(std::ssize(survey.ledger))));
    if (std::any_of(survey.ledger.begin(), survey.ledger.end(),
                    [](const model::LedgerEntry &entry) { return entry.bridge.has_value(); }))
        losses.add("bridge", "", tr("The bridges between scales are not in the file."));
}

void listSurvey(const model::Survey &survey, Losses &losses) {
    if (!survey.charter.empty())
        losses.add("charter", "", tr("The survey's charter is not in the file."));
    if (!survey.goal.empty() || !survey.decision.empty())
        losses.add("goal", "", tr("The goal and the decision to be made are not in the file."));
    if (survey.reach != model::Reach())
        losses.add("reach", "", tr("Whom the survey reaches and when it runs is not in the file."));
    if (survey.type != model::SurveyType::regular)
        losses.add("type", "",
                   tr("The type of the survey (ad-hoc or free-form) is not in the file."));
}

void listVariants(const model::Version &version, Losses &losses) {
    const auto worded =
        std::count_if(version.questions.begin(), version.questions.end(),
                      [](const model::Question &question) { return !question.wordings.empty(); });
    if (!version.variants.empty() || worded > 0)
        losses.add("variants", "",
                   trn("The variants for audiences and phases are not in the file: {n} question "
                       "has words of its own in them.",
                       "The variants for audiences and phases are not in the file: {n} questions "
                       "have words of their own in them.",
                       counted(worded)));
}

void listItem(const model::Item &item, Losses &losses) {
    if (item.isCore || !item.bankCode.empty())
        losses.add("itemBank", item.code,
                   tr("That “{item}” comes from the item bank is not in the file.")
                       .with("item", item.code));
    if (!item.moreIsBetter)
        losses.add(
            "direction", item.code,
            tr("That less is better in “{item}” is not in the file.").with("item", item.code));
    if (!item.name.empty())
        losses.add("itemName", item.code,
                   tr("The short name of “{item}” is not in the file.").with("item", item.code));
}

void listQuestion(const model::Item &item, const model::Question &question, Losses &losses) {
    if (!question.condition.empty())
        losses.add(
            "askedOf", item.code,
            tr("The note of whom “{item}” was asked is not in the file.").with("item", item.code));
    const auto has = [&](auto test) {
        return std::any_of(question.options.begin(), question.options.end(), test);
    };
    if (has([](const model::AnswerOption &option) { return !option.parent.empty(); }))
        losses.add("topicLevels", item.code,
                   tr("The two levels of the topics of “{item}” become one list.")
                       .with("item", item.code));
    if (has([](const model::AnswerOption &option) { return option.missing.has_value(); }))
        losses.add("missingCodes", item.code,
                   tr("“{item}” has missing codes; other programs count them as ordinary answers.")
                       .with("item", item.code));
}

} // namespace

std::string CodesInFile::take(const std::string &wanted, const std::string &otherwise) {
    auto stem = onlyAllowed(wanted, rules_.allowed, rules_.longest);
    if (stem.empty() ||
        (rules_.startsWithLetter && std::isalpha(static_cast<unsigned char>(stem.front())) == 0))
        stem = onlyAllowed(otherwise + stem, rules_.allowed, rules_.longest);
    auto code = stem;
    for (int i = 2; !used_.insert(code).second; ++i) {
        const auto number = std::to_string(i);
        code = stem.substr(0, rules_.longest - std::min(rules_.longest, number.size())) + number;
    }
    return code;
}

std::vector<QuestionInFile> questionsInFile(const model::Survey &survey,
                                            const model::Version &version, CodeRules questions,
                                            CodeRules options, CodeRules ticked, Losses &losses) {
    std::vector<QuestionInFile> all;
    CodesInFile codes(questions);
    for (const auto &question : version.questions) {
        const auto *item = survey.find(question.item);
        if (item == nullptr)
            continue;
        QuestionInFile written;
        written.question = &question;
        written.item = item;
        written.code = codes.take(item->code, "q");
        if (written.code != item->code)
            losses.add("codeChanged", item->code,
                       tr("The code “{code}” becomes “{new}”: the format takes no such codes.")
                           .with("code", item->code)
                           .with("new", written.code));
        if (model::isClosed(item->kind)) {
            written.options = optionsOf(*item, question);
            CodesInFile optionCodes(item->kind == model::ItemKind::multiple ? ticked : options);
            bool changed = false;
            for (auto &option : written.options) {
                option.label = tidied(option.label);
                written.optionCodes.push_back(
                    optionCodes.take(option.code, "o" + std::to_string(option.number)));
                if (option.label.empty())
                    option.label = base::LocalText::same(written.optionCodes.back());
                changed = changed || written.optionCodes.back() != option.code;
            }
            if (changed)
                losses.add("optionCodesChanged", item->code,
                           tr("Options of “{item}” get other codes: the format takes no such "
                              "codes.")
                               .with("item", item->code));
            written.marks =
                marksNeeded(*item, tidied(question.text), written.options, written.optionCodes);
        }
        all.push_back(std::move(written));
    }
    return all;
}

void listNotCarried(const model::Survey &survey, const model::Version &version, Losses &losses) {
    listVersions(survey, losses);
    listSurvey(survey, losses);
    listVariants(version, losses);
    for (const auto &question : version.questions)
        if (const auto *item = survey.find(question.item)) {
            listItem(*item, losses);
            listQuestion(*item, question, losses);
        }
}

} // namespace kooste::exchange
