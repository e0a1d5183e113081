// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/cross_section.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

/// The inner loops of CrossSection: which cell a response falls in, and what is counted there. Only
/// for cross_section.cpp and its tests.
namespace kooste::analysis::counting {

/// The responses that take part: all of them, or a list.
class Rows {
public:
    explicit Rows(const dataset::Mask &selected);
    std::size_t count() const { return all_ ? size_ : list_.size(); }

    /// A run of them, small enough for its cell numbers to stay in the processor's first cache
    /// while axis by axis and item by item is added.
    struct Block {
        std::size_t first = 0;
        std::size_t last = 0;
        std::size_t size() const { return last - first; }
    };
    static constexpr std::size_t kBlock = 2048;
    template <class Use> void forEachBlock(Use use) const {
        for (std::size_t first = 0; first < count(); first += kBlock)
            use(Block{first, std::min(count(), first + kBlock)});
    }
    /// Calls visit(position in the columns, place in the block) for each.
    template <class Visit> void forEach(Block block, Visit visit) const {
        if (all_) {
            for (std::size_t at = block.first; at < block.last; ++at)
                visit(at, at - block.first);
        } else {
            for (std::size_t at = block.first; at < block.last; ++at)
                visit(std::size_t{list_[at]}, at - block.first);
        }
    }
    Block everything() const { return {0, count()}; }

private:
    bool all_ = false;
    std::size_t size_ = 0;
    std::vector<std::uint32_t> list_;
};

constexpr std::uint32_t kNoCell = 0xFFFFFFFFU;

/// The cells that have responses.
struct Cells {
    /// Counters are numbered below this; not every number is a cell with responses.
    std::size_t numbers = 1;
    std::vector<std::uint32_t> numberOf; ///< of each cell that has responses
    std::vector<std::vector<int>> keys;  ///< the same, ascending
    std::vector<std::int64_t> responses; ///< the same
};

/// Takes one block after the other with the cell number of each of its responses (by place in the
/// block; kNoCell: in no cell; null: all in cell 0).
using UseBlock = std::function<void(Rows::Block block, const std::uint32_t *cells)>;

/// Finds the cell of every response. `begin` learns how many numbers there will be, before the
/// first block comes.
Cells placeRows(const Setting &setting, const Rows &rows, const std::vector<Axis> &axes,
                const std::function<void(std::size_t numbers)> &begin, const UseBlock &use);

/// The answers to one item by cell, version and slot. Slots: the options, the missing states, not
/// in the version, answered (for kinds without options, and for the base of a multiple choice).
struct ItemTally {
    ItemScales scales;
    model::ItemKind kind = model::ItemKind::nps;
    std::vector<int> versions;     ///< positions in Survey::versions that have the item
    std::vector<int> optionNumber; ///< of the option slots
    std::size_t slots = 0;
    std::vector<std::uint32_t> counts; ///< [number of the cell][version][slot]
    std::vector<double> sums; ///< [number][version][sum, sum of squares]; number items only
    std::vector<std::uint32_t> numberOf; ///< of each cell, see Cells
    /// [version][option slot]: place in the scale's options; -1: an option of another scale.
    std::vector<int> placeIn;
    /// [version][option slot]: position in MissingCounts; -1: a valid answer.
    std::vector<int> missingIn;

    std::size_t missingSlot(std::size_t which) const { return optionNumber.size() + which; }
    std::size_t notInVersionSlot() const { return missingSlot(model::kMissingStates); }
    std::size_t answeredSlot() const { return notInVersionSlot() + 1; }
    std::uint32_t at(std::size_t cell, std::size_t version, std::size_t slot) const {
        return counts[(numberOf[cell] * versions.size() + version) * slots + slot];
    }
    /// Valid answers of one version (place in `versions`).
    std::int64_t validIn(std::size_t cell, std::size_t version) const;
    std::int64_t validOn(std::size_t cell, int scale) const;
    /// Valid or missing: responses of versions with the item.
    std::int64_t askedOn(std::size_t cell, int scale) const;
    /// Empty counts on a scale.
    AnswerCounts none(int scale) const;
    void addTo(AnswerCounts &counts, std::size_t cell, int scale) const;

private:
    bool isValid(std::size_t version, std::size_t slot) const {
        return missingIn[version * optionNumber.size() + slot] < 0;
    }
    void addVersion(AnswerCounts &into, std::size_t cell, std::size_t version) const;
};
/// Without counts yet: `numbers` cells of zeros.
ItemTally emptyTally(const Setting &setting, model::ItemId item, std::size_t numbers);

/// Adds responses to a tally, block by block. Refers to all that it is given.
class TallyCounter {
public:
    TallyCounter(const Setting &setting, ItemTally &tally);
    void add(const Rows &rows, Rows::Block block, const std::uint32_t *cells);

private:
    template <class Slot>
    void count(const Rows &rows, Rows::Block block, const std::uint32_t *cells, Slot slotOf);
    template <class Column>
    void addOptions(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                    const Column &column);
    template <class Column>
    void addTexts(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                  const Column &column);
    void addChosen(const Rows &rows, Rows::Block block, const std::uint32_t *cells);
    void addNumbers(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                    const std::vector<double> &values);
    std::size_t slotOfState(int state) const;

    ItemTally &tally_;
    const dataset::ItemColumn *column_;
    const std::int16_t *version_;
    std::size_t stride_;
    std::vector<std::uint32_t> offsets_; ///< of a version's counters; kNoCell: without the item
    std::vector<std::uint16_t> slots_;   ///< by value of the column, from the lowest on
};

} // namespace kooste::analysis::counting
