// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

namespace kooste::app {

/// The demo's three surveys; nothing is stored yet, the ids only tie questions to items.
///
/// The regular one follows the themes that the field has in common, in our own words. Version 2
/// asks whether the client knows how the care goes on with five steps instead of four (new option
/// numbers), leaves out waiting and brings in remote services.
model::Survey demoRegularSurvey(base::Date firstVersion, base::Date secondVersion);
/// A pilot of remote appointments: all kinds of items.
model::Survey demoPilotSurvey(base::Date published);
/// Thanks, complaint, idea or question, with a topic and a text.
model::Survey demoFreeFormSurvey(base::Date published);

constexpr const char *kRegularSurvey = "asiakaspalaute";
constexpr const char *kPilotSurvey = "etapilotti";
constexpr const char *kFreeFormSurvey = "palaute";
/// Option numbers of the answers that are no opinion.
constexpr int kDontKnowOption = 98;
constexpr int kNotApplicableOption = 99;
/// The five-step scale of version 2's changed item begins after this number.
constexpr int kNewScaleOffset = 10;

} // namespace kooste::app
