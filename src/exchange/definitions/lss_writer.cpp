// SPDX-License-Identifier: MIT
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/definition_export.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/lss_definition.h"
#include "exchange/definitions/plain_text.h"

#include <algorithm>
#include <cctype>

namespace kooste::exchange {

namespace {

using base::Language;
using base::tr;
using model::ItemKind;

/// The layout of LimeSurvey 6; older ones from version 4 on read it too.
constexpr std::string_view kDatabaseVersion = "640";

bool isCodeCharacter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
constexpr CodeRules kQuestionCodes{isCodeCharacter, 20, true};
constexpr CodeRules kAnswerCodes{isCodeCharacter, 5, false};
constexpr CodeRules kPartCodes{isCodeCharacter, 20, false};

/// One table of the file.
class Table {
public:
    Table(std::string name, std::vector<std::string> fields)
        : name_(std::move(name)), fields_(std::move(fields)) {}

    /// Values in the order of the fields.
    void row(const std::vector<std::string> &values) {
        rows_ += "   <row>\n";
        for (std::size_t i = 0; i < fields_.size(); ++i)
            rows_ += "    " + element(fields_[i], values[i]) + "\n";
        rows_ += "   </row>\n";
    }
    std::string text() const {
        if (rows_.empty())
            return {};
        std::string text = " <" + name_ + ">\n  <fields>\n";
        for (const auto &field : fields_)
            text += "   <fieldname>" + field + "</fieldname>\n";
        return text + "  </fields>\n  <rows>\n" + rows_ + "  </rows>\n </" + name_ + ">\n";
    }

private:
    static std::string element(const std::string &name, const std::string &value) {
        if (value.empty())
            return "<" + name + "/>";
        std::string safe;
        for (std::size_t at = 0; at < value.size();) {
            const auto end = value.find("]]>", at);
            safe += value.substr(at, end - at);
            if (end == std::string::npos)
                break;
            safe += "]]]]><![CDATA[>";
            at = end + 3;
        }
        return "<" + name + "><![CDATA[" + safe + "]]></" + name + ">";
    }

    std::string name_;
    std::vector<std::string> fields_;
    std::string rows_;
};

std::string numberText(std::size_t number) { return std::to_string(number); }

class LssWriting {
public:
    LssWriting(const model::Survey &survey, const model::Version &version)
        : survey_(survey), version_(version), languages_(languagesOf(survey, version)),
          sid_(numberText(100000 + base::stableHash(survey.code) % 900000)),
          questions_(questionsInFile(survey, version, kQuestionCodes, kAnswerCodes, kPartCodes,
                                     losses_)) {}

    base::Result<Losses> write(const base::Path &target) {
        listNotCarried(survey_, version_, losses_);
        std::size_t group = 0;
        const bool opening =
            std::any_of(questions_.begin(), questions_.end(),
                        [](const auto &each) { return each.question->section == 0; });
        if (opening) {
            writeGroup(++group, {});
            writeQuestions(group, 0);
        }
        for (const auto &section : version_.sections) {
            writeGroup(++group, section);
            writeQuestions(group, section.number);
        }
        writeSettings();
        base::AtomicFile file(target);
        if (auto written = file.write(text()); !written)
            return written.error();
        if (auto done = file.commit(); !done)
            return done.error();
        return std::move(losses_);
    }

private:
    std::string text() const {
        std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n"
                           " <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>" +
                           std::string(kDatabaseVersion) + "</DBVersion>\n <languages>\n";
        for (const auto language : languages_)
            text += "  <language>" + std::string(languageTag(language)) + "</language>\n";
        text += " </languages>\n";
        for (const auto *table : {&answers_, &answerWords_, &groups_, &groupWords_, &rows_, &parts_,
                                  &words_, &attributes_, &surveyRows_, &settings_})
            text += table->text();
        return text + "</document>\n";
    }

    void writeGroup(std::size_t number, const model::Section &section) {
        const auto id = numberText(number);
        groups_.row(
            {id, sid_, id, "", relevance(section.shownIf, section.title.best(Language::fi))});
        for (const auto language : languages_)
            groupWords_.row(
                {numberText(++groupWord_), id, htmlFromPlain(section.title.get(language)),
                 htmlFromPlain(section.intro.get(language)), std::string(languageTag(language))});
    }

    void writeQuestions(std::size_t group, int section) {
        std::size_t place = 0;
        for (const auto &each : questions_)
            if (each.question->section == section)
                writeQuestion(each, group, ++place);
    }

    struct Type {
        const char *letter;
        const char *theme;
    };
    static Type typeOf(ItemKind kind) {
        switch (kind) {
        case ItemKind::nps:
        case ItemKind::ordered:
        case ItemKind::single:
            return {"L", "listradio"};
        case ItemKind::multiple:
            return {"M", "multiplechoice"};
        case ItemKind::number:
            return {"N", "numerical"};
        case ItemKind::date:
            return {"D", "date"};
        case ItemKind::text:
            break;
        }
        return {"T", "longfreetext"};
    }

    void writeQuestion(const QuestionInFile &each, std::size_t group, std::size_t place) {
        const auto &question = *each.question;
        const auto id = numberText(++lastQuestion_);
        const auto type = typeOf(each.item->kind);
        rows_.row({id, "0", sid_, numberText(group), type.letter, each.code, "", "N",
                   question.required ? "Y" : "N", "N", numberText(place), "0", "0",
                   relevance(question.shownIf, each.code), type.theme, "", "0"});
        writeWords(id, question.text, question.help);
        if (each.item->kind == ItemKind::multiple)
            writeParts(each, id, group);
        else
            writeAnswers(each, id);
        writeMarks(each, id);
    }

    void writeWords(const std::string &id, const base::LocalText &text,
                    const base::LocalText &help) {
        for (const auto language : languages_)
            words_.row({numberText(++word_), id, htmlFromPlain(text.get(language)),
                        htmlFromPlain(help.get(language)), "", std::string(languageTag(language))});
    }

    void writeParts(const QuestionInFile &each, const std::string &parent, std::size_t group) {
        for (std::size_t i = 0; i < each.options.size(); ++i) {
            const auto id = numberText(++lastQuestion_);
            parts_.row({id, parent, sid_, numberText(group), "T", each.optionCodes[i], "", "N", "",
                        "N", numberText(i + 1), "0", "0", "1", "", "", "0"});
            writeWords(id, each.options[i].label, {});
        }
    }

    void writeAnswers(const QuestionInFile &each, const std::string &question) {
        const auto scores = wholeScores(each.options);
        for (std::size_t i = 0; i < each.options.size(); ++i) {
            const auto id = numberText(++answer_);
            const bool scored = each.item->kind == ItemKind::ordered && scores[i];
            answers_.row({id, question, each.optionCodes[i], numberText(i + 1),
                          std::to_string(scored ? *scores[i] : 0), "0"});
            for (const auto language : languages_)
                answerWords_.row({numberText(++answerWord_), id,
                                  htmlFromPlain(each.options[i].label.get(language)),
                                  std::string(languageTag(language))});
            if (scored && *scores[i] != *each.options[i].score && !losses_.has("scores"))
                losses_.add("scores", each.code,
                            tr("The scores of “{place}” are no whole numbers; ranks stand in "
                               "their place.")
                                .with("place", each.code));
        }
    }

    /// What only Kooste reads: LimeSurvey keeps attributes that it does not know.
    void writeMarks(const QuestionInFile &each, const std::string &id) {
        if (each.marks.kind)
            attributes_.row(
                {id, "kooste_kind", std::string(model::itemKindCode(each.item->kind)), ""});
        if (!each.marks.missing)
            return;
        std::string states;
        for (std::size_t i = 0; i < each.options.size(); ++i) {
            const auto &missing = each.options[i].missing;
            states += (states.empty() ? "" : " ") + each.optionCodes[i] + "=" +
                      (missing ? std::string(model::missingCode(*missing)) : "answer");
        }
        attributes_.row({id, "kooste_missing", states, ""});
    }

    void writeSettings() {
        std::string others;
        for (std::size_t i = 1; i < languages_.size(); ++i)
            others += (i > 1 ? " " : "") + std::string(languageTag(languages_[i]));
        const auto day = [](const std::optional<base::Date> &date) {
            return date ? base::isoDate(*date) + " 00:00:00" : std::string();
        };
        surveyRows_.row({sid_, "1", "inherit", "inherit", day(survey_.reach.endsOn),
                         day(survey_.reach.startsOn), "N", "G", "I", "inherit",
                         std::string(languageTag(languages_.front())), others, "Y", "I", "I", "I",
                         "I"});
        for (const auto language : languages_)
            settings_.row({sid_, std::string(languageTag(language)),
                           htmlFromPlain(survey_.name.get(language)), "", "", "", survey_.code, "1",
                           "0"});
    }

    const QuestionInFile &written(const model::Question &question) const {
        return inFile(questions_, question);
    }

    std::string relevance(const model::Condition &condition, const std::string &place) {
        ConditionScript script;
        script.equal = " == ";
        script.different = " != ";
        script.name = [&](const model::Question &question) {
            return written(question).code + ".NAOK";
        };
        script.ticked = [&](const model::Question &question, const model::AnswerOption &option,
                            bool ticked) {
            return written(question).code + "_" + optionCode(written(question), option) + ".NAOK " +
                   (ticked ? "==" : "!=") + " \"Y\"";
        };
        script.answered = [](const std::string &name, bool answered) {
            return (answered ? "!is_empty(" : "is_empty(") + name + ")";
        };
        const auto text = conditionInFile(condition, survey_, version_, std::move(script),
                                          questions_, place, losses_);
        return text.empty() ? "1" : text;
    }

    const model::Survey &survey_;
    const model::Version &version_;
    Losses losses_;
    std::vector<Language> languages_;
    std::string sid_;
    std::vector<QuestionInFile> questions_;
    std::size_t lastQuestion_ = 0;
    std::size_t word_ = 0;
    std::size_t groupWord_ = 0;
    std::size_t answer_ = 0;
    std::size_t answerWord_ = 0;

    static std::vector<std::string> questionFields() {
        return {"qid",          "parent_qid",     "sid",
                "gid",          "type",           "title",
                "preg",         "other",          "mandatory",
                "encrypted",    "question_order", "scale_id",
                "same_default", "relevance",      "question_theme_name",
                "modulename",   "same_script"};
    }
    Table answers_{"answers", {"aid", "qid", "code", "sortorder", "assessment_value", "scale_id"}};
    Table answerWords_{"answer_l10ns", {"id", "aid", "answer", "language"}};
    Table groups_{"groups", {"gid", "sid", "group_order", "randomization_group", "grelevance"}};
    Table groupWords_{"group_l10ns", {"id", "gid", "group_name", "description", "language"}};
    Table rows_{"questions", questionFields()};
    Table parts_{"subquestions", questionFields()};
    Table words_{"question_l10ns", {"id", "qid", "question", "help", "script", "language"}};
    Table attributes_{"question_attributes", {"qid", "attribute", "value", "language"}};
    Table surveyRows_{"surveys",
                      {"sid", "gsid", "admin", "adminemail", "expires", "startdate", "anonymized",
                       "format", "savetimings", "template", "language", "additional_languages",
                       "datestamp", "allowsave", "allowprev", "showwelcome", "showprogress"}};
    Table settings_{"surveys_languagesettings",
                    {"surveyls_survey_id", "surveyls_language", "surveyls_title",
                     "surveyls_description", "surveyls_welcometext", "surveyls_endtext",
                     "surveyls_alias", "surveyls_dateformat", "surveyls_numberformat"}};
};

} // namespace

base::Result<Losses> writeLss(const model::Survey &survey, const model::Version &version,
                              const base::Path &target) {
    return LssWriting(survey, version).write(target);
}

} // namespace kooste::exchange
