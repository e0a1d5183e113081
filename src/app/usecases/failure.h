// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"

#include <exception>
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

} // namespace kooste::app
