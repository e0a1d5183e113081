// SPDX-License-Identifier: MIT
// How long the window would not answer while a file is imported: bench_window WORKSPACE FILE makes
// the workspace and imports the file through the import screen's presenter, as the window does,
// with an event loop in which a mouse click comes every two milliseconds. Prints `name value`
// lines for benchmarks/run.
#include "app/presenters/import_presenter.h"
#include "app/presenters/session.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Stands for the window's event loop. What it is kept from is measured: each call for itself, and
/// how late the clicks come.
class EventLoop {
public:
    void post(std::function<void()> call) {
        const std::lock_guard lock(mutex_);
        calls_.push_back(std::move(call));
        wake_.notify_one();
    }
    void runUntil(const std::function<bool()> &reached) {
        auto click = Clock::now() + kClicks;
        while (!reached()) {
            if (const auto call = nextBefore(click)) {
                const auto start = Clock::now();
                call();
                longestCall = std::max(longestCall, since(start));
                continue;
            }
            latest = std::max(latest, since(click));
            ++clicks;
            click = Clock::now() + kClicks;
        }
    }
    double longestCall = 0; ///< milliseconds
    double latest = 0;      ///< of the clicks, milliseconds
    long clicks = 0;

private:
    static constexpr milliseconds kClicks{2};
    /// Nothing when it is time for the click.
    std::function<void()> nextBefore(Clock::time_point click) {
        std::unique_lock lock(mutex_);
        wake_.wait_until(lock, click, [this] { return !calls_.empty(); });
        if (Clock::now() >= click || calls_.empty())
            return {};
        auto call = std::move(calls_.front());
        calls_.pop_front();
        return call;
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> calls_;
};

struct Screen final : app::ImportView {
    bool read = false;
    bool ready = false; ///< the dry run is over and nothing is left to ask
    bool done = false;
    std::string problem;
    void showStart(const app::Table &, bool) override {}
    void showQueue(const app::ImportQueueStep &) override {}
    void askDefinition() override {}
    void showColumnMenu(int, const app::ColumnMenu &) override {}
    void showReading(const std::string &) override {}
    void showFile(const app::ImportFileStep &) override { read = true; }
    void showPlaces(const app::ImportPlaces &places) override { ready = places.canImport; }
    void showImporting() override {}
    void showResult(const app::ImportResult &) override { done = true; }
    void askUndo(const app::UndoQuestion &) override {}
    void showCell(const app::MendableCell &) override {}
    void showProblem(const base::Error &error) override { problem = error.code; }
    void say(const base::Message &) override {}
};

int measure(const char *workspace, const char *file) {
    EventLoop loop;
    base::EnglishTranslator english;
    base::FixedClock clock({base::makeDate(2026, 1, 12), 0, {}});
    app::ThreadJobRunner jobs([&](auto call) { loop.post(std::move(call)); });
    long news = 0;
    jobs.setListener([&](const app::JobNews &) { ++news; });
    app::Session session(
        jobs, [&](base::Language) -> const base::Translator & { return english; },
        base::Language::en, clock);
    Screen screen;
    app::ImportPresenter presenter(session, screen);
    bool open = false;
    session.create(base::pathFromUtf8(workspace), [&](const base::Result<void> &) { open = true; });
    const auto reached = [&](const bool &state) {
        loop.runUntil([&] { return state || !screen.problem.empty(); });
        return screen.problem.empty();
    };
    const auto start = Clock::now();
    bool good = reached(open);
    presenter.start(base::pathFromUtf8(file));
    good = good && reached(screen.read);
    presenter.goOn();
    presenter.chooseUnknownUnits(1); // create all
    good = good && reached(screen.ready);
    presenter.import();
    good = good && reached(screen.done);
    std::printf("seconds %.3f\nlongestCall %.2f\nlatestClick %.2f\nclicks %ld\nnews %ld\n",
                since(start) / 1000, loop.longestCall, loop.latest, loop.clicks, news);
    if (!good)
        std::fprintf(stderr, "%s\n", screen.problem.c_str());
    session.close();
    return good ? 0 : 1;
}

} // namespace

int main(int count, char **words) {
    if (count == 3)
        return measure(words[1], words[2]);
    std::fputs("bench_window WORKSPACE FILE\n", stderr);
    return 2;
}
