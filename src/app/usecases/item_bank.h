// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/progress.h"
#include "model/item_bank.h"
#include "model/survey.h"
#include "store/workspace.h"

namespace kooste::app {

/// The bank that comes with the program with what the county loaded over it: an item loaded takes
/// the place of ours with the same code, further ones follow.
model::ItemBank mergedBank(const model::ItemBank &shipped, const model::ItemBank &loaded);

/// The item bank of a workspace.
class ShowItemBank {
public:
    explicit ShowItemBank(store::Workspace &workspace) : workspace_(workspace) {}
    base::Result<model::ItemBank> run() const;
    /// Error usage `unknownBankItem`, which lists the codes there are.
    base::Result<model::BankItem> find(std::string_view code) const;

private:
    store::Workspace &workspace_;
};

/// Writes the bank into a file: .json or .xlsx.
class ExportItemBank {
public:
    explicit ExportItemBank(store::Workspace &workspace) : workspace_(workspace) {}
    base::Result<void> run(const base::Path &target) const;

private:
    store::Workspace &workspace_;
};

/// What loading a bank did, by item codes. Missing: in the workspace's bank but not in the file;
/// they stay.
struct BankLoad {
    std::vector<std::string> added = {};
    std::vector<std::string> changed = {};
    std::vector<std::string> unchanged = {};
    std::vector<std::string> missing = {};
    std::vector<base::Diagnostic> diagnostics = {};
};

/// Loads a bank from a file. No questionnaire changes: published ones never do, drafts by
/// UpdateFromBank only.
class LoadItemBank {
public:
    explicit LoadItemBank(store::Workspace &workspace) : workspace_(workspace) {}
    /// `dryRun`: tells what would be done. Errors: those of reading a bank.
    base::Result<BankLoad> run(const base::Path &file, bool dryRun,
                               const base::CancelToken &cancel) const;

private:
    store::Workspace &workspace_;
};

/// Which items of a draft were brought in line with the bank.
struct BankUpdate {
    int version = 0; ///< the draft's number
    std::vector<std::string> updated = {};
    std::vector<std::string> unchanged = {};
};

/// Takes the bank's wording and scale into the draft of a survey, for all items that came from the
/// bank or for one.
class UpdateFromBank {
public:
    explicit UpdateFromBank(store::Workspace &workspace) : workspace_(workspace) {}
    /// Errors usage: `unknownSurvey`, `noDraft`, `unknownItem`, `notFromBank`.
    base::Result<BankUpdate> run(std::string_view survey, std::string_view item = {}) const;

private:
    store::Workspace &workspace_;
};

/// Brings the draft's question in line with the bank. Options keep their numbers by code; an
/// ordered scale with other codes or scores than any earlier version's gets numbers that its item
/// has never had.
void takeFromBank(model::Survey &survey, model::ItemId item, const model::BankItem &bank);

} // namespace kooste::app
