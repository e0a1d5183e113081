// SPDX-License-Identifier: MIT
// Writing and loading responses of 12 closed answers, 25 % with a comment, beside SQLite's own
// floor (the same rows into a plain table with no index), in one run on one machine.
#include "store/dataset_loader.h"
#include "store/import_writer.h"
#include "store/sources.h"
#include "store/surveys.h"

#include <boost/filesystem/operations.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void say(const char *what, std::int64_t rows, double seconds) {
    std::printf("%-44s %8.2f s %10.0f rows/s\n", what, seconds,
                static_cast<double>(rows) / seconds);
}

model::Survey twelveItems() {
    model::Survey survey;
    survey.code = "bench";
    model::Version version;
    version.status = model::VersionStatus::published;
    for (int i = 1; i <= 13; ++i) {
        model::Item item;
        item.id = {i};
        item.code = "q" + std::to_string(i);
        item.kind = i == 13 ? model::ItemKind::text : model::ItemKind::nps;
        survey.items.push_back(item);
        model::Question question;
        question.item = item.id;
        version.questions.push_back(question);
    }
    survey.versions = {version};
    return survey;
}

constexpr const char *kComment = "Palvelu oli ystävällistä ja sain apua, kiitos kaikille.";

double floorOf(const base::Path &path, std::int64_t rows) {
    sqlite3 *handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    std::string columns;
    std::string marks;
    for (int i = 0; i < 27; ++i) {
        columns += (i > 0 ? ", c" : "c") + std::to_string(i) + " INTEGER";
        marks += i > 0 ? ", ?" : "?";
    }
    const auto run = [&](const std::string &sql) {
        sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    };
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536");
    run("CREATE TABLE t (" + columns + ") STRICT; CREATE TABLE c (id INTEGER PRIMARY KEY, t TEXT)");
    sqlite3_stmt *insert = nullptr;
    sqlite3_stmt *comment = nullptr;
    sqlite3_prepare_v2(handle, ("INSERT INTO t VALUES (" + marks + ")").c_str(), -1, &insert,
                       nullptr);
    sqlite3_prepare_v2(handle, "INSERT INTO c VALUES (?, ?)", -1, &comment, nullptr);
    const auto start = Clock::now();
    run("BEGIN");
    for (std::int64_t row = 0; row < rows; ++row) {
        for (int i = 1; i <= 27; ++i)
            sqlite3_bind_int64(insert, i, i < 3 ? row * 7919 : (row + i) % 11);
        sqlite3_step(insert);
        sqlite3_reset(insert);
        if (row % 4 != 0)
            continue;
        sqlite3_bind_int64(comment, 1, row);
        sqlite3_bind_text(comment, 2, kComment, -1, SQLITE_STATIC);
        sqlite3_step(comment);
        sqlite3_reset(comment);
    }
    run("COMMIT");
    const double seconds = secondsSince(start);
    sqlite3_finalize(insert);
    sqlite3_finalize(comment);
    sqlite3_close(handle);
    return seconds;
}

template <class T> T must(base::Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.id().c_str());
        std::exit(1);
    }
    return std::move(result).value();
}

double importOf(store::Workspace &workspace, const model::Survey &survey, store::SourceId source,
                std::int64_t rows, bool comments) {
    store::Batch batch;
    batch.source = source;
    batch.version = survey.versions.front().id;
    const auto start = Clock::now();
    auto writer = must(store::ImportWriter::begin(workspace, survey, batch));
    model::Response response;
    response.version = survey.versions.front().id;
    response.language = "fi";
    response.answers.resize(survey.items.size());
    for (auto &answer : response.answers)
        answer.state = model::Answer::State::answered;
    for (std::int64_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < 12; ++i)
            response.answers[i].option = static_cast<int>((row + static_cast<int>(i)) % 11);
        response.submitted =
            base::DateTime{base::dateOfDay(static_cast<std::int32_t>(20000 + row % 1000)), 0, {}};
        response.rowHash = static_cast<std::uint64_t>(row) * 0x9E3779B97F4A7C15ULL;
        auto &text = response.answers[12];
        const bool has = comments && row % 4 == 0;
        text.state = has ? model::Answer::State::answered : model::Answer::State::skipped;
        text.text.assign(has ? kComment : "");
        writer->add(response, row);
    }
    must(writer->commit());
    return secondsSince(start);
}

} // namespace

int main(int count, char **words) {
    const std::int64_t rows = count > 1 ? std::atoll(words[1]) : 1'000'000;
    const auto folder = boost::filesystem::temp_directory_path() /
                        boost::filesystem::unique_path("kooste-bench-%%%%%%");
    boost::filesystem::create_directories(folder);
    say("SQLite itself, no index, plain comments", rows, floorOf(folder / "floor.db", rows));
    auto workspace = must(store::Workspace::create(folder / "bench.kooste", {}));
    const auto survey = must(store::SurveyRepository(*workspace).save(twelveItems()));
    store::Source source;
    source.survey = survey.id;
    source.name = "bench";
    source = must(store::SourceRepository(*workspace).save(source));
    say("import without comments", rows, importOf(*workspace, survey, source.id, rows, false));
    const auto first = must(store::BatchRepository(*workspace).undo({1}));
    say("import with 25 % comments and word index", rows,
        importOf(*workspace, survey, source.id, rows, true));
    auto start = Clock::now();
    const auto dataset = store::DatasetLoader(*workspace).load(survey.id);
    say("load into columns", static_cast<std::int64_t>(dataset->size()), secondsSince(start));
    start = Clock::now();
    (void)workspace->close();
    say("close (into one file)", first.imported, secondsSince(start));
    std::printf("%-44s %8.1f MB\n", "file",
                static_cast<double>(boost::filesystem::file_size(folder / "bench.kooste")) / 1e6);
    boost::filesystem::remove_all(folder);
    return 0;
}
