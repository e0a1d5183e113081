// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"
#include "importing/inspection.h"
#include "store/batches.h"

namespace kooste::app {

/// What an import masked, for looking over.
struct MaskedTexts {
    struct Kind {
        std::string code; ///< "phone", "name" …
        base::Message name;
        std::int64_t count = 0;
    };
    struct Text {
        std::int64_t row = 0;    ///< as a spreadsheet shows it
        std::int64_t column = 0; ///< from 1
        std::string header;      ///< of the column; may be empty
        std::string code;        ///< of its kind
        base::Message kind;
        std::string excerpt; ///< masked text around the place, its tokens in the reader's language
    };
    std::vector<Kind> kinds; ///< those that were found, in a fixed order
    std::vector<Text> texts; ///< in the order of the file; at most `kMost`
    std::int64_t total = 0;
    std::optional<store::MaskingOff> off; ///< masking was turned off for this import

    static constexpr std::size_t kMost = 10'000;
};

/// "phone number", of a kind's code.
base::Message maskKindName(std::string_view code);
/// Those of the batch that were found, in a fixed order.
std::vector<MaskedTexts::Kind> maskedKinds(const store::Batch &batch);

/// What an import would mask in the comments of a file, by kind. Reads the file once more.
class CountMaskable {
public:
    /// Errors: unreadableInput, cancelled.
    base::Result<std::map<std::string, std::int64_t>> run(const base::Path &file,
                                                          const importing::ReadOptions &options,
                                                          const importing::Inspection &inspection,
                                                          const base::Progress &progress,
                                                          const base::CancelToken &cancel) const;
};

/// The list behind an import's count of masked personal data. The original words are nowhere.
class ShowMaskedTexts {
public:
    explicit ShowMaskedTexts(store::Workspace &workspace) : workspace_(workspace) {}

    /// Error usage `unknownBatch`.
    base::Result<MaskedTexts> run(store::BatchId batch, const base::Translator &translator) const;
    /// Every import for which masking was turned off, newest first, also those undone since.
    base::Result<std::vector<store::MaskingOffEntry>> turnedOff() const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
