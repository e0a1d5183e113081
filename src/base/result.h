// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace kooste::base {

/// What kind of failure a user meets; the command line's exit codes follow it (docs/user-guide).
enum class ErrorKind {
    usage,           ///< wrong words in the request: unknown survey, unit, item or period
    unreadableInput, ///< the input cannot be read or holds no response
    workspace,       ///< the workspace cannot be opened
    cancelled,       ///< the user stopped it; nothing was changed
    output,          ///< the output could not be written
    decisionNeeded,  ///< only the user can decide; the message names how
};

/// A failure the user can act on: what, where, what to do. `code` is a stable camelCase word for
/// programs ("emptyFile"); row and column count from 1, as a spreadsheet shows them.
struct Error {
    ErrorKind kind = ErrorKind::usage;
    std::string code;
    Message message;
    std::string file = {};
    std::optional<std::int64_t> row = {};
    std::optional<std::int64_t> column = {};
    /// What was thrown (base/fault.h) when a fault of the program is behind it; the shells log it.
    std::string fault = {};

    Error &at(std::string fileName) & {
        if (file.empty())
            file = std::move(fileName);
        return *this;
    }
};

inline Error cancelledError() {
    return {ErrorKind::cancelled, "cancelled", tr("Cancelled. Nothing was changed.")};
}

/// A value or an Error. `if (!result) return result.error();` Asking for the one that is not there
/// throws std::bad_variant_access, which the shells report like any other fault of the program.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : outcome_(std::move(value)) {}     // NOLINT: implicit on purpose
    Result(Error error) : outcome_(std::move(error)) {} // NOLINT: implicit on purpose

    bool ok() const { return outcome_.index() == 0; }
    explicit operator bool() const { return ok(); }
    T &value() & { return std::get<0>(outcome_); }
    const T &value() const & { return std::get<0>(outcome_); }
    T &&value() && { return std::get<0>(std::move(outcome_)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(outcome_); }
    Error &error() { return std::get<1>(outcome_); }

private:
    std::variant<T, Error> outcome_;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)) {} // NOLINT: implicit on purpose
    bool ok() const { return !error_; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *error_; }
    Error &error() { return *error_; }

private:
    std::optional<Error> error_;
};

/// Something the user should know that did not stop the work: wrong data is a value.
enum class Severity { note, warning, error };
struct Diagnostic {
    Severity severity = Severity::warning;
    std::string code; ///< stable camelCase
    Message message;
    std::optional<std::int64_t> row = {};
    std::optional<std::int64_t> column = {};
};

} // namespace kooste::base
