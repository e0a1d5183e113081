// SPDX-License-Identifier: MIT
// The files that the other benchmarks read, and the floor of an import: bench_answers
// write|workbook FILE ROWS · csv|sav FROM TO · read FILE · floor WORKSPACE DATABASE. Prints `name
// value` lines for benchmarks/run.
#include "importing/raw_table.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <readstat.h>
#include <sqlite3.h>
#include <string>
#include <variant>
#include <vector>
#include <xlsxwriter.h>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;

constexpr int kClosed = 12;
constexpr int kUnits = 24;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The same numbers on every machine (xorshift, Marsaglia 2003).
class Numbers {
public:
    std::uint64_t upTo(std::uint64_t count) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return state_ % count;
    }

private:
    std::uint64_t state_ = 88172645463325252ULL;
};

constexpr std::array<const char *, 6> kComments{
    "Hoitaja oli ystävällinen ja kuunteli; sain ajan nopeasti ja tiedän, miten hoito jatkuu.",
    "Odotusaika oli \"\"kohtuullinen\"\", mutta puhelimeen ei vastattu kolmeen päivään, vaikka "
    "jätin soittopyynnön ja viestin.",
    "Kiitos koko henkilökunnalle. Kaikki sujui hyvin ja minut otettiin tosissaan, vaikka kävin "
    "usein.",
    "Toivoisin selkeämpiä ohjeita kotiin; jouduin soittamaan perään ja kysymään samat asiat "
    "uudestaan.",
    "Lääkäri selitti asiat ymmärrettävästi. Parkkipaikkoja on liian vähän ja opasteet ovat "
    "vanhentuneet.",
    "Hyvä."};
constexpr std::array<const char *, 5> kChannels{"tekstiviesti", "QR", "laite", "paperi", "verkko"};

void writeHeader(std::FILE *file) {
    std::fputs("Vastaustunnus;Vastausaika;Yksikkö;Kanava;"
               "Kuinka todennäköisesti suosittelisit meitä (0-10)?",
               file);
    for (int i = 2; i <= kClosed; ++i)
        std::fprintf(file, ";Väittämä %d (1-5)", i);
    std::fputs(";Mitä haluat kertoa?\r\n", file);
}

int writeAnswers(const char *path, long rows) {
    std::FILE *file = std::fopen(path, "wb");
    if (file == nullptr)
        return 1;
    Numbers numbers;
    writeHeader(file);
    for (long row = 0; row < rows; ++row) {
        const auto at = numbers.upTo(36 * 28);
        std::fprintf(file, "V%07ld;%02d.%02d.%d %02d:%02d;Terveysasema %02d;%s", row + 1,
                     static_cast<int>(at % 28) + 1, static_cast<int>(at / 28 % 12) + 1,
                     static_cast<int>(2023 + at / 336), static_cast<int>(8 + row % 9),
                     static_cast<int>(row % 60), static_cast<int>(numbers.upTo(kUnits)) + 1,
                     kChannels[numbers.upTo(kChannels.size())]);
        std::fprintf(file, ";%d", static_cast<int>(numbers.upTo(11)));
        for (int i = 1; i < kClosed; ++i)
            std::fprintf(file, ";%d", static_cast<int>(numbers.upTo(5)) + 1);
        if (row % 4 == 0)
            std::fprintf(file, ";\"%s Käynti %ld.\"\r\n", kComments[numbers.upTo(6)], row);
        else
            std::fputs(";\r\n", file);
    }
    return std::fclose(file);
}

/// 100,000 x 16 as a survey tool would write it: shared strings, dates, numbers.
int writeWorkbook(const char *path, long rows) {
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Answers");
    lxw_format *time = workbook_add_format(book);
    format_set_num_format(time, "d.m.yyyy hh:mm");
    Numbers numbers;
    for (lxw_col_t column = 0; column < 16; ++column)
        worksheet_write_string(sheet, 0, column, ("Kysymys " + std::to_string(column)).c_str(),
                               nullptr);
    for (lxw_row_t row = 1; row <= static_cast<lxw_row_t>(rows); ++row) {
        worksheet_write_number(sheet, row, 0, row, nullptr);
        worksheet_write_number(sheet, row, 1, 45000 + static_cast<double>(row % 1000) + 0.375,
                               time);
        const std::string unit = "Terveysasema " + std::to_string(numbers.upTo(kUnits));
        worksheet_write_string(sheet, row, 2, unit.c_str(), nullptr);
        for (lxw_col_t column = 3; column < 15; ++column)
            worksheet_write_number(sheet, row, column, static_cast<double>(numbers.upTo(11)),
                                   nullptr);
        if (row % 4 == 0) {
            const std::string comment =
                kComments[numbers.upTo(6)] + std::string(" ") + std::to_string(row);
            worksheet_write_string(sheet, row, 15, comment.c_str(), nullptr);
        }
    }
    return workbook_close(book);
}

template <class Take> bool readRows(const char *path, Take take) {
    auto reader = importing::openTable(base::pathFromUtf8(path), {});
    if (!reader)
        return false;
    return (*reader)->read(take, {}, {}).ok();
}

/// The rows of a table again, as CSV with every text quoted.
int writeCsv(const char *from, const char *to) {
    std::FILE *file = std::fopen(to, "wb");
    if (file == nullptr)
        return 1;
    const bool done = readRows(from, [&](const importing::RawRow &row) {
        std::string line;
        for (const auto &cell : row.cells) {
            line += line.empty() ? "\"" : ";\"";
            for (const char c : cell.text)
                line.append(c == '"' ? 2 : 1, c);
            line += '"';
        }
        line += '\n';
        return std::fwrite(line.data(), 1, line.size(), file) == line.size();
    });
    return std::fclose(file) == 0 && done ? 0 : 1;
}

/// A column of a file that SPSS would have written: numbers, or texts of one width.
struct SavColumn {
    std::string label;
    std::size_t width = 0; ///< of its texts
    bool isText = false;
    readstat_variable_t *variable = nullptr;
};

bool isNumber(std::string_view text) {
    return text.find_first_not_of("0123456789") == text.npos && text.size() < 10;
}

/// Headers, widths and the number of rows below the header.
std::pair<std::vector<SavColumn>, long> savColumns(const char *from) {
    std::vector<SavColumn> columns;
    long rows = -1;
    readRows(from, [&](const importing::RawRow &row) {
        columns.resize(std::max(columns.size(), row.cells.size()));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto text = row.cells[i].text;
            if (rows < 0)
                columns[i].label = text;
            else
                columns[i].width = std::max(columns[i].width, text.size());
            columns[i].isText = columns[i].isText || (rows >= 0 && !isNumber(text));
        }
        ++rows;
        return true;
    });
    return {std::move(columns), rows};
}

void insertRow(readstat_writer_t *writer, const std::vector<SavColumn> &columns,
               const importing::RawRow &row) {
    readstat_begin_row(writer);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::string text(i < row.cells.size() ? row.cells[i].text : std::string_view());
        if (text.empty())
            readstat_insert_missing_value(writer, columns[i].variable);
        else if (columns[i].isText)
            readstat_insert_string_value(writer, columns[i].variable, text.c_str());
        else
            readstat_insert_double_value(writer, columns[i].variable, std::atof(text.c_str()));
    }
    readstat_end_row(writer);
}

/// The rows of a table again, as SPSS saves them: compressed, texts of fixed width.
int writeSav(const char *from, const char *to) {
    auto [columns, rows] = savColumns(from);
    std::FILE *file = std::fopen(to, "wb");
    if (file == nullptr || rows < 1)
        return 1;
    const std::unique_ptr<readstat_writer_t, void (*)(readstat_writer_t *)> writer(
        readstat_writer_init(), readstat_writer_free);
    readstat_set_data_writer(writer.get(), [](const void *bytes, std::size_t length, void *into) {
        return static_cast<ssize_t>(std::fwrite(bytes, 1, length, static_cast<std::FILE *>(into)));
    });
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto &column = columns[i];
        column.variable = readstat_add_variable(
            writer.get(), ("V" + std::to_string(i + 1)).c_str(),
            column.isText ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE, column.width);
        readstat_variable_set_label(column.variable, column.label.c_str());
    }
    readstat_writer_set_compression(writer.get(), READSTAT_COMPRESS_ROWS);
    bool done = readstat_begin_writing_sav(writer.get(), file, rows) == READSTAT_OK;
    bool header = true;
    done = done && readRows(from, [&](const importing::RawRow &row) {
               if (!std::exchange(header, false))
                   insertRow(writer.get(), columns, row);
               return true;
           });
    done = done && readstat_end_writing(writer.get()) == READSTAT_OK;
    return std::fclose(file) == 0 && done ? 0 : 1;
}

int readFile(const char *path) {
    const auto start = Clock::now();
    long rows = 0;
    long cells = 0;
    const bool done = readRows(path, [&](const importing::RawRow &row) {
        ++rows;
        cells += static_cast<long>(row.cells.size());
        return true;
    });
    std::printf("rows %ld\ncells %ld\nseconds %.4f\n", rows, cells, secondsSince(start));
    return done ? 0 : 1;
}

/// A stored value: nothing, a number, a text.
using Value = std::variant<std::monostate, std::int64_t, std::string>;

/// The rows of a table in memory, with its columns' names and types.
struct Table {
    std::string name;
    std::string columns; ///< "response_id INTEGER PRIMARY KEY, batch_id INTEGER, …"
    std::size_t width = 0;
    std::vector<Value> values; ///< row after row
};

Value valueAt(sqlite3_stmt *row, int column) {
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(row, column)};
    default:
        return std::string(reinterpret_cast<const char *>(sqlite3_column_text(row, column)));
    }
}

Table storedTable(sqlite3 *handle, const std::string &name) {
    Table table{name, "", 0, {}};
    sqlite3_stmt *rows = nullptr;
    sqlite3_prepare_v2(handle, ("SELECT * FROM " + name).c_str(), -1, &rows, nullptr);
    table.width = static_cast<std::size_t>(sqlite3_column_count(rows));
    for (int i = 0; i < sqlite3_column_count(rows); ++i)
        table.columns += std::string(i == 0 ? "" : ", ") + sqlite3_column_name(rows, i) + " " +
                         sqlite3_column_decltype(rows, i) + (i == 0 ? " PRIMARY KEY" : "");
    while (sqlite3_step(rows) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(rows); ++i)
            table.values.push_back(valueAt(rows, i));
    sqlite3_finalize(rows);
    return table;
}

void bindValue(sqlite3_stmt *insert, int place, const Value &value) {
    if (const auto *number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(insert, place, *number);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(insert, place, text->data(), static_cast<int>(text->size()),
                          SQLITE_STATIC);
    else
        sqlite3_bind_null(insert, place);
}

bool insertAll(sqlite3 *handle, const Table &table) {
    std::string marks = "?";
    for (std::size_t i = 1; i < table.width; ++i)
        marks += ",?";
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v3(handle, ("INSERT INTO " + table.name + " VALUES (" + marks + ")").c_str(),
                       -1, SQLITE_PREPARE_PERSISTENT, &insert, nullptr);
    bool done = true;
    for (std::size_t at = 0; done && at < table.values.size(); at += table.width) {
        for (std::size_t i = 0; i < table.width; ++i)
            bindValue(insert, static_cast<int>(i) + 1, table.values[at + i]);
        done = sqlite3_step(insert) == SQLITE_DONE;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return done;
}

/// SQLite inserting the very rows of an imported workspace, already in memory, into tables without
/// an index or a check, in one transaction with the program's own settings.
int measureFloor(const char *workspace, const char *database) {
    sqlite3 *handle = nullptr;
    if (sqlite3_open_v2(workspace, &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        return 1;
    const auto answers = storedTable(handle, "answers_1");
    const auto comments = storedTable(handle, "comment");
    sqlite3_close(handle);
    std::remove(database);
    if (sqlite3_open(database, &handle) != SQLITE_OK)
        return 1;
    const auto run = [&](const std::string &sql) {
        return sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    bool done = run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    for (const auto *table : {&answers, &comments})
        done = run("CREATE TABLE " + table->name + " (" + table->columns + ") STRICT") && done;
    const auto start = Clock::now();
    done = done && run("BEGIN") && insertAll(handle, answers) && insertAll(handle, comments) &&
           run("COMMIT");
    std::printf("rows %zu\nseconds %.4f\n", answers.values.size() / answers.width,
                secondsSince(start));
    sqlite3_close(handle);
    return done ? 0 : 1;
}

} // namespace

int main(int count, char **words) {
    const std::string what = count > 2 ? words[1] : "";
    if (what == "write" && count > 3)
        return writeAnswers(words[2], std::atol(words[3]));
    if (what == "workbook" && count > 3)
        return writeWorkbook(words[2], std::atol(words[3]));
    if (what == "csv" && count > 3)
        return writeCsv(words[2], words[3]);
    if (what == "sav" && count > 3)
        return writeSav(words[2], words[3]);
    if (what == "read")
        return readFile(words[2]);
    if (what == "floor" && count > 3)
        return measureFloor(words[2], words[3]);
    std::fputs(
        "bench_answers write|workbook FILE ROWS, csv|sav FROM TO, read FILE, floor WORKSPACE "
        "DATABASE\n",
        stderr);
    return 2;
}
