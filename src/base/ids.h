// SPDX-License-Identifier: MIT
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace kooste::base {

/// A number that can only be compared with ids of the same kind. 0 is "not stored yet".
template <class Tag> struct Id {
    std::int64_t value = 0;
    constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

} // namespace kooste::base

template <class Tag> struct std::hash<kooste::base::Id<Tag>> {
    std::size_t operator()(kooste::base::Id<Tag> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
