// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/questionnaire_presenter.h"

#include <optional>

class wxChoice;
class wxWindow;

namespace kooste::gui {

/// Puts the texts and the choice in, keeping what is there when it is the same.
void fillChoice(wxChoice &choice, const app::ChoiceForm &shown);
/// The whole condition of the chosen question or section: any number of terms, all or any of them.
/// Nothing: the user changed their mind.
std::optional<model::Condition> askCondition(wxWindow *parent,
                                             const app::QuestionnairePresenter &presenter,
                                             const model::Condition &now,
                                             const std::vector<model::ItemId> &earlier);
/// Which variants the version has: audiences x phases, each with its routing condition.
std::optional<std::vector<model::Variant>>
askVariants(wxWindow *parent, const app::QuestionnairePresenter &presenter);

} // namespace kooste::gui
