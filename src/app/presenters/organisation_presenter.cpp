// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/usecases/failure.h"
#include "app/usecases/units.h"

namespace kooste::app {

using base::tr;

namespace {
base::Message levelName(model::UnitLevel level) {
    switch (level) {
    case model::UnitLevel::county:
        return tr("County");
    case model::UnitLevel::resultArea:
        return tr("Result area");
    case model::UnitLevel::service:
        return tr("Service");
    case model::UnitLevel::unit:
        break;
    }
    return tr("Unit");
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
    showUndo();
    if (!picture || picture->units->size() == 0) {
        view_.showEmpty(
            session_.say(tr("No units yet. Import the organisation from a list (CSV or Excel).")));
        return;
    }
    std::vector<TreeRow> rows;
    const auto &tree = *picture->units;
    for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
        const auto &unit = tree.units()[static_cast<std::size_t>(i)];
        rows.push_back({tree.depth(i),
                        unit.id.value,
                        {unit.name.best(session_.language()), unit.code,
                         session_.say(levelName(unit.level))}});
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
    view_.showUnit(*unit, session_.say(levelName(unit->level)), picture->readOnly);
}

void OrganisationPresenter::store(const model::Unit &unit, std::function<void()> saved) {
    session_.perform<bool>(
        tr("Saving the unit"),
        [unit](Session::Open &open, const base::Progress &,
               const base::CancelToken &) -> base::Result<bool> {
            return guarded([&]() -> base::Result<bool> {
                if (auto edited = EditUnit(*open.workspace).run(unit); !edited)
                    return edited.error();
                return true;
            });
        },
        whileAlive(alive_, [this, saved = std::move(saved)](base::Result<bool> outcome) {
            if (!outcome) {
                view_.showError(outcome.error());
                return;
            }
            saved();
            session_.refresh();
        }));
}

void OrganisationPresenter::save(const std::string &code, const base::LocalText &name) {
    const auto &picture = session_.picture();
    const auto *before = picture ? picture->units->find(chosen_) : nullptr;
    if (!before || (before->code == code && before->name == name))
        return;
    model::Unit after = *before;
    after.code = code;
    after.name = name;
    store(after, [this, was = *before, after] {
        done_.emplace_back(was, after);
        undone_.clear();
        showUndo();
        view_.say(
            tr("The unit was saved: {unit}").with("unit", after.name.best(session_.language())));
    });
}

void OrganisationPresenter::undo() {
    if (done_.empty())
        return;
    const auto step = done_.back();
    store(step.first, [this, step] {
        done_.pop_back();
        undone_.push_back(step);
        showUndo();
    });
}

void OrganisationPresenter::redo() {
    if (undone_.empty())
        return;
    const auto step = undone_.back();
    store(step.second, [this, step] {
        undone_.pop_back();
        done_.push_back(step);
        showUndo();
    });
}

void OrganisationPresenter::showUndo() {
    const auto words = [this](const auto &steps, const base::Message &plain, auto named) {
        return session_.say(
            steps.empty() ? plain : named(steps.back().second.name.best(session_.language())));
    };
    view_.showUndo(
        words(done_, tr("&Undo"),
              [](const std::string &unit) { return tr("&Undo: edit {unit}").with("unit", unit); }),
        words(undone_, tr("&Redo"),
              [](const std::string &unit) { return tr("&Redo: edit {unit}").with("unit", unit); }));
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
            session_.refresh();
            view_.say(tr("Organisation imported: {added} added, {changed} changed, {same} as "
                         "before")
                          .with("added", outcome->saved.added)
                          .with("changed", outcome->saved.changed)
                          .with("same", outcome->saved.unchanged));
        }));
}

} // namespace kooste::app
