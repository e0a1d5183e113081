// SPDX-License-Identifier: MIT
#include "importing/readers/registry.h"

#include "importing/readers/csv_reader.h"
#include "importing/readers/signatures.h"
#include "importing/readers/spss_reader.h"
#include "importing/readers/xlsx_reader.h"

#include <array>

namespace kooste::importing {

namespace {

constexpr std::size_t kHeadBytes = 4096;

constexpr std::array<ReaderFormat, 3> kFormats{{
    {"xlsx", looksLikeZip, openXlsx},
    {"sav", looksLikeSpss, openSpss},
    {"csv", looksLikeText, openCsv},
}};

} // namespace

std::span<const ReaderFormat> readerFormats() { return kFormats; }

base::Result<std::unique_ptr<Reader>> openSource(std::shared_ptr<ByteSource> source,
                                                 const ReadOptions &options) {
    auto head = source->head(kHeadBytes);
    if (!head)
        return head.error();
    if (auto foreign = recogniseForeign(*source, *head))
        return *foreign;
    for (const ReaderFormat &format : readerFormats())
        if (format.recognises(*head))
            return format.open(std::move(source), options);
    return notATable(*source);
}

base::Result<std::unique_ptr<Reader>> openTable(const base::Path &path,
                                                const ReadOptions &options) {
    auto source = ByteSource::open(path);
    if (!source)
        return source.error();
    return openSource(std::move(source).value(), options);
}

} // namespace kooste::importing
