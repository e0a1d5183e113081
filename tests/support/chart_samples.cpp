// SPDX-License-Identifier: MIT
#include "support/chart_samples.h"

#include <array>

namespace kooste::test {

using namespace charts;

namespace {

TrendWords finnishWords() {
    return {"suojattu", "suuntaa antava", "95 %:n väli", "n", "liian vähän vastauksia"};
}

TrendPoint point(std::size_t period, double value, double low, double high, std::int64_t n) {
    TrendPoint made;
    made.period = period;
    made.value = value;
    made.low = low;
    made.high = high;
    made.n = n;
    made.hollow = n < 30;
    return made;
}

} // namespace

TrendSpec sampleTrend() {
    TrendSpec spec;
    spec.words = finnishWords();
    constexpr std::array<const char *, 9> kYears{"2021", "2022", "2022", "2023", "2023",
                                                 "2024", "2024", "2025", "2025"};
    for (std::size_t i = 0; i < kYears.size(); ++i) {
        const char *season = i % 2 == 0 ? "syksy" : "kevät";
        spec.periods.push_back({season, kYears[i], std::string(season) + " " + kYears[i]});
    }
    TrendPoint hidden;
    hidden.suppressed = true;
    spec.segments = {{"Lomake v1, asteikko 1–10",
                      "ei vertailukelpoinen",
                      0,
                      2,
                      BreakKind::none,
                      {hidden, point(1, 48.28, 28.1, 63.6, 58), point(2, 52.11, 33.9, 65.9, 71)}},
                     {"Lomake v2 (1.1.2023 alkaen), asteikko 0–10",
                      "kaudet vertailukelpoisia keskenään",
                      3,
                      8,
                      BreakKind::notComparable,
                      {point(3, 43.37, 27.02, 56.71, 83), point(4, 45.36, 30.4, 57.6, 97),
                       point(5, 44.44, 14.95, 65.05, 27), point(6, 52.29, 38.34, 63.45, 109),
                       point(7, 57.35, 45.22, 67.01, 136), point(8, 63.33, 50.92, 72.66, 120)}}};
    spec.target = TrendTarget{60, 6, 8, "Tavoite 60"};
    spec.summary = "Suositteluindeksi yhdeksällä kaudella.";
    return spec;
}

TrendSpec monthlyTrend(int months) {
    constexpr std::array<const char *, 12> kMonths{"tammi", "helmi", "maalis", "huhti",
                                                   "touko", "kesä",  "heinä",  "elo",
                                                   "syys",  "loka",  "marras", "joulu"};
    TrendSpec spec;
    spec.words = finnishWords();
    spec.unit = ValueUnit::percent;
    spec.scaleLow = 0;
    TrendSegment segment{"", "", 0, static_cast<std::size_t>(months - 1), BreakKind::none, {}};
    for (std::size_t i = 0; i < static_cast<std::size_t>(months); ++i) {
        const std::string year = std::to_string(2023 + i / 12);
        spec.periods.push_back({kMonths[i % 12], year, std::string(kMonths[i % 12]) + " " + year});
        const double value = 70 + static_cast<double>(i * 7 % 11) - static_cast<double>(i * 5 % 7);
        auto made = point(i, value, value - 6, value + 5, 1200 + static_cast<std::int64_t>(i));
        made.suppressed = i == 7;
        segment.points.push_back(made);
    }
    spec.segments = {segment};
    spec.target = TrendTarget{75, 12, static_cast<std::size_t>(months - 1), "Tavoite 75 %"};
    return spec;
}

TrendSpec negativeTrend() {
    TrendSpec spec;
    spec.words = finnishWords();
    for (const char *year : {"2022", "2023", "2024", "2025"})
        spec.periods.push_back({year, "", year});
    spec.segments = {{"v1", "", 0, 1, BreakKind::none, {point(0, 12, -8, 30, 40)}},
                     {"v2",
                      "varauksin",
                      2,
                      3,
                      BreakKind::withReservation,
                      {point(2, -14, -40, 10, 28), point(3, -35, -58, -9, 35)}}};
    return spec;
}

ItemsSpec sampleItems() {
    ItemsSpec spec;
    spec.axis = {"eri", "samaa mieltä", "100 %"};
    spec.neutralHead = "ei samaa eikä eri";
    spec.suppressed = "suojattu";
    spec.summary = "Väittämät";
    const auto add = [&](const char *name, std::vector<std::int64_t> counts, double others) {
        spec.rows.push_back(itemBar(name, counts));
        spec.rows.back().othersAgree = others;
        spec.rows.back().n = "117";
    };
    add("Asiointi kanssamme oli helppoa", {2, 5, 10, 41, 59}, .824);
    add("Tiedän, miten kuntoutukseni jatkuu", {7, 15, 15, 38, 39}, .765);
    add("Kaikki tyytyväisiä", {0, 0, 0, 0, 12}, 1.0);
    add("Kaikki tyytymättömiä", {12, 0, 0, 0, 0}, .5);
    add("Vain neutraaleja vastauksia", {0, 0, 9, 0, 0}, .5);
    spec.rows[1].emphasised = true;
    ItemBar hidden;
    hidden.name = "Etäkäynti sujui hyvin";
    hidden.suppressed = true;
    spec.rows.push_back(hidden);
    return spec;
}

PromoterBarSpec samplePromoters() {
    PromoterBarSpec spec;
    spec.detractors = "arvostelijat 0–6";
    spec.passives = "passiiviset 7–8";
    spec.promoters = "suosittelijat 9–10";
    spec.npsHead = "NPS";
    spec.intervalHead = "95 %:n väli";
    spec.nHead = "n";
    spec.suppressed = "suojattu";
    spec.rows = {
        promoterRow("Syksy 2025", 8, 28, 84, base::Language::fi),
        promoterRow("Kevät 2025", 12, 34, 90, base::Language::fi),
        promoterRow("Muut kotikuntoutusyksiköt, syksy 2025", 33, 107, 272, base::Language::fi)};
    constexpr std::array<const char *, 9> kFigures{"63",  "51–73", "120",   "57", "45–67",
                                                   "136", "58",    "51–64", "412"};
    for (std::size_t i = 0; i < 3; ++i) {
        spec.rows[i].nps = kFigures[3 * i];
        spec.rows[i].interval = kFigures[3 * i + 1];
        spec.rows[i].n = kFigures[3 * i + 2];
    }
    spec.rows[0].emphasised = true;
    return spec;
}

} // namespace kooste::test
