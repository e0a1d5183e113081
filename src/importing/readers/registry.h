// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/byte_source.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kooste::importing {

/// One file format: how its content is recognised and how it is opened. A new format is a pair of
/// files and a row in the table of registry.cpp.
struct ReaderFormat {
    std::string_view name;
    /// Whether a file that begins with `head` (up to 4 KB) is of this format.
    bool (*recognises)(std::string_view head);
    base::Result<std::unique_ptr<Reader>> (*open)(std::shared_ptr<ByteSource> source,
                                                  const ReadOptions &options);
    bool isDear; ///< to parse: see spooled_reader.h
};

/// All formats in the order in which they are asked; the last one takes any text.
std::span<const ReaderFormat> readerFormats();

/// `openTable` for any source of bytes.
base::Result<std::unique_ptr<Reader>> openSource(std::shared_ptr<ByteSource> source,
                                                 const ReadOptions &options);

} // namespace kooste::importing
