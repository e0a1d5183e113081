// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/translator.h"

namespace kooste::app {

/// "maanantai 12.1.2026".
std::string longDate(base::Date date, const base::Translator &translator);
/// "12.1.2026 8.42".
std::string shortTime(const base::DateTime &time, base::Language language);
/// A weekday's name; 0 = Sunday.
base::Message weekdayName(unsigned weekday);

} // namespace kooste::app
