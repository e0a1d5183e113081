// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/failure.h"
#include "base/progress.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace kooste::app {

/// Jobs of one lane run one after another, in the order they were started. `workspace`: anything
/// that touches the workspace file. `counting`: only what is already in memory, so that filters
/// answer while an import or a batch of briefings goes on.
enum class Lane { workspace, counting };

/// What a job is called in the status bar; one without words is not shown there.
struct JobTitle {
    JobTitle() = default;
    JobTitle(base::Message words) : text(std::move(words)) {} // jobs are named by their sentence
    /// Of a job that may end at any time: it makes nothing that would be lost.
    static JobTitle ofReading(base::Message words) {
        JobTitle title(std::move(words));
        title.onlyReads = true;
        return title;
    }
    base::Message text;
    bool onlyReads = false;
};

/// What the status bar shows of a job. Sent on the owner's thread.
struct JobNews {
    enum class Stage { started, running, finished };
    std::uint64_t job = 0;
    Stage stage = Stage::started;
    base::Message title;
    base::Message doing;    ///< the step under way; may be empty
    double share = 0;       ///< 0..1
    bool onlyReads = false; ///< JobTitle's
};

/// Runs work away from the window's thread. `done` runs exactly once, on the owner's thread, also
/// after a cancel or an exception.
class JobRunner {
public:
    using Work = std::function<void(const base::Progress &, const base::CancelToken &)>;
    using Done = std::function<void()>;
    using Listener = std::function<void(const JobNews &)>;

    virtual ~JobRunner() = default;
    virtual base::CancelToken start(Lane lane, JobTitle title, Work work, Done done) = 0;
    virtual void setListener(Listener listener) = 0;
    /// Cancels the job that the status bar shows.
    virtual void cancel(std::uint64_t job) = 0;
    /// Hands a call of a running job over to the owner's thread, in the order of the calls; dropped
    /// once the runner is gone.
    virtual void post(std::function<void()> call) = 0;

    /// A job that makes a T. An exception becomes an Error.
    template <class T>
    base::CancelToken
    run(Lane lane, const JobTitle &title,
        std::function<base::Result<T>(const base::Progress &, const base::CancelToken &)> work,
        std::function<void(base::Result<T>)> done) {
        auto outcome = std::make_shared<base::Result<T>>(base::cancelledError());
        return start(
            lane, title,
            [outcome, work = std::move(work)](const base::Progress &progress,
                                              const base::CancelToken &cancel) {
                *outcome = guarded([&] { return work(progress, cancel); });
            },
            [this, outcome, text = title.text, done = std::move(done)] {
                if (!*outcome && !outcome->error().fault.empty() && faultListener_)
                    faultListener_(outcome->error(), text);
                done(std::move(*outcome));
            });
    }

    /// Told on the owner's thread when a job met a fault of the program, with the job's title,
    /// before the job's `done` tells the user.
    using FaultListener = std::function<void(const base::Error &, const base::Message &)>;
    void setFaultListener(FaultListener listener) { faultListener_ = std::move(listener); }

private:
    FaultListener faultListener_;
};

/// Runs everything at once on the caller's thread: for tests and the command line.
class InlineJobRunner final : public JobRunner {
public:
    base::CancelToken start(Lane lane, JobTitle title, Work work, Done done) override;
    void setListener(Listener listener) override { listener_ = std::move(listener); }
    void cancel(std::uint64_t) override {}
    void post(std::function<void()> call) override { call(); }

private:
    Listener listener_;
    std::uint64_t next_ = 1;
};

/// One worker thread per lane. `post` hands a call over to the owner's thread (in the window:
/// wxEvtHandler::CallAfter) and must be callable from any thread. The destructor cancels what is
/// left and waits for the running jobs; their `done` is then dropped.
class ThreadJobRunner final : public JobRunner {
public:
    using Post = std::function<void(std::function<void()>)>;
    explicit ThreadJobRunner(Post post);
    ~ThreadJobRunner() override;
    ThreadJobRunner(const ThreadJobRunner &) = delete;
    ThreadJobRunner &operator=(const ThreadJobRunner &) = delete;

    base::CancelToken start(Lane lane, JobTitle title, Work work, Done done) override;
    void setListener(Listener listener) override;
    void cancel(std::uint64_t job) override;
    void post(std::function<void()> call) override;

private:
    class Worker;
    std::unique_ptr<Worker> workspace_;
    std::unique_ptr<Worker> counting_;
    struct Shared;
    struct Job;
    std::shared_ptr<Shared> shared_;
};

/// A continuation that is dropped silently when its owner is gone.
template <class Function> auto whileAlive(const std::shared_ptr<void> &owner, Function function) {
    return [weak = std::weak_ptr<void>(owner),
            function = std::move(function)](auto &&...arguments) mutable {
        if (const auto alive = weak.lock())
            function(std::forward<decltype(arguments)>(arguments)...);
    };
}

} // namespace kooste::app
