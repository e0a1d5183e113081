// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// Remembers what cell texts of one column mean, so that a million rows read each text once. Open
/// addressing; forgets everything when it grows past kMost (a column of free text gains nothing).
/// Not for several threads.
template <class Meaning> class ValueCache {
public:
    ValueCache() : slots_(kFirst) {}

    /// The remembered meaning of `text`, else what `read` says, remembered from now on. Valid until
    /// the next call.
    template <class Read> const Meaning &find(std::string_view text, Read &&read) {
        const auto hash = std::hash<std::string_view>{}(text);
        auto place = hash & (slots_.size() - 1);
        while (slots_[place].used) {
            if (slots_[place].hash == hash && slots_[place].text == text)
                return slots_[place].meaning;
            place = (place + 1) & (slots_.size() - 1);
        }
        if (++count_ * 2 > slots_.size()) {
            grow();
            place = freePlace(hash);
        }
        auto &slot = slots_[place];
        slot.used = true;
        slot.hash = hash;
        slot.text.assign(text);
        read(text, slot.meaning);
        return slot.meaning;
    }

private:
    static constexpr std::size_t kFirst = 64;
    static constexpr std::size_t kMost = 16384;
    struct Slot {
        bool used = false;
        std::size_t hash = 0;
        std::string text;
        Meaning meaning;
    };
    std::size_t freePlace(std::size_t hash) const {
        auto place = hash & (slots_.size() - 1);
        while (slots_[place].used)
            place = (place + 1) & (slots_.size() - 1);
        return place;
    }
    void grow() {
        auto old = std::move(slots_);
        if (old.size() >= kMost) {
            slots_ = std::vector<Slot>(kFirst);
            count_ = 1;
            return;
        }
        slots_ = std::vector<Slot>(old.size() * 2);
        for (auto &slot : old)
            if (slot.used)
                slots_[freePlace(slot.hash)] = std::move(slot);
    }
    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

} // namespace kooste::importing
