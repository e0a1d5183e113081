// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// Qualtrics' survey files, which are only read. Blocks become sections in the order of the flow, a
/// row of a matrix an item of its own. Errors: badDefinition, noQuestions.
base::Result<ReadDefinition> readQsf(const Source &source);

} // namespace kooste::exchange
