// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/session.h"
#include "app/presenters/table.h"

namespace kooste::app {

/// A row of a tree in depth-first order; depth says the parent.
struct TreeRow {
    int depth = 0;
    std::int64_t key = 0;
    std::vector<std::string> texts; ///< one per column
};

/// One unit's fields as they stand on the screen; dates in the window's language, may be blank.
struct UnitFields {
    std::string code;
    base::LocalText name;
    int level = 0;  ///< place in UnitForm::levels
    int parent = 0; ///< place in UnitForm::parents
    std::string validFrom;
    std::string validTo;
};

/// The form of the chosen unit, or of one that is being added.
struct UnitForm {
    std::string heading;
    UnitFields fields;
    std::vector<std::string> levels;
    std::vector<std::string> parents; ///< the first one: none above
    std::string whyNotSave;           ///< empty: enabled
    std::string whyNotAdd;
    std::string whyNotRemove;
};

class OrganisationView {
public:
    virtual ~OrganisationView() = default;
    virtual void showTree(const std::vector<TreeRow> &rows, std::int64_t chosen) = 0;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showUnit(const UnitForm &form) = 0;
    virtual void showUndo(const std::string &undo, const std::string &redo) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

/// Organisaatio: the tree, its import from a list, and the place, names, code and validity of one
/// unit. Units are added, moved, edited and removed; every such step can be undone and done again.
class OrganisationPresenter {
public:
    OrganisationPresenter(Session &session, OrganisationView &view);
    void choose(std::int64_t unit);
    /// An empty form for a unit under the chosen one; nothing is stored before it is saved.
    void startAdding();
    void save(const UnitFields &fields);
    void remove();
    void importFile(const base::Path &file);
    void undo();
    void redo();

private:
    /// Added: nothing before; removed: nothing after.
    struct Step {
        std::optional<model::Unit> before;
        std::optional<model::Unit> after;
    };
    void workspaceChanged();
    void showForm(const model::Unit &unit);
    UnitFields fieldsOf(const model::Unit &unit) const;
    base::Result<model::Unit> unitOf(const UnitFields &fields) const;
    void apply(Step step, bool forward, std::function<void(Step)> saved);
    void renumber(model::UnitId from, model::UnitId to, Step &step);
    void showUndo();
    std::string nameOf(const Step &step) const;

    Session &session_;
    OrganisationView &view_;
    model::UnitId chosen_;
    bool adding_ = false;
    std::vector<model::UnitId> parents_; ///< of the form's choice; the first is none
    std::vector<Step> done_;
    std::vector<Step> undone_;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
