// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/ledger_screen.h"
#include "app/presenters/say.h"
#include "app/presenters/session.h"
#include "app/presenters/surveys_presenter.h"

namespace kooste::app {

/// The comparability ledger of a version: each item with what changed, what is proposed and what is
/// decided. For publishing a draft, or for reading what was decided.
class LedgerPresenter {
public:
    /// `name`: who decided last time on this machine.
    LedgerPresenter(Session &session, LedgerView &view, LedgerRequest request, std::string name);

    void choose(std::int64_t item);
    void showUnchanged(bool shown);
    void decide(int verdict); ///< of the chosen item; place in LedgerDetails::verdicts
    void writeNote(const std::string &note);
    void setName(const std::string &name) { name_ = name; }
    void setDate(base::Date date);
    void setBridge(const std::vector<bool> &before, const std::vector<bool> &after);
    void removeBridge();
    void exportTo(const base::Path &file);
    void publish();
    /// Whether cancelling would lose something that was decided.
    bool hasDecided() const { return decided_; }
    bool isReading() const { return !request_.publish; }
    const std::string &name() const { return name_; }

private:
    const model::Survey &survey() const { return *request_.survey; }
    const model::Version &version() const { return *survey().findVersion(request_.version); }
    model::LedgerEntry *chosenEntry();
    void show();
    void showDetails();
    void findOverlaps();
    Table table() const;
    LedgerDetails details(const model::LedgerEntry &entry) const;
    void addWordings(LedgerDetails &shown, const model::LedgerEntry &entry,
                     const model::Question *before, const model::Question *after) const;
    void addDecision(LedgerDetails &shown, const model::LedgerEntry &entry) const;
    void addBridge(LedgerDetails &shown, const model::LedgerEntry &entry,
                   const model::Question *before, const model::Question *after) const;
    bool complain();

    Session &session_;
    LedgerView &view_;
    LedgerRequest request_;
    std::vector<model::LedgerEntry> entries_;
    model::ItemId chosen_;
    base::Date from_;
    std::string name_;
    bool unchanged_ = true;
    bool decided_ = false;
    bool publishing_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
