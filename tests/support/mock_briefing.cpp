// SPDX-License-Identifier: MIT
#include "support/mock_briefing.h"

#include <array>

namespace kooste::test {

using namespace reports;

namespace {

using Lines = KeyFigure::Lines;

Verdict noChange() { return {Glyph::noChange, "ei erotu sattumasta"}; }

Section headSection() {
    Section section{"head", "", "", "", Section::Where::pageOnly, {}};
    section.blocks.emplace_back(
        HeadFacts{{{"Paikka organisaatiossa", "Ikääntyneiden palvelut › Kotikuntoutus › Kouvola"},
                   {"Kysely", "Kotikuntoutuksen asiakaskysely, säännöllinen"},
                   {"Lomake", "v2, käytössä 1.1.2023 alkaen (v1 vuoteen 2022)"},
                   {"Perustuu 120 vastaukseen", "tekstiviesti 66, QR-koodi 31, paperilomake 23"}}});
    return section;
}

Section inShortSection() {
    Section section{"inShort", "Lyhyesti", "", "Lyhyesti", Section::Where::everywhere, {}};
    section.blocks.emplace_back(Sentences{
        {{Glyph::noChange, "Suositteluindeksi on 63",
          " (n = 120; 95 %:n väli 51–73). Muutos keväästä (57) ei erotu sattumasta. Tavoite 60 on "
          "välin sisällä: vielä ei voi sanoa, täyttyykö se."},
         {Glyph::improved, "Suosittelijoiden osuus on kasvanut:",
          " keväällä 2023 heitä oli 55 %, nyt 70 % (trenditesti, p = 0,008)."},
         {Glyph::improved, "Tiedon ymmärrettävyys parani.",
          " Samaa mieltä oli 90 %, keväällä 75 %."},
         {Glyph::declined, "Tieto kuntoutuksen jatkumisesta heikkeni.",
          " Samaa mieltä oli 68 %, keväällä 84 %."}}});
    section.blocks.emplace_back(ComparabilityPanel{
        "Mihin lukuja voi verrata",
        {{Glyph::comparable, "Kevät 2025", "vertailukelpoinen"},
         {Glyph::withReservation, "Muut kotikuntoutusyksiköt", "varauksin: kanavat poikkeavat"},
         {Glyph::notComparable, "Lomake v1 (vuoteen 2022)",
          "ei vertailukelpoinen: asteikko vaihtui"}}});
    return section;
}

charts::KeyFigureStripSpec strip(double low, double high, const char *lowLabel,
                                 const char *highLabel, double value) {
    charts::KeyFigureStripSpec spec;
    spec.axisLow = low;
    spec.axisHigh = high;
    spec.lowLabel = lowLabel;
    spec.highLabel = highLabel;
    spec.value = value;
    return spec;
}

KeyFigure npsFigure() {
    KeyFigure figure;
    figure.code = "nps";
    figure.label = "Suositteluindeksi (NPS)";
    figure.value = Number{100.0 * 76 / 120, Format::points};
    figure.interval = Interval{50.92, 72.66, Format::points};
    figure.base = Number{120, Format::count};
    figure.previous = Number{100.0 * 78 / 136, Format::points};
    figure.change = Number{100.0 * 76 / 120 - 100.0 * 78 / 136, Format::pointsChange};
    figure.verdict = noChange();
    figure.target = Number{60, Format::points};
    figure.targetState = Verdict{Glyph::none, "välin sisällä"};
    figure.note = "vähimmäistavoite";
    figure.bigText = "63";
    figure.strip = strip(0, 100, "0", "100", 63.33);
    figure.strip->low = 50.92;
    figure.strip->high = 72.66;
    figure.strip->target = 60;
    figure.lines = {Lines{Glyph::none, "väli 51–73", "n = 120"},
                    Lines{Glyph::noChange, "+6 keväästä,", "ei erotu sattumasta"},
                    Lines{Glyph::none, "Tavoite 60:", "välin sisällä"}};
    return figure;
}

KeyFigure promoterFigure() {
    KeyFigure figure;
    figure.code = "promoterShare";
    figure.label = "Suosittelijoita (vastaus 9–10)";
    figure.value = Number{84.0 / 120, Format::share};
    figure.interval = Interval{.613, .775, Format::share};
    figure.base = Number{120, Format::count};
    figure.previous = Number{90.0 / 136, Format::share};
    figure.change = Number{84.0 / 120 - 90.0 / 136, Format::shareChange};
    figure.verdict = noChange();
    figure.note = "vastaus 9–10";
    figure.bigText = "70";
    figure.unitSign = "%";
    figure.strip = strip(0, 100, "0", "100 %", 70);
    figure.strip->low = 61.3;
    figure.strip->high = 77.5;
    figure.lines = {Lines{Glyph::none, "väli 61–78 %", "n = 120"},
                    Lines{Glyph::noChange, "+4 %-yks. keväästä,", "ei erotu sattumasta"},
                    Lines{Glyph::none, "Tavoitetta ei ole", "asetettu"}};
    return figure;
}

KeyFigure coreFigure() {
    KeyFigure figure;
    figure.code = "coreMean";
    figure.label = "Ydinväittämien keskiarvo (1–5)";
    figure.value = Number{4.29, Format::mean};
    figure.interval = Interval{4.18, 4.40, Format::mean};
    figure.base = Number{118, Format::count};
    figure.previous = Number{4.27, Format::mean};
    figure.change = Number{.02, Format::meanChange};
    figure.verdict = noChange();
    figure.target = Number{4, Format::mean};
    figure.targetState = Verdict{Glyph::reached, "täyttyy"};
    figure.note = "vähimmäistavoite";
    figure.bigText = "4,29";
    figure.strip = strip(1, 5, "1", "5", 4.29);
    figure.strip->low = 4.18;
    figure.strip->high = 4.40;
    figure.strip->target = 4;
    figure.lines = {Lines{Glyph::none, "väli 4,18–4,40", "n = 118"},
                    Lines{Glyph::noChange, "+0,02 keväästä,", "ei erotu sattumasta"},
                    Lines{Glyph::none, "Tavoite 4,00:", "täyttyy", true}};
    return figure;
}

KeyFigure responsesFigure() {
    KeyFigure figure;
    figure.code = "responses";
    figure.label = "Vastauksia";
    figure.value = Number{120, Format::count};
    figure.previous = Number{136, Format::count};
    figure.change = Number{-16, Format::countChange};
    figure.target = Number{100, Format::count};
    figure.targetState = Verdict{Glyph::reached, "täyttyy"};
    figure.note = "vähimmäistavoite";
    figure.bigText = "120";
    figure.strip = strip(0, 150, "0", "150", 120);
    figure.strip->target = 100;
    figure.strip->isCount = true;
    figure.lines = {Lines{Glyph::none, "avovastauksia 71", ""},
                    Lines{Glyph::none, "−16 keväästä (136)", ""},
                    Lines{Glyph::none, "Tavoite 100:", "täyttyy", true}};
    return figure;
}

Section keyFigureSection() {
    Section section{"keyFigures",
                    "Avainluvut",
                    "Väli on 95 %:n luottamusväli, katkoviiva vähimmäistavoite",
                    "",
                    Section::Where::everywhere,
                    {}};
    KeyFigures block;
    block.figures = {npsFigure(), promoterFigure(), coreFigure(), responsesFigure()};
    block.columns = {
        {"figure", "Tunnusluku", Column::Kind::text, 3},
        {"value", "Arvo", Column::Kind::number, 1},
        {"interval", "95 %:n väli", Column::Kind::interval, 2, "Väli, ala", "Väli, ylä"},
        {"n", "n", Column::Kind::number, 1},
        {"previous", "Kevät 2025", Column::Kind::number, 1},
        {"change", "Muutos", Column::Kind::number, 1},
        {"verdict", "Arvio", Column::Kind::verdict, 2},
        {"target", "Tavoite", Column::Kind::number, 1},
        {"targetState", "Tavoitteen tila", Column::Kind::verdict, 1},
        {"note", "Huomautus", Column::Kind::text, 2}};
    section.blocks.emplace_back(std::move(block));
    return section;
}

struct TrendRow {
    const char *season;
    const char *year;
    const char *version;
    double value, low, high;
    int n; ///< 0: suppressed
};
constexpr std::array<TrendRow, 9> kTrend{{{"syksy", "2021", "v1", 0, 0, 0, 0},
                                          {"kevät", "2022", "v1", 48.28, 28.1, 63.6, 58},
                                          {"syksy", "2022", "v1", 52.11, 33.9, 65.9, 71},
                                          {"kevät", "2023", "v2", 43.37, 27.1, 56.8, 83},
                                          {"syksy", "2023", "v2", 45.36, 30.4, 57.6, 97},
                                          {"kevät", "2024", "v2", 44.44, 14.9, 65.0, 27},
                                          {"syksy", "2024", "v2", 52.29, 38.3, 63.3, 109},
                                          {"kevät", "2025", "v2", 57.35, 45.22, 67.01, 136},
                                          {"syksy", "2025", "v2", 63.33, 50.92, 72.66, 120}}};

charts::TrendSpec trendChart() {
    charts::TrendSpec spec;
    spec.words = {"suojattu", "suuntaa antava", "95 %:n väli", "n", "liian vähän vastauksia"};
    spec.segments.resize(2);
    spec.segments[0] = {
        "Lomake v1, asteikko 1–10", "ei vertailukelpoinen", 0, 2, charts::BreakKind::none, {}};
    spec.segments[1] = {"Lomake v2 (1.1.2023 alkaen), asteikko 0–10",
                        "kaudet vertailukelpoisia keskenään",
                        3,
                        8,
                        charts::BreakKind::notComparable,
                        {}};
    for (std::size_t i = 0; i < kTrend.size(); ++i) {
        const auto &row = kTrend[i];
        spec.periods.push_back({row.season, row.year, std::string(row.season) + " " + row.year});
        charts::TrendPoint point;
        point.period = i;
        point.suppressed = row.n == 0;
        if (row.n > 0) {
            point.value = row.value;
            point.low = row.low;
            point.high = row.high;
            point.n = row.n;
            point.hollow = row.n < 30;
        }
        spec.segments[i < 3 ? 0 : 1].points.push_back(point);
    }
    spec.target = charts::TrendTarget{60, 6, 8, "Tavoite 60"};
    spec.summary = "Suositteluindeksi kausittain: kevät 2023 43, syksy 2025 63.";
    return spec;
}

Table trendTable() {
    Table table{"trend",
                "Suositteluindeksi kausittain",
                {},
                {},
                "v1 ja v2: ei vertailukelpoinen, suositteluasteikko 1–10 vaihtui asteikkoon 0–10."};
    table.columns = {
        {"period", "Kausi", Column::Kind::text, 3},
        {"version", "Lomake", Column::Kind::text, 1},
        {"value", "NPS", Column::Kind::number, 1},
        {"interval", "95 %:n väli", Column::Kind::interval, 2, "Väli, ala", "Väli, ylä"},
        {"n", "n", Column::Kind::number, 1}};
    for (const auto &row : kTrend) {
        const std::string name = std::string(row.season) + " " + row.year;
        if (row.n == 0)
            table.rows.push_back(
                {{name, std::string(row.version), Suppressed{}, Suppressed{}, Suppressed{}}});
        else
            table.rows.push_back(
                {{row.n < 30 ? name + " (suuntaa antava)" : name, std::string(row.version),
                  Number{row.value, Format::points}, Interval{row.low, row.high, Format::points},
                  Number{static_cast<double>(row.n), Format::count}}});
    }
    return table;
}

Section trendSection() {
    Section section{
        "trend",   "Suositteluindeksi kausittain", "NPS, asteikko −100…100; kuvassa 0–80",
        "Kehitys", Section::Where::everywhere,     {}};
    section.blocks.emplace_back(Figure{
        "Suositteluindeksi (NPS) ja 95 %:n väli", trendChart(),
        "Suositteluindeksi kausittain: keväällä 2023 se oli 43, syksyllä 2025 63.", trendTable()});
    return section;
}

struct MockItem {
    const char *title;
    std::vector<std::int64_t> counts;
    double agreeBefore, baseBefore, agreeOthers, baseOthers;
    double low, high;
    Glyph glyph = Glyph::noChange;
};
const std::vector<MockItem> &mockItems() {
    static const std::vector<MockItem> items{
        {"Asiointi kanssamme oli helppoa", {2, 5, 10, 41, 59}, 112, 133, 332, 403, .782, .907},
        {"Sain apua, kun tarvitsin sitä", {1, 4, 8, 38, 67}, 117, 134, 357, 405, .820, .934},
        {"Oloni oli turvallinen", {1, 1, 4, 30, 82}, 128, 133, 380, 404, .894, .976},
        {"Tilanteeni otettiin huomioon kokonaisuutena",
         {2, 6, 12, 44, 52},
         106,
         131,
         323,
         399,
         .750,
         .886},
        {"Sain olla mukana päättämässä kuntoutuksestani",
         {2, 5, 12, 42, 55},
         106,
         131,
         325,
         401,
         .760,
         .893},
        {"Saamani tieto oli ymmärrettävää",
         {1, 3, 8, 45, 60},
         99,
         132,
         327,
         404,
         .830,
         .941,
         Glyph::improved},
        {"Tiedän, miten kuntoutukseni jatkuu",
         {7, 15, 15, 38, 39},
         107,
         128,
         300,
         392,
         .585,
         .754,
         Glyph::declined},
        {"Kuntoutuksesta oli minulle hyötyä", {1, 3, 7, 36, 70}, 115, 131, 358, 402, .841, .948}};
    return items;
}

ItemTable::ItemRow itemRow(const MockItem &item) {
    double base = 0;
    for (const auto count : item.counts)
        base += static_cast<double>(count);
    const double agree = static_cast<double>(item.counts[3] + item.counts[4]) / base;
    const double before = item.agreeBefore / item.baseBefore;
    const double others = item.agreeOthers / item.baseOthers;
    ItemTable::ItemRow row;
    row.title = item.title;
    row.bar = charts::itemBar(item.title, item.counts);
    row.bar.othersAgree = others;
    row.strong = item.glyph != Glyph::noChange;
    row.bar.emphasised = row.strong;
    row.base = Number{base, Format::count};
    row.agree = Number{agree, Format::share};
    row.interval = Interval{item.low, item.high, Format::share};
    row.previous = Number{before, Format::share};
    row.change = Number{agree - before, Format::shareChange};
    row.changeVerdict = Verdict{item.glyph, item.glyph == Glyph::improved   ? "parani"
                                            : item.glyph == Glyph::declined ? "heikkeni"
                                                                            : "ei erotu"};
    row.others = Number{others, Format::share};
    row.difference = Number{agree - others, Format::shareChange};
    row.othersVerdict = Verdict{Glyph::noChange, "ei erotu"};
    return row;
}

ItemTable::ItemRow suppressedItem() {
    ItemTable::ItemRow row;
    row.title = "Etäkäynti sujui hyvin";
    row.condition = "vain etäkäynnin jälkeen";
    row.bar.name = row.title;
    row.bar.suppressed = true;
    for (auto *cell : {&row.base, &row.agree, &row.interval, &row.previous, &row.change,
                       &row.changeVerdict, &row.others, &row.difference, &row.othersVerdict})
        *cell = Suppressed{};
    return row;
}

Section itemSection() {
    using charts::Side;
    ItemTable table;
    table.classes = {{"täysin eri mieltä", Side::disagree},
                     {"jokseenkin eri mieltä", Side::disagree},
                     {"ei samaa eikä eri", Side::neutral},
                     {"jokseenkin samaa mieltä", Side::agree},
                     {"täysin samaa mieltä", Side::agree}};
    table.disagreeHeader = "eri";
    table.agreeHeader = "samaa mieltä";
    table.neutralHeader = "ei samaa eikä eri";
    table.itemHeader = "Väittämä";
    table.baseHeader = "n";
    table.shareHeader = "Samaa mieltä";
    table.changeHeader = "Muutos keväästä";
    table.othersHeader = "Muut yksiköt";
    table.columns = {
        {"item", "Väittämä", Column::Kind::text, 4},
        {"agree", "Samaa mieltä", Column::Kind::number, 1},
        {"interval", "95 %:n väli", Column::Kind::interval, 2, "Väli, ala", "Väli, ylä"},
        {"n", "n", Column::Kind::number, 1},
        {"previous", "Kevät 2025", Column::Kind::number, 1},
        {"change", "Muutos, %-yks.", Column::Kind::number, 1},
        {"verdict", "Arvio", Column::Kind::verdict, 2},
        {"others", "Muut yksiköt", Column::Kind::number, 1},
        {"difference", "Ero, %-yks.", Column::Kind::number, 1},
        {"othersVerdict", "Arvio muihin", Column::Kind::verdict, 2}};
    table.othersLegend = "muut yksiköt, samaa mieltä yhteensä";
    table.hasPrevious = true;
    table.hasOthers = true;
    for (const auto &item : mockItems())
        table.rows.push_back(itemRow(item));
    table.rows.push_back(suppressedItem());
    table.note = "Samaa mieltä: osuus ja 95 %:n väli. Muutos ja suluissa ero muihin: "
                 "prosenttiyksikköä. Muut yksiköt: viisi muuta kotikuntoutusyksikköä (412 "
                 "vastausta), vertailu varauksin.";
    table.summary = "Kahdeksasta väittämästä yksi parani ja yksi heikkeni keväästä.";
    Section section{"items",
                    "Väittämät",
                    "Prosenttia vastanneista (en osaa sanoa -vastaukset eivät mukana)",
                    "Väittämät",
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

struct MockBar {
    const char *label;
    int detractors, passives, promoters;
    double low, high;
};

Section distributionSection() {
    PromoterBars bars;
    auto &chart = bars.chart;
    chart.detractors = "arvostelijat 0–6";
    chart.passives = "passiiviset 7–8";
    chart.promoters = "suosittelijat 9–10";
    chart.npsHead = "NPS";
    chart.intervalHead = "95 %:n väli";
    chart.nHead = "n";
    chart.suppressed = "suojattu";
    bars.table = {"recommendation", "Suosittelun jakauma", {}, {}, ""};
    bars.table.columns = {
        {"group", "Ryhmä", Column::Kind::text, 3},
        {"detractors", "Arvostelijat 0–6", Column::Kind::number, 1},
        {"passives", "Passiiviset 7–8", Column::Kind::number, 1},
        {"promoters", "Suosittelijat 9–10", Column::Kind::number, 1},
        {"nps", "NPS", Column::Kind::number, 1},
        {"interval", "95 %:n väli", Column::Kind::interval, 2, "Väli, ala", "Väli, ylä"},
        {"n", "n", Column::Kind::number, 1}};
    const CellWords words{"suojattu", "–", "%-yks.", "", "", "", ""};
    for (const auto &row :
         {MockBar{"Syksy 2025", 8, 28, 84, 50.92, 72.66},
          MockBar{"Kevät 2025", 12, 34, 90, 45.22, 67.01},
          MockBar{"Muut kotikuntoutusyksiköt, syksy 2025", 33, 107, 272, 51.45, 63.73}}) {
        const double base = row.detractors + row.passives + row.promoters;
        const Number nps{100 * (row.promoters - row.detractors) / base, Format::points};
        const Interval interval{row.low, row.high, Format::points};
        const Number n{base, Format::count};
        auto drawn = charts::promoterRow(row.label, row.detractors, row.passives, row.promoters,
                                         base::Language::fi);
        drawn.nps = shownBare(nps, base::Language::fi);
        drawn.interval = shownInterval(interval, base::Language::fi);
        drawn.n = shownNumber(n, base::Language::fi, words);
        drawn.emphasised = chart.rows.empty();
        chart.rows.push_back(drawn);
        bars.table.rows.push_back(
            {{std::string(row.label), Number{row.detractors / base, Format::share},
              Number{row.passives / base, Format::share},
              Number{row.promoters / base, Format::share}, nps, interval, n}});
    }
    bars.summary = "Suosittelijoita on 70 %, keväällä 66 %.";
    chart.summary = bars.summary;
    Section section{"recommendation",
                    "Suosittelun jakauma",
                    "”Kuinka todennäköisesti suosittelisit palvelua?” Prosenttia vastanneista",
                    "Jakaumat",
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(std::move(bars));
    return section;
}

CommentColumns::Comment comment(const char *text) { return {{{text, false}}}; }

Section commentSection() {
    CommentColumns columns;
    CommentColumns::Comment masked{{{"[nimi]", true},
                                    {" ei hoputtanut kertaakaan. Kerrankin sain tehdä omaan "
                                     "tahtiin.",
                                     false}}};
    columns.parts = {
        {"Kiitosta",
         {{"Kohtaaminen",
           Number{24, Format::count},
           {masked, comment("Katsottiin minun keittiötäni eikä vain paperia.")}},
          {"Kuntoutumisen tulokset",
           Number{15, Format::count},
           {comment("Pääsen taas itse postilaatikolle. Sitä en keväällä uskonut."),
            comment("=SUMMA(A1:A2) uskallan käydä suihkussa yksin.")}}}},
        {"Kehitettävää ja ideoita",
         {{"Kuntoutuksen jatko",
           Number{17, Format::count},
           {comment("Jakso loppui, enkä tiedä, soittaako joku vai pitääkö minun itse soittaa."),
            comment("Olisi hyvä saada paperille, mitä teen, kun käynnit päättyvät.")}},
          {"Ajat ja ilmoitukset",
           Number{11, Format::count},
           {comment("Aika oli ’aamupäivällä’. Odotin kahdeksasta asti."),
            comment("Voisiko tulla viesti, kun lähdette edellisestä paikasta?")}},
          {"Etäkäynnit", Suppressed{}, {}}}}};
    columns.columns = {{"part", "Osa", Column::Kind::text, 1},
                       {"group", "Teema", Column::Kind::text, 1},
                       {"comment", "Avovastaus", Column::Kind::text, 4}};
    Section section{"comments",
                    "Avovastaukset",
                    "71 avovastausta, näytteenä 8. Teeman luku on kommenttien määrä.",
                    "Avovastaukset",
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(std::move(columns));
    return section;
}

Section guideSection() {
    Table table{"comparisons", "Näin luet tätä raporttia", {}, {}, ""};
    table.columns = {{"comparison", "Vertailu", Column::Kind::text, 168},
                     {"verdict", "Vertailtavuus", Column::Kind::verdict, 104},
                     {"reason", "Peruste", Column::Kind::text, 220}};
    table.rows = {
        {{std::string("Syksy 2025 ja kevät 2025"), Verdict{Glyph::comparable, "vertailukelpoinen"},
          std::string("Sama lomake. Tekstiviestivastauksia 55 %, keväällä 54 %.")}},
        {{std::string("Kouvola ja muut kotikuntoutusyksiköt"),
          Verdict{Glyph::withReservation, "varauksin"},
          std::string("Sama lomake, mutta tekstiviestivastauksia on täällä 55 % ja "
                      "muualla 81 %. Kanava vaikuttaa tulokseen.")}},
        {{std::string("Lomake v1 (vuoteen 2022) ja lomake v2"),
          Verdict{Glyph::notComparable, "ei vertailukelpoinen"},
          std::string("Suositteluasteikko 1–10 vaihtui asteikkoon 0–10. Kausia ei "
                      "verrata rajan yli.")}}};
    Notes notes{{{"Suositteluindeksi (NPS)",
                  " on suosittelijoiden (9–10) ja arvostelijoiden (0–6) osuuksien erotus, "
                  "−100…100. Se ei ole prosenttiluku."},
                 {"95 %:n väli", " kertoo, kuinka tarkka luku on. Mitä vähemmän vastauksia, sitä "
                                 "leveämpi väli."},
                 {"Parani, heikkeni, ei erotu:",
                  " muutoksesta puhutaan vasta, kun sattuma ei riitä sitä selittämään."},
                 {"Suuntaa antava:", " alle 30 vastausta, kuvassa rengas."},
                 {"suojattu", " on luku, jota ei näytetä: vastauksia on alle viisi tai luvusta "
                              "voisi päätellä toisen suojatun luvun."},
                 {"Erotukset", " lasketaan pyöristämättömistä luvuista."}}};
    Section section{"guide",   "Näin luet tätä raporttia", "",
                    "Huomiot", Section::Where::everywhere, {}};
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(std::move(notes));
    return section;
}

} // namespace

Document mockBriefing() {
    Document document;
    auto &metadata = document.metadata;
    metadata.title = "Kotikuntoutus, Kouvola";
    metadata.kind = "Yksikkökooste henkilöstölle";
    metadata.language = base::Language::fi;
    metadata.made = {base::makeDate(2026, 1, 12), 9 * 3600};
    metadata.madeText = "Koottu 12.1.2026";
    metadata.subtitle = "Asiakaspalaute, syksy 2025 (1.8.–31.12.2025)";
    metadata.periodName = "syksy 2025";
    metadata.county = "Kymenseudun hyvinvointialue";
    metadata.footer = "Kotikuntoutus, Kouvola · syksy 2025";
    metadata.basis = "Perustuu 120 vastaukseen: tekstiviesti 66, QR-koodi 31, paperilomake 23. "
                     "Lomake v2. Koottu 12.1.2026. Väli = 95 %:n luottamusväli.";
    metadata.program = "Kooste";
    document.words = {"suojattu", "–", "%-yks.", "parani", "heikkeni", "täyttyy", "ei täyty"};
    document.continuedWord = "jatkuu";
    document.summarySheet = "Yhteenveto";
    document.chartSheet = "Kuvioiden luvut";
    document.chartSheetNote = "Kuviot piirretään näistä luvuista. Suojattu luku on tyhjä solu.";
    document.sections = {headSection(), inShortSection(),      keyFigureSection(), trendSection(),
                         itemSection(), distributionSection(), commentSection(),   guideSection()};
    return document;
}

} // namespace kooste::test
