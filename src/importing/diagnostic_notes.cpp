// SPDX-License-Identifier: MIT
#include "importing/diagnostic_notes.h"
#include "base/civil.h"
#include "base/text.h"
#include "privacy/masker.h"

#include <nlohmann/json.hpp>

namespace kooste::importing {

namespace {

using nlohmann::json;

std::string_view severityCode(base::Severity severity) {
    return severity == base::Severity::note      ? "note"
           : severity == base::Severity::warning ? "warning"
                                                 : "error";
}

base::Severity parseSeverity(std::string_view code) {
    return code == "note"    ? base::Severity::note
           : code == "error" ? base::Severity::error
                             : base::Severity::warning;
}

json messageToJson(const base::Message &message);

json argumentToJson(const base::MessageArgument &argument) {
    if (const auto *text = std::get_if<std::string>(&argument)) {
        std::string masked;
        privacy::MaskCounts counts;
        return privacy::maskText(*text, masked, counts) ? masked : *text;
    }
    if (const auto *number = std::get_if<std::int64_t>(&argument))
        return *number;
    if (const auto *number = std::get_if<double>(&argument))
        return *number;
    if (const auto *date = std::get_if<std::chrono::year_month_day>(&argument))
        return base::isoDate(*date);
    return messageToJson(*std::get<std::shared_ptr<const base::Message>>(argument));
}

json messageToJson(const base::Message &message) {
    json arguments = json::object();
    for (const auto &[name, value] : message.arguments())
        arguments[name] = argumentToJson(value);
    json written{{"id", message.id()}, {"with", std::move(arguments)}};
    if (message.isPlural()) {
        written["plural"] = message.plural();
        written["n"] = message.count();
    }
    return written;
}

base::Message messageFromJson(const json &written) {
    const auto id = written.value("id", "");
    const bool plural = written.contains("plural");
    auto message =
        plural ? base::Message(id, written.value("plural", ""), written.value("n", std::int64_t{0}))
               : base::Message(id);
    for (const auto &[name, value] : written.at("with").items()) {
        if (plural && name == "n")
            continue;
        if (value.is_number_integer())
            message.with(name, value.get<std::int64_t>());
        else if (value.is_number())
            message.with(name, value.get<double>());
        else if (value.is_object())
            message.with(name, messageFromJson(value));
        else
            message.with(name, value.get<std::string>());
    }
    return message;
}

std::optional<std::int64_t> placeOf(const json &note, const char *key) {
    const auto found = note.find(key);
    return found != note.end() && found->is_number_integer()
               ? std::optional(found->get<std::int64_t>())
               : std::nullopt;
}

} // namespace

std::string notesText(const std::vector<base::Diagnostic> &diagnostics) {
    json notes = json::array();
    for (const auto &diagnostic : diagnostics) {
        json note{{"severity", severityCode(diagnostic.severity)},
                  {"code", diagnostic.code},
                  {"message", messageToJson(diagnostic.message)}};
        if (diagnostic.row)
            note["row"] = *diagnostic.row;
        if (diagnostic.column)
            note["column"] = *diagnostic.column;
        notes.push_back(std::move(note));
    }
    return notes.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<base::Diagnostic> readNotes(std::string_view text) {
    const auto notes = json::parse(text, nullptr, false);
    std::vector<base::Diagnostic> diagnostics;
    if (!notes.is_array())
        return diagnostics;
    try {
        for (const auto &note : notes)
            diagnostics.push_back({parseSeverity(note.value("severity", "")),
                                   note.value("code", ""), messageFromJson(note.at("message")),
                                   placeOf(note, "row"), placeOf(note, "column")});
    } catch (const json::exception &) {
        diagnostics.clear();
    }
    return diagnostics;
}

} // namespace kooste::importing
