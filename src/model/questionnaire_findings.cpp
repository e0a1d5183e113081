// SPDX-License-Identifier: MIT
#include "model/questionnaire_findings.h"
#include "base/text.h"
#include "model/questionnaire_routing_findings.h"
#include "model/readability.h"

#include <algorithm>
#include <array>

namespace kooste::model {

using base::Language;
using base::LocalText;
using base::Message;
using base::tr;
using Finding = QuestionnaireFinding;
using Severity = Finding::Severity;

namespace {

constexpr std::size_t kManyQuestions = 20;

/// A sentence about the words of one language.
struct PerLanguage {
    Message fi;
    Message sv;
    Message en;
    Message in(Language language) const {
        return language == Language::fi ? fi : language == Language::sv ? sv : en;
    }
};

/// Whether the words of an open question speak of names or personal details at all.
bool asksToLeaveNamesOut(std::string_view words) {
    constexpr std::array<std::string_view, 8> kWords{"nime",    "nimi", "henkilöti", "namn",
                                                     "personu", "name", "personal",  "tunniste"};
    const auto key = base::comparisonKey(words);
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

class Checker {
public:
    Checker(const Survey &survey, const Version &version, const std::vector<Language> &languages,
            const ItemBank *bank)
        : survey_(survey), version_(version), languages_(languages), bank_(bank),
          routing_(survey, version) {}

    std::vector<Finding> all() {
        checkWhole();
        for (const auto &variant : version_.variants)
            take(routing_.of(variant));
        checkQuestionsOf(0);
        for (const auto &section : version_.sections) {
            checkSection(section);
            checkQuestionsOf(section.number);
        }
        return std::move(findings_);
    }

private:
    void add(Severity severity, const char *code, Message message, ItemId item = {},
             int section = 0) {
        findings_.push_back({severity, code, std::move(message), item, section, {}, std::nullopt});
    }
    void error(const char *code, Message message, ItemId item = {}, int section = 0) {
        add(Severity::error, code, std::move(message), item, section);
    }
    void hint(const char *code, Message message, ItemId item = {}, int section = 0) {
        add(Severity::hint, code, std::move(message), item, section);
    }
    void take(std::vector<Finding> more) {
        for (auto &finding : more)
            findings_.push_back(std::move(finding));
    }

    void checkWhole() {
        if (version_.questions.empty())
            error("noQuestions", tr("The questionnaire has no questions yet."));
        if (survey_.type == SurveyType::adhoc)
            checkAdhoc();
        if (survey_.type == SurveyType::freeform && survey_.reach.endsOn)
            error("freeformEnds",
                  tr("Free-form feedback is always open: take its end date away, or make the "
                     "survey an ad-hoc one."));
        if (survey_.reach.startsOn && survey_.reach.endsOn &&
            *survey_.reach.endsOn < *survey_.reach.startsOn)
            error("endsBeforeStart",
                  tr("The survey ends before it starts. Mend one of the dates."));
        if (version_.questions.size() > kManyQuestions)
            hint("tooManyQuestions",
                 base::trn("The questionnaire has one question.",
                           "The questionnaire has {n} questions: after 20 many give up. Leave out "
                           "what will not be used.",
                           static_cast<std::int64_t>(version_.questions.size())));
        checkCharter();
    }

    void checkAdhoc() {
        if (survey_.goal.empty())
            error("goalMissing", tr("An ad-hoc survey needs its goal: what is to be found out?"));
        if (survey_.decision.empty())
            error("decisionMissing",
                  tr("An ad-hoc survey needs the decision that is to be made with its results."));
        if (!survey_.reach.startsOn)
            error("startMissing", tr("An ad-hoc survey needs a start date."));
        if (!survey_.reach.endsOn)
            error("endMissing", tr("An ad-hoc survey needs an end date: it ends by itself."));
    }

    void checkCharter() {
        const auto &charter = survey_.charter;
        const std::array<std::pair<const LocalText *, Message>, 6> paragraphs{
            std::pair{&charter.purpose, tr("why it is asked")},
            {&charter.collection, tr("how answers are collected")},
            {&charter.handler, tr("who handles them")},
            {&charter.handling, tr("how they are handled")},
            {&charter.improvement, tr("how results lead to improvement")},
            {&charter.retention, tr("how long answers are kept")}};
        for (const auto &[words, what] : paragraphs)
            if (words->empty())
                hint("charterMissing",
                     tr("The survey's charter does not say yet {what}.").with("what", what));
    }

    void checkSection(const Section &section) {
        const auto missing =
            PerLanguage{tr("The Finnish title of the section “{section}” is missing."),
                        tr("The Swedish title of the section “{section}” is missing."),
                        tr("The English title of the section “{section}” is missing.")};
        for (const auto language : languages_)
            if (section.title.get(language).empty()) {
                error("missingTranslation",
                      missing.in(language).with("section", section.title.best(language)), {},
                      section.number);
                findings_.back().language = language;
            }
        const bool asks = std::any_of(
            version_.questions.begin(), version_.questions.end(),
            [&](const Question &question) { return question.section == section.number; });
        if (!asks)
            hint("emptySection",
                 tr("The section “{section}” has no questions.")
                     .with("section", section.title.best(Language::fi)),
                 {}, section.number);
        take(routing_.of(section));
    }

    void checkQuestionsOf(int section) {
        for (const auto &question : version_.questions) {
            const bool nowhere =
                question.section != 0 && version_.findSection(question.section) == nullptr;
            if ((nowhere ? 0 : question.section) != section)
                continue;
            const auto *item = survey_.find(question.item);
            if (item == nullptr) {
                error("missingCode", tr("A question belongs to no item of the survey."));
                continue;
            }
            checkCode(*item);
            checkWords(*item, question);
            if (isClosed(item->kind))
                checkOptions(*item, question);
            checkCore(*item, question);
            if (item->kind == ItemKind::text)
                checkOpenQuestion(*item, question);
            take(routing_.of(question));
        }
    }

    void checkCode(const Item &item) {
        if (base::trim(item.code).empty())
            error("missingCode", tr("A question has no code."), item.id);
        const auto same = [&](const Item &other) {
            return other.id != item.id && other.code == item.code;
        };
        if (!item.code.empty() && std::any_of(survey_.items.begin(), survey_.items.end(), same))
            error("duplicateCode",
                  tr("Two questions have the code “{item}”.").with("item", item.code), item.id);
    }

    void missingWords(const Item &item, const LocalText &words, const PerLanguage &missing,
                      VariantKey variant, bool needed) {
        if (words.empty() && !needed)
            return;
        for (const auto language : languages_)
            if (base::trim(words.get(language)).empty()) {
                error("missingTranslation",
                      missing.in(language)
                          .with("item", item.code)
                          .with("variant", variantCode(variant)),
                      item.id);
                findings_.back().language = language;
                findings_.back().variant = variant;
            }
    }

    void checkWords(const Item &item, const Question &question) {
        const PerLanguage wording{tr("The Finnish wording of “{item}” is missing."),
                                  tr("The Swedish wording of “{item}” is missing."),
                                  tr("The English wording of “{item}” is missing.")};
        const PerLanguage help{tr("The Finnish help text of “{item}” is missing."),
                               tr("The Swedish help text of “{item}” is missing."),
                               tr("The English help text of “{item}” is missing.")};
        const PerLanguage own{
            tr("The Finnish wording of “{item}” in the variant “{variant}” is missing."),
            tr("The Swedish wording of “{item}” in the variant “{variant}” is missing."),
            tr("The English wording of “{item}” in the variant “{variant}” is missing.")};
        missingWords(item, question.text, wording, {}, true);
        missingWords(item, question.help, help, {}, false);
        checkReading(item, question.text, {});
        for (const auto &variant : question.wordings) {
            missingWords(item, variant.text, own, variant.variant, false);
            checkReading(item, variant.text, variant.variant);
        }
    }

    void checkReading(const Item &item, const LocalText &words, VariantKey variant) {
        for (const auto language : languages_)
            if (isHardToRead(words.get(language), language)) {
                hint("hardToRead",
                     tr("The wording of “{item}” is hard to read: use shorter words and sentences.")
                         .with("item", item.code),
                     item.id);
                findings_.back().language = language;
                findings_.back().variant = variant;
            }
    }

    void checkOptions(const Item &item, const Question &question) {
        if (question.options.empty()) {
            if (item.kind != ItemKind::nps)
                error("noOptions", tr("“{item}” has no answer options.").with("item", item.code),
                      item.id);
            return;
        }
        checkOptionCodes(item, question);
        checkMenu(item, question);
        if (item.kind == ItemKind::ordered)
            checkScale(item, question);
        checkLabels(item, question);
    }

    void checkOptionCodes(const Item &item, const Question &question) {
        std::set<std::string> codes;
        for (const auto &option : question.options)
            if (option.code.empty())
                error("missingOptionCode",
                      tr("An answer option of “{item}” has no code.").with("item", item.code),
                      item.id);
            else if (!codes.insert(option.code).second)
                error("duplicateOptionCode",
                      tr("Two answer options of “{item}” have the code “{option}”.")
                          .with("item", item.code)
                          .with("option", option.code),
                      item.id);
    }

    void checkMenu(const Item &item, const Question &question) {
        for (const auto &option : question.options) {
            if (option.parent.empty())
                continue;
            const auto *parent = question.findOption(std::string_view(option.parent));
            if (parent == nullptr || parent == &option)
                error("unknownParent",
                      tr("The option “{option}” of “{item}” stands under an option that is not "
                         "there.")
                          .with("option", option.code)
                          .with("item", item.code),
                      item.id);
            else if (!parent->parent.empty())
                error("menuTooDeep",
                      tr("The option “{option}” of “{item}” stands on a third level: a topic menu "
                         "has two at most.")
                          .with("option", option.code)
                          .with("item", item.code),
                      item.id);
        }
    }

    void checkScale(const Item &item, const Question &question) {
        const auto unscored = [](const AnswerOption &option) {
            return !option.missing && !option.score;
        };
        if (std::any_of(question.options.begin(), question.options.end(), unscored))
            error("scaleWithoutScores",
                  tr("Every step of the scale of “{item}” needs a value.").with("item", item.code),
                  item.id);
    }

    void checkLabels(const Item &item, const Question &question) {
        const auto unlabelled = [](const AnswerOption &option) { return option.label.empty(); };
        const auto &options = question.options;
        if (item.kind == ItemKind::nps)
            return; // its steps are numbers
        if (std::all_of(options.begin(), options.end(), unlabelled)) {
            error("scaleWithoutLabels",
                  tr("The answer options of “{item}” have no labels.").with("item", item.code),
                  item.id);
            return;
        }
        const PerLanguage missing{tr("An answer option of “{item}” has no Finnish label."),
                                  tr("An answer option of “{item}” has no Swedish label."),
                                  tr("An answer option of “{item}” has no English label.")};
        for (const auto language : languages_)
            if (std::any_of(options.begin(), options.end(), [&](const AnswerOption &option) {
                    return base::trim(option.label.get(language)).empty();
                })) {
                error("missingTranslation", missing.in(language).with("item", item.code), item.id);
                findings_.back().language = language;
            }
    }

    void checkCore(const Item &item, const Question &question) {
        if (!item.isCore || survey_.type != SurveyType::regular)
            return;
        const auto *known = bank_ == nullptr ? nullptr : bank_->find(item.bankCode);
        if (known != nullptr)
            if (auto difference = bankDifference(*known, item, question))
                error("coreDiffersFromBank", *std::move(difference), item.id);
        if (!version_.conditionsOf(question).empty())
            hint("coreNotForAll",
                 tr("“{item}” is a national core item that not everybody is asked: its figures are "
                    "then not those of other counties.")
                     .with("item", item.code),
                 item.id);
    }

    void checkOpenQuestion(const Item &item, const Question &question) {
        for (const auto language : languages_)
            if (!asksToLeaveNamesOut(question.text.get(language) + " " +
                                     question.help.get(language))) {
                hint("namesNotLeftOut",
                     tr("Ask in “{item}” to leave out names and other personal details, for "
                        "example in its help text.")
                         .with("item", item.code),
                     item.id);
                findings_.back().language = language;
                return; // once is enough
            }
    }

    const Survey &survey_;
    const Version &version_;
    const std::vector<Language> &languages_;
    const ItemBank *bank_;
    RoutingCheck routing_;
    std::vector<Finding> findings_;
};

} // namespace

std::vector<Finding> checkQuestionnaire(const Survey &survey, const Version &version,
                                        const std::vector<Language> &languages,
                                        const ItemBank *bank) {
    return Checker(survey, version, languages, bank).all();
}

} // namespace kooste::model
