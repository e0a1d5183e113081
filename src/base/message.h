// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kooste::base {

class Message;
using MessageArgument = std::variant<std::string, std::int64_t, double, std::chrono::year_month_day,
                                     std::shared_ptr<const Message>>;

/// A sentence for the user that is not yet in any language: the English sentence (the msgid, with
/// named places such as `{unit}`) and its typed arguments. It becomes text only at the edge, by
/// `render` in translator.h. A value; safe to copy between threads.
class Message {
public:
    Message() = default;
    explicit Message(std::string id) : id_(std::move(id)) {}
    /// A sentence that counts something: `{n}` is the count, added by itself.
    Message(std::string one, std::string many, std::int64_t count)
        : id_(std::move(one)), plural_(std::move(many)), count_(count) {
        arguments_.emplace_back("n", count);
    }

    Message &with(std::string name, std::string value) & {
        return add(std::move(name), std::move(value));
    }
    Message &with(std::string name, const char *value) & {
        return add(std::move(name), std::string(value));
    }
    Message &with(std::string name, std::string_view value) & {
        return add(std::move(name), std::string(value));
    }
    Message &with(std::string name, std::int64_t value) & { return add(std::move(name), value); }
    Message &with(std::string name, int value) & {
        return add(std::move(name), std::int64_t{value});
    }
    Message &with(std::string name, double value) & { return add(std::move(name), value); }
    Message &with(std::string name, std::chrono::year_month_day value) & {
        return add(std::move(name), value);
    }
    /// A part that is itself translated.
    Message &with(std::string name, Message value) & {
        return add(std::move(name), std::make_shared<const Message>(std::move(value)));
    }
    template <class Value> Message &&with(std::string name, Value value) && {
        with(std::move(name), std::move(value));
        return std::move(*this);
    }

    const std::string &id() const { return id_; }
    const std::string &plural() const { return plural_; }
    std::int64_t count() const { return count_; }
    bool isPlural() const { return !plural_.empty(); }
    bool empty() const { return id_.empty(); }
    const std::vector<std::pair<std::string, MessageArgument>> &arguments() const {
        return arguments_;
    }

private:
    Message &add(std::string name, MessageArgument value) {
        arguments_.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    std::string id_;
    std::string plural_;
    std::int64_t count_ = 0;
    std::vector<std::pair<std::string, MessageArgument>> arguments_;
};

/// Marks a sentence for translation; xgettext collects the calls (i18n/CMakeLists.txt).
inline Message tr(std::string id) { return Message(std::move(id)); }
inline Message trn(std::string one, std::string many, std::int64_t count) {
    return Message(std::move(one), std::move(many), count);
}

} // namespace kooste::base
