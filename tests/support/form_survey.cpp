// SPDX-License-Identifier: MIT
#include "support/form_survey.h"

namespace kooste::test {

using namespace model;
using base::LocalText;

namespace {

AnswerOption option(int number, const char *code, LocalText label, std::optional<double> score = {},
                    std::optional<Missing> missing = {}, const char *parent = "") {
    return {number, code, std::move(label), score, missing, parent};
}

std::vector<AnswerOption> agreement() {
    return {
        option(1, "1", {"Täysin eri mieltä", "Helt av annan åsikt", "Fully disagree"}, 1),
        option(2, "2", {"Jokseenkin eri mieltä", "Delvis av annan åsikt", "Somewhat disagree"}, 2),
        option(3, "3", {"Siltä väliltä", "Varken eller", "Neither"}, 3),
        option(4, "4", {"Jokseenkin samaa mieltä", "Delvis av samma åsikt", "Somewhat agree"}, 4),
        option(5, "5", {"Täysin samaa mieltä", "Helt av samma åsikt", "Fully agree"}, 5),
        option(6, "eos", {"En osaa sanoa", "Kan inte säga", "Can't say"}, {}, Missing::dontKnow)};
}

class Builder {
public:
    Question &ask(const char *code, ItemKind kind, LocalText text,
                  std::vector<AnswerOption> options = {}) {
        Item item;
        item.id = ItemId{static_cast<std::int64_t>(survey_.items.size()) + 1};
        item.code = code;
        item.kind = kind;
        survey_.items.push_back(item);
        Question question;
        question.item = item.id;
        question.text = std::move(text);
        question.options = std::move(options);
        question.section = section_;
        version_.questions.push_back(std::move(question));
        return version_.questions.back();
    }
    void section(LocalText title, LocalText intro = {}, Condition shownIf = {}) {
        version_.sections.push_back(
            {++section_, std::move(title), std::move(intro), std::move(shownIf)});
    }
    ItemId item(const char *code) const { return survey_.findItem(code)->id; }
    Condition when(const char *code, ConditionOperator op, std::vector<int> options = {},
                   std::optional<double> number = {}) const {
        return {Condition::Join::all, {{item(code), op, std::move(options), number}}};
    }
    Survey done() {
        survey_.versions = {std::move(version_)};
        return std::move(survey_);
    }
    Survey survey_;
    Version version_;
    int section_ = 0;
};

void askBackground(Builder &form) {
    form.section({"Taustatiedot", "Bakgrund", "About you"});
    auto &role =
        form.ask("role", ItemKind::single, {"Kuka vastaa?", "Vem svarar?", "Who answers?"},
                 {option(1, "self", {"Asiakas itse", "Klienten själv", "The client"}),
                  option(2, "young", {"Nuori", "En ung person", "A young person"}),
                  option(3, "parent", {"Huoltaja", "Vårdnadshavare", "A parent or guardian"})});
    role.required = true;
    form.survey_.items.back().role = ItemRole::background;
    form.survey_.items.back().name = {"Vastaaja", "Svarare", "Respondent"};
    auto &age = form.ask("age", ItemKind::number,
                         {"Montako vuotta lapsi täyttää tänä vuonna?",
                          "Hur många år fyller barnet i år?", "How old is the child this year?"});
    age.help = {"Kokonaisina vuosina.", "I hela år.", "In whole years."};
    age.required = true;
    age.shownIf = form.when("role", ConditionOperator::is, {3});
    auto &school =
        form.ask("school", ItemKind::single,
                 {"Käykö lapsi koulua?", "Går barnet i skola?",
                  "Does the child go to "
                  "school?"},
                 {option(1, "yes", {"Kyllä", "Ja", "Yes"}), option(2, "no", {"Ei", "Nej", "No"})});
    school.shownIf = form.when("age", ConditionOperator::atLeast, {}, 7);
}

void askExperience(Builder &form) {
    form.section({"Kokemuksesi palvelusta", "Din upplevelse av servicen", "Your experience"},
                 {"Ajattele viimeisintä käyntiäsi.", "Tänk på ditt senaste besök.",
                  "Think of your latest visit."});
    auto &help = form.ask(
        "help", ItemKind::ordered,
        {"Sain apua asiaani.", "Jag fick hjälp i mitt ärende.", "I was helped in my matter."},
        agreement());
    help.wordings = {
        {{Audience::young, Phase::unknown},
         {"Sain apua, kun tarvitsin.", "Jag fick hjälp när jag behövde.",
          "I got help when I needed it."},
         {}},
        {{Audience::guardian, Phase::unknown},
         {"Lapseni sai apua asiaansa.", "Mitt barn fick hjälp.", "My child was helped."},
         {}}};
    form.ask("heard", ItemKind::ordered,
             {"Minua kuunneltiin.", "Man lyssnade på mig.", "I was listened to."}, agreement());
    form.ask(
        "clear", ItemKind::ordered,
        {"Sain tietoa ymmärrettävästi.", "Informationen var begriplig.", "Information was clear."},
        agreement());
    form.ask("decide", ItemKind::ordered,
             {"Minun ja työntekijän yhteinen suunnitelma tehtiin niin, että sain osallistua "
              "kaikkiin minua koskeviin päätöksiin.",
              "Planen gjordes så att jag fick delta i alla beslut som gäller mig.",
              "I could take part in all decisions that concern me."},
             agreement());
    auto &nps = form.ask("nps", ItemKind::nps,
                         {"Kuinka todennäköisesti suosittelisit palvelua läheisellesi?",
                          "Hur sannolikt är det att du skulle rekommendera servicen för en "
                          "närstående?",
                          "How likely are you to recommend the service?"});
    for (int number = 0; number <= 10; ++number)
        nps.options.push_back(option(number, std::to_string(number).c_str(),
                                     LocalText::same(std::to_string(number))));
    nps.options.front().label = {"En lainkaan todennäköisesti", "Inte alls sannolikt",
                                 "Not at all"};
    nps.options.back().label = {"Erittäin todennäköisesti", "Mycket sannolikt", "Very likely"};
    nps.required = true;
    auto &why = form.ask(
        "why", ItemKind::text,
        {"Mitä voisimme tehdä paremmin?", "Vad kunde vi göra bättre?", "What could we do better?"});
    why.shownIf = form.when("nps", ConditionOperator::atMost, {}, 6);
}

void askTopics(Builder &form) {
    form.section({"Palautteesi", "Din respons", "Your feedback"});
    form.ask(
        "topic", ItemKind::multiple,
        {"Mitä palautteesi koskee?", "Vad gäller din respons?", "What is it about?"},
        {option(1, "access", {"Palveluun pääsy", "Tillgång till service", "Access"}),
         option(2, "phone", {"Puhelinpalvelu", "Telefonservice", "Telephone"}, {}, {}, "access"),
         option(3, "queue", {"Odotusaika", "Väntetid", "Waiting time"}, {}, {}, "access"),
         option(4, "staff", {"Henkilökunta", "Personalen", "Staff"}),
         option(5, "none", {"Ei mikään näistä", "Inget av dessa", "None of these"}, {},
                Missing::notApplicable)});
    auto &visit = form.ask("visit", ItemKind::date,
                           {"Milloin kävit?", "När var ditt besök?", "When was your visit?"});
    visit.shownIf = {Condition::Join::any,
                     {{form.item("topic"), ConditionOperator::is, {2, 3}, {}},
                      {form.item("nps"), ConditionOperator::atLeast, {}, 9.0}}};
    form.ask("free", ItemKind::text,
             {"Mitä muuta haluat sanoa? Älä kirjoita nimiä.",
              "Vad annat vill du säga? Skriv inga namn.",
              "What else would you like to say? Please write no names."});
}

} // namespace

Survey formSurvey() {
    Builder form;
    form.survey_.id = SurveyId{1};
    form.survey_.code = "experience";
    form.survey_.name = {"Asiakaskokemuskysely", "Enkät om klientupplevelse", "Client experience"};
    form.version_.id = VersionId{1};
    form.version_.number = 2;
    form.version_.status = VersionStatus::published;
    form.version_.publishedOn = *base::parseIsoDate("2025-09-01");
    askBackground(form);
    askExperience(form);
    askTopics(form);
    form.version_.variants = {
        {{Audience::young, Phase::unknown}, form.when("role", ConditionOperator::is, {2})},
        {{Audience::guardian, Phase::unknown}, form.when("role", ConditionOperator::is, {3})}};
    form.survey_.charter = {
        {"Kysymme, miten palvelu auttaa.", "Vi frågar hur servicen hjälper.", ""},
        {"Paperilla ja verkossa.", "På papper och på nätet.", ""},
        {"Asiakaskokemuksen tiimi.", "Teamet för klientupplevelse.", ""},
        {"Vastaukset käsitellään nimettöminä.", "Svaren behandlas anonymt.", ""},
        {"Tuloksista sovitaan muutokset yksikössä.", "Enheten kommer överens om ändringar.", ""},
        {"", "", ""}};
    return form.done();
}

} // namespace kooste::test
