// SPDX-License-Identifier: MIT
#include "exchange/definitions/redcap_dictionary.h"
#include "base/line_ends.h"
#include "base/text.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/survey_builder.h"
#include "importing/readers/registry.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

namespace {

using base::tr;
using model::ItemKind;

constexpr std::size_t kMostFields = 50'000;

/// What is read of the dictionary, under the names of both of its forms.
enum class Part { name, form, section, type, label, choices, validation, identifier, branching };
constexpr std::size_t kParts = 9;

struct PartName {
    std::string_view name;
    Part part;
};
constexpr std::array<PartName, 18> kPartNames{{
    {"variable / field name", Part::name},
    {"field_name", Part::name},
    {"form name", Part::form},
    {"form_name", Part::form},
    {"section header", Part::section},
    {"section_header", Part::section},
    {"field type", Part::type},
    {"field_type", Part::type},
    {"field label", Part::label},
    {"field_label", Part::label},
    {"choices, calculations, or slider labels", Part::choices},
    {"select_choices_or_calculations", Part::choices},
    {"text validation type or show slider number", Part::validation},
    {"text_validation_type_or_show_slider_number", Part::validation},
    {"identifier?", Part::identifier},
    {"identifier", Part::identifier},
    {"branching logic (show field only if...)", Part::branching},
    {"branching_logic", Part::branching},
}};

struct Field {
    std::array<std::string, kParts> parts;
    const std::string &operator[](Part part) const {
        return parts.at(static_cast<std::size_t>(part));
    }
};

std::optional<Part> partNamed(std::string_view header) {
    const auto key = base::comparisonKey(header);
    for (const auto &[name, part] : kPartNames)
        if (key == name)
            return part;
    return std::nullopt;
}

base::Result<std::vector<Field>> readFields(const Source &source) {
    auto reader = importing::openSource(source, {});
    if (!reader)
        return reader.error();
    std::vector<std::optional<Part>> columns;
    std::vector<Field> fields;
    const auto take = [&](const importing::RawRow &row) {
        if (columns.empty()) {
            for (const auto &cell : row.cells)
                columns.push_back(partNamed(base::trim(cell.text)));
            return true;
        }
        Field field;
        for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i)
            // Programs that fetch the dictionary write NA where nothing is.
            if (const auto text = base::trim(row.cells[i].text); columns[i] && text != "NA")
                field.parts.at(static_cast<std::size_t>(*columns[i])) = base::withLineFeeds(text);
        if (!field[Part::name].empty())
            fields.push_back(std::move(field));
        return fields.size() <= kMostFields;
    };
    if (auto read = (*reader)->read(take, {}, {}); !read)
        return read.error();
    if (fields.size() > kMostFields)
        return source->error(
            "definitionTooLarge",
            tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    return fields;
}

/// The language of the whole, by its labels together.
base::Language languageOf(const std::vector<Field> &fields) {
    std::string words;
    for (const auto &field : fields)
        words += field[Part::label] + " " + field[Part::choices] + " ";
    return guessedLanguage(words);
}

class DictionaryReading {
public:
    explicit DictionaryReading(const std::vector<Field> &fields)
        : fields_(fields), language_(languageOf(fields)),
          builder_(fields.empty() ? std::string() : codeOfName(fields.front()[Part::form]), {}) {}

    std::optional<ReadDefinition> whole() {
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const auto &field = fields_[i];
            if (i == 0 && field[Part::type] == "text") {
                builder_.losses().add("recordId", field[Part::name],
                                      tr("“{place}” is the record's id and asks nothing.")
                                          .with("place", field[Part::name]));
                continue;
            }
            beginSection(field);
            read(field);
        }
        if (builder_.questions().empty())
            return std::nullopt;
        auto definition = builder_.finish();
        definition.personal = std::move(personal_);
        return definition;
    }

private:
    base::LocalText words(const std::string &text) const {
        return base::LocalText::in(language_, plainFromHtml(text));
    }

    void beginSection(const Field &field) {
        const bool newForm = field[Part::form] != form_;
        form_ = field[Part::form];
        if (!field[Part::section].empty())
            builder_.beginSection(words(field[Part::section]), {});
        else if (newForm && !builder_.questions().empty())
            builder_.beginSection({}, {});
    }

    void read(const Field &field) {
        const auto &type = field[Part::type];
        const auto &name = field[Part::name];
        if (type == "descriptive")
            return builder_.losses().add(
                "note", name,
                tr("A text between questions is not read: “{text}”")
                    .with("text", base::shortened(plainFromHtml(field[Part::label]), 80)));
        if (type == "file")
            return builder_.losses().add(
                "unsupportedType", name,
                tr("“{place}” asks for what a questionnaire here cannot take (“{type}”) and was "
                   "left out.")
                    .with("place", name)
                    .with("type", type));
        FoundQuestion found{name, words(field[Part::label])};
        fill(found, field);
        if (!field[Part::branching].empty())
            builder_.losses().add("condition", name,
                                  tr("The condition of “{place}” cannot be read here, so it is "
                                     "always shown: “{expression}”")
                                      .with("place", name)
                                      .with("expression", field[Part::branching]));
        const auto item = builder_.add(std::move(found));
        const auto &validation = field[Part::validation];
        if (base::lowerAscii(field[Part::identifier]) == "y" || validation == "email" ||
            base::startsWith(validation, "phone"))
            personal_.push_back(builder_.item(item).code);
    }

    void fill(FoundQuestion &found, const Field &field) {
        const auto &type = field[Part::type];
        const auto &validation = field[Part::validation];
        if (type == "radio" || type == "dropdown" || type == "select") {
            found.kind = ItemKind::single;
            found.options = choices(field);
        } else if (type == "checkbox") {
            found.kind = ItemKind::multiple;
            found.options = choices(field);
        } else if (type == "yesno") {
            found.kind = ItemKind::single;
            found.options = twoOptions({"Kyllä", "Ja", "Yes"}, {"Ei", "Nej", "No"});
        } else if (type == "truefalse") {
            found.kind = ItemKind::single;
            found.options = twoOptions({"Tosi", "Sant", "True"}, {"Epätosi", "Falskt", "False"});
        } else if (type == "slider" || type == "calc" || base::startsWith(validation, "number") ||
                   base::startsWith(validation, "integer")) {
            found.kind = ItemKind::number;
        } else if (base::startsWith(validation, "date_")) {
            found.kind = ItemKind::date;
        }
    }

    /// REDCap's own options have no words in the dictionary: those of its language.
    std::vector<FoundOption> twoOptions(const base::LocalText &one,
                                        const base::LocalText &zero) const {
        return {{"1", base::LocalText::in(language_, one.get(language_))},
                {"0", base::LocalText::in(language_, zero.get(language_))}};
    }

    /// "1, One | 2, Two", also without blanks around the bar, with commas in labels.
    std::vector<FoundOption> choices(const Field &field) const {
        std::vector<FoundOption> options;
        for (const auto part : base::split(field[Part::choices], "|")) {
            const auto at = part.find(',');
            const auto code = base::trim(part.substr(0, at));
            if (code.empty())
                continue;
            const auto label =
                at == std::string_view::npos ? code : base::trim(part.substr(at + 1));
            options.push_back(
                {std::string(code), words(std::string(label.empty() ? code : label))});
        }
        return options;
    }

    const std::vector<Field> &fields_;
    base::Language language_;
    SurveyBuilder builder_;
    std::string form_;
    std::vector<std::string> personal_;
};

} // namespace

bool isRedcapDictionary(std::string_view head) {
    if (base::startsWith(head, "\xEF\xBB\xBF"))
        head.remove_prefix(3);
    head = base::trim(head.substr(0, 60));
    if (base::startsWith(head, "\""))
        head.remove_prefix(1);
    const auto begin = base::lowerAscii(head);
    return base::startsWith(begin, "variable / field name") ||
           base::startsWith(begin, "field_name\",") || base::startsWith(begin, "field_name,") ||
           base::startsWith(begin, "field_name;") || base::startsWith(begin, "field_name\";");
}

base::Result<ReadDefinition> readRedcapDictionary(const Source &source) {
    const auto fields = readFields(source);
    if (!fields)
        return fields.error();
    auto definition = DictionaryReading(*fields).whole();
    if (!definition)
        return noQuestions(source);
    return std::move(*definition);
}

} // namespace kooste::exchange
