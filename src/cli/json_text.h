// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/local_text.h"
#include "cli/session.h"

#include <nlohmann/json.hpp>

// Included by the commands' .cpp files only: the JSON library stays out of every other header.
namespace kooste::cli {

using Json = nlohmann::ordered_json;

/// The document as it is printed. A byte that is no UTF-8 becomes a replacement sign.
std::string jsonText(const Json &document);

/// Null for an empty value.
template <class Value> Json orNull(const std::optional<Value> &value) {
    return value ? Json(*value) : Json(nullptr);
}
/// Null for an empty text.
Json textOrNull(const std::string &text);
/// "2026-03-01", or null.
Json dateJson(const std::optional<base::Date> &date);
/// The three languages, null where nothing is written.
Json textJson(const base::LocalText &text);

Json diagnosticsJson(const std::vector<base::Diagnostic> &diagnostics, const Session &session);

} // namespace kooste::cli
