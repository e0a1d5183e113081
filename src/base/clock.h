// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"

namespace kooste::base {

/// Where the time comes from, so that tests and byte-identical reports can hold it still.
class Clock {
public:
    virtual ~Clock() = default;
    /// Local civil time.
    virtual DateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    /// The machine's local time; KOOSTE_NOW (2026-01-12T09:00:00) in the environment replaces it.
    DateTime now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(DateTime time) : time_(time) {}
    DateTime now() const override { return time_; }

private:
    DateTime time_;
};

} // namespace kooste::base
