// SPDX-License-Identifier: MIT
#include "importing/dialects/device_counts.h"
#include "base/text.h"
#include "importing/cell_text.h"
#include "importing/counted_rows.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"
#include "importing/label_families.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::array<std::string_view, 34> kCountWords{"count",
                                                       "counts",
                                                       "lukumäärä",
                                                       "lkm",
                                                       "kpl",
                                                       "määrä",
                                                       "vastauksia",
                                                       "vastausten määrä",
                                                       "vastausten lukumäärä",
                                                       "vastausmäärä",
                                                       "palautteita",
                                                       "palautteiden määrä",
                                                       "palautemäärä",
                                                       "painallukset",
                                                       "painalluksia",
                                                       "painallusten määrä",
                                                       "antal",
                                                       "antal svar",
                                                       "antal tryckningar",
                                                       "tryckningar",
                                                       "svar antal",
                                                       "responses",
                                                       "number of responses",
                                                       "no. of responses",
                                                       "response count",
                                                       "responsecount",
                                                       "feedback count",
                                                       "feedbackcount",
                                                       "feedbacks",
                                                       "number of feedbacks",
                                                       "presses",
                                                       "button presses",
                                                       "clicks",
                                                       "n"};
constexpr std::array<std::string_view, 36> kAnswerWords{
    "answer",     "response",     "feedback", "rating",       "result",      "button",
    "smiley",     "face",         "option",   "choice",       "score",       "vastaus",
    "palaute",    "painike",      "nappi",    "hymiö",        "naama",       "kasvo",
    "arvio",      "arvosana",     "tulos",    "svar",         "knapp",       "ansikte",
    "betyg",      "omdöme",       "respons",  "button index", "buttonindex", "vastausvaihtoehto",
    "alternativ", "tyytyväisyys", "nöjdhet",  "satisfaction", "tunnetila",   "hymynaama"};
constexpr std::array<std::string_view, 36> kDeviceWords{
    "survey point", "unitid",           "unit id",         "unitname",
    "point name",   "pisteen nimi",     "device",          "device name",
    "laite",        "laitteen nimi",    "terminal",        "pääte",
    "päätelaite",   "experience point", "experiencepoint", "touchpoint",
    "touch point",  "kohtaamispiste",   "mittauspiste",    "palautepiste",
    "palautelaite", "smiley terminal",  "apparat",         "plats",
    "mätpunkt",     "sijainti",         "kohde",           "folder",
    "kansio",       "feedback point",   "kiosk",           "place",
    "paikka",       "ward name",        "trust name",      "device location"};
/// Told in every row beside the counts.
constexpr std::array<std::string_view, 19> kBesideWords{
    "question",    "kysymys",  "fråga", "survey", "kysely", "enkät", "time",
    "hour",        "kello",    "klo",   "tunti",  "tid",    "timme", "weekday",
    "viikonpäivä", "veckodag", "week",  "viikko", "vecka"};
constexpr std::array<std::string_view, 14> kSumWords{"total",
                                                     "yhteensä",
                                                     "totalt",
                                                     "summa",
                                                     "sum",
                                                     "total responses",
                                                     "kaikki",
                                                     "alla",
                                                     "all",
                                                     "vastauksia yhteensä",
                                                     "svar totalt",
                                                     "grand total",
                                                     "total feedback",
                                                     "vastaukset yhteensä"};

template <std::size_t N>
bool isWord(const std::array<std::string_view, N> &words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// Where a device's report has what.
struct DeviceTable {
    int headerRows = 1;
    std::vector<ColumnHint> hints;
    std::vector<std::string> keys; ///< of the headers
    std::optional<std::size_t> time;
    std::optional<std::size_t> unit;
    std::optional<std::size_t> answer;
    std::optional<std::size_t> count;
    std::vector<std::size_t> faces; ///< columns of counts per answer, in order
    const TableHead *head = nullptr;

    /// The share of filled cells of a column for which `claim` holds; 0 without any.
    double share(std::size_t column, const std::function<bool(std::string_view)> &claim) const;
    std::set<std::string> values(std::size_t column) const;
};

double DeviceTable::share(std::size_t column,
                          const std::function<bool(std::string_view)> &claim) const {
    int all = 0;
    int met = 0;
    for (auto i = static_cast<std::size_t>(headerRows); i < head->rows.size(); ++i)
        if (const auto &text = head->rows[i].text(column); !text.empty()) {
            ++all;
            met += claim(text) ? 1 : 0;
        }
    return all == 0 ? 0 : static_cast<double>(met) / all;
}

std::set<std::string> DeviceTable::values(std::size_t column) const {
    std::set<std::string> found;
    for (auto i = static_cast<std::size_t>(headerRows); i < head->rows.size(); ++i)
        if (const auto &text = head->rows[i].text(column); !text.empty())
            found.insert(base::comparisonKey(text));
    return found;
}

bool isCount(std::string_view text) {
    return readCount(text).has_value() || text == "-" || text == "–";
}

bool isMoment(std::string_view text) {
    return readDate(text).has_value() || readSerialDate(text).has_value();
}

/// The words of an answer: "4 - Very happy" is "very happy".
std::string answerKey(std::string_view label) {
    const auto numbered = numberedLabel(label);
    return base::comparisonKey(numbered ? numbered->words : label);
}

bool knowsAnswers(const std::vector<std::string> &keys) {
    std::vector<std::string> told;
    for (const auto &key : keys)
        if (!missingOfLabel(key))
            told.push_back(key);
    const auto *family = told.size() < 2 ? nullptr : familyOf(told);
    return family != nullptr && family->kind == model::ItemKind::ordered;
}

/// A word of some scale.
bool isStep(const std::string &key) {
    const auto &families = labelFamilies();
    return std::any_of(families.begin(), families.end(), [&](const LabelFamily &family) {
        return family.kind == model::ItemKind::ordered && family.stepOf(key) >= 0;
    });
}

void findTimeAndUnit(DeviceTable &table) {
    for (std::size_t i = 0; i < table.hints.size(); ++i) {
        const auto role = roleOfHeader(table.keys[i]);
        if (!table.time && table.share(i, isMoment) >= 0.9 &&
            table.share(i, [](std::string_view text) { return readDate(text).has_value(); }) +
                    (role == ColumnRole::submittedAt ? 1 : 0) >
                0.5)
            table.time = i;
        else if (!table.unit && role == ColumnRole::unit)
            table.unit = i;
    }
    // A folder or a place holds several devices: the device itself goes first.
    const auto isWide = [](const std::string &key) {
        return key == "folder" || key == "kansio" || key == "place" || key == "paikka";
    };
    for (const bool wide : {false, true})
        for (std::size_t i = 0; i < table.hints.size() && !table.unit; ++i)
            if (isWord(kDeviceWords, table.keys[i]) && isWide(table.keys[i]) == wide)
                table.unit = i;
}

/// The longest run of columns named by the answers of one scale, with nothing but counts below.
void findFaces(DeviceTable &table) {
    std::vector<std::size_t> candidates;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < table.hints.size(); ++i) {
        const auto label =
            answerKey(table.hints[i].sub.empty() ? table.hints[i].header : table.hints[i].sub);
        if (i == table.time || i == table.unit || label.empty())
            continue;
        auto longer = labels;
        longer.push_back(label);
        const bool first = labels.empty() && isStep(label);
        const bool fits =
            first || (!labels.empty() && (missingOfLabel(label) || knowsAnswers(longer)));
        // A face may have a cell that is no count; that row is told later.
        if (fits && table.share(i, isCount) >= 0.5) {
            candidates.push_back(i);
            labels = std::move(longer);
        }
    }
    if (knowsAnswers(labels))
        table.faces = candidates;
}

void findAnswerAndCount(DeviceTable &table) {
    for (std::size_t i = 0; i < table.hints.size(); ++i) {
        if (i == table.time || i == table.unit)
            continue;
        if (!table.count && isWord(kCountWords, table.keys[i]) && table.share(i, isCount) >= 0.5)
            table.count = i;
    }
    if (!table.count)
        return;
    const auto mayAnswer = [&](std::size_t i) {
        return i != table.time && i != table.unit && i != table.count && !table.values(i).empty() &&
               table.values(i).size() <= 12;
    };
    for (std::size_t i = 0; i < table.hints.size() && !table.answer; ++i) {
        std::vector<std::string> keys;
        for (const auto &value : mayAnswer(i) ? table.values(i) : std::set<std::string>())
            keys.push_back(answerKey(value));
        if (knowsAnswers(keys))
            table.answer = i;
    }
    for (std::size_t i = 0; i < table.hints.size() && !table.answer; ++i)
        if (mayAnswer(i) && isWord(kAnswerWords, table.keys[i]))
            table.answer = i;
}

DeviceTable deviceTable(const TableHead &head, std::optional<int> headerRows) {
    DeviceTable table;
    table.head = &head;
    table.headerRows = headerRows.value_or(std::max(1, countHeaderRows(head)));
    table.hints = hintsFromHeaders(head, table.headerRows);
    for (auto &hint : table.hints) {
        hint.header = plainText(hint.header);
        table.keys.push_back(headerKey(hint.header));
    }
    findTimeAndUnit(table);
    findAnswerAndCount(table);
    if (!table.answer) {
        table.count.reset();
        findFaces(table);
    }
    return table;
}

/// Sums and shares that the report computed.
bool isComputed(const std::string &key) {
    return isWord(kSumWords, key) || key.find('%') != std::string::npos ||
           key.find("index") != std::string::npos || key.find("indeksi") != std::string::npos ||
           key.find("percent") != std::string::npos || key.find("prosent") != std::string::npos ||
           key.find("procent") != std::string::npos;
}

/// No two rows are of the same time, place and answer.
bool areApart(const DeviceTable &table) {
    std::set<std::string> seen;
    std::size_t rows = 0;
    for (auto i = static_cast<std::size_t>(table.headerRows); i < table.head->rows.size(); ++i) {
        std::string key;
        for (std::size_t column = 0; column < table.hints.size(); ++column)
            if (column != table.count &&
                std::find(table.faces.begin(), table.faces.end(), column) == table.faces.end())
                key += table.head->rows[i].text(column) + '\n';
        ++rows;
        seen.insert(std::move(key));
    }
    return rows > 0 && seen.size() * 20 >= rows * 19;
}

bool isExplained(const DeviceTable &table) {
    std::size_t known = table.faces.size();
    for (std::size_t i = 0; i < table.hints.size(); ++i)
        known += i == table.time || i == table.unit || i == table.answer || i == table.count ||
                         isComputed(table.keys[i]) || isWord(kDeviceWords, table.keys[i]) ||
                         isWord(kBesideWords, table.keys[i])
                     ? 1
                     : 0;
    return known + 2 >= table.hints.size();
}

bool isManyTimes(const DeviceTable &table) {
    const auto many = [](std::string_view text) { return readCount(text).value_or(0) > 10; };
    return std::any_of(table.faces.begin(), table.faces.end(),
                       [&](std::size_t column) { return table.share(column, many) > 0; });
}

/// What the faces ask; such reports do not say it.
std::string feedbackWord(const DeviceTable &table) {
    for (const auto face : table.faces)
        if (const auto language = languageOfFamilyLabel(answerKey(table.hints[face].header)))
            return *language == base::Language::fi   ? "Palaute"
                   : *language == base::Language::sv ? "Respons"
                                                     : "Feedback";
    return "Feedback";
}

void setFaces(DeviceTable &table) {
    if (table.faces.empty())
        return;
    const auto &shared = table.hints[table.faces.front()].group;
    const auto group = shared.empty() ? feedbackWord(table) : shared;
    // Shares between the counts must not part them.
    for (auto i = table.faces.front(); i <= table.faces.back(); ++i)
        table.hints[i].group = group;
    for (const auto face : table.faces) {
        auto &hint = table.hints[face];
        hint.sub = hint.sub.empty() ? hint.header : hint.sub;
        hint.part = ColumnHint::Part::sub;
        hint.counts = true;
    }
}

} // namespace

Confidence DeviceCountsDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.size() < 2 || head.width > 40)
        return confidence;
    const auto table = deviceTable(head, {});
    const bool rows = table.answer && table.count;
    const bool placed = table.time.has_value() || table.unit.has_value();
    if (!placed || (!rows && table.faces.size() < 2))
        return confidence;
    confidence.add(0.4, rows, tr("Rows have an answer and how many gave it"));
    if (!rows)
        confidence.add(table.faces.size() >= 3 ? 0.35 : 0.15, true,
                       tr("Columns are named by answers and hold counts"));
    confidence.add(0.15, table.time.has_value(), tr("Each row begins with a time"));
    confidence.add(0.1, table.unit.has_value(), tr("One column names the unit or the device"));
    confidence.add(0.1, isManyTimes(table), tr("Many gave the same answer at a time"));
    confidence.add(0.15, areApart(table), tr("No two rows count the same"));
    confidence.add(0.15, isExplained(table), tr("There is hardly anything else in the table"));
    // Without rows that count apart it may be a survey with a question “how many”.
    if (!areApart(table) || !isExplained(table))
        confidence.value = std::min(confidence.value, 0.45);
    return confidence;
}

Layout DeviceCountsDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    auto table = deviceTable(head, headerRows);
    layout.headerRows = table.headerRows;
    setFaces(table);
    for (std::size_t i = 0; i < table.hints.size(); ++i) {
        auto &hint = table.hints[i];
        if (i == table.time) {
            hint.role = ColumnRole::submittedAt;
        } else if (i == table.unit) {
            hint.role = ColumnRole::unit;
        } else if (i == table.count && table.answer) {
            hint.role = ColumnRole::count;
            hint.reason = tr("Each row stands for so many responses");
        } else if (!hint.counts && i != table.answer && isComputed(table.keys[i])) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("Sums and shares are computed from the counts");
        }
    }
    layout.columns = std::move(table.hints);
    return layout;
}

} // namespace kooste::importing
