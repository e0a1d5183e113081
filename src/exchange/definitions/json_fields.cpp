// SPDX-License-Identifier: MIT
#include "exchange/definitions/json_fields.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace kooste::exchange {

using base::tr;

namespace {

constexpr int kDeepestJson = 64;
constexpr std::int64_t kMostValues = 1'000'000; ///< each takes some hundred bytes of memory

/// Looks at brackets and commas outside of strings only.
bool isTooDeep(std::string_view text) {
    int depth = 0;
    std::int64_t values = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            ++values;
        } else if (c == '{' || c == '[') {
            ++values;
            if (++depth > kDeepestJson || values > kMostValues)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return values > kMostValues;
}

} // namespace

void JsonValue::fail(base::Message message) const { throw JsonFault{path_, std::move(message)}; }

void JsonValue::mustBeObject() const {
    if (!json_.is_object())
        fail(tr("An object in braces is expected here."));
}

JsonValue JsonValue::at(const char *key) const {
    mustBeObject();
    const auto found = json_.find(key);
    if (found == json_.end())
        fail(tr("The key “{key}” is missing here.").with("key", key));
    return {*found, path_.empty() ? std::string(key) : path_ + "." + key};
}

std::vector<JsonValue> JsonValue::elements() const {
    if (!json_.is_array())
        fail(tr("A list in square brackets is expected here."));
    std::vector<JsonValue> all;
    for (std::size_t i = 0; i < json_.size(); ++i)
        all.emplace_back(json_[i], path_ + "[" + std::to_string(i) + "]");
    return all;
}

std::vector<JsonValue> JsonValue::elements(const char *key) const {
    return has(key) ? at(key).elements() : std::vector<JsonValue>();
}

std::string JsonValue::text() const {
    if (!json_.is_string())
        fail(tr("A text in quotation marks is expected here."));
    auto text = json_.get<std::string>();
    if (text.find('\0') != std::string::npos)
        fail(tr("The text holds a character that no text has."));
    return text;
}

std::string JsonValue::text(const char *key) const {
    return has(key) ? at(key).text() : std::string();
}

base::LocalText JsonValue::localText(const char *key) const {
    if (!has(key))
        return {};
    const auto words = at(key);
    words.mustBeObject();
    for (const auto &[language, value] : words.json_.items())
        if (language != "fi" && language != "sv" && language != "en")
            words.fail(tr("The language “{language}” is none of fi, sv and en.")
                           .with("language", language));
    return {words.text("fi"), words.text("sv"), words.text("en")};
}

double JsonValue::number() const {
    if (!json_.is_number() || !std::isfinite(json_.get<double>()))
        fail(tr("A number is expected here."));
    return json_.get<double>();
}

int JsonValue::whole(int lowest, int highest) const {
    const double value = number();
    if (std::floor(value) != value || value < lowest || value > highest)
        fail(tr("A whole number from {lowest} to {highest} is expected here.")
                 .with("lowest", lowest)
                 .with("highest", highest));
    return static_cast<int>(value);
}

bool JsonValue::flag(const char *key, bool otherwise) const {
    if (!has(key))
        return otherwise;
    const auto value = at(key);
    if (!value.json_.is_boolean())
        value.fail(tr("“true” or “false” is expected here."));
    return value.json_.get<bool>();
}

std::optional<base::Date> JsonValue::date(const char *key) const {
    if (!has(key))
        return std::nullopt;
    const auto value = at(key);
    const auto date = base::parseIsoDate(value.text());
    if (!date)
        value.fail(tr("A date such as 2026-01-31 is expected here."));
    return date;
}

void JsonValue::listUnknown(std::initializer_list<std::string_view> known, Losses &losses) const {
    mustBeObject();
    for (const auto &[key, value] : json_.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            losses.add("unknownKey", path_.empty() ? key : path_ + "." + key,
                       tr("The key “{key}” is not known and was not read.").with("key", key));
}

base::Result<Json> parsedJson(const Source &source) {
    auto text = definitionText(source);
    if (!text)
        return text.error();
    if (base::startsWith(*text, "\xEF\xBB\xBF"))
        text->erase(0, 3);
    if (isTooDeep(*text))
        return badDefinition(source,
                             {"", tr("It is nested deeper, or longer, than any questionnaire.")});
    try {
        return Json::parse(*text);
    } catch (const Json::parse_error &error) {
        const auto upTo = std::min(error.byte, text->size());
        const auto lines =
            std::count(text->begin(), text->begin() + static_cast<std::ptrdiff_t>(upTo), '\n');
        const auto line = static_cast<std::int64_t>(lines) + 1;
        auto fault =
            source->error("badDefinition",
                          tr("“{file}” is no valid JSON: there is something wrong on line {line}.")
                              .with("file", source->name())
                              .with("line", line));
        fault.row = line;
        return fault;
    } catch (const Json::exception &) {
        return badDefinition(source, {"", tr("It holds a number that is too large.")});
    }
}

base::Error badDefinition(const Source &source, const JsonFault &fault) {
    if (fault.path.empty())
        return source->error("badDefinition", tr("“{file}” cannot be read. {reason}")
                                                  .with("file", source->name())
                                                  .with("reason", fault.message));
    return source->error("badDefinition", tr("“{file}” cannot be read at “{path}”: {reason}")
                                              .with("file", source->name())
                                              .with("path", fault.path)
                                              .with("reason", fault.message));
}

} // namespace kooste::exchange
