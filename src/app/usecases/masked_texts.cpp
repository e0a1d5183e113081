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
