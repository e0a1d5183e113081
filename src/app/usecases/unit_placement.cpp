// SPDX-License-Identifier: MIT
#include "app/usecases/unit_placement.h"
#include "base/text.h"

namespace kooste::app {

namespace {
/// Code of the root that is made when the organisation is empty.
constexpr const char *kRootCode = "root";
} // namespace

UnitPlacement::UnitPlacement(store::Workspace &workspace, UnknownUnits rule,
                             std::vector<importing::MappedUnit> decided)
    : workspace_(workspace), rule_(rule), tree_(store::UnitRepository(workspace).load()),
      decided_(std::move(decided)) {}

UnitPlacement::Decision UnitPlacement::decide(std::string_view text) const {
    using Target = importing::MappedUnit::Target;
    const auto *known = importing::findUnit(decided_, text);
    if (known == nullptr)
        return {rule_, {}};
    switch (known->target) {
    case Target::none:
        return {UnknownUnits::none, {}};
    case Target::reject:
        return {UnknownUnits::reject, {}};
    case Target::existing:
    case Target::create:
        break;
    }
    const auto *unit = known->code.empty() ? nullptr : tree_->findByCode(known->code);
    if (known->target == Target::create)
        return {UnknownUnits::create, unit ? std::optional(unit->id) : std::nullopt};
    return unit ? Decision{UnknownUnits::none, unit->id} : Decision{rule_, {}};
}

importing::UnitAnswer UnitPlacement::resolve(std::string_view text) {
    using Kind = importing::UnitAnswer::Kind;
    if (const auto *unit = tree_->findByCodeOrName(text))
        return {Kind::unit, unit->id};
    const auto key = base::comparisonKey(text);
    if (const auto found = created_.find(key); found != created_.end())
        return {Kind::unit, found->second};
    const auto decision = decide(text);
    if (decision.done != UnknownUnits::create && decision.unit)
        return {Kind::unit, *decision.unit};
    if (std::none_of(unknown_.begin(), unknown_.end(),
                     [&](const Unknown &known) { return known.text == text; }))
        unknown_.push_back({std::string(text), decision.done});
    if (decision.done == UnknownUnits::none)
        return {Kind::none, {}};
    if (decision.done == UnknownUnits::ask)
        return {Kind::undecided, {}};
    if (decision.done == UnknownUnits::reject || error_)
        return {Kind::refused, {}};
    std::unique_lock<std::mutex> lock;
    if (mutex_ != nullptr)
        lock = std::unique_lock(*mutex_);
    const auto made = create(std::string(text), decision.unit);
    if (made)
        return {Kind::unit, *made};
    error_ = made.error();
    return {Kind::refused, {}};
}

base::Result<void> UnitPlacement::createAll(const std::vector<importing::UnitText> &texts) {
    for (const auto &[text, count] : texts) {
        if (resolve(text).kind == importing::UnitAnswer::Kind::refused && error_)
            return *error_;
    }
    return {};
}

base::Result<model::UnitId> UnitPlacement::create(const std::string &text,
                                                  std::optional<model::UnitId> parent) {
    if (!parent) {
        auto root = rootId();
        if (!root)
            return root;
        parent = *root;
    }
    model::Unit unit;
    unit.code = text;
    unit.name = base::LocalText::in(base::Language::fi, text);
    unit.parent = *parent;
    unit.level = model::UnitLevel::unit;
    auto made = store::UnitRepository(workspace_).insert(unit);
    if (made)
        created_[base::comparisonKey(text)] = *made;
    return made;
}

/// The organisation's first root; an empty organisation gets one with the workspace's name.
base::Result<model::UnitId> UnitPlacement::rootId() {
    if (root_)
        return *root_;
    if (tree_->size() > 0) {
        root_ = tree_->units().front().id;
        return *root_;
    }
    model::Unit unit;
    unit.code = kRootCode;
    unit.name = base::LocalText::in(base::Language::fi, workspace_.settings().name);
    unit.level = model::UnitLevel::county;
    auto made = store::UnitRepository(workspace_).insert(unit);
    if (made) {
        root_ = *made;
        rootIsNew_ = true;
    }
    return made;
}

std::vector<model::UnitId> UnitPlacement::made() const {
    std::vector<model::UnitId> units;
    if (rootIsNew_)
        units.push_back(*root_);
    for (const auto &[text, unit] : created_)
        units.push_back(unit);
    return units;
}

} // namespace kooste::app
