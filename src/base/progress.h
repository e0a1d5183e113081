// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <atomic>
#include <functional>
#include <memory>

namespace kooste::base {

/// Says how far a job is, 0..1, and what it is doing. Parts of a job get a slice of the whole by
/// `part`, so that the bar never runs backwards. Called on the worker's thread; the receiver must
/// cope with that. Cheap to copy; a default one goes nowhere.
class Progress {
public:
    using Receiver = std::function<void(double share, const Message &doing)>;
    Progress() = default;
    explicit Progress(Receiver receiver)
        : receiver_(std::make_shared<Receiver>(std::move(receiver))) {}

    void report(double share, const Message &doing = {}) const {
        if (receiver_)
            (*receiver_)(from_ + (to_ - from_) * share, doing);
    }
    /// The slice from..to (0..1) of this progress.
    Progress part(double from, double to) const {
        Progress slice = *this;
        slice.from_ = from_ + (to_ - from_) * from;
        slice.to_ = from_ + (to_ - from_) * to;
        return slice;
    }

private:
    std::shared_ptr<Receiver> receiver_;
    double from_ = 0;
    double to_ = 1;
};

/// Asked by the worker, set by anyone. Copies share one flag.
class CancelToken {
public:
    void cancel() { flag_->store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return flag_->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

} // namespace kooste::base
