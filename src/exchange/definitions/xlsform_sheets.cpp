// SPDX-License-Identifier: MIT
#include "exchange/definitions/xlsform_sheets.h"
#include "base/line_ends.h"
#include "base/text.h"
#include "importing/readers/xlsx_reader.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

namespace {

using base::tr;
using RowKind = FormType::Kind;

constexpr std::size_t kMostRows = 50'000;
constexpr std::size_t kMostCells = 500'000;
constexpr std::size_t kMostText = std::size_t{32} << 20;

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
    std::size_t cells = 0;
    std::size_t bytes = 0;
    const auto take = [&](const importing::RawRow &row) {
        FormRow taken{row.number, {}};
        for (const auto &cell : row.cells) {
            taken.cells.push_back(base::withLineFeeds(base::trim(cell.text)));
            bytes += cell.text.size();
        }
        cells += taken.cells.size();
        if (sheet.columns.empty())
            for (const auto &header : taken.cells)
                sheet.columns.push_back(columnOf(header));
        else
            sheet.rows.push_back(std::move(taken));
        tooLong = sheet.rows.size() > kMostRows || cells > kMostCells || bytes > kMostText;
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
    RowKind kind;
};
/// The longer ones first.
constexpr std::array<Beginning, 18> kSelects{{
    {"add select multiple prompt using ", RowKind::selectMultiple},
    {"add select one prompt using ", RowKind::selectOne},
    {"select one from file ", RowKind::keptAsText},
    {"select multiple from file ", RowKind::keptAsText},
    {"select one external ", RowKind::keptAsText},
    {"select all that apply from ", RowKind::selectMultiple},
    {"select multiple using ", RowKind::selectMultiple},
    {"select multiple from ", RowKind::selectMultiple},
    {"select all that apply ", RowKind::selectMultiple},
    {"select multiple ", RowKind::selectMultiple},
    {"select one using ", RowKind::selectOne},
    {"select one from ", RowKind::selectOne},
    {"select one ", RowKind::selectOne},
    {"select1 ", RowKind::selectOne},
    {"select ", RowKind::selectMultiple},
    {"ranking ", RowKind::keptAsText},
    {"rank ", RowKind::keptAsText},
    {"osm ", RowKind::keptAsText},
}};

constexpr std::array<std::pair<std::string_view, RowKind>, 69> kTypes{{
    {"begin group", RowKind::beginGroup},
    {"begingroup", RowKind::beginGroup},
    {"end group", RowKind::endGroup},
    {"endgroup", RowKind::endGroup},
    {"begin repeat", RowKind::beginRepeat},
    {"beginrepeat", RowKind::beginRepeat},
    {"end repeat", RowKind::endRepeat},
    {"endrepeat", RowKind::endRepeat},
    {"end loop", RowKind::endRepeat},
    {"note", RowKind::note},
    {"integer", RowKind::whole},
    {"int", RowKind::whole},
    {"decimal", RowKind::decimal},
    {"date", RowKind::date},
    {"text", RowKind::text},
    {"string", RowKind::text},
    {"range", RowKind::range},
    {"acknowledge", RowKind::acknowledge},
    {"trigger", RowKind::acknowledge},
    {"datetime", RowKind::keptAsText},
    {"date time", RowKind::keptAsText},
    {"time", RowKind::keptAsText},
    {"barcode", RowKind::keptAsText},
    {"geopoint", RowKind::keptAsText},
    {"location", RowKind::keptAsText},
    {"gps", RowKind::keptAsText},
    {"geotrace", RowKind::keptAsText},
    {"geoshape", RowKind::keptAsText},
    {"phone number", RowKind::keptAsText},
    {"url", RowKind::keptAsText},
    {"image", RowKind::leftOut},
    {"photo", RowKind::leftOut},
    {"picture", RowKind::leftOut},
    {"signature", RowKind::leftOut},
    {"draw", RowKind::leftOut},
    {"annotate", RowKind::leftOut},
    {"audio", RowKind::leftOut},
    {"video", RowKind::leftOut},
    {"file", RowKind::leftOut},
    {"include", RowKind::leftOut},
    {"csv-external", RowKind::leftOut},
    {"xml-external", RowKind::leftOut},
    {"calculate", RowKind::computed},
    {"calculation", RowKind::computed},
    {"hidden", RowKind::computed},
    {"start", RowKind::metadata},
    {"start time", RowKind::metadata},
    {"starttime", RowKind::metadata},
    {"end", RowKind::metadata},
    {"end time", RowKind::metadata},
    {"endtime", RowKind::metadata},
    {"today", RowKind::metadata},
    {"deviceid", RowKind::metadata},
    {"device id", RowKind::metadata},
    {"imei", RowKind::metadata},
    {"subscriberid", RowKind::metadata},
    {"subscriber id", RowKind::metadata},
    {"simserial", RowKind::metadata},
    {"sim id", RowKind::metadata},
    {"phonenumber", RowKind::metadata},
    {"username", RowKind::metadata},
    {"email", RowKind::metadata},
    {"audit", RowKind::metadata},
    {"uri:deviceid", RowKind::metadata},
    {"uri:email", RowKind::metadata},
    {"uri:username", RowKind::metadata},
    {"start-geopoint", RowKind::metadata},
    {"background-audio", RowKind::metadata},
    {"background-geopoint", RowKind::metadata},
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
        type.kind = RowKind::beginRepeat;
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
