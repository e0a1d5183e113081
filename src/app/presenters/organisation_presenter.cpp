// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/usecases/failure.h"
#include "app/usecases/unit_columns.h"
#include "app/usecases/unit_edits.h"
#include "app/usecases/units.h"
#include "base/number_format.h"
#include "base/text.h"

namespace kooste::app {

using base::tr;
using model::UnitLevel;

namespace {
constexpr int kLevels = 4;

/// The level of a new unit under this one.
UnitLevel levelUnder(UnitLevel parent) {
    return static_cast<UnitLevel>(std::min(static_cast<int>(parent) + 1, kLevels - 1));
}

base::Error badDate(const std::string &text) {
    return {base::ErrorKind::usage, "badDate",
            tr("“{date}” is not a date. Write 2025-09-01 or 1.9.2025.").with("date", text)};
}
} // namespace

OrganisationPresenter::OrganisationPresenter(Session &session, OrganisationView &view)
    : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void OrganisationPresenter::workspaceChanged() {
    const auto &picture = session_.picture();
    if (!picture) {
        done_.clear();
        undone_.clear();
    }
    adding_ = false;
    showUndo();
    if (!picture || picture->units->size() == 0) {
        view_.showEmpty(session_.say(tr("No units yet. Import the organisation from a list (CSV or "
                                        "Excel), or add its units one by one.")));
        return;
    }
    std::vector<TreeRow> rows;
    const auto &tree = *picture->units;
    for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
        const auto &unit = tree.units()[static_cast<std::size_t>(i)];
        rows.push_back({tree.depth(i),
                        unit.id.value,
                        {unit.name.best(session_.language()), unit.code,
                         session_.say(unitLevelName(unit.level))}});
    }
    if (!tree.find(chosen_))
        chosen_ = tree.units().front().id;
    view_.showTree(rows, chosen_.value);
    choose(chosen_.value);
}

void OrganisationPresenter::choose(std::int64_t key) {
    const auto &picture = session_.picture();
    const auto *unit = picture ? picture->units->find(model::UnitId{key}) : nullptr;
    if (!unit)
        return;
    chosen_ = unit->id;
    adding_ = false;
    showForm(*unit);
}

void OrganisationPresenter::startAdding() {
    const auto &picture = session_.picture();
    if (!picture || picture->readOnly)
        return;
    const auto *above = picture->units->find(chosen_);
    adding_ = true;
    model::Unit unit;
    if (picture->units->size() == 0) {
        view_.showTree({}, 0);
        unit.level = UnitLevel::county;
    }
    if (above) {
        unit.parent = above->id;
        unit.level = levelUnder(above->level);
    }
    showForm(unit);
}

void OrganisationPresenter::showForm(const model::Unit &unit) {
    const auto &picture = session_.picture();
    const auto &tree = *picture->units;
    const int self = tree.indexOf(unit.id);
    UnitForm form;
    form.heading = session_.say(adding_ ? tr("New unit") : unitLevelName(unit.level));
    for (int level = 0; level < kLevels; ++level)
        form.levels.push_back(session_.say(unitLevelName(static_cast<UnitLevel>(level))));
    parents_ = {model::UnitId{}};
    form.parents = {session_.say(tr("None: the unit is the topmost"))};
    for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
        if (self >= 0 && tree.isWithin(i, self))
            continue; // never below itself
        const auto &one = tree.units()[static_cast<std::size_t>(i)];
        parents_.push_back(one.id);
        form.parents.push_back(std::string(static_cast<std::size_t>(tree.depth(i)) * 3, ' ') +
                               one.name.best(session_.language()));
    }
    form.fields = fieldsOf(unit);
    if (picture->readOnly)
        form.whyNotSave = session_.say(tr("The workspace is read-only."));
    form.whyNotAdd = form.whyNotSave;
    form.whyNotRemove = form.whyNotSave;
    if (form.whyNotRemove.empty() && adding_)
        form.whyNotRemove = session_.say(tr("The unit has not been saved yet."));
    else if (form.whyNotRemove.empty() && tree.subtreeEnd(self) > self + 1)
        form.whyNotRemove = session_.say(tr("There are units below this one."));
    view_.showUnit(form);
}

UnitFields OrganisationPresenter::fieldsOf(const model::Unit &unit) const {
    const auto date = [&](const std::optional<base::Date> &day) {
        return day ? base::formatDate(*day, session_.language()) : std::string();
    };
    UnitFields fields{
        unit.code,         unit.name, static_cast<int>(unit.level), 0, date(unit.validFrom),
        date(unit.validTo)};
    for (std::size_t i = 0; i < parents_.size(); ++i)
        if (parents_[i] == unit.parent)
            fields.parent = static_cast<int>(i);
    return fields;
}

base::Result<model::Unit> OrganisationPresenter::unitOf(const UnitFields &fields) const {
    model::Unit unit;
    if (const auto *known = adding_ ? nullptr : session_.picture()->units->find(chosen_))
        unit = *known;
    const UnitFields before = fieldsOf(unit);
    unit.code = std::string(base::trim(fields.code));
    unit.name = fields.name;
    unit.level = static_cast<UnitLevel>(fields.level);
    unit.parent = parents_.at(static_cast<std::size_t>(fields.parent));
    const auto take = [](const std::string &text, const std::string &was,
                         std::optional<base::Date> &into) -> base::Result<void> {
        if (text == was)
            return {}; // as it was written by the window itself
        into = recogniseDate(text);
        if (!into && !base::trim(text).empty())
            return badDate(text);
        return {};
    };
    if (auto taken = take(fields.validFrom, before.validFrom, unit.validFrom); !taken)
        return taken.error();
    if (auto taken = take(fields.validTo, before.validTo, unit.validTo); !taken)
        return taken.error();
    return unit;
}

void OrganisationPresenter::apply(Step step, bool forward, std::function<void(Step)> saved) {
    const auto from = forward ? step.before : step.after;
    const auto to = forward ? step.after : step.before;
    using Id = model::UnitId;
    session_.perform<Id>(
        tr("Saving the unit"),
        [from, to](Session::Open &open, const base::Progress &,
                   const base::CancelToken &) -> base::Result<Id> {
            if (!from)
                return AddUnit(*open.workspace).run(*to);
            const auto changed =
                to ? EditUnit(*open.workspace).run(*to) : RemoveUnit(*open.workspace).run(from->id);
            if (!changed)
                return changed.error();
            return from->id;
        },
        whileAlive(alive_, [this, step = std::move(step), from, to,
                            saved = std::move(saved)](const base::Result<Id> &outcome) mutable {
            if (!outcome) {
                view_.showError(outcome.error());
                return;
            }
            if (!from)
                renumber(to->id, *outcome, step);
            chosen_ = to ? *outcome : from->parent;
            saved(std::move(step));
            showUndo();
            session_.refresh();
        }));
}

/// A unit that comes back has a new id: the other steps must mean it too.
void OrganisationPresenter::renumber(model::UnitId from, model::UnitId to, Step &step) {
    const auto mend = [from, to](std::optional<model::Unit> &unit) {
        if (unit && from && unit->id == from)
            unit->id = to;
        if (unit && from && unit->parent == from)
            unit->parent = to;
    };
    for (auto *steps : {&done_, &undone_})
        for (auto &one : *steps) {
            mend(one.before);
            mend(one.after);
        }
    for (auto *side : {&step.before, &step.after})
        if (*side)
            (*side)->id = to;
}

void OrganisationPresenter::save(const UnitFields &fields) {
    const auto &picture = session_.picture();
    if (!picture || picture->readOnly || parents_.empty())
        return;
    const auto after = unitOf(fields);
    if (!after) {
        view_.showError(after.error());
        return;
    }
    Step step{std::nullopt, *after};
    if (!adding_) {
        const auto *before = picture->units->find(chosen_);
        if (!before)
            return;
        step.before = *before;
    }
    apply(step, true, [this](const Step &saved) {
        done_.push_back(saved);
        undone_.clear();
        view_.say(tr("The unit was saved: {unit}").with("unit", nameOf(saved)));
    });
}

void OrganisationPresenter::remove() {
    const auto &picture = session_.picture();
    const auto *unit = picture && !adding_ ? picture->units->find(chosen_) : nullptr;
    if (!unit || picture->readOnly)
        return;
    apply({*unit, std::nullopt}, true, [this](const Step &removed) {
        done_.push_back(removed);
        undone_.clear();
        view_.say(tr("The unit was removed: {unit}").with("unit", nameOf(removed)));
    });
}

void OrganisationPresenter::undo() {
    if (done_.empty())
        return;
    apply(done_.back(), false, [this](const Step &step) {
        done_.pop_back();
        undone_.push_back(step);
    });
}

void OrganisationPresenter::redo() {
    if (undone_.empty())
        return;
    apply(undone_.back(), true, [this](const Step &step) {
        undone_.pop_back();
        done_.push_back(step);
    });
}

std::string OrganisationPresenter::nameOf(const Step &step) const {
    return (step.after ? *step.after : *step.before).name.best(session_.language());
}

void OrganisationPresenter::showUndo() {
    const auto undo = [](const Step &step) {
        return !step.before  ? tr("Undo: add {unit}")
               : !step.after ? tr("Undo: remove {unit}")
                             : tr("Undo: edit {unit}");
    };
    const auto redo = [](const Step &step) {
        return !step.before  ? tr("Redo: add {unit}")
               : !step.after ? tr("Redo: remove {unit}")
                             : tr("Redo: edit {unit}");
    };
    view_.showUndo(
        session_.say(done_.empty() ? tr("Undo")
                                   : undo(done_.back()).with("unit", nameOf(done_.back()))),
        session_.say(undone_.empty() ? tr("Redo")
                                     : redo(undone_.back()).with("unit", nameOf(undone_.back()))));
}

void OrganisationPresenter::importFile(const base::Path &file) {
    using Outcome = ImportUnits::Outcome;
    session_.perform<Outcome>(
        tr("Importing the organisation"),
        [file](Session::Open &open, const base::Progress &, const base::CancelToken &cancel) {
            return guarded([&] { return ImportUnits(*open.workspace).run(file, cancel); });
        },
        whileAlive(alive_, [this](base::Result<Outcome> outcome) {
            if (!outcome) {
                view_.showError(outcome.error());
                return;
            }
            // The list may have changed what the steps would take back.
            done_.clear();
            undone_.clear();
            session_.refresh();
            view_.say(tr("Organisation imported: {added} added, {changed} changed, {same} as "
                         "before")
                          .with("added", outcome->saved.added)
                          .with("changed", outcome->saved.changed)
                          .with("same", outcome->saved.unchanged));
        }));
}

} // namespace kooste::app
