// SPDX-License-Identifier: MIT
#include "importing/readers/spss_survey.h"

#include <array>
#include <bit>
#include <cstring>

namespace kooste::importing {

namespace {

/// Every variable costs the library some kilobytes; a text has one record for each eight bytes.
constexpr std::int64_t kScannedVariables = 16384;
constexpr std::int64_t kMostRecords = 400000;
constexpr std::int64_t kScannedLabels = 200000;
constexpr std::uint64_t kHeader = 176;

class RecordWalk {
public:
    explicit RecordWalk(ByteSource &source) : source_(source) {}

    bool run() {
        const auto layout = number(64);
        swapped_ = layout && *layout != 2 && *layout != 3;
        at_ = kHeader;
        while (const auto type = number(at_)) {
            at_ += 4;
            if (*type == 2 ? !variable() : *type == 3 ? !labels() : *type != 4 || !places())
                return sane_;
        }
        return sane_;
    }

private:
    std::optional<std::int32_t> number(std::uint64_t at);
    bool variable();
    bool labels();
    bool places();
    bool claims(std::int64_t &count, std::int64_t more, std::int64_t most) {
        count += more;
        sane_ = sane_ && count <= most;
        return sane_;
    }

    ByteSource &source_;
    std::array<char, 4096> piece_{};
    std::uint64_t start_ = 0;
    std::size_t held_ = 0;
    std::uint64_t at_ = 0;
    bool swapped_ = false;
    bool sane_ = true;
    std::int64_t variables_ = 0;
    std::int64_t records_ = 0;
    std::int64_t labels_ = 0;
};

std::optional<std::int32_t> RecordWalk::number(std::uint64_t at) {
    if (at < start_ || at + 4 > start_ + held_) {
        const auto read = source_.readAt(at, piece_);
        if (!read || *read < 4)
            return std::nullopt;
        start_ = at;
        held_ = *read;
    }
    std::uint32_t bits = 0;
    std::memcpy(&bits, piece_.data() + (at - start_), 4);
    if (swapped_)
        bits = (bits >> 24) | ((bits >> 8) & 0xFF00U) | ((bits << 8) & 0xFF0000U) | (bits << 24);
    return std::bit_cast<std::int32_t>(bits);
}

bool RecordWalk::variable() {
    const auto type = number(at_);
    const auto labelled = number(at_ + 4);
    const auto missing = number(at_ + 8);
    if (!type || !labelled || !missing)
        return false;
    at_ += 28;
    if (*labelled == 1) {
        const auto length = number(at_);
        if (!length || *length < 0)
            return false;
        at_ += 4 + (static_cast<std::uint64_t>(*length) + 3) / 4 * 4;
    }
    at_ += 8 * static_cast<std::uint64_t>(std::abs(static_cast<std::int64_t>(*missing)));
    return claims(records_, 1, kMostRecords) &&
           claims(variables_, *type >= 0 ? 1 : 0, kScannedVariables);
}

bool RecordWalk::labels() {
    const auto count = number(at_);
    if (!count || *count < 0 || !claims(labels_, *count, kScannedLabels))
        return false;
    at_ += 4;
    for (std::int32_t i = 0; i < *count; ++i) {
        // The value, the length of its label, and the label up to a whole number of values.
        const auto length = number(at_ + 8);
        if (!length)
            return false;
        const auto bytes = static_cast<std::uint64_t>(*length & 0xFF) + 1;
        at_ += 8 + (bytes + 7) / 8 * 8;
    }
    return true;
}

bool RecordWalk::places() {
    const auto count = number(at_);
    if (!count || *count < 0)
        return false;
    at_ += 4 + 4 * static_cast<std::uint64_t>(*count);
    return true;
}

} // namespace

bool spssIsSane(ByteSource &source, SpssKind kind) {
    // A portable file has texts for its numbers, and no length that could be a lie beyond them.
    return kind == SpssKind::por || RecordWalk(source).run();
}

} // namespace kooste::importing
