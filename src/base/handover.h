// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>

namespace kooste::base {

/// Parcels that one thread fills and another takes, in order. There are `count` of them and each is
/// filled again, so that memory stays the same however much passes: the faster thread waits.
template <class Parcel> class Handover {
public:
    explicit Handover(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            free_.push_back(std::make_unique<Parcel>());
    }

    /// The filling thread's next parcel, as it was given back; null when no more are wanted.
    std::unique_ptr<Parcel> toFill() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !free_.empty() || stopped_; });
        return stopped_ ? nullptr : popped(free_);
    }
    void pass(std::unique_ptr<Parcel> filled) { push(filled_, std::move(filled)); }
    /// Nothing more will be filled.
    void end() { set(ended_); }

    /// The taking thread's next parcel; null after the last one.
    std::unique_ptr<Parcel> next() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !filled_.empty() || ended_; });
        return filled_.empty() ? nullptr : popped(filled_);
    }
    void giveBack(std::unique_ptr<Parcel> taken) { push(free_, std::move(taken)); }
    /// Nothing more will be taken.
    void stop() { set(stopped_); }

private:
    using Parcels = std::deque<std::unique_ptr<Parcel>>;
    static std::unique_ptr<Parcel> popped(Parcels &parcels) {
        auto first = std::move(parcels.front());
        parcels.pop_front();
        return first;
    }
    void push(Parcels &parcels, std::unique_ptr<Parcel> parcel) {
        const std::lock_guard lock(mutex_);
        parcels.push_back(std::move(parcel));
        changed_.notify_all();
    }
    void set(bool &flag) {
        const std::lock_guard lock(mutex_);
        flag = true;
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    Parcels free_;
    Parcels filled_;
    bool ended_ = false;
    bool stopped_ = false;
};

} // namespace kooste::base
