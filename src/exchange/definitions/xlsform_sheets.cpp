// SPDX-License-Identifier: MIT
#include "exchange/definitions/xlsform_sheets.h"
#include "base/text.h"
#include "importing/readers/xlsx_reader.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

namespace {

using base::tr;
using Kind = FormType::Kind;

constexpr std::size_t kMostRows = 50'000;

FormColumn columnOf(std::string_view header) {
    FormColumn column;
    column.header = std::string(base::trim(header));
    std::string_view name = column.header;
    auto at = name.find("::");
    std::size_t width = 2;
    if (at == std::string_view::npos) {
        at = name.find(':');
        width = 1;
    }
    if (at != std::string_view::npos) {
        column.language = std::string(base::trim(name.substr(at + width)));
        name = base::trim(name.substr(0, at));
    }
    column.name = base::comparisonKey(name);
    std::replace(column.name.begin(), column.name.end(), ' ', '_');
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kSame{
        {{"relevance", "relevant"},
         {"caption", "label"},
         {"value", "name"},
         {"listname", "list_name"},
         {"command", "type"}}};
    for (const auto &[old, now] : kSame)
        if (column.name == old)
            column.name = now;
    return column;
}

base::Result<FormSheet> readSheet(const Source &source, const std::string &name) {
    auto reader = importing::openXlsx(source, {{}, {}, name});
    if (!reader)
        return reader.error();
    FormSheet sheet;
    bool tooLong = false;
    const auto take = [&](const importing::RawRow &row) {
        FormRow taken{row.number, {}};
        for (const auto &cell : row.cells)
            taken.cells.emplace_back(base::trim(cell.text));
        if (sheet.columns.empty())
            for (const auto &header : taken.cells)
                sheet.columns.push_back(columnOf(header));
        else
            sheet.rows.push_back(std::move(taken));
        tooLong = sheet.rows.size() > kMostRows;
        return !tooLong;
    };
    if (auto read = (*reader)->read(take, {}, {}); !read)
        return read.error();
    if (tooLong)
        return source->error(
            "definitionTooLarge",
            tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    return sheet;
}

base::Error notAForm(const Source &source) {
    return source->error("notAnXlsForm",
                         tr("“{file}” is a workbook but no XLSForm: it has no sheet “survey” with "
                            "the columns “type” and “name”.")
                             .with("file", source->name()));
}

/// A sheet that may be missing or empty.
base::Result<FormSheet> optionalSheet(const Source &source, const std::string &name) {
    auto sheet = readSheet(source, name);
    if (!sheet && (sheet.error().code == "noSuchSheet" || sheet.error().code == "emptyFile"))
        return FormSheet();
    return sheet;
}

struct Beginning {
    std::string_view words;
    Kind kind;
};
/// The longer ones first.
constexpr std::array<Beginning, 18> kSelects{{
    {"add select multiple prompt using ", Kind::selectMultiple},
    {"add select one prompt using ", Kind::selectOne},
    {"select one from file ", Kind::keptAsText},
    {"select multiple from file ", Kind::keptAsText},
    {"select one external ", Kind::keptAsText},
    {"select all that apply from ", Kind::selectMultiple},
    {"select multiple using ", Kind::selectMultiple},
    {"select multiple from ", Kind::selectMultiple},
    {"select all that apply ", Kind::selectMultiple},
    {"select multiple ", Kind::selectMultiple},
    {"select one using ", Kind::selectOne},
    {"select one from ", Kind::selectOne},
    {"select one ", Kind::selectOne},
    {"select1 ", Kind::selectOne},
    {"select ", Kind::selectMultiple},
    {"ranking ", Kind::keptAsText},
    {"rank ", Kind::keptAsText},
    {"osm ", Kind::keptAsText},
}};

constexpr std::array<std::pair<std::string_view, Kind>, 69> kTypes{{
    {"begin group", Kind::beginGroup},
    {"begingroup", Kind::beginGroup},
    {"end group", Kind::endGroup},
    {"endgroup", Kind::endGroup},
    {"begin repeat", Kind::beginRepeat},
    {"beginrepeat", Kind::beginRepeat},
    {"end repeat", Kind::endRepeat},
    {"endrepeat", Kind::endRepeat},
    {"end loop", Kind::endRepeat},
    {"note", Kind::note},
    {"integer", Kind::whole},
    {"int", Kind::whole},
    {"decimal", Kind::decimal},
    {"date", Kind::date},
    {"text", Kind::text},
    {"string", Kind::text},
    {"range", Kind::range},
    {"acknowledge", Kind::acknowledge},
    {"trigger", Kind::acknowledge},
    {"datetime", Kind::keptAsText},
    {"date time", Kind::keptAsText},
    {"time", Kind::keptAsText},
    {"barcode", Kind::keptAsText},
    {"geopoint", Kind::keptAsText},
    {"location", Kind::keptAsText},
    {"gps", Kind::keptAsText},
    {"geotrace", Kind::keptAsText},
    {"geoshape", Kind::keptAsText},
    {"phone number", Kind::keptAsText},
    {"url", Kind::keptAsText},
    {"image", Kind::leftOut},
    {"photo", Kind::leftOut},
    {"picture", Kind::leftOut},
    {"signature", Kind::leftOut},
    {"draw", Kind::leftOut},
    {"annotate", Kind::leftOut},
    {"audio", Kind::leftOut},
    {"video", Kind::leftOut},
    {"file", Kind::leftOut},
    {"include", Kind::leftOut},
    {"csv-external", Kind::leftOut},
    {"xml-external", Kind::leftOut},
    {"calculate", Kind::computed},
    {"calculation", Kind::computed},
    {"hidden", Kind::computed},
    {"start", Kind::metadata},
    {"start time", Kind::metadata},
    {"starttime", Kind::metadata},
    {"end", Kind::metadata},
    {"end time", Kind::metadata},
    {"endtime", Kind::metadata},
    {"today", Kind::metadata},
    {"deviceid", Kind::metadata},
    {"device id", Kind::metadata},
    {"imei", Kind::metadata},
    {"subscriberid", Kind::metadata},
    {"subscriber id", Kind::metadata},
    {"simserial", Kind::metadata},
    {"sim id", Kind::metadata},
    {"phonenumber", Kind::metadata},
    {"username", Kind::metadata},
    {"email", Kind::metadata},
    {"audit", Kind::metadata},
    {"uri:deviceid", Kind::metadata},
    {"uri:email", Kind::metadata},
    {"uri:username", Kind::metadata},
    {"start-geopoint", Kind::metadata},
    {"background-audio", Kind::metadata},
    {"background-geopoint", Kind::metadata},
}};

} // namespace

const std::string &FormSheet::cell(const FormRow &row, std::string_view column) const {
    static const std::string none;
    for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
        if (columns[i].name == column && columns[i].language.empty())
            return row.cells[i];
    return none;
}

bool FormSheet::has(std::string_view column) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const FormColumn &each) { return each.name == column; });
}

std::map<std::string, std::string> FormSheet::words(const FormRow &row,
                                                    std::string_view column) const {
    std::map<std::string, std::string> found;
    for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
        if (columns[i].name == column && !row.cells[i].empty())
            found.emplace(columns[i].language, row.cells[i]);
    return found;
}

base::Result<FormWorkbook> readFormWorkbook(const Source &source) {
    if (source->size() > kLargestDefinition)
        return source->error(
            "definitionTooLarge",
            tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    FormWorkbook workbook;
    auto survey = readSheet(source, "survey");
    if (!survey && (survey.error().code == "noSuchSheet" || survey.error().code == "emptyFile"))
        return notAForm(source);
    if (!survey)
        return survey.error();
    workbook.survey = std::move(*survey);
    if (!workbook.survey.has("type") || !workbook.survey.has("name"))
        return notAForm(source);
    auto choices = optionalSheet(source, "choices");
    if (!choices)
        return choices.error();
    workbook.choices = std::move(*choices);
    auto settings = optionalSheet(source, "settings");
    if (!settings)
        return settings.error();
    workbook.settings = std::move(*settings);
    return workbook;
}

std::string listKey(std::string_view name) {
    auto key = base::comparisonKey(name);
    std::replace(key.begin(), key.end(), '_', ' ');
    return key;
}

FormType formTypeOf(std::string_view cell) {
    FormType type;
    const auto key = listKey(cell);
    for (const auto &[name, kind] : kTypes)
        if (key == name) {
            type.kind = kind;
            return type;
        }
    if (base::startsWith(key, "begin loop") || base::startsWith(key, "begin repeat")) {
        type.kind = Kind::beginRepeat;
        return type;
    }
    for (const auto &beginning : kSelects) {
        if (!base::startsWith(key, beginning.words))
            continue;
        type.kind = beginning.kind;
        auto rest = std::string_view(key).substr(beginning.words.size());
        for (const std::string_view other : {" or specify other", " or other"})
            if (base::endsWith(rest, other)) {
                type.orOther = true;
                rest.remove_suffix(other.size());
            }
        type.list = std::string(base::trim(rest));
        return type;
    }
    return type;
}

} // namespace kooste::exchange
