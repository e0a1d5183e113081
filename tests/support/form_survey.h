// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

namespace kooste::test {

/// A survey with one questionnaire that has everything a form can have: all kinds of questions, a
/// scale asked four times in a row, a topic menu of two levels, sections, variants that a routing
/// question chooses, conditions that build on one another, and help.
model::Survey formSurvey();

} // namespace kooste::test
