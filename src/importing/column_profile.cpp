// SPDX-License-Identifier: MIT
#include "importing/column_profile.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "privacy/masker.h"

#include <algorithm>
#include <cmath>

namespace kooste::importing {

namespace {

bool isOlder(const base::DateTime &a, const base::DateTime &b) {
    if (a.date != b.date)
        return a.date < b.date;
    return a.second < b.second;
}

/// "00123", but neither "0" nor "0.5".
bool hasLeadingZero(std::string_view text) {
    return text.size() > 1 && text[0] == '0' && base::isDigit(text[1]);
}

void readPersonal(std::string_view text, CellTraits &traits) {
    if (text.size() > 64)
        return;
    traits.email = text.find('@') != std::string_view::npos && privacy::isEmail(text);
    if (!base::isDigit(text.front()) && text.front() != '+' && text.front() != '(') {
        traits.iban = privacy::isIban(text);
        return;
    }
    traits.identityCode = privacy::isIdentityCode(text);
    traits.phone = privacy::isPhone(text);
    traits.ip = privacy::isIpAddress(text);
}

CellTraits readTraits(std::string_view text, CellType type, std::optional<WrittenDate> &date) {
    CellTraits traits;
    if (text.empty() || text.size() > 200)
        return traits;
    if (const auto number = base::parseNumber(text)) {
        traits.number = std::isfinite(*number);
        traits.value = *number;
        traits.integer = std::floor(*number) == *number && std::fabs(*number) < 1e15;
        traits.leadingZero = hasLeadingZero(text);
        traits.phone = traits.leadingZero && privacy::isPhone(text);
        return traits;
    }
    if (date = readDate(text); date) {
        traits.date = true;
        traits.hasTime = date->hasTime;
        traits.slashed = date->form == WrittenDate::Form::slashed && type != CellType::date;
        if (traits.slashed) {
            traits.dmy = date->in(DateOrder::dmy).has_value();
            traits.mdy = date->in(DateOrder::mdy).has_value();
        }
        return traits;
    }
    readPersonal(text, traits);
    return traits;
}

} // namespace

void DateSpan::add(const base::DateTime &time) {
    if (!first || isOlder(time, *first))
        first = time;
    if (!last || isOlder(*last, time))
        last = time;
}

void ColumnProfile::add(std::string_view text, CellType type) {
    ++answered_;
    if (overflown_) {
        sum(text, type, 1);
        return;
    }
    if (last_ >= values_.size() || values_[last_].text != text)
        last_ = places_.find(text, [this](std::string_view fresh, std::size_t &at) {
            at = values_.size();
            values_.push_back({std::string(fresh), CellType::text, 0});
            bytes_ += fresh.size();
        });
    values_[last_].type = type;
    ++values_[last_].count;
    if (values_.size() > kMostDistinct || bytes_ > kMostBytes)
        overflow();
}

/// Too many values to be options: only their sums are of use from now on.
void ColumnProfile::overflow() {
    overflown_ = true;
    for (const auto &value : values_)
        sum(value.text, value.type, value.count);
}

void ColumnProfile::finish() {
    places_ = {};
    if (overflown_)
        return;
    for (const auto &value : values_)
        sum(value.text, value.type, value.count);
}

void ColumnProfile::sum(std::string_view text, CellType type, std::int64_t count) {
    std::optional<WrittenDate> written;
    const auto traits = readTraits(text, type, written);
    characters += static_cast<std::int64_t>(text.size()) * count;
    if (traits.number) {
        minNumber = numbers == 0 ? traits.value : std::min(minNumber, traits.value);
        maxNumber = numbers == 0 ? traits.value : std::max(maxNumber, traits.value);
        numbers += count;
        integers += traits.integer ? count : 0;
        leadingZeros += traits.leadingZero ? count : 0;
    }
    identityCodes += traits.identityCode ? count : 0;
    emails += traits.email ? count : 0;
    phones += traits.phone ? count : 0;
    ibans += traits.iban ? count : 0;
    ips += traits.ip ? count : 0;
    if (written)
        sumDate(*written, traits, count);
}

void ColumnProfile::sumDate(const WrittenDate &written, const CellTraits &traits,
                            std::int64_t count) {
    dates += count;
    timed += traits.hasTime ? count : 0;
    if (written.zoneMinutes) {
        leastZone = zoned == 0 ? *written.zoneMinutes : std::min(leastZone, *written.zoneMinutes);
        mostZone = zoned == 0 ? *written.zoneMinutes : std::max(mostZone, *written.zoneMinutes);
        zoned += count;
        const auto time = written.in(DateOrder::dmy);
        otherDay += time && finnishDay(*time) != time->date ? count : 0;
    }
    slashed += traits.slashed ? count : 0;
    onlyDmy += traits.slashed && traits.dmy && !traits.mdy ? count : 0;
    onlyMdy += traits.slashed && traits.mdy && !traits.dmy ? count : 0;
    if (const auto time = written.in(DateOrder::dmy)) {
        asDmy.add(*time);
        if (!traits.slashed) {
            asMdy.add(*time);
            asYmd.add(*time);
        }
    }
    if (!traits.slashed)
        return;
    if (const auto time = written.in(DateOrder::mdy))
        asMdy.add(*time);
    if (const auto time = written.in(DateOrder::ymd))
        asYmd.add(*time);
}

} // namespace kooste::importing
