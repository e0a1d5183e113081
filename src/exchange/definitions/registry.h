// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

#include <span>
#include <string_view>

namespace kooste::exchange {

/// A file format for questionnaires. A new one is a pair of files and a row in the table of
/// registry.cpp.
struct DefinitionFormat {
    std::string_view name;      ///< "json", "lss", "xlsform", "qsf", "redcap"
    std::string_view extension; ///< ".json"; of the files it writes
    /// Holds the survey as it is: all versions with their status. The others hold one
    /// questionnaire, which becomes the draft of version 1.
    bool whole;
    bool (*recognises)(std::string_view head);
    /// Error kind unreadableInput, with the place in the message.
    base::Result<ReadDefinition> (*read)(const Source &source);
    /// Null for formats that are only read. Written whole or not at all; the same survey gives the
    /// same bytes. Error kind output.
    base::Result<Losses> (*write)(const model::Survey &survey, const model::Version &version,
                                  const base::Path &target);
};

std::span<const DefinitionFormat> definitionFormats();
/// By the extension of a file to be written; null: none writes such files.
const DefinitionFormat *formatForWriting(const base::Path &target);

/// What was read, and by which format.
struct OpenedDefinition {
    ReadDefinition definition;
    const DefinitionFormat *format = nullptr;
};
/// Reads a file by the format that recognises its content. Error kind unreadableInput.
base::Result<OpenedDefinition> readDefinition(const Source &source);

} // namespace kooste::exchange
