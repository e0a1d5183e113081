// SPDX-License-Identifier: MIT
#include "app/presenters/dates.h"

namespace kooste::app {

using base::tr;

base::Message weekdayName(unsigned weekday) {
    switch (weekday) {
    case 1:
        return tr("Monday");
    case 2:
        return tr("Tuesday");
    case 3:
        return tr("Wednesday");
    case 4:
        return tr("Thursday");
    case 5:
        return tr("Friday");
    case 6:
        return tr("Saturday");
    default:
        return tr("Sunday");
    }
}

std::string longDate(base::Date date, const base::Translator &translator) {
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
    return base::render(weekdayName(weekday), translator) + " " +
           base::formatDate(date, translator.language());
}

std::string shortTime(const base::DateTime &time, base::Language language) {
    const int hour = time.second / 3600;
    const int minute = time.second / 60 % 60;
    const char *between = language == base::Language::fi ? "." : ":";
    return base::formatDate(time.date, language) + " " + std::to_string(hour) + between +
           (minute < 10 ? "0" : "") + std::to_string(minute);
}

} // namespace kooste::app
