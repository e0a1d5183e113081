// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "exchange/definitions/registry.h"

#include <cstdint>
#include <cstdlib>

namespace kooste::fuzz {

/// Reads the bytes as a questionnaire and stops the program when a promise is broken: an error has
/// a message and the file's name; codes and texts are valid UTF-8; every question has its item.
inline void readDefinition(base::Result<exchange::ReadDefinition> (*read)(const exchange::Source &),
                           std::string bytes) {
    const auto definition = read(importing::ByteSource::fromMemory("input", std::move(bytes)));
    if (!definition) {
        if (definition.error().message.empty() || definition.error().file.empty())
            std::abort();
        return;
    }
    const auto &survey = definition->survey;
    for (const auto &item : survey.items)
        if (!base::isValidUtf8(item.code))
            std::abort();
    for (const auto &version : survey.versions)
        for (const auto &question : version.questions) {
            if (survey.find(question.item) == nullptr)
                std::abort();
            for (const auto *text : {&question.text.fi, &question.text.sv, &question.text.en})
                if (!base::isValidUtf8(*text))
                    std::abort();
        }
}

} // namespace kooste::fuzz
