// SPDX-License-Identifier: MIT
#include "cli/json_text.h"

namespace kooste::cli {

std::string jsonText(const Json &document) {
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json textOrNull(const std::string &text) { return text.empty() ? Json(nullptr) : Json(text); }

Json dateJson(const std::optional<base::Date> &date) {
    return date ? Json(base::isoDate(*date)) : Json(nullptr);
}

Json textJson(const base::LocalText &text) {
    return {{"fi", textOrNull(text.fi)}, {"sv", textOrNull(text.sv)}, {"en", textOrNull(text.en)}};
}

Json diagnosticsJson(const std::vector<base::Diagnostic> &diagnostics, const Session &session) {
    Json list = Json::array();
    for (const auto &diagnostic : diagnostics) {
        const char *severity = diagnostic.severity == base::Severity::note      ? "note"
                               : diagnostic.severity == base::Severity::warning ? "warning"
                                                                                : "error";
        list.push_back({{"severity", severity},
                        {"row", orNull(diagnostic.row)},
                        {"column", orNull(diagnostic.column)},
                        {"code", diagnostic.code},
                        {"message", session.text(diagnostic.message)}});
    }
    return list;
}

} // namespace kooste::cli
