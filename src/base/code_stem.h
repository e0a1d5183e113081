// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace kooste::base {

/// A code made from words: "Kotihoidon kysely 2025" -> "kotihoidon-kysely-2025"; å and ä become a,
/// ö becomes o. At most `characters` long, cut between words where that is possible; empty when
/// nothing is left.
std::string codeStem(std::string_view words, std::size_t characters = 200);

} // namespace kooste::base
