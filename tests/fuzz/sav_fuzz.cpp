// SPDX-License-Identifier: MIT
// Reading, and what the codebook makes of it.
#include "fuzz/reading.h"
#include "importing/inspection.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    using namespace kooste;
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    fuzz::readTwice(text);
    auto reader = importing::openSource(importing::ByteSource::fromMemory("input", text), {});
    if (!reader)
        return 0;
    const auto seen = importing::inspect(**reader, {}, "input", {}, {});
    if (seen)
        for (const auto &column : seen->columns)
            if (!base::isValidUtf8(column.header))
                std::abort();
    return 0;
}
