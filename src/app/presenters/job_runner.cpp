// SPDX-License-Identifier: MIT
#include "app/presenters/job_runner.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace kooste::app {

base::CancelToken InlineJobRunner::start(Lane, JobTitle title, Work work, Done done) {
    base::CancelToken cancel;
    const std::uint64_t job = next_++;
    const auto tell = [&](JobNews::Stage stage, double share, const base::Message &doing) {
        if (listener_ && !title.text.empty())
            listener_({job, stage, title.text, doing, share, title.onlyReads});
    };
    tell(JobNews::Stage::started, 0, {});
    work(base::Progress([&](double share, const base::Message &doing) {
             tell(JobNews::Stage::running, share, doing);
         }),
         cancel);
    tell(JobNews::Stage::finished, 1, {});
    done();
    return cancel;
}

/// Outlives the runner in calls that are still on their way to the owner's thread.
struct ThreadJobRunner::Shared {
    Post post;
    Listener listener; // used on the owner's thread only
    std::atomic<bool> closed = false;
    std::atomic<std::uint64_t> next = 1;
};

struct ThreadJobRunner::Job {
    std::uint64_t id = 0;
    JobTitle title;
    JobRunner::Work work;
    JobRunner::Done done;
    base::CancelToken cancel;
};

namespace {
// Progress may come for every row; the window needs it a few times a second.
constexpr auto kNewsPause = std::chrono::milliseconds(80);
} // namespace

class ThreadJobRunner::Worker {
public:
    explicit Worker(std::shared_ptr<Shared> shared)
        : shared_(std::move(shared)), thread_([this] { loop(); }) {}

    ~Worker() {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
            for (Job &job : waiting_)
                job.cancel.cancel();
            running_.cancel();
        }
        wake_.notify_all();
        thread_.join();
    }

    void add(Job job) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.push_back(std::move(job));
        }
        wake_.notify_all();
    }

    void cancel(std::uint64_t id) {
        const std::lock_guard lock(mutex_);
        if (runningId_ == id)
            running_.cancel();
        for (Job &job : waiting_)
            if (job.id == id)
                job.cancel.cancel();
    }

private:
    void loop() {
        for (;;) {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (stopping_)
                return;
            Job job = std::move(waiting_.front());
            waiting_.pop_front();
            running_ = job.cancel;
            runningId_ = job.id;
            lock.unlock();
            perform(std::move(job));
        }
    }

    void perform(Job job) {
        tell(job, JobNews::Stage::started, 0, {});
        auto last = std::chrono::steady_clock::now();
        const base::Progress progress([&](double share, const base::Message &doing) {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < kNewsPause)
                return;
            last = now;
            tell(job, JobNews::Stage::running, share, doing);
        });
        // A job that was cancelled while it waited never begins; its `done` still runs.
        if (!job.cancel.isCancelled())
            job.work(progress, job.cancel);
        tell(job, JobNews::Stage::finished, 1, {});
        shared_->post([shared = shared_, done = std::move(job.done)] {
            if (!shared->closed)
                done();
        });
    }

    void tell(const Job &job, JobNews::Stage stage, double share, const base::Message &doing) {
        if (job.title.text.empty())
            return;
        shared_->post([shared = shared_, news = JobNews{job.id, stage, job.title.text, doing, share,
                                                        job.title.onlyReads}] {
            if (!shared->closed && shared->listener)
                shared->listener(news);
        });
    }

    std::shared_ptr<Shared> shared_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> waiting_;
    base::CancelToken running_;
    std::uint64_t runningId_ = 0;
    bool stopping_ = false;
    std::thread thread_; // last: starts when the rest is ready
};

ThreadJobRunner::ThreadJobRunner(Post post) : shared_(std::make_shared<Shared>()) {
    shared_->post = std::move(post);
    workspace_ = std::make_unique<Worker>(shared_);
    counting_ = std::make_unique<Worker>(shared_);
}

ThreadJobRunner::~ThreadJobRunner() { shared_->closed = true; }

base::CancelToken ThreadJobRunner::start(Lane lane, JobTitle title, Work work, Done done) {
    Job job{shared_->next++, std::move(title), std::move(work), std::move(done), {}};
    base::CancelToken cancel = job.cancel;
    (lane == Lane::workspace ? *workspace_ : *counting_).add(std::move(job));
    return cancel;
}

void ThreadJobRunner::setListener(Listener listener) { shared_->listener = std::move(listener); }

void ThreadJobRunner::post(std::function<void()> call) {
    shared_->post([shared = shared_, call = std::move(call)] {
        if (!shared->closed)
            call();
    });
}

void ThreadJobRunner::cancel(std::uint64_t job) {
    workspace_->cancel(job);
    counting_->cancel(job);
}

} // namespace kooste::app
