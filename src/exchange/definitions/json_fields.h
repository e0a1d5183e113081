// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/local_text.h"
#include "base/message.h"
#include "exchange/definitions/definition.h"

#include <nlohmann/json.hpp>
#include <set>

// Included by the readers' .cpp files only: the JSON library stays out of every other header.
namespace kooste::exchange {

using Json = nlohmann::ordered_json;

/// What is wrong in a JSON document and where. Never leaves the reader that throws it.
struct JsonFault {
    std::string path;
    base::Message message;
};

/// A value of a JSON document that knows its path, such as `versions[0].questions[3].item`. What is
/// not as it should be is a JsonFault.
class JsonValue {
public:
    JsonValue(const Json &json, std::string path) : json_(json), path_(std::move(path)) {}

    const std::string &path() const { return path_; }
    [[noreturn]] void fail(base::Message message) const;

    void mustBeObject() const;
    bool has(const char *key) const { return json_.is_object() && json_.contains(key); }
    JsonValue at(const char *key) const; ///< fails when there is none
    std::vector<JsonValue> elements() const;
    /// Of a key that may be missing: no elements then.
    std::vector<JsonValue> elements(const char *key) const;

    std::string text() const;
    std::string text(const char *key) const; ///< empty when missing
    base::LocalText localText(const char *key) const;
    int whole(int lowest, int highest) const;
    double number() const;
    bool flag(const char *key, bool otherwise) const;
    std::optional<base::Date> date(const char *key) const;
    /// A word that `parse` knows.
    template <class Parse> auto word(const char *key, Parse parse) const {
        const auto value = at(key);
        const auto found = parse(value.text());
        if (!found)
            value.fail(base::tr("“{word}” is not known here.").with("word", value.text()));
        return *found;
    }
    /// Keys that are not among `known` are listed.
    void listUnknown(std::initializer_list<std::string_view> known, Losses &losses) const;

private:
    const Json &json_;
    std::string path_;
};

/// Parses a document, refusing one that is nested deeper than any real one. Error: badDefinition
/// with the line.
base::Result<Json> parsedJson(const Source &source);
base::Error badDefinition(const Source &source, const JsonFault &fault);

} // namespace kooste::exchange
