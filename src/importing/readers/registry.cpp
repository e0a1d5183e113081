// SPDX-License-Identifier: MIT
#include "importing/readers/registry.h"

#include "importing/readers/ahead_reader.h"
#include "importing/readers/csv_reader.h"
#include "importing/readers/signatures.h"
#include "importing/readers/spooled_reader.h"
#include "importing/readers/spss_reader.h"
#include "importing/readers/xlsx_reader.h"

#include <array>

namespace kooste::importing {

namespace {

constexpr std::size_t kHeadBytes = 4096;

constexpr std::array<ReaderFormat, 3> kFormats{{
    {"xlsx", looksLikeZip, openXlsx, true},
    {"sav", looksLikeSpss, openSpss, true},
    {"csv", looksLikeText, openCsv, false},
}};

base::Result<std::unique_ptr<Reader>>
openAs(const ReaderFormat &format, std::shared_ptr<ByteSource> source, const ReadOptions &options) {
    auto opened = format.open(std::move(source), options);
    if (!opened)
        return opened;
    auto reader = std::move(opened).value();
    if (options.ahead)
        reader = readAhead(std::move(reader));
    if (format.isDear)
        reader = spooled(std::move(reader));
    return reader;
}

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
            return openAs(format, std::move(source), options);
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
