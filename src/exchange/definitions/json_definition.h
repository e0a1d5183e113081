// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// The number of the schema in docs/definition-format.md that is written, and the highest read.
constexpr int kDefinitionSchema = 1;

/// Kooste's own format: everything of a survey but its answers, keys in a fixed order, no ids of
/// the database. What is written, read and written again gives the same bytes.
std::string jsonText(const model::Survey &survey);
base::Result<Losses> writeJson(const model::Survey &survey, const model::Version &version,
                               const base::Path &target);
/// Errors: badDefinition (with the line, or the path of the value), newerDefinition.
base::Result<ReadDefinition> readJson(const Source &source);

} // namespace kooste::exchange
