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

class SurveysView {
public:
    virtual ~SurveysView() = default;
    virtual void showTree(const std::vector<TreeRow> &rows, std::int64_t chosen) = 0;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showQuestions(const std::string &heading, const Table &questions) = 0;
    /// Wordings in the three languages and the options of the chosen question.
    virtual void showQuestion(const std::string &heading, const base::LocalText &wording,
                              const Table &options) = 0;
};

/// Kyselyt, for reading: types, surveys and versions; questions; wordings and options.
class SurveysPresenter {
public:
    SurveysPresenter(Session &session, SurveysView &view);
    void chooseVersion(std::int64_t key);
    void chooseQuestion(std::int64_t item);

private:
    void workspaceChanged();
    const model::Survey *survey_ = nullptr; ///< of picture_
    const model::Version *version_ = nullptr;
    Session &session_;
    SurveysView &view_;
    Session::PicturePtr picture_;
    Session::Token listening_;
};

class OrganisationView {
public:
    virtual ~OrganisationView() = default;
    virtual void showTree(const std::vector<TreeRow> &rows, std::int64_t chosen) = 0;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showUnit(const model::Unit &unit, const std::string &level, bool readOnly) = 0;
    virtual void showUndo(const std::string &undo, const std::string &redo) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

/// Organisaatio: the tree, its import from a list, and the names and codes of one unit; every edit
/// can be undone.
class OrganisationPresenter {
public:
    OrganisationPresenter(Session &session, OrganisationView &view);
    void choose(std::int64_t unit);
    void save(const std::string &code, const base::LocalText &name);
    void importFile(const base::Path &file);
    void undo();
    void redo();

private:
    void workspaceChanged();
    void store(const model::Unit &unit, std::function<void()> saved);
    Session &session_;
    OrganisationView &view_;
    model::UnitId chosen_;
    std::vector<std::pair<model::Unit, model::Unit>> done_; ///< before, after
    std::vector<std::pair<model::Unit, model::Unit>> undone_;
    void showUndo();
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
