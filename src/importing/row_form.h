// SPDX-License-Identifier: MIT
#pragma once
#include "importing/item_reader.h"
#include "importing/response_reader.h"

/// One questionnaire version as the rows of a file are read by it. Internal to response_reader.cpp.
namespace kooste::importing {

class RowForm {
public:
    /// `mapped`: where the answers lie; items that the version does not ask are left out.
    RowForm(const std::vector<MappedItem> &mapped, const std::vector<MappedColumn> &columns,
            const model::Survey &survey, model::VersionId version, DateOrder timeOrder);

    model::VersionId version() const { return version_; }
    /// Every answer as it is before a cell is looked at.
    void prepare(std::vector<model::Answer> &answers) const;
    /// Reads the answers; returns what they add to the row's hash. `invalid`: by column, counted.
    std::uint64_t read(const RawRow &row, std::vector<model::Answer> &answers, TextMasker &masker,
                       std::vector<std::int64_t> &invalid);
    /// A question whose condition does not hold was not shown: its missing answer was not skipped.
    /// Returns how many answers are there although their question should not have been shown; they
    /// are kept.
    int branch(std::vector<model::Answer> &answers) const;

private:
    struct Slot {
        std::size_t place = 0;
        ItemReader reader;
    };
    struct Branch {
        std::size_t place = 0;
        std::vector<model::Condition> conditions;
    };
    void addBranches(const model::Survey &survey, const model::Version &asked);
    bool isReadable(const model::Condition &condition) const;
    model::GivenAnswer look(const std::vector<model::Answer> &answers, model::ItemId item) const;

    model::VersionId version_;
    std::vector<model::Answer::State> before_; ///< by place in Survey::items
    std::vector<Slot> slots_;
    std::vector<Branch> branches_; ///< in the order of the form
    struct Known {
        std::size_t place = 0;
        model::ItemKind kind = model::ItemKind::text;
        const model::Question *asked = nullptr;
    };
    std::unordered_map<std::int64_t, Known> known_; ///< items that have a column, by id
};

} // namespace kooste::importing
