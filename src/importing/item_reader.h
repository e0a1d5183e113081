// SPDX-License-Identifier: MIT
#pragma once
#include "importing/mapping.h"
#include "importing/raw_table.h"
#include "importing/text_masker.h"
#include "importing/value_cache.h"
#include "model/response.h"

namespace kooste::importing {

/// Reads one item's answer from the cells of a row. Made once per import, used for every row.
class ItemReader {
public:
    /// `asked`: the item's question in the version that the responses belong to.
    ItemReader(const MappedItem &mapped, const model::Item &item, const model::Question &asked,
               DateOrder dateOrder);

    /// Fills `answer`; returns what it adds to the row's hash (0 for an answer that is not there).
    /// Masks texts. `invalidColumn` becomes the column (from 1) of a wrong cell.
    std::uint64_t read(const RawRow &row, model::Answer &answer, TextMasker &masker,
                       int &invalidColumn);

private:
    /// What one cell text means.
    struct Meaning {
        model::Answer::State state = model::Answer::State::skipped;
        std::int32_t option = -1;
        double number = 0;
        std::vector<std::uint64_t> chosen;
        std::uint64_t hash = 0;
    };
    void interpret(std::string_view text, Meaning &meaning);
    void interpretClosed(const std::string &key, std::string_view text, Meaning &meaning) const;
    void interpretJoined(std::string_view text, Meaning &meaning) const;
    void interpretNumber(const std::string &key, std::string_view text, Meaning &meaning) const;
    void interpretDate(const std::string &key, std::string_view text, Meaning &meaning) const;
    std::uint64_t readOptionColumns(const RawRow &row, model::Answer &answer);
    std::uint64_t readText(std::string_view text, model::Answer &answer, TextMasker &masker) const;
    void rememberOptions(const model::Question &asked);
    const int *optionOf(const std::string &key) const;
    bool isNotShown(const std::string &key) const;
    bool isSkipped(const std::string &key) const;
    model::Answer::State blankState(const RawRow &row) const;
    bool isUnasked(const RawRow &row) const;
    void choosePressed(const RawRow &row, model::Answer &answer) const;

    model::ItemKind kind_;
    Binding binding_;
    std::vector<int> optionNumbers_;
    DateOrder dateOrder_;
    std::uint64_t seed_ = 0;
    std::size_t words_ = 1;
    std::unordered_map<std::string, int> options_; ///< folded text -> option number
    std::unordered_map<int, model::Missing> missing_;
    std::vector<std::string> keys_; ///< of the options, for cells with several
    int other_ = -1;
    ValueCache<Meaning> cache_;
    std::vector<ValueCache<Meaning>> optionCaches_;
};

/// Which cells of a row belong to the same text: NFC, trimmed, without the export's apostrophe.
std::string importedText(std::string_view cell);

} // namespace kooste::importing
