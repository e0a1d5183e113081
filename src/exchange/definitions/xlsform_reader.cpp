// SPDX-License-Identifier: MIT
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/survey_builder.h"
#include "exchange/definitions/xlsform_definition.h"
#include "exchange/definitions/xlsform_sheets.h"

#include <algorithm>
#include <cmath>

namespace kooste::exchange {

namespace {

using base::tr;
using model::ItemKind;
using RowKind = FormType::Kind;

/// A group of the form that is open where the reading stands.
struct OpenGroup {
    bool isSection = false;
    bool repeats = false;
    std::string relevant; ///< still to be asked of every question in it
    std::string name;
};

/// What is shown when; read once all names are known.
struct PendingCondition {
    model::ItemId item; ///< 0: the section's
    int section = 0;
    std::string expression;
    std::string place;
};

class XlsFormReading {
public:
    explicit XlsFormReading(const FormWorkbook &form)
        : form_(form), builder_(code(), {}), languages_(languageNames(), builder_.losses()) {}

    std::optional<ReadDefinition> whole() {
        for (std::size_t i = 0; i < form_.survey.rows.size(); ++i)
            row(i);
        closeConditions();
        listUnreadColumns();
        if (builder_.questions().empty())
            return std::nullopt;
        auto definition = builder_.finish();
        languages_.put(definition.survey.name, main_, title());
        if (definition.survey.name.empty())
            definition.survey.name.get(base::Language::en) = title();
        return definition;
    }

private:
    std::string setting(std::string_view column) const {
        return form_.settings.rows.empty()
                   ? std::string()
                   : form_.settings.cell(form_.settings.rows.front(), column);
    }
    std::string code() const {
        const auto id = setting("form_id");
        return id.empty() ? codeOfName(setting("form_title")) : tidied(id);
    }
    std::string title() const {
        const auto title = setting("form_title");
        return tidied(title.empty() ? setting("form_id") : title);
    }

    /// The form's own language first. A column without a language is in that one.
    std::vector<std::string> languageNames() {
        std::vector<std::string> names;
        std::string plain;
        bool anyPlain = false;
        for (const auto *sheet : {&form_.survey, &form_.choices})
            for (std::size_t i = 0; i < sheet->columns.size(); ++i) {
                const auto &column = sheet->columns[i];
                if (column.name != "label" && column.name != "hint")
                    continue;
                anyPlain = anyPlain || column.language.empty();
                if (!column.language.empty())
                    names.push_back(column.language);
                else
                    for (const auto &row : sheet->rows)
                        plain += i < row.cells.size() ? row.cells[i] + " " : "";
            }
        main_ = setting("default_language");
        if (main_.empty() ||
            (!languageNamed(main_) && std::find(names.begin(), names.end(), main_) == names.end()))
            main_ = anyPlain || names.empty() ? std::string(languageTag(guessedLanguage(plain)))
                                              : names.front();
        names.insert(names.begin(), main_);
        return names;
    }

    base::LocalText words(const FormSheet &sheet, const FormRow &row, std::string_view column) {
        base::LocalText text;
        for (auto &[language, cell] : sheet.words(row, column))
            languages_.put(text, language.empty() ? main_ : language, tidied(cell));
        return text;
    }
    const std::string &cell(const FormRow &row, std::string_view column) const {
        return form_.survey.cell(row, column);
    }

    void row(std::size_t index) {
        const auto &row = form_.survey.rows[index];
        const auto &written = cell(row, "type");
        if (written.empty() || written.front() == '#')
            return;
        const auto type = formTypeOf(written);
        const auto name = cell(row, "name");
        const auto place = name.empty() ? "survey!" + std::to_string(row.number) : name;
        switch (type.kind) {
        case RowKind::beginGroup:
        case RowKind::beginRepeat:
            return open(index, type.kind == RowKind::beginRepeat, place);
        case RowKind::endGroup:
        case RowKind::endRepeat:
            return close();
        case RowKind::note:
            return note(row, place);
        case RowKind::computed:
            return builder_.losses().add(
                "calculation", place,
                tr("“{place}” is computed by the form, which is not read.").with("place", place));
        case RowKind::metadata:
            return builder_.losses().add(
                "metadata", place,
                tr("“{place}” is recorded by the device (“{type}”) and asks nothing.")
                    .with("place", place)
                    .with("type", written));
        case RowKind::leftOut:
            return builder_.losses().add(
                "unsupportedType", place,
                tr("“{place}” asks for what a questionnaire here cannot take (“{type}”) and was "
                   "left out.")
                    .with("place", place)
                    .with("type", written));
        default:
            return question(row, type, place);
        }
    }

    bool holdsGroups(std::size_t index) const {
        int depth = 0;
        for (auto i = index + 1; i < form_.survey.rows.size() && depth >= 0; ++i) {
            const auto kind = formTypeOf(cell(form_.survey.rows[i], "type")).kind;
            if (kind == RowKind::beginGroup || kind == RowKind::beginRepeat)
                return true;
            depth -= kind == RowKind::endGroup || kind == RowKind::endRepeat ? 1 : 0;
        }
        return false;
    }

    void open(std::size_t index, bool repeats, const std::string &place) {
        const auto &row = form_.survey.rows[index];
        auto title = words(form_.survey, row, "label");
        OpenGroup group;
        group.name = place;
        group.repeats = repeats;
        group.relevant = cell(row, "relevant");
        const bool inSection = std::any_of(groups_.begin(), groups_.end(),
                                           [](const OpenGroup &each) { return each.isSection; });
        if (repeats)
            builder_.losses().add(
                "repeat", place,
                tr("“{place}” repeats its questions; they are asked once.").with("place", place));
        // A group without words that only holds others is no section of its own.
        if (!inSection && !(title.empty() && holdsGroups(index))) {
            group.isSection = true;
            builder_.beginSection(std::move(title), {});
            require(builder_.section()->number, group.relevant, place);
            for (const auto &outer : groups_)
                require(builder_.section()->number, outer.relevant, outer.name);
            sectionOpen_ = true;
            introMayCome_ = true;
        } else if (!title.empty()) {
            builder_.losses().add("nestedGroup", place,
                                  tr("“{place}” is a group within a group; its questions stand in "
                                     "the outer one.")
                                      .with("place", place));
        }
        groups_.push_back(std::move(group));
    }

    void close() {
        if (groups_.empty())
            return;
        sectionOpen_ = sectionOpen_ && !groups_.back().isSection;
        groups_.pop_back();
    }

    void note(const FormRow &row, const std::string &place) {
        auto text = words(form_.survey, row, "label");
        if (sectionOpen_ && introMayCome_ && cell(row, "relevant").empty()) {
            builder_.section()->intro = std::move(text);
            introMayCome_ = false;
            return;
        }
        builder_.losses().add(
            "note", place,
            tr("A text between questions is not read: “{text}”")
                .with("text", base::shortened(text.best(base::Language::fi), 80)));
    }

    void require(int section, const std::string &expression, const std::string &place) {
        if (!expression.empty())
            pending_.push_back({{}, section, expression, place});
    }

    void question(const FormRow &row, const FormType &type, const std::string &place) {
        introMayCome_ = false;
        if (!sectionOpen_ && builder_.section() != nullptr) {
            // Questions after a group stand in a part without a heading.
            builder_.beginSection({}, {});
            sectionOpen_ = true;
            introMayCome_ = false;
        }
        FoundQuestion found;
        found.code = cell(row, "name");
        found.text = words(form_.survey, row, "label");
        if (found.text.empty())
            languages_.put(found.text, main_, found.code);
        found.help = words(form_.survey, row, "hint");
        found.required = isYes(cell(row, "required"), place);
        fill(found, row, type, place);
        const auto item = builder_.add(std::move(found));
        const auto &code = builder_.item(item).code;
        names_.emplace(cell(row, "name"), item);
        if (type.kind == RowKind::whole || type.kind == RowKind::range)
            whole_.push_back(item);
        addConditions(row, item, code);
        if (type.orOther)
            addOther(item, code);
        listChecks(row, code);
    }

    void addConditions(const FormRow &row, model::ItemId item, const std::string &code) {
        for (const auto &group : groups_)
            if (!group.isSection && !group.relevant.empty() && sectionIsInside(group))
                pending_.push_back({item, 0, group.relevant, code});
        if (!cell(row, "relevant").empty())
            pending_.push_back({item, 0, cell(row, "relevant"), code});
    }

    /// Groups outside the open section were asked of the section itself.
    bool sectionIsInside(const OpenGroup &group) const {
        const auto at = std::find_if(groups_.begin(), groups_.end(),
                                     [](const OpenGroup &each) { return each.isSection; });
        return at == groups_.end() || &group > &*at;
    }

    void fill(FoundQuestion &found, const FormRow &row, const FormType &type,
              const std::string &place) {
        const auto &mark = cell(row, "kooste_kind");
        switch (type.kind) {
        case RowKind::selectOne:
            found.kind = ItemKind::single;
            found.options = choices(type, place);
            if (const auto kind = model::parseItemKind(mark); kind && model::isClosed(*kind)) {
                found.kind = *kind;
                found.kindGiven = true;
            }
            break;
        case RowKind::selectMultiple:
            found.kind = ItemKind::multiple;
            found.options = choices(type, place);
            break;
        case RowKind::acknowledge:
            found.kind = ItemKind::single;
            found.options = {{"OK", base::LocalText::same("OK")}};
            break;
        case RowKind::whole:
        case RowKind::decimal:
            found.kind = ItemKind::number;
            break;
        case RowKind::range:
            fillRange(found, row);
            break;
        case RowKind::date:
            found.kind = ItemKind::date;
            break;
        case RowKind::text:
            break;
        default:
            builder_.losses().add(
                "unknownType", place,
                tr("“{place}” is of a type that is not known here (“{type}”); it is kept as an "
                   "open question.")
                    .with("place", place)
                    .with("type", cell(row, "type")));
        }
    }

    /// "start=0 end=10 step=1": few steps are options, many a number.
    void fillRange(FoundQuestion &found, const FormRow &row) {
        found.kind = ItemKind::number;
        std::map<std::string, double> given{{"start", 0}, {"end", 10}, {"step", 1}};
        auto parameters = cell(row, "parameters");
        std::replace_if(
            parameters.begin(), parameters.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
        for (const auto part : base::split(parameters, " ")) {
            const auto at = part.find('=');
            if (at != std::string_view::npos)
                if (const auto value = base::parseNumber(part.substr(at + 1)))
                    given[base::lowerAscii(base::trim(part.substr(0, at)))] = *value;
        }
        const double low = given["start"];
        const double high = given["end"];
        if (given["step"] != 1 || std::floor(low) != low || low < 0 || high - low > 10 ||
            high <= low)
            return;
        found.kind = ItemKind::single;
        for (int value = static_cast<int>(low); value <= static_cast<int>(high); ++value)
            found.options.push_back(
                {std::to_string(value), base::LocalText::same(std::to_string(value))});
    }

    std::vector<FoundOption> choices(const FormType &type, const std::string &place) {
        std::vector<FoundOption> found;
        for (const auto &row : form_.choices.rows) {
            if (listKey(form_.choices.cell(row, "list_name")) != type.list)
                continue;
            FoundOption option{form_.choices.cell(row, "name"), words(form_.choices, row, "label")};
            option.score = base::parseNumber(form_.choices.cell(row, "kooste_score"));
            const auto &missing = form_.choices.cell(row, "kooste_missing");
            option.missing = model::parseMissing(missing);
            option.missingGiven = option.missing || missing == "answer";
            found.push_back(std::move(option));
        }
        if (found.empty())
            builder_.losses().add("noChoices", place,
                                  tr("The list “{list}” of “{place}” has no choices in this file.")
                                      .with("list", type.list)
                                      .with("place", place));
        if (type.orOther)
            found.push_back({"other", {"Muu", "Annat", "Other"}});
        return found;
    }

    /// As the form's own tools do: another option, and a text for it.
    void addOther(model::ItemId item, const std::string &code) {
        FoundQuestion other;
        other.code = code + "_other";
        other.text = {"Muu, mikä?", "Annat, vad?", "Other, what?"};
        const auto text = builder_.add(std::move(other));
        const auto &asked = builder_.question(item);
        builder_.question(text).shownIf.terms.push_back(
            {item, model::ConditionOperator::is, {asked.findOption("other")->number}});
    }

    bool isYes(const std::string &written, const std::string &place) {
        const auto key = base::comparisonKey(written);
        if (key == "yes" || key == "true" || key == "true()" || key == "1")
            return true;
        if (!key.empty() && key != "no" && key != "false" && key != "false()" && key != "0")
            builder_.losses().add("required", place,
                                  tr("“{place}” must be answered only sometimes (“{expression}”); "
                                     "it became optional.")
                                      .with("place", place)
                                      .with("expression", written));
        return false;
    }

    void listChecks(const FormRow &row, const std::string &place) {
        const auto list = [&](const char *column, const char *code, base::Message message) {
            if (!cell(row, column).empty())
                builder_.losses().add(
                    code, place,
                    message.with("place", place).with("expression", cell(row, column)));
        };
        list("constraint", "validation", tr("The check of “{place}” is not read: “{expression}”"));
        list("choice_filter", "choiceFilter",
             tr("The choices of “{place}” depend on an earlier answer (“{expression}”); all of "
                "them are offered."));
        list("default", "defaultAnswer",
             tr("The answer that “{place}” begins with is not read: “{expression}”"));
        list("calculation", "calculation",
             tr("The computation of “{place}” is not read: “{expression}”"));
        for (const auto &[language, label] : form_.survey.words(row, "label"))
            if (label.find("${") != std::string::npos)
                return builder_.losses().add(
                    "piping", place,
                    tr("The wording of “{place}” repeats an earlier answer; the mark stays in "
                       "the text.")
                        .with("place", place));
    }

    void closeConditions() {
        const NameLookup look = [&](std::string_view name) -> std::optional<NamedAnswer> {
            const auto found = names_.find(name);
            if (found == names_.end())
                return std::nullopt;
            auto answer = builder_.answer(found->second);
            answer.wholeNumbers =
                std::find(whole_.begin(), whole_.end(), found->second) != whole_.end();
            return answer;
        };
        for (const auto &pending : pending_) {
            const auto condition = readCondition(pending.expression, ExpressionForm::xlsForm, look);
            auto &target = builder_.shownIf(pending.item, pending.section);
            if (condition)
                builder_.require(target, *condition, pending.place);
            else
                builder_.losses().add("condition", pending.place,
                                      tr("The condition of “{place}” cannot be read here, so it "
                                         "is always shown: “{expression}”")
                                          .with("place", pending.place)
                                          .with("expression", pending.expression));
        }
    }

    /// Columns that hold something and that nothing here reads.
    void listUnreadColumns() {
        for (std::size_t i = 0; i < form_.survey.columns.size(); ++i) {
            const auto &column = form_.survey.columns[i];
            static const std::set<std::string, std::less<>> kRead{
                "type",          "name",        "label",   "hint",       "required",
                "relevant",      "parameters",  "default", "constraint", "calculation",
                "choice_filter", "kooste_kind", ""};
            const auto filled = std::count_if(
                form_.survey.rows.begin(), form_.survey.rows.end(),
                [&](const FormRow &row) { return i < row.cells.size() && !row.cells[i].empty(); });
            if (filled > 0 && kRead.count(column.name) == 0)
                builder_.losses().add("column", column.header,
                                      base::trn("The column “{column}” is not read ({n} row).",
                                                "The column “{column}” is not read ({n} rows).",
                                                filled)
                                          .with("column", column.header));
        }
    }

    const FormWorkbook &form_;
    std::string main_; ///< the name of the form's main language
    SurveyBuilder builder_;
    FileLanguages languages_;
    std::vector<OpenGroup> groups_;
    std::vector<PendingCondition> pending_;
    std::map<std::string, model::ItemId, std::less<>> names_;
    std::vector<model::ItemId> whole_;
    bool sectionOpen_ = false;
    bool introMayCome_ = false;
};

} // namespace

base::Result<ReadDefinition> readXlsForm(const Source &source) {
    const auto form = readFormWorkbook(source);
    if (!form)
        return form.error();
    auto definition = XlsFormReading(*form).whole();
    if (!definition)
        return noQuestions(source);
    return std::move(*definition);
}

} // namespace kooste::exchange
