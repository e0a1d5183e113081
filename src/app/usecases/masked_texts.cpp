// SPDX-License-Identifier: MIT
#include "app/usecases/masked_texts.h"
#include "app/usecases/failure.h"
#include "base/masked_text.h"
#include "privacy/masker.h"

namespace kooste::app {

namespace {

constexpr std::array kKinds{privacy::MaskKind::identityCode, privacy::MaskKind::phone,
                            privacy::MaskKind::email,        privacy::MaskKind::iban,
                            privacy::MaskKind::address,      privacy::MaskKind::name};

} // namespace

base::Message maskKindName(std::string_view code) {
    for (const auto kind : kKinds)
        if (privacy::maskKindCode(kind) == code)
            return base::maskedWord(privacy::maskToken(kind)).value_or(base::Message());
    return base::Message(std::string(code));
}

std::vector<MaskedTexts::Kind> maskedKinds(const store::Batch &batch) {
    std::vector<MaskedTexts::Kind> kinds;
    for (const auto kind : kKinds) {
        const auto code = std::string(privacy::maskKindCode(kind));
        const auto found = batch.maskedKinds.find(code);
        if (found != batch.maskedKinds.end())
            kinds.push_back({code, maskKindName(code), found->second});
    }
    return kinds;
}

base::Result<std::map<std::string, std::int64_t>>
CountMaskable::run(const base::Path &file, const importing::ReadOptions &options,
                   const importing::Inspection &inspection, const base::Progress &progress,
                   const base::CancelToken &cancel) const {
    using Counts = std::map<std::string, std::int64_t>;
    return guarded([&]() -> base::Result<Counts> {
        std::vector<std::size_t> columns;
        for (const auto &column : inspection.columns)
            if (importing::carriesItem(column.role) && column.kind == model::ItemKind::text)
                columns.push_back(static_cast<std::size_t>(column.index) - 1);
        if (columns.empty())
            return Counts{};
        auto reader = importing::openTable(file, options);
        if (!reader)
            return reader.error();
        int headers = inspection.headerRows;
        std::string masked;
        privacy::MaskCounts counts;
        const auto read = (*reader)->read(
            [&](const importing::RawRow &row) {
                if (headers-- > 0)
                    return true;
                for (const auto column : columns)
                    if (column < row.cells.size())
                        privacy::maskText(row.cells[column].text, masked, counts);
                headers = 0;
                return !cancel.isCancelled();
            },
            progress, cancel);
        if (cancel.isCancelled())
            return base::cancelledError();
        if (!read)
            return read.error();
        Counts byKind;
        for (const auto kind : kKinds)
            if (counts[kind] > 0)
                byKind[std::string(privacy::maskKindCode(kind))] = counts[kind];
        return byKind;
    });
}

base::Result<MaskedTexts> ShowMaskedTexts::run(store::BatchId batch,
                                               const base::Translator &translator) const {
    return guarded([&]() -> base::Result<MaskedTexts> {
        const store::BatchRepository batches(workspace_);
        const auto stored = batches.find(batch);
        if (!stored)
            return usage("unknownBatch", base::tr("There is no import batch {batch}.")
                                             .with("batch", std::to_string(batch.value)));
        MaskedTexts result;
        result.kinds = maskedKinds(*stored);
        result.off = stored->maskingOff;
        const auto header = batches.header(batch);
        for (const auto &kind : result.kinds)
            result.total += kind.count;
        for (const auto &text : batches.maskedTexts(batch, MaskedTexts::kMost)) {
            const auto place = static_cast<std::size_t>(text.column) - 1;
            result.texts.push_back({text.row, text.column,
                                    place < header.size() ? header[place] : std::string(),
                                    text.kind, maskKindName(text.kind),
                                    base::withMaskedWords(text.excerpt, translator)});
        }
        return result;
    });
}

base::Result<std::vector<store::MaskingOffEntry>> ShowMaskedTexts::turnedOff() const {
    return guarded([&]() -> base::Result<std::vector<store::MaskingOffEntry>> {
        return store::BatchRepository(workspace_).maskingOffLog();
    });
}

} // namespace kooste::app
