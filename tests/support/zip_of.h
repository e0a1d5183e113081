// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace kooste::test {

/// A zip archive of these parts, in memory. `packed` false: uncompressed, so that the bytes of the
/// parts stand in it as they are.
inline std::string zipOf(const std::vector<std::pair<std::string, std::string>> &parts,
                         bool packed = true) {
    zip_source_t *store = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(store);
    zip_t *archive = zip_open_from_source(store, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : parts) {
        const auto index = zip_file_add(
            archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
            ZIP_FL_ENC_UTF_8);
        if (!packed)
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(archive);
    zip_source_open(store);
    zip_stat_t stat;
    zip_source_stat(store, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(store, bytes.data(), bytes.size());
    zip_source_close(store);
    zip_source_free(store);
    return bytes;
}

} // namespace kooste::test
