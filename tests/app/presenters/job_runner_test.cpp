// SPDX-License-Identifier: MIT
#include "app/presenters/job_runner.h"

#include <condition_variable>
#include <deque>
#include <gtest/gtest.h>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace kooste;

namespace {

/// Stands for the window's event loop: runs what was posted, on the test's thread.
class Loop {
public:
    void post(std::function<void()> call) {
        {
            const std::lock_guard lock(mutex_);
            calls_.push_back(std::move(call));
        }
        wake_.notify_one();
    }
    void runUntil(const std::function<bool()> &reached) {
        while (!reached()) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return !calls_.empty(); });
            auto call = std::move(calls_.front());
            calls_.pop_front();
            lock.unlock();
            call();
        }
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> calls_;
};

} // namespace

TEST(JobRunner, DoneRunsOnTheOwnersThread) {
    Loop loop;
    app::ThreadJobRunner jobs([&](auto call) { loop.post(std::move(call)); });
    const auto owner = std::this_thread::get_id();
    std::thread::id worker;
    std::thread::id finisher;
    bool done = false;
    jobs.start(
        app::Lane::workspace, {}, [&](auto &, auto &) { worker = std::this_thread::get_id(); },
        [&] {
            finisher = std::this_thread::get_id();
            done = true;
        });
    loop.runUntil([&] { return done; });
    EXPECT_NE(worker, owner);
    EXPECT_EQ(finisher, owner);
}

TEST(JobRunner, ACancelledJobStillCallsDoneOnce) {
    Loop loop;
    app::ThreadJobRunner jobs([&](auto call) { loop.post(std::move(call)); });
    int done = 0;
    auto cancel = jobs.start(
        app::Lane::counting, {},
        [](auto &, const base::CancelToken &token) {
            while (!token.isCancelled())
                std::this_thread::yield();
        },
        [&] { ++done; });
    cancel.cancel();
    bool second = false;
    jobs.start(
        app::Lane::counting, {}, [](auto &, auto &) {}, [&] { second = true; });
    loop.runUntil([&] { return second; });
    EXPECT_EQ(done, 1);
}

TEST(JobRunner, AnExceptionBecomesAnErrorAndIsToldToTheListener) {
    app::InlineJobRunner jobs;
    std::vector<std::string> order;
    jobs.setFaultListener([&](const base::Error &error, const base::Message &title) {
        order.push_back(error.fault + " in " + title.id());
    });
    jobs.run<int>(
        app::Lane::counting, base::Message("Counting"),
        [](auto &, auto &) -> base::Result<int> { throw std::runtime_error("broken"); },
        [&](base::Result<int> outcome) { order.push_back(outcome.error().code); });
    jobs.run<int>(
        app::Lane::counting, {}, [](auto &, auto &) -> base::Result<int> { throw 42; },
        [&](base::Result<int> outcome) { order.push_back(outcome.error().fault); });
    EXPECT_EQ(order, (std::vector<std::string>{"std::runtime_error in Counting",
                                               "unexpectedFailure", "? in ", "?"}));
}

TEST(JobRunner, WhatIsNoFaultOfTheProgramIsNotToldToTheListener) {
    app::InlineJobRunner jobs;
    int told = 0;
    jobs.setFaultListener([&](auto &&...) { ++told; });
    jobs.run<int>(
        app::Lane::workspace, {},
        [](auto &, auto &) -> base::Result<int> { return base::cancelledError(); }, [](auto &&) {});
    jobs.run<int>(
        app::Lane::workspace, {},
        [](auto &, auto &) -> base::Result<int> { throw std::bad_alloc(); }, [](auto &&) {});
    EXPECT_EQ(told, 0);
}

TEST(JobRunner, AContinuationOfAGoneOwnerIsDropped) {
    auto owner = std::make_shared<int>(0);
    int called = 0;
    auto continuation = app::whileAlive(owner, [&] { ++called; });
    continuation();
    owner.reset();
    continuation();
    EXPECT_EQ(called, 1);
}

TEST(JobRunner, JobsWithATitleAreTold) {
    app::InlineJobRunner jobs;
    std::vector<app::JobNews::Stage> stages;
    jobs.setListener([&](const app::JobNews &news) { stages.push_back(news.stage); });
    jobs.start(
        app::Lane::workspace, base::Message("Reading"), [](auto &, auto &) {}, [] {});
    jobs.start(
        app::Lane::workspace, {}, [](auto &, auto &) {}, [] {});
    EXPECT_EQ(stages, (std::vector{app::JobNews::Stage::started, app::JobNews::Stage::finished}));
}

TEST(JobRunner, TellsWhichJobsMayEndAtAnyTime) {
    app::InlineJobRunner jobs;
    std::vector<bool> reads;
    jobs.setListener([&](const app::JobNews &news) {
        if (news.stage == app::JobNews::Stage::started)
            reads.push_back(news.onlyReads);
    });
    const auto nothing = [](auto &&...) {};
    jobs.start(app::Lane::workspace, base::tr("Laying out the preview"), nothing, [] {});
    jobs.start(app::Lane::workspace, app::JobTitle::ofReading(base::tr("Laying out the preview")),
               nothing, [] {});
    EXPECT_EQ(reads, (std::vector{false, true}));
}
