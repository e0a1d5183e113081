// SPDX-License-Identifier: MIT
// The files that the other benchmarks read, and the floor of an import: bench_answers
// write|workbook FILE ROWS · read FILE · floor FILE DATABASE. Prints `name value` lines for
// benchmarks/run.
#include "importing/raw_table.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sqlite3.h>
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

/// A row as the store keeps it: numbers, and the comment apart.
struct StoredRow {
    std::array<std::int64_t, kClosed + 4> numbers{};
    std::string comment;
};

std::vector<StoredRow> storedRows(const char *path) {
    std::vector<StoredRow> rows;
    readRows(path, [&](const importing::RawRow &row) {
        if (row.number == 1)
            return true;
        StoredRow &stored = rows.emplace_back();
        for (std::size_t i = 0; i < stored.numbers.size() && i < row.cells.size(); ++i) {
            const auto text = row.cells[i].text;
            std::from_chars(text.data(), text.data() + text.size(), stored.numbers[i]);
        }
        if (row.cells.size() > kClosed + 4)
            stored.comment = row.cells[kClosed + 4].text;
        return true;
    });
    return rows;
}

void insertAll(sqlite3 *handle, const std::vector<StoredRow> &rows) {
    sqlite3_stmt *answer = nullptr;
    sqlite3_stmt *comment = nullptr;
    sqlite3_prepare_v2(handle, "INSERT INTO a VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1,
                       &answer, nullptr);
    sqlite3_prepare_v2(handle, "INSERT INTO c VALUES (?,?)", -1, &comment, nullptr);
    for (const StoredRow &row : rows) {
        for (std::size_t i = 0; i < row.numbers.size(); ++i)
            sqlite3_bind_int64(answer, static_cast<int>(i) + 1, row.numbers[i]);
        sqlite3_step(answer);
        sqlite3_reset(answer);
        if (row.comment.empty())
            continue;
        sqlite3_bind_int64(comment, 1, row.numbers[0]);
        sqlite3_bind_text(comment, 2, row.comment.data(), static_cast<int>(row.comment.size()),
                          SQLITE_STATIC);
        sqlite3_step(comment);
        sqlite3_reset(comment);
    }
    sqlite3_finalize(answer);
    sqlite3_finalize(comment);
}

/// SQLite inserting the very rows, already in memory, into tables without an index.
int measureFloor(const char *path, const char *database) {
    const auto rows = storedRows(path);
    std::remove(database);
    sqlite3 *handle = nullptr;
    if (sqlite3_open(database, &handle) != SQLITE_OK)
        return 1;
    const auto run = [&](const std::string &sql) {
        sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    };
    std::string columns = "id INTEGER PRIMARY KEY";
    for (int i = 1; i < kClosed + 4; ++i)
        columns += ", c" + std::to_string(i) + " INTEGER";
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    run("CREATE TABLE a (" + columns + ") STRICT; CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT)");
    const auto start = Clock::now();
    run("BEGIN");
    insertAll(handle, rows);
    run("COMMIT");
    std::printf("rows %zu\nseconds %.4f\n", rows.size(), secondsSince(start));
    return sqlite3_close(handle);
}

} // namespace

int main(int count, char **words) {
    const std::string what = count > 2 ? words[1] : "";
    if (what == "write" && count > 3)
        return writeAnswers(words[2], std::atol(words[3]));
    if (what == "workbook" && count > 3)
        return writeWorkbook(words[2], std::atol(words[3]));
    if (what == "read")
        return readFile(words[2]);
    if (what == "floor" && count > 3)
        return measureFloor(words[2], words[3]);
    std::fputs("bench_answers write|workbook FILE ROWS, read FILE, floor FILE DATABASE\n", stderr);
    return 2;
}
