// SPDX-License-Identifier: MIT
#include "exchange/definitions/lss_definition.h"
#include "fuzz/definition.h"

#include <cstddef>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    kooste::fuzz::readDefinition(kooste::exchange::readLss,
                                 {reinterpret_cast<const char *>(bytes), size});
    return 0;
}
