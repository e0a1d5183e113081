// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/history.h"
#include "cli/json_text.h"

namespace kooste::cli {

/// Null where personal data was masked as usual.
inline Json maskingOffJson(const std::optional<store::MaskingOff> &off) {
    if (!off)
        return nullptr;
    return {{"who", off->who}, {"reason", off->reason}};
}

} // namespace kooste::cli
