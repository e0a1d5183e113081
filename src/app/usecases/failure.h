// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"

#include <exception>
#include <string>
#include <utility>

namespace kooste::app {

/// The one place that turns exceptions into messages: a damaged workspace, a full disk, too little
/// memory, a bug. Called inside a catch block.
base::Error errorOfCurrentException();

/// Runs a use case; whatever it throws becomes the Error of its Result.
template <class Work> auto guarded(Work &&work) -> decltype(work()) {
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return errorOfCurrentException();
    }
}

/// The Error of a request that cannot be done as it was asked.
inline base::Error usage(std::string code, base::Message message) {
    return {base::ErrorKind::usage, std::move(code), std::move(message)};
}

} // namespace kooste::app
