// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

#include <random>

namespace kooste::test {

/// A survey with a bit of everything: kinds, sections, variants, conditions, versions, ledger,
/// charter, reach. The same seed gives the same one.
model::Survey generatedSurvey(unsigned seed);

/// A file in memory.
inline exchange::Source sourceOf(std::string bytes, std::string name = "file") {
    return importing::ByteSource::fromMemory(std::move(name), std::move(bytes));
}

/// Writes by `write` into a temporary file and gives its bytes.
std::string writtenBytes(base::Result<exchange::Losses> (*write)(const model::Survey &,
                                                                 const model::Version &,
                                                                 const base::Path &),
                         const model::Survey &survey, const std::string &extension,
                         exchange::Losses *losses = nullptr);

/// The lines where two texts part; empty when they are the same.
std::string firstDifference(const std::string &before, const std::string &after);

/// The codes of the losses, each once, in their order.
std::vector<std::string> lossCodes(const exchange::Losses &losses);

} // namespace kooste::test
