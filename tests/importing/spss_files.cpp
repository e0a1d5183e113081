// SPDX-License-Identifier: MIT
#include "importing/spss_files.h"

#include <memory>
#include <readstat.h>
#include <stdexcept>

namespace kooste::importing::tests {

namespace {

ssize_t keepBytes(const void *bytes, std::size_t length, void *into) {
    static_cast<std::string *>(into)->append(static_cast<const char *>(bytes), length);
    return static_cast<ssize_t>(length);
}

void mustBe(readstat_error_t error) {
    if (error != READSTAT_OK)
        throw std::runtime_error(readstat_error_message(error));
}

readstat_variable_t *declare(readstat_writer_t *writer, const SpssTestVariable &variable) {
    const bool text = variable.width > 0;
    const auto type = text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE;
    auto *made = readstat_add_variable(writer, variable.name.c_str(), type,
                                       static_cast<std::size_t>(variable.width));
    readstat_variable_set_label(made, variable.label.c_str());
    if (!text)
        readstat_variable_set_format(made, variable.format.c_str());
    readstat_variable_set_measure(made, static_cast<readstat_measure_t>(variable.measure));
    if (!variable.labels.empty() || !variable.textLabels.empty()) {
        auto *set = readstat_add_label_set(writer, type, ("set" + variable.name).c_str());
        for (const auto &[value, label] : variable.labels)
            readstat_label_double_value(set, value, label.c_str());
        for (const auto &[value, label] : variable.textLabels)
            readstat_label_string_value(set, value.c_str(), label.c_str());
        readstat_variable_set_label_set(made, set);
    }
    for (const double value : variable.missing)
        mustBe(readstat_variable_add_missing_double_value(made, value));
    return made;
}

void insert(readstat_writer_t *writer, const readstat_variable_t *variable, const SpssCell &cell) {
    if (const auto *number = std::get_if<double>(&cell))
        mustBe(readstat_insert_double_value(writer, variable, *number));
    else if (const auto *text = std::get_if<std::string>(&cell))
        mustBe(readstat_insert_string_value(writer, variable, text->c_str()));
    else
        mustBe(readstat_insert_missing_value(writer, variable));
}

void appendNumber(std::string &bytes, std::size_t number) {
    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// An extension record that ReadStat does not write, before the dictionary's end.
void insertRecord(std::string &bytes, int subtype, const std::string &text) {
    using namespace std::string_literals;
    const auto end = bytes.find("\xE7\x03\0\0\0\0\0\0"s);
    std::string record;
    for (const std::size_t number :
         {std::size_t{7}, static_cast<std::size_t>(subtype), std::size_t{1}, text.size()})
        appendNumber(record, number);
    bytes.insert(end, record + text);
}

} // namespace

std::string SpssTestFile::bytes(SpssTestFormat format) const {
    std::string bytes;
    const std::unique_ptr<readstat_writer_t, void (*)(readstat_writer_t *)> writer(
        readstat_writer_init(), readstat_writer_free);
    readstat_set_data_writer(writer.get(), keepBytes);
    readstat_writer_set_file_timestamp(writer.get(), 1735732800);
    std::vector<readstat_variable_t *> made;
    for (const auto &variable : variables) {
        made.push_back(declare(writer.get(), variable));
        if (variable.name == weight)
            mustBe(readstat_writer_set_fweight_variable(writer.get(), made.back()));
    }
    const auto rows = static_cast<long>(cases.size());
    if (format == SpssTestFormat::zipped)
        mustBe(readstat_writer_set_compression(writer.get(), READSTAT_COMPRESS_BINARY));
    if (format == SpssTestFormat::compressed)
        mustBe(readstat_writer_set_compression(writer.get(), READSTAT_COMPRESS_ROWS));
    mustBe(format == SpssTestFormat::portable
               ? readstat_begin_writing_por(writer.get(), &bytes, rows)
               : readstat_begin_writing_sav(writer.get(), &bytes, rows));
    for (const auto &row : cases) {
        mustBe(readstat_begin_row(writer.get()));
        for (std::size_t i = 0; i < made.size(); ++i)
            insert(writer.get(), made[i], row.at(i));
        mustBe(readstat_end_row(writer.get()));
    }
    mustBe(readstat_end_writing(writer.get()));
    if (!sets.empty())
        insertRecord(bytes, setsRecord, sets);
    return bytes;
}

SpssTestFile spssSurvey() {
    constexpr double kDay = 86400;
    constexpr double kSeptember = 13976064000; // 2025-09-01, in seconds since 1582-10-14
    SpssTestFile file;
    file.variables = {
        {"AIKA", "Vastausaika", "DATETIME20"},
        {"YKS",
         "Yksikkö",
         "F2.0",
         0,
         {{1, "Kallion terveysasema"}, {2, "Töölön neuvola"}},
         {},
         {},
         1},
        {"K1",
         "Sain apua, kun sitä tarvitsin",
         "F2.0",
         0,
         {{1, "Täysin eri mieltä"},
          {2, "Jokseenkin eri mieltä"},
          {3, "Ei samaa eikä eri mieltä"},
          {4, "Jokseenkin samaa mieltä"},
          {5, "Täysin samaa mieltä"},
          {9, "En osaa sanoa"}},
         {},
         {9},
         2},
        {"NPS",
         "Kuinka todennäköisesti suosittelisit palvelua?",
         "F2.0",
         0,
         {{0, "En lainkaan"}, {10, "Erittäin todennäköisesti"}, {99, "Ei koske minua"}},
         {},
         {99},
         3},
        {"K3_1",
         "Mitä palveluja käytit: Vastaanotto",
         "F1.0",
         0,
         {{0, "Ei valittu"}, {1, "Valittu"}}},
        {"K3_2",
         "Mitä palveluja käytit: Etävastaanotto",
         "F1.0",
         0,
         {{0, "Ei valittu"}, {1, "Valittu"}}},
        {"IKA", "Ikä vuosina", "F3.0", 0, {{999, "Ei halua kertoa"}}, {}, {999}, 3},
        {"VAPAA", "Mitä muuta haluat sanoa?", "", 300},
    };
    const auto more = std::string(260, 'a') + " ja lopuksi kiitos";
    file.cases = {
        {kSeptember, 1.0, 5.0, 10.0, 1.0, 0.0, 34.0, std::string("Hyvää työtä")},
        {kSeptember + kDay + 3661, 2.0, 9.0, 7.0, 0.0, 0.0, 71.0, std::string("")},
        {kSeptember + 2 * kDay, 1.0, 1.0, 0.0, 1.0, 1.0, 999.0, more},
        {kSeptember + 3 * kDay, 1.0, {}, 99.0, {}, {}, 18.5, std::string("Jonotin pitkään")},
    };
    return file;
}

} // namespace kooste::importing::tests
