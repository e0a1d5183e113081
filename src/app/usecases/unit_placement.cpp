// SPDX-License-Identifier: MIT
#include "app/usecases/unit_placement.h"
#include "base/text.h"

namespace kooste::app {

namespace {
/// Code of the root that is made when the organisation is empty.
constexpr const char *kRootCode = "root";
} // namespace

UnitPlacement::UnitPlacement(store::Workspace &workspace, UnknownUnits rule)
    : workspace_(workspace), rule_(rule), tree_(store::UnitRepository(workspace).load()) {}

importing::UnitAnswer UnitPlacement::resolve(std::string_view text) {
    using Kind = importing::UnitAnswer::Kind;
    if (const auto *unit = tree_->findByCodeOrName(text))
        return {Kind::unit, unit->id};
    const auto key = base::comparisonKey(text);
    if (const auto found = created_.find(key); found != created_.end())
        return {Kind::unit, found->second};
    if (std::find(unknown_.begin(), unknown_.end(), text) == unknown_.end())
        unknown_.emplace_back(text);
    if (rule_ == UnknownUnits::none)
        return {Kind::none, {}};
    if (rule_ == UnknownUnits::reject || error_)
        return {Kind::refused, {}};
    std::unique_lock<std::mutex> lock;
    if (mutex_ != nullptr)
        lock = std::unique_lock(*mutex_);
    const auto made = create(std::string(text));
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

base::Result<model::UnitId> UnitPlacement::create(const std::string &text) {
    auto root = rootId();
    if (!root)
        return root;
    model::Unit unit;
    unit.code = text;
    unit.name = base::LocalText::in(base::Language::fi, text);
    unit.parent = *root;
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
    if (made)
        root_ = *made;
    return made;
}

} // namespace kooste::app
