// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/workspace.h"
namespace kooste::app {
class StartDraft { public: explicit StartDraft(store::Workspace&w):w_(w){} base::Result<model::Survey> run(model::SurveyId); private: store::Workspace&w_; };
class SaveDraft { public: explicit SaveDraft(store::Workspace&w):w_(w){} base::Result<model::Survey> run(const model::Survey&); private: store::Workspace&w_; };
base::Result<std::shared_ptr<const model::Survey>> loadSurvey(store::Workspace&, model::SurveyId);
}
namespace kooste::app {
struct Publication { model::VersionId version; base::Date on; std::string decidedBy; std::vector<model::LedgerEntry> ledger; };
base::Result<void> publishVersion(store::Workspace &, const Publication &, base::Date today);
}
