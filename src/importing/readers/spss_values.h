// SPDX-License-Identifier: MIT
#pragma once
#include "importing/known_options.h"
#include "importing/raw_table.h"

#include <string>
#include <string_view>

namespace kooste::importing {

/// How a number of an SPSS variable is shown, by its print format.
enum class SpssDisplay { number, date, dateTime, time };
SpssDisplay spssDisplay(std::string_view format); ///< "ADATE10", "F8.2"

/// Seconds since 14 October 1582 as ISO 8601; a duration as hours, minutes and seconds. False when
/// it is no day of a calendar that people use: then the number itself is the text.
bool spssTime(double seconds, SpssDisplay display, std::string &text);

/// Shortest exact form, whole numbers without a point.
void spssNumber(double value, std::string &text);

/// The missing state that a user-missing value has, by its label; without a telling label the
/// question was skipped.
model::Missing spssMissing(std::string_view label);

} // namespace kooste::importing
