// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

namespace kooste::app {

/// The demo's three surveys; nothing is stored yet, the ids only tie questions to items.
///
/// The regular one asks the core items of the bank that comes with the program. Version 2 takes the
/// bank's words and scale where the pilot had its own: it asks whether the client knows how the
/// care goes on with five steps instead of four (new option numbers) and says two questions in
/// other words. It leaves out waiting and brings in remote services, asked of those who dealt with
/// us remotely. The ledger holds what was thought of each change. Version 3 is a draft that lacks
/// two English wordings.
model::Survey demoRegularSurvey(base::Date firstVersion, base::Date secondVersion);
/// A pilot of remote appointments: all kinds of items, with its goal, decision and end.
model::Survey demoPilotSurvey(base::Date published, base::Date lastDay);
/// Thanks, complaint, idea or question, with a topic of two levels, a text and a contact wish.
model::Survey demoFreeFormSurvey(base::Date published);

constexpr const char *kRegularSurvey = "asiakaspalaute";
constexpr const char *kPilotSurvey = "etapilotti";
constexpr const char *kFreeFormSurvey = "palaute";
/// Option numbers of the answers that are no opinion.
constexpr int kDontKnowOption = 98;
constexpr int kNotApplicableOption = 99;
/// Option numbers of "visit", "who", and of the free-form survey's "type" and "contact".
constexpr int kRemoteVisit = 2;
constexpr int kPhoneVisit = 4;
constexpr int kSelf = 1;
constexpr int kYoungPerson = 2;
constexpr int kGuardianOfChild = 3;
constexpr int kRelative = 4;
constexpr int kThanks = 1;
constexpr int kNoContact = 1;
constexpr int kContactByPhone = 2;
constexpr int kContactByEmail = 3;
/// The five-step scale of version 2's changed item begins after this number.
constexpr int kNewScaleOffset = 10;

} // namespace kooste::app
