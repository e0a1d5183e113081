// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace kooste::store {

/// Reading a workspace that was opened failed half way (damaged page, lost share). Functions that
/// only read throw it; functions that write give the same Error as a Result. `app` turns it into a
/// message in one place.
class StorageFailure : public std::runtime_error {
public:
    explicit StorageFailure(base::Error error, const std::string &technical)
        : std::runtime_error(technical), error_(std::move(error)) {}
    const base::Error &error() const { return error_; }

private:
    base::Error error_;
};

/// The Error of a request that cannot be done as it was asked.
inline base::Error usage(std::string code, base::Message message) {
    return {base::ErrorKind::usage, std::move(code), std::move(message)};
}

} // namespace kooste::store
