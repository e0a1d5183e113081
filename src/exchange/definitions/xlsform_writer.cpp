// SPDX-License-Identifier: MIT
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/answers/workbook_table.h"
#include "exchange/definitions/definition_export.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/xlsform_definition.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kooste::exchange {

namespace {

using base::Language;
using base::tr;
using model::ItemKind;

constexpr std::size_t kLongestCell = 32767;

bool isNameCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.';
}
constexpr CodeRules kNames{isNameCharacter, 64, true};
constexpr CodeRules kChoices{isNameCharacter, 64, false};

std::string headerOf(const char *column, Language language) {
    constexpr std::array<std::string_view, 3> kNamesOfLanguages{"Suomi (fi)", "Svenska (sv)",
                                                                "English (en)"};
    const auto at = language == Language::fi ? 0U : language == Language::sv ? 1U : 2U;
    return std::string(column) + "::" + std::string(kNamesOfLanguages[at]);
}

class XlsFormWriting {
public:
    XlsFormWriting(const model::Survey &survey, const model::Version &version)
        : survey_(survey), version_(version), languages_(languagesOf(survey, version)),
          questions_(questionsInFile(survey, version, kNames, kChoices, kChoices, losses_)),
          marked_(std::any_of(questions_.begin(), questions_.end(),
                              [](const auto &each) { return each.marks.kind; })),
          missingMarked_(std::any_of(questions_.begin(), questions_.end(),
                                     [](const auto &each) { return each.marks.missing; })) {}

    base::Result<Losses> write(const base::Path &target) {
        listNotCarried(survey_, version_, losses_);
        writeSurvey();
        writeSettings();
        headChoices();
        if (auto written = writeWorkbook({sheet_, choices_, settings_}, target); !written)
            return written.error();
        return std::move(losses_);
    }

private:
    using Row = std::vector<WorkbookTable::Cell>;

    /// One cell of each language.
    void addWords(Row &row, const base::LocalText &text, const std::string &place) {
        for (const auto language : languages_) {
            auto words = tidied(text.get(language));
            if (base::characterCount(words) > kLongestCell) {
                words = base::shortened(words, kLongestCell - 1);
                losses_.add("textTooLong", place,
                            tr("A text of “{place}” is too long for a cell and was cut.")
                                .with("place", place));
            }
            row.push_back({std::move(words)});
        }
    }

    void writeSurvey() {
        std::vector<std::string> header{"type", "name"};
        for (const auto language : languages_)
            header.push_back(headerOf("label", language));
        for (const auto language : languages_)
            header.push_back(headerOf("hint", language));
        header.insert(header.end(), {"required", "relevant"});
        if (marked_)
            header.emplace_back("kooste_kind");
        sheet_.header(header);
        for (const auto &each : questions_)
            if (each.question->section == 0)
                writeQuestion(each);
        int number = 0;
        for (const auto &section : version_.sections)
            writeSection(section, "section" + std::to_string(++number), number);
    }

    void writeSection(const model::Section &section, const std::string &name, int &number) {
        const bool empty =
            std::none_of(questions_.begin(), questions_.end(), [&](const auto &each) {
                return each.question->section == section.number;
            });
        if (empty) {
            --number; // groups are numbered as they stand in the file
            losses_.add("emptySection", name,
                        tr("A section without questions is not in the file: “{title}”")
                            .with("title", section.title.best(Language::fi)));
            return;
        }
        addRow("begin group", name, section.title, {}, {}, relevant(section.shownIf, name));
        if (!tidied(section.intro).empty())
            addRow("note", name + "_intro", section.intro, {}, {}, {});
        for (const auto &each : questions_)
            if (each.question->section == section.number)
                writeQuestion(each);
        addRow("end group", "", {}, {}, {}, {});
    }

    void addRow(const std::string &type, const std::string &name, const base::LocalText &label,
                const base::LocalText &hint, const std::string &required,
                const std::string &relevant, const std::string &mark = {}) {
        Row row{{type}, {name}};
        addWords(row, label, name);
        addWords(row, hint, name);
        row.push_back({required});
        row.push_back({relevant});
        if (marked_)
            row.push_back({mark});
        sheet_.row(std::move(row));
    }

    void writeQuestion(const QuestionInFile &each) {
        const auto &question = *each.question;
        auto text = tidied(question.text);
        if (text.empty()) // every row must say something
            text.get(languages_.front()) = each.code;
        addRow(typeOf(each), each.code, text, question.help, question.required ? "yes" : "",
               relevant(question.shownIf, each.code),
               each.marks.kind ? std::string(model::itemKindCode(each.item->kind)) : "");
    }

    std::string typeOf(const QuestionInFile &each) {
        switch (each.item->kind) {
        case ItemKind::nps:
        case ItemKind::ordered:
        case ItemKind::single:
            return "select_one " + listOf(each);
        case ItemKind::multiple:
            return "select_multiple " + listOf(each);
        case ItemKind::number:
            return "decimal";
        case ItemKind::date:
            return "date";
        case ItemKind::text:
            break;
        }
        return "text";
    }

    /// Questions with the same choices share a list.
    std::string listOf(const QuestionInFile &each) {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < each.options.size(); ++i) {
            const auto &option = each.options[i];
            Row row{{each.optionCodes[i]}};
            addWords(row, option.label, each.code);
            if (marked_)
                row.push_back({each.marks.kind && each.item->kind == ItemKind::ordered &&
                                       option.score && !option.missing
                                   ? base::formatExact(*option.score)
                                   : std::string()});
            if (missingMarked_)
                row.push_back({!each.marks.missing ? std::string()
                               : option.missing ? std::string(model::missingCode(*option.missing))
                                                : std::string("answer")});
            rows.push_back(std::move(row));
        }
        std::string key;
        for (const auto &row : rows)
            for (const auto &cell : row)
                key += cell.text + '\x1f';
        const auto [known, fresh] = lists_.emplace(key, "list" + std::to_string(lists_.size() + 1));
        if (fresh)
            for (auto &row : rows) {
                row.insert(row.begin(), {known->second});
                choices_.row(std::move(row));
            }
        return known->second;
    }

    void headChoices() {
        std::vector<std::string> header{"list_name", "name"};
        for (const auto language : languages_)
            header.push_back(headerOf("label", language));
        if (marked_)
            header.emplace_back("kooste_score");
        if (missingMarked_)
            header.emplace_back("kooste_missing");
        choices_.header(header);
    }

    void writeSettings() {
        settings_.header({"form_title", "form_id", "default_language"});
        const auto main = languages_.front();
        const auto header = headerOf("", main);
        const auto title = tidied(survey_.name.best(main));
        settings_.row({{title.empty() ? survey_.code : title}, {survey_.code}, {header.substr(2)}});
        int worded = 0;
        for (const auto language : {Language::fi, Language::sv, Language::en})
            worded += survey_.name.get(language).empty() ? 0 : 1;
        if (worded > 1)
            losses_.add("title", "",
                        tr("The form has one title only; the survey's name in other languages is "
                           "not in the file."));
    }

    const QuestionInFile &written(const model::Question &question) const {
        return inFile(questions_, question);
    }

    std::string relevant(const model::Condition &condition, const std::string &place) {
        ConditionScript script;
        script.equal = " = ";
        script.different = " != ";
        script.quote = '\'';
        script.name = [&](const model::Question &question) {
            return "${" + written(question).code + "}";
        };
        script.ticked = [&](const model::Question &question, const model::AnswerOption &option,
                            bool ticked) {
            const auto selected = "selected(${" + written(question).code + "}, '" +
                                  optionCode(written(question), option) + "')";
            return ticked ? selected : "not(" + selected + ")";
        };
        script.answered = [](const std::string &name, bool answered) {
            return name + (answered ? " != ''" : " = ''");
        };
        return conditionInFile(condition, survey_, version_, std::move(script), questions_, place,
                               losses_);
    }

    const model::Survey &survey_;
    const model::Version &version_;
    Losses losses_;
    std::vector<Language> languages_;
    std::vector<QuestionInFile> questions_;
    bool marked_;
    bool missingMarked_;
    std::map<std::string, std::string> lists_;
    WorkbookTable sheet_{"survey"};
    WorkbookTable choices_{"choices"};
    WorkbookTable settings_{"settings"};
};

} // namespace

base::Result<Losses> writeXlsForm(const model::Survey &survey, const model::Version &version,
                                  const base::Path &target) {
    return XlsFormWriting(survey, version).write(target);
}

} // namespace kooste::exchange
