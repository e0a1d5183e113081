// SPDX-License-Identifier: MIT
#include "support/mock_survey.h"

#include <algorithm>
#include <array>

namespace kooste::test {

namespace {

using model::Channel;

constexpr std::int8_t kNotAnswered = static_cast<std::int8_t>(model::Missing::dontKnow);

model::Unit unit(std::int64_t id, std::int64_t parent, model::UnitLevel level, const char *code,
                 const char *name) {
    model::Unit result;
    result.id.value = id;
    result.parent.value = parent;
    result.level = level;
    result.code = code;
    result.name = base::LocalText::same(name);
    return result;
}

std::shared_ptr<const model::UnitTree> tree() {
    using model::UnitLevel;
    return std::make_shared<const model::UnitTree>(
        std::vector{unit(1, 0, UnitLevel::county, "KHVA", "Kymenseudun hyvinvointialue"),
                    unit(2, 1, UnitLevel::resultArea, "IP", "Ikääntyneiden palvelut"),
                    unit(3, 2, UnitLevel::service, "KK", "Kotikuntoutus"),
                    unit(4, 3, UnitLevel::unit, "KK1", "Kotikuntoutus, Kouvola"),
                    unit(5, 3, UnitLevel::unit, "KK2", "Kotikuntoutus, Kotka"),
                    unit(6, 3, UnitLevel::unit, "KK3", "Kotikuntoutus, Hamina"),
                    unit(7, 3, UnitLevel::unit, "KK4", "Kotikuntoutus, Pyhtää")});
}

struct Statement {
    const char *code;
    const char *text;
    std::array<int, 5> now;    ///< classes 1..5 in autumn 2025
    std::array<int, 2> spring; ///< agree, n
    std::array<int, 2> others;
};
constexpr std::array<Statement, 8> kStatements{
    {{"asiointi", "Asiointi kanssamme oli helppoa", {2, 5, 10, 41, 59}, {112, 133}, {332, 403}},
     {"apu", "Sain apua, kun tarvitsin sitä", {1, 4, 8, 38, 67}, {117, 134}, {357, 405}},
     {"turva", "Oloni oli turvallinen", {1, 1, 4, 30, 82}, {128, 133}, {380, 404}},
     {"kokonaisuus",
      "Tilanteeni otettiin huomioon kokonaisuutena",
      {2, 6, 12, 44, 52},
      {106, 131},
      {323, 399}},
     {"paatos",
      "Sain olla mukana päättämässä kuntoutuksestani",
      {2, 5, 12, 42, 55},
      {106, 131},
      {325, 401}},
     {"tieto", "Saamani tieto oli ymmärrettävää", {1, 3, 8, 45, 60}, {99, 132}, {327, 404}},
     {"jatko", "Tiedän, miten kuntoutukseni jatkuu", {7, 15, 15, 38, 39}, {107, 128}, {300, 392}},
     {"hyoty", "Kuntoutuksesta oli minulle hyötyä", {1, 3, 7, 36, 70}, {115, 131}, {358, 402}}}};

/// Agree and n as five classes in about the proportions of autumn 2025.
std::array<int, 5> classesOf(std::array<int, 2> agreeAndBase) {
    const int agree = agreeAndBase[0];
    const int rest = agreeAndBase[1] - agree;
    return {rest / 8, rest / 3, rest - rest / 8 - rest / 3, agree * 2 / 5, agree - agree * 2 / 5};
}

/// Class counts as a column of answers, best first, with "can't say" to fill it.
std::vector<std::int8_t> answersOf(std::array<int, 5> counts, std::size_t responses) {
    std::vector<std::int8_t> answers;
    for (int place = 4; place >= 0; --place)
        answers.insert(answers.end(),
                       static_cast<std::size_t>(counts.at(static_cast<std::size_t>(place))),
                       static_cast<std::int8_t>(place + 1));
    answers.resize(responses, kNotAnswered);
    return answers;
}

struct Batch {
    int unit;
    base::Date day;
    int version; ///< position
    int detractors, passives, promoters;
    std::array<int, 3> channels; ///< sms, qr, paper
};

class AnswerTable {
public:
    AnswerTable(std::shared_ptr<const model::Survey> survey) {
        table_.survey = std::move(survey);
        table_.units = tree();
        table_.languages = {"fi"};
        for (const auto &item : table_.survey->items) {
            dataset::ItemColumn column;
            column.item = item.id;
            column.kind = item.kind;
            column.values = std::vector<std::int8_t>{};
            table_.items.push_back(std::move(column));
        }
    }
    void row(int unit, base::Date day, Channel channel, int version,
             const std::vector<std::int8_t> &answers) {
        table_.unit.push_back(unit);
        table_.day.push_back(base::dayNumber(day));
        table_.channel.push_back(static_cast<std::int8_t>(channel));
        table_.audience.push_back(0);
        table_.phase.push_back(0);
        table_.status.push_back(0);
        table_.language.push_back(0);
        table_.version.push_back(static_cast<std::int16_t>(version));
        for (std::size_t i = 0; i < table_.items.size(); ++i)
            std::get<std::vector<std::int8_t>>(table_.items[i].values).push_back(answers.at(i));
    }
    dataset::SurveyDataset take() { return std::move(table_); }

private:
    dataset::SurveyDataset table_;
};

model::AnswerOption option(int number, const char *label, std::optional<double> score) {
    model::AnswerOption result;
    result.number = number;
    result.code = std::to_string(number);
    result.label = base::LocalText::same(label);
    result.score = score;
    return result;
}

std::vector<model::AnswerOption> agreement() {
    std::vector options{option(1, "täysin eri mieltä", 1), option(2, "jokseenkin eri mieltä", 2),
                        option(3, "ei samaa eikä eri", 3), option(4, "jokseenkin samaa mieltä", 4),
                        option(5, "täysin samaa mieltä", 5)};
    options.push_back(option(6, "en osaa sanoa", std::nullopt));
    options.back().missing = model::Missing::dontKnow;
    return options;
}

std::vector<model::AnswerOption> recommendation(int first) {
    std::vector<model::AnswerOption> options;
    for (int value = first; value <= 10; ++value)
        options.push_back(option(value, std::to_string(value).c_str(), value));
    return options;
}

model::ItemId addItem(model::Survey &survey, const char *code, model::ItemKind kind) {
    model::Item item;
    item.id.value = static_cast<std::int64_t>(survey.items.size()) + 1;
    item.code = code;
    item.kind = kind;
    item.isCore = kind == model::ItemKind::ordered;
    survey.items.push_back(item);
    return item.id;
}

void ask(model::Version &version, model::ItemId item, const char *text,
         std::vector<model::AnswerOption> options = {}, const char *condition = "") {
    model::Question question;
    question.item = item;
    question.text = base::LocalText::same(text);
    question.options = std::move(options);
    question.condition = base::LocalText::same(condition);
    version.questions.push_back(std::move(question));
}

std::shared_ptr<const model::Survey> regularSurvey() {
    auto survey = std::make_shared<model::Survey>();
    survey->id.value = 1;
    survey->code = "KKA";
    survey->name = base::LocalText::same("Kotikuntoutuksen asiakaskysely");
    model::Version v1;
    v1.id.value = 1;
    v1.number = 1;
    v1.status = model::VersionStatus::retired;
    v1.publishedOn = base::makeDate(2021, 8, 1);
    model::Version v2 = v1;
    v2.id.value = 2;
    v2.number = 2;
    v2.status = model::VersionStatus::published;
    v2.publishedOn = base::makeDate(2023, 1, 1);
    const auto nps = addItem(*survey, "suosittelu", model::ItemKind::nps);
    const char *question = "Kuinka todennäköisesti suosittelisit palvelua?";
    ask(v1, nps, "Suosittelisitko palvelua läheisellesi?", recommendation(0));
    ask(v2, nps, question, recommendation(0));
    for (const auto &statement : kStatements)
        ask(v2, addItem(*survey, statement.code, model::ItemKind::ordered), statement.text,
            agreement());
    ask(v2, addItem(*survey, "eta", model::ItemKind::ordered), "Etäkäynti sujui hyvin", agreement(),
        "vain etäkäynnin jälkeen");
    ask(v2, addItem(*survey, "kiitos", model::ItemKind::text), "Mistä haluat kiittää?");
    ask(v2, addItem(*survey, "idea", model::ItemKind::text), "Mitä voisimme tehdä paremmin?");
    survey->versions = {v1, v2};
    return survey;
}

std::int8_t npsValue(const Batch &batch, int place) {
    if (place < batch.promoters)
        return static_cast<std::int8_t>(9 + place % 2);
    if (place < batch.promoters + batch.passives)
        return static_cast<std::int8_t>(7 + place % 2);
    return static_cast<std::int8_t>(3 + place % 3);
}

Channel channelOf(const Batch &batch, int place) {
    if (place < batch.channels[0])
        return Channel::sms;
    return place < batch.channels[0] + batch.channels[1] ? Channel::qr : Channel::paper;
}

void fill(AnswerTable &table, const Batch &batch,
          const std::vector<std::vector<std::int8_t>> &statements, int remoteVisits,
          std::int8_t remoteAnswer = 5) {
    const int count = batch.detractors + batch.passives + batch.promoters;
    for (int i = 0; i < count; ++i) {
        std::vector<std::int8_t> answers{npsValue(batch, i)};
        for (const auto &column : statements)
            answers.push_back(column.at(static_cast<std::size_t>(i)));
        answers.push_back(i < remoteVisits ? remoteAnswer
                                           : static_cast<std::int8_t>(model::Missing::notShown));
        answers.push_back(1);
        answers.push_back(i % 3 == 0 ? 1 : static_cast<std::int8_t>(model::Missing::skipped));
        if (batch.version == 0)
            std::fill(answers.begin() + 1, answers.end(),
                      static_cast<std::int8_t>(dataset::kNotInVersion));
        table.row(batch.unit, batch.day, channelOf(batch, i), batch.version, answers);
    }
}

std::vector<std::vector<std::int8_t>> statementColumns(std::size_t responses,
                                                       std::array<int, 2> Statement::*counts) {
    std::vector<std::vector<std::int8_t>> columns;
    for (const auto &statement : kStatements)
        columns.push_back(
            answersOf(counts ? classesOf(statement.*counts) : statement.now, responses));
    return columns;
}

/// A few seasons have no published statements: they get those of spring in proportion.
std::vector<std::vector<std::int8_t>> earlierColumns(std::size_t responses) {
    std::vector<std::vector<std::int8_t>> columns;
    for (const auto &statement : kStatements) {
        const double share = static_cast<double>(responses) / statement.spring[1];
        const int base = static_cast<int>(responses);
        const int agree = std::min(base, static_cast<int>(statement.spring[0] * share));
        columns.push_back(answersOf(classesOf({agree, base}), responses));
    }
    return columns;
}

std::vector<reports::BriefingComment> comments(const model::Survey &survey) {
    const auto thanks = survey.findItem("kiitos")->id;
    const auto idea = survey.findItem("idea")->id;
    return {{thanks, 10, "[nimi] ei hoputtanut kertaakaan. Kerrankin sain tehdä omaan tahtiin."},
            {thanks, 10, "Katsottiin minun keittiötäni eikä vain paperia."},
            {thanks, 9, "Pääsen taas itse postilaatikolle. Sitä en keväällä uskonut."},
            {thanks, 8, "Uskallan käydä suihkussa yksin."},
            {thanks, 4, "Ystävällinen väki."},
            {idea, 3, "Jakso loppui, enkä tiedä, soittaako joku vai pitääkö minun itse soittaa."},
            {idea, 8, "Olisi hyvä saada paperille, mitä teen, kun käynnit päättyvät."},
            {idea, 10, "Aika oli ’aamupäivällä’. Odotin kahdeksasta asti."},
            {idea, 7, "=Voisiko tulla viesti, kun lähdette edellisestä paikasta?"},
            {idea, 10, "Kotiohje oli selkeä. Numero, johon soittaa, puuttui."}};
}

} // namespace

namespace {

MockSurvey surveyWith(const Batch &hiddenSeason, std::int8_t hiddenAnswer) {
    const auto survey = regularSurvey();
    AnswerTable table(survey);
    MockSurvey mock;
    const auto units = tree();
    const auto place = [&](const char *code) {
        return units->indexOf(units->findByCode(code)->id);
    };
    mock.county = place("KHVA");
    mock.service = place("KK");
    mock.kouvola = place("KK1");
    const int kouvola = mock.kouvola;
    const auto day = [](int year, int month) { return base::makeDate(year, month, 15); };
    auto hidden = hiddenSeason;
    hidden.unit = kouvola;
    hidden.day = day(2021, 10);
    const std::vector<Batch> earlier{hidden,
                                     {kouvola, day(2022, 3), 0, 7, 16, 35, {32, 16, 10}},
                                     {kouvola, day(2022, 10), 0, 8, 18, 45, {40, 20, 11}},
                                     {kouvola, day(2023, 3), 1, 10, 27, 46, {46, 22, 15}},
                                     {kouvola, day(2023, 10), 1, 11, 31, 55, {53, 26, 18}},
                                     {kouvola, day(2024, 3), 1, 3, 9, 15, {15, 7, 5}},
                                     {kouvola, day(2024, 10), 1, 11, 30, 68, {60, 29, 20}}};
    for (const auto &batch : earlier) {
        const auto count =
            static_cast<std::size_t>(batch.detractors + batch.passives + batch.promoters);
        fill(table, batch, earlierColumns(count), 0);
    }
    fill(table, {kouvola, day(2025, 3), 1, 12, 34, 90, {73, 36, 27}},
         statementColumns(136, &Statement::spring), 0);
    fill(table, {kouvola, day(2025, 10), 1, 8, 28, 84, {66, 31, 23}},
         statementColumns(120, nullptr), 3, hiddenAnswer);
    // The others' 412 answers stand in one unit, 3 in another and none in the third.
    fill(table, {place("KK2"), day(2025, 10), 1, 33, 107, 272, {334, 50, 28}},
         statementColumns(412, &Statement::others), 0);
    fill(table, {place("KK3"), day(2025, 10), 1, 0, 1, 2, {3, 0, 0}}, earlierColumns(3), 0);
    mock.setting.answers = std::make_shared<const dataset::SurveyDataset>(table.take());
    mock.comments = comments(*survey);
    return mock;
}

} // namespace

MockSurvey mockSurvey() { return surveyWith({0, {}, 0, 1, 1, 1, {2, 1, 0}}, 5); }

MockSurvey mockSurveyWithOtherHiddenAnswers() {
    return surveyWith({0, {}, 0, 3, 0, 0, {2, 1, 0}}, 1);
}

MockSurvey mockPilot() {
    auto survey = std::make_shared<model::Survey>();
    survey->id.value = 2;
    survey->code = "PILOTTI";
    survey->name = base::LocalText::same("Etävastaanoton kokeilu");
    survey->type = model::SurveyType::adhoc;
    model::Version version;
    version.id.value = 1;
    version.status = model::VersionStatus::published;
    const auto satisfied = addItem(*survey, "tyytyvaisyys", model::ItemKind::ordered);
    ask(version, satisfied, "Kuinka tyytyväinen olit?",
        {option(1, "tyytymätön", 1), option(2, "melko tyytyväinen", 2),
         option(3, "tyytyväinen", 3)});
    const auto choice = addItem(*survey, "tapa", model::ItemKind::single);
    ask(version, choice, "Miten asioit mieluiten?",
        {option(0, "etänä", {}), option(1, "paikan päällä", {})});
    const auto text = addItem(*survey, "sana", model::ItemKind::text);
    ask(version, text, "Vapaa sana");
    survey->versions = {version};
    MockSurvey mock;
    AnswerTable table(survey);
    const auto units = tree();
    mock.kouvola = units->indexOf(units->findByCode("KK1")->id);
    for (int i = 0; i < 24; ++i)
        table.row(mock.kouvola, base::makeDate(2025, 9, 1 + i), Channel::web, 0,
                  {static_cast<std::int8_t>(1 + i % 3), static_cast<std::int8_t>(i % 2), 1});
    mock.setting.answers = std::make_shared<const dataset::SurveyDataset>(table.take());
    mock.comments = {{text, 3, "Toimi hyvin."}};
    return mock;
}

MockSurvey mockFeedback() {
    auto survey = std::make_shared<model::Survey>();
    survey->id.value = 3;
    survey->code = "PALAUTE";
    survey->name = base::LocalText::same("Vapaamuotoinen palaute");
    survey->type = model::SurveyType::freeform;
    model::Version version;
    version.id.value = 1;
    version.status = model::VersionStatus::published;
    ask(version, addItem(*survey, "tyyppi", model::ItemKind::single), "Mitä palaute on?",
        {option(0, "kiitos", {}), option(1, "moite", {}), option(2, "kehitysidea", {})});
    const auto text = addItem(*survey, "palaute", model::ItemKind::text);
    ask(version, text, "Palautteesi");
    survey->versions = {version};
    MockSurvey mock;
    AnswerTable table(survey);
    const auto units = tree();
    mock.kouvola = units->indexOf(units->findByCode("KK1")->id);
    for (int i = 0; i < 18; ++i) {
        table.row(mock.kouvola, base::makeDate(2025, 9, 1 + i), Channel::oral, 0,
                  {static_cast<std::int8_t>(i % 3), 1});
        mock.comments.push_back(
            {text, {}, "Palaute numero " + std::to_string(i) + " asiakkaalta."});
    }
    mock.setting.answers = std::make_shared<const dataset::SurveyDataset>(table.take());
    return mock;
}

} // namespace kooste::test
