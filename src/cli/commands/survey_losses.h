// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/definitions.h"
#include "cli/json_text.h"

// Included by survey_export.cpp and survey_import.cpp only.
namespace kooste::cli {

Json lossesJson(const exchange::Losses &losses, const Session &session);
/// People read the losses on stderr; a document has them in it.
Reply replyWithLosses(std::string output, const exchange::Losses &losses, const Session &session);

} // namespace kooste::cli
