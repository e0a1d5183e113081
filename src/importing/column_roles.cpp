// SPDX-License-Identifier: MIT
// The first half of ColumnInference: what is not an answer (ids, times, units, personal data).
#include "base/number_format.h"
#include "base/text.h"
#include "importing/column_inference.h"
#include "importing/date_reading.h"
#include "importing/header_words.h"
#include "importing/tick_words.h"
#include "model/channel.h"

#include <algorithm>
#include <functional>

namespace kooste::importing {

namespace {

using base::tr;

/// The share of the filled cells whose text the claim accepts.
double shareOf(const std::vector<DistinctValue> &values,
               const std::function<bool(const std::string &)> &claim) {
    std::int64_t met = 0;
    std::int64_t all = 0;
    for (const auto &value : values) {
        all += value.count;
        met += claim(value.text) ? value.count : 0;
    }
    return all == 0 ? 0 : static_cast<double>(met) / static_cast<double>(all);
}

double part(std::int64_t count, std::int64_t of) {
    return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
}

/// Words that any date column may have: a surer one wins.
bool isWeakTime(std::string_view key) {
    for (const std::string_view word :
         {"date", "time", "aika", "pvm", "päivämäärä", "datum", "tid", "datetime", "date/time",
          "created", "created at", "created_at", "createdat", "päiväys"})
        if (key == word)
            return true;
    return false;
}

bool areSerials(const ColumnProfile &profile) {
    return profile.numbers * 10 >= profile.answered() * 9 && profile.minNumber >= 30000 &&
           profile.maxNumber <= 73415;
}

} // namespace

ColumnInference::ColumnInference(const Layout &layout, const std::vector<ColumnProfile> &profiles,
                                 const Corrections &corrections)
    : layout_(layout), profiles_(profiles), corrections_(corrections) {}

void ColumnInference::run(Interpretation &result) {
    prepare();
    for (auto &column : columns_)
        decideRole(column);
    chooseSubmissionTime();
    groupOptionColumns();
    for (auto &column : columns_)
        if (!column.decided)
            decideKind(column);
    alignJoinedRows();
    for (auto &column : columns_)
        if (column.hint->role == ColumnRole::background && !column.decided)
            makeBackground(column);
    alignNumberScales();
    alignFamilies();
    makeQuestions(result);
    finishReadings(result);
}

std::string ColumnInference::headerOf(const ColumnHint &hint) {
    return hint.text.empty() ? hint.header : hint.text;
}

bool ColumnInference::isNotShown(const Column &, const DistinctValue &value) const {
    const auto &words = layout_.notShown;
    return !words.empty() && value.text.size() < 32 &&
           std::find(words.begin(), words.end(), base::comparisonKey(value.text)) != words.end();
}

/// An option that is surely one says "0" where it was seen and not ticked.
bool ColumnInference::isSkipped(const Column &column, const DistinctValue &value) const {
    const auto &words = layout_.skipped;
    if (words.empty() || column.hint->role || value.text.size() >= 32)
        return false;
    return (column.hint->tick && value.text == "0") ||
           std::find(words.begin(), words.end(), base::comparisonKey(value.text)) != words.end();
}

void ColumnInference::prepare() {
    columns_.resize(layout_.columns.size());
    std::unordered_map<std::string, int> occurrences;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto &column = columns_[i];
        column.hint = &layout_.columns[i];
        column.profile = &profiles_[i];
        column.key = headerKey(headerOf(*column.hint));
        if (column.hint->known)
            column.nameKey = headerKey(column.hint->known->name);
        column.reading.index = static_cast<int>(i) + 1;
        column.reading.identifies = column.hint->identifies;
        column.reading.header = column.hint->header;
        column.reading.occurrence = ++occurrences[base::comparisonKey(column.hint->header)];
        column.reading.blank = column.profile->blank();
        column.reading.answered = column.profile->answered();
        column.reading.distinct = static_cast<std::int64_t>(column.profile->values().size());
        for (const auto &value : column.profile->values()) {
            if (isNotShown(column, value))
                column.notShown += value.count;
            else if (isSkipped(column, value))
                column.skipped += value.count;
            else
                column.values.push_back(value);
        }
        column.reading.answered -= column.notShown + column.skipped;
        marksSkipped_ = marksSkipped_ || column.skipped > 0;
        for (const auto &correction : corrections_.columns)
            if (correction.index == column.reading.index ||
                (correction.index == 0 && column.reading.occurrence == 1 &&
                 headerKey(correction.header) == headerKey(column.hint->header)))
                column.correction = &correction;
    }
}

bool ColumnInference::isTaken(ColumnRole role) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](const Column &column) {
        return column.decided && column.reading.role == role;
    });
}

void ColumnInference::decideRole(Column &column) {
    if (column.correction != nullptr && column.correction->role) {
        column.reading.role = *column.correction->role;
        column.reading.corrected = true;
        column.decided = !carriesItem(column.reading.role);
        return;
    }
    if (column.hint->role && *column.hint->role != ColumnRole::background) {
        column.reading.role = *column.hint->role;
        column.reading.reason = column.hint->reason;
        column.reading.flags = column.hint->flags;
        column.decided = true;
        if (column.reading.role == ColumnRole::personal)
            makePersonal(column);
        return;
    }
    if (isBareName(column.key) && namePlaces(column)) {
        decideByHeader(column, ColumnRole::unit);
        return;
    }
    if (isPersonal(column)) {
        makePersonal(column);
        return;
    }
    if (column.reading.answered == 0) {
        column.reading.role = ColumnRole::ignored;
        column.reading.reason = tr("The column is empty");
        column.decided = true;
        return;
    }
    for (const auto &key : {column.key, column.nameKey})
        if (const auto role = roleOfHeader(key); role && !column.decided)
            decideByHeader(column, *role);
}

/// The tool says that it tells the rows apart; its words are groups even where there are few rows.
void ColumnInference::makeBackground(Column &column) {
    auto &reading = column.reading;
    if (reading.corrected || column.profile->overflown())
        return;
    reading.role = ColumnRole::background;
    if (reading.kind && model::isClosed(*reading.kind) && column.separator.empty())
        return;
    column.closed = readAs(model::ItemKind::single, column.values);
    column.joined.clear();
    column.separator.clear();
    reading.kind = model::ItemKind::single;
}

bool ColumnInference::isPersonal(const Column &column) const {
    const auto &profile = *column.profile;
    const auto answered = column.reading.answered;
    if (part(profile.emails, answered) >= 0.5 || part(profile.identityCodes, answered) >= 0.3 ||
        part(profile.ibans, answered) >= 0.5 || part(profile.ips, answered) >= 0.6 ||
        (part(profile.phones, answered) >= 0.6 && !isPostcodeHeader(column.key)))
        return answered > 0;
    // "Puhelin" among ways of contact: a codebook names its values, so they are nobody's number.
    if (column.hint->known &&
        std::any_of(column.hint->known->options.begin(), column.hint->known->options.end(),
                    [](const KnownOption &o) { return !o.missing; }))
        return false;
    if (isTicks(column))
        return false;
    const auto words = personalHeader(column.key);
    if (words.sure || personalHeader(column.nameKey).sure)
        return true;
    // A variable's name may mean less than a header: only where hardly two answers are alike.
    if (column.key.find(' ') == std::string::npos && namesAPerson(column.key) &&
        static_cast<std::int64_t>(column.values.size()) * 2 > answered && profile.numbers == 0)
        return true;
    // "May we send the results by e-mail?" is a question, "Your e-mail for the results" is not.
    const bool yesNo =
        column.values.size() <= 4 && answered >= 3 &&
        std::all_of(column.values.begin(), column.values.end(), [](const DistinctValue &v) {
            return v.text.size() <= 20 && v.text.find('@') == std::string::npos &&
                   v.text.find('<') == std::string::npos;
        });
    return words.found && !yesNo;
}

/// "Channels: Phone" with nothing but ticks below: one option of several, nobody's number.
bool ColumnInference::isTicks(const Column &column) const {
    const auto &hint = *column.hint;
    if (hint.sub.empty() || hint.part != ColumnHint::Part::sub || column.profile->overflown())
        return false;
    if (hint.option || hint.tick)
        return true;
    // Nobody chose it: what its neighbours are tells what it is.
    if (column.values.empty())
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column &other) {
            return !other.values.empty() && !hint.group.empty() &&
                   other.hint->group == hint.group && isTicks(other);
        });
    const auto label = base::comparisonKey(hint.sub);
    return column.values.size() <= 2 &&
           std::all_of(column.values.begin(), column.values.end(), [&](const DistinctValue &value) {
               const auto key = base::comparisonKey(value.text);
               return key == label || key == "2" || saysTicked(key) || saysUnticked(key);
           });
}

/// Most of the values are names of places, and no other column tells the unit.
bool ColumnInference::namePlaces(const Column &column) const {
    const bool another = std::any_of(columns_.begin(), columns_.end(), [&](const Column &c) {
        return &c != &column && (roleOfHeader(c.key) == ColumnRole::unit ||
                                 (!isBareName(c.key) && personalHeader(c.key).sure));
    });
    return !another && column.reading.answered > 0 &&
           shareOf(column.values, [](const std::string &text) {
               return namesPlace(base::comparisonKey(text));
           }) >= 0.5;
}

void ColumnInference::makePersonal(Column &column) const {
    column.reading.role = ColumnRole::personal;
    column.decided = true;
    if (column.reading.reason.empty())
        column.reading.reason = tr("It can identify the respondent");
}

/// "Which did you use?: Ward" with nothing but "Ward", a tick or nothing in its cells.
bool ColumnInference::isOneOption(const Column &column) {
    const auto label = base::comparisonKey(column.hint->sub);
    return !column.hint->group.empty() &&
           std::all_of(column.values.begin(), column.values.end(), [&](const DistinctValue &v) {
               const auto key = base::comparisonKey(v.text);
               return key == label || saysTicked(key) || saysUnticked(key);
           });
}

bool ColumnInference::contentIs(const Column &column, ColumnRole role) const {
    const auto &profile = *column.profile;
    const auto answered = column.reading.answered;
    const auto different = static_cast<std::int64_t>(column.values.size());
    switch (role) {
    case ColumnRole::submittedAt:
    case ColumnRole::startedAt:
        return part(profile.dates, answered) >= 0.6 || areSerials(profile);
    case ColumnRole::respondentId:
        return profile.overflown() || different * 20 >= answered * 19;
    case ColumnRole::status:
        return different <= 10 && profile.dates == 0;
    case ColumnRole::channel:
        return shareOf(column.values, [](const std::string &text) {
                   return model::recogniseChannel(text).has_value();
               }) >= 0.5;
    case ColumnRole::language:
        return shareOf(column.values, [](const std::string &text) {
                   return languageOfCell(text).has_value();
               }) >= 0.8;
    case ColumnRole::unit:
        return !profile.overflown() && profile.dates == 0 && different <= 3000 &&
               profile.characters <= answered * 100 && !isOneOption(column);
    case ColumnRole::audience:
        return shareOf(column.values, [](const std::string &text) {
                   return model::recogniseAudience(text).has_value();
               }) >= 0.6;
    case ColumnRole::phase:
        return shareOf(column.values, [](const std::string &text) {
                   return model::recognisePhase(text).has_value();
               }) >= 0.6;
    default:
        return false;
    }
}

void ColumnInference::decideByHeader(Column &column, ColumnRole role) {
    // Several date columns may be submission times: chosen among afterwards.
    if (role == ColumnRole::submittedAt || !contentIs(column, role) || isTaken(role))
        return;
    column.reading.role = role;
    column.decided = true;
}

void ColumnInference::chooseSubmissionTime() {
    const auto claims = [this](const Column &column) {
        return !column.decided && !(column.correction != nullptr && column.correction->role) &&
               contentIs(column, ColumnRole::submittedAt);
    };
    Column *best = nullptr;
    int bestRank = 0;
    for (auto &column : columns_) {
        if (!claims(column))
            continue;
        const bool named = roleOfHeader(column.key) == ColumnRole::submittedAt ||
                           roleOfHeader(column.nameKey) == ColumnRole::submittedAt;
        const bool nameless = column.key.empty() || layout_.headerRows == 0;
        const int rank = named && !isWeakTime(column.key) ? 3 : named ? 2 : nameless ? 1 : 0;
        if (rank > bestRank) {
            bestRank = rank;
            best = &column;
        }
    }
    if (best != nullptr && !isTaken(ColumnRole::submittedAt)) {
        best->reading.role = ColumnRole::submittedAt;
        best->decided = true;
    }
    for (auto &column : columns_)
        if (isTime(column))
            readDates(column);
    followSureDates();
}

bool ColumnInference::isTime(const Column &column) {
    return column.reading.role == ColumnRole::submittedAt ||
           column.reading.role == ColumnRole::startedAt;
}

/// One program writes all times of a file alike: a column that leaves its order open follows the
/// others, where these agree.
void ColumnInference::followSureDates() {
    std::optional<DateOrder> order;
    for (const auto &column : columns_) {
        if (!isTime(column) || column.reading.dates != DateDecision::certain)
            continue;
        if (order && *order != column.reading.dateOrder)
            return;
        order = column.reading.dateOrder;
    }
    for (auto &column : columns_)
        if (order && isTime(column) && column.reading.dates == DateDecision::ambiguous &&
            !column.reading.mixedDates) {
            column.reading.dates = DateDecision::certain;
            column.reading.dateOrder = *order;
            readSpan(column);
        }
}

void ColumnInference::readDates(Column &column) {
    const auto &profile = *column.profile;
    auto &reading = column.reading;
    reading.kind = model::ItemKind::date;
    reading.zoned = profile.zoned;
    reading.leastZone = profile.leastZone;
    reading.mostZone = profile.mostZone;
    reading.otherDay = profile.otherDay;
    if (profile.zoned == 0 && profile.timed > 0)
        reading.writtenZone = column.hint->zone;
    reading.mixedDates = profile.onlyMdy > 0 && profile.onlyDmy > 0;
    if (profile.dates == 0 && areSerials(profile)) {
        const auto first = readSerialDate(base::formatExact(profile.minNumber));
        const auto last = readSerialDate(base::formatExact(profile.maxNumber));
        reading.min = first ? writtenDateTime(*first, first->second != 0) : "";
        reading.max = last ? writtenDateTime(*last, last->second != 0) : "";
        return;
    }
    if (profile.slashed > 0) {
        reading.dates = DateDecision::certain;
        reading.dateOrder = profile.onlyMdy > 0 ? DateOrder::mdy : DateOrder::dmy;
        if ((profile.onlyMdy > 0) == (profile.onlyDmy > 0))
            reading.dates = DateDecision::ambiguous;
        // No value tells it, but the tool always writes them so.
        if (profile.onlyMdy + profile.onlyDmy == 0 && column.hint->dateOrder) {
            reading.dates = DateDecision::certain;
            reading.dateOrder = *column.hint->dateOrder;
        }
        if (corrections_.dateOrder) {
            reading.dates = DateDecision::chosen;
            reading.dateOrder = *corrections_.dateOrder;
        }
    }
    if (reading.dates != DateDecision::ambiguous)
        readSpan(column);
}

void ColumnInference::readSpan(Column &column) {
    const auto &profile = *column.profile;
    auto &reading = column.reading;
    const auto &span = profile.slashed == 0                  ? profile.asDmy
                       : reading.dateOrder == DateOrder::mdy ? profile.asMdy
                       : reading.dateOrder == DateOrder::ymd ? profile.asYmd
                                                             : profile.asDmy;
    if (span.first) {
        reading.min = writtenDateTime(*span.first, profile.timed > 0);
        reading.max = writtenDateTime(*span.last, profile.timed > 0);
    }
}

} // namespace kooste::importing
