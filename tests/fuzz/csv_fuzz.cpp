// SPDX-License-Identifier: MIT
#include "fuzz/reading.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    kooste::fuzz::readTwice(text);
    kooste::fuzz::readTwice(text, {.encoding = "windows-1252"});
    kooste::fuzz::readTwice(text, {.delimiter = ",", .encoding = "UTF-8"});
    return 0;
}
