// SPDX-License-Identifier: MIT
#include "importing/readers/spss_survey.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <span>

namespace kooste::importing {

namespace {

constexpr std::uint64_t kHeader = 176;
constexpr std::uint64_t kMostExtension = 1U << 20;
// Answers of a survey, even nearly empty ones, are not packed closer than this.
constexpr std::uint64_t kHighestSpssRatio = 200;
constexpr std::uint64_t kSpssRatioMattersFrom = std::uint64_t{64} << 20;

class RecordWalk {
public:
    RecordWalk(ByteSource &source, SpssExtensions *extensions)
        : source_(source), extensions_(extensions) {}

    bool run() {
        const auto layout = number(64);
        swapped_ = layout && *layout != 2 && *layout != 3;
        const auto head = source_.head(4);
        zipped_ = head && *head == "$FL3";
        at_ = kHeader;
        while (const auto type = number(at_)) {
            at_ += 4;
            if (!record(*type))
                return sane_;
        }
        return sane_;
    }

private:
    /// Goes over one record; false at the dictionary's end and where it makes no sense.
    bool record(std::int32_t type) {
        switch (type) {
        case 2:
            return variable();
        case 3:
            return labels();
        case 4:
            return places();
        case 6:
            return documents();
        case 7:
            return extension();
        case 999:
            if (zipped_)
                weighBlocks();
            return false;
        default:
            return false;
        }
    }
    std::optional<std::int32_t> number(std::uint64_t at);
    std::string bytes(std::uint64_t at, std::uint64_t count);
    bool documents();
    bool extension();
    bool variable();
    bool labels();
    bool places();
    void weighBlocks();
    std::optional<std::uint64_t> longNumber(std::uint64_t at);
    bool claims(std::int64_t &count, std::int64_t more, std::int64_t most) {
        count += more;
        sane_ = sane_ && count <= most;
        return sane_;
    }

    ByteSource &source_;
    SpssExtensions *extensions_;
    std::array<char, 4096> piece_{};
    std::uint64_t start_ = 0;
    std::size_t held_ = 0;
    std::uint64_t at_ = 0;
    bool swapped_ = false;
    bool zipped_ = false;
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
    return claims(records_, 1, kMostSpssRecords) &&
           claims(variables_, *type >= 0 ? 1 : 0, kMostSpssVariables);
}

bool RecordWalk::labels() {
    const auto count = number(at_);
    if (!count || *count < 0 || !claims(labels_, *count, kMostSpssLabels))
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

bool RecordWalk::documents() {
    const auto lines = number(at_);
    if (!lines || *lines < 0)
        return false;
    at_ += 4 + 80 * static_cast<std::uint64_t>(*lines);
    return true;
}

std::string RecordWalk::bytes(std::uint64_t at, std::uint64_t count) {
    std::string text(std::min(count, kMostExtension), '\0');
    std::size_t held = 0;
    while (held < text.size()) {
        const auto read = source_.readAt(at + held, std::span(text).subspan(held));
        if (!read || *read == 0)
            break;
        held += *read;
    }
    text.resize(held);
    return text;
}

bool RecordWalk::extension() {
    constexpr std::int32_t kSets = 7;
    constexpr std::int32_t kNames = 13;
    constexpr std::int32_t kMoreSets = 19;
    const auto kind = number(at_);
    const auto size = number(at_ + 4);
    const auto count = number(at_ + 8);
    if (!kind || !size || !count || *size < 0 || *count < 0)
        return false;
    at_ += 12;
    const auto length = static_cast<std::uint64_t>(*size) * static_cast<std::uint64_t>(*count);
    if (extensions_ != nullptr && (*kind == kSets || *kind == kMoreSets) &&
        extensions_->sets.size() < kMostExtension)
        extensions_->sets += bytes(at_, length) + "\n";
    if (extensions_ != nullptr && *kind == kNames)
        extensions_->names = bytes(at_, length);
    at_ += length;
    return true;
}

std::optional<std::uint64_t> RecordWalk::longNumber(std::uint64_t at) {
    const auto first = number(at);
    const auto second = number(at + 4);
    if (!first || !second)
        return std::nullopt;
    const std::uint64_t low = std::bit_cast<std::uint32_t>(swapped_ ? *second : *first);
    const std::uint64_t high = std::bit_cast<std::uint32_t>(swapped_ ? *first : *second);
    return high << 32 | low;
}

/// The trailer of a .zsav lists its blocks with their sizes, which the library believes.
void RecordWalk::weighBlocks() {
    const auto trailer = longNumber(at_ + 12);
    if (!trailer || *trailer >= source_.size())
        return;
    const auto count = number(*trailer + 20);
    std::uint64_t unpacked = 0;
    for (std::int32_t i = 0; count && i < *count; ++i) {
        const auto size = number(*trailer + 40 + 24 * static_cast<std::uint64_t>(i));
        if (!size)
            break;
        unpacked += static_cast<std::uint64_t>(std::max(*size, 0));
    }
    sane_ = sane_ &&
            (unpacked <= kSpssRatioMattersFrom || unpacked / kHighestSpssRatio <= source_.size());
}

} // namespace

bool spssIsSane(ByteSource &source, SpssKind kind, SpssExtensions *extensions) {
    // A portable file has texts for its numbers, and no length that could be a lie beyond them.
    return kind == SpssKind::por || RecordWalk(source, extensions).run();
}

} // namespace kooste::importing
