// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/import_responses.h"
#include "importing/response_reader.h"
#include "store/units.h"

#include <map>
#include <mutex>

namespace kooste::app {

/// Finds the unit of each text in an export, and does what the user decided with texts that are no
/// unit. Its database work happens under the mutex it is given.
class UnitPlacement final : public importing::UnitResolver {
public:
    /// `decided` goes before the rule; one whose unit is no more counts as undecided.
    UnitPlacement(store::Workspace &workspace, UnknownUnits rule,
                  std::vector<importing::MappedUnit> decided = {});

    importing::UnitAnswer resolve(std::string_view text) override;
    void setDatabaseMutex(std::mutex *mutex) { mutex_ = mutex; }

    /// Makes the units of these texts at once, before the rows come (UnknownUnits::create only).
    base::Result<void> createAll(const std::vector<importing::UnitText> &texts);

    /// A text that was no unit, as it came, and what was done with its rows.
    struct Unknown {
        std::string text;
        UnknownUnits done = UnknownUnits::reject;
    };
    const std::vector<Unknown> &unknown() const { return unknown_; }
    /// The units that were made, the root of an empty organisation among them.
    std::vector<model::UnitId> made() const;
    /// Something went wrong when a unit was made; its rows were refused.
    const std::optional<base::Error> &error() const { return error_; }

private:
    struct Decision {
        UnknownUnits done = UnknownUnits::reject;
        std::optional<model::UnitId> unit; ///< an existing one, or the one above a new one
    };
    Decision decide(std::string_view text) const;
    base::Result<model::UnitId> create(const std::string &text,
                                       std::optional<model::UnitId> parent);
    base::Result<model::UnitId> rootId();

    store::Workspace &workspace_;
    UnknownUnits rule_;
    std::shared_ptr<const model::UnitTree> tree_;
    std::optional<model::UnitId> root_;
    bool rootIsNew_ = false;
    std::map<std::string, model::UnitId> created_; ///< by comparison key
    std::vector<importing::MappedUnit> decided_;
    std::vector<Unknown> unknown_;
    std::optional<base::Error> error_;
    std::mutex *mutex_ = nullptr;
};

} // namespace kooste::app
