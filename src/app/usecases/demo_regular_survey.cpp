// SPDX-License-Identifier: MIT
#include "app/usecases/demo_builder.h"
#include "app/usecases/demo_charters.h"
#include "model/comparability.h"

#include <algorithm>
#include <array>

namespace kooste::app {

using namespace demo;
using model::Audience;
using model::Question;
using model::Survey;
using model::Version;

namespace {

constexpr model::VariantKey kYoung{Audience::young, model::Phase::unknown};
constexpr model::VariantKey kGuardian{Audience::guardian, model::Phase::unknown};
/// Days between the decisions of the ledger and the day of publishing.
constexpr int kDecidedBefore = 13;

enum SectionNumber { kBackground = 1, kExperience, kOutcome, kRemote, kOwnWords };

Options ageBands() {
    return {option(1, "0-17", {"alle 18", "under 18", "under 18"}),
            option(2, "18-29", LocalText::same("18–29")),
            option(3, "30-44", LocalText::same("30–44")),
            option(4, "45-64", LocalText::same("45–64")),
            option(5, "65-74", LocalText::same("65–74")),
            option(6, "75+", {"75 tai yli", "75 eller över", "75 or over"})};
}

Options visitTypes() {
    return {option(1, "visit", {"Vastaanotto", "Mottagning", "Appointment"}),
            option(kRemoteVisit, "remote",
                   {"Etävastaanotto", "Distansmottagning", "Remote appointment"}),
            option(3, "home", {"Kotikäynti", "Hembesök", "Home visit"}),
            option(kPhoneVisit, "phone", {"Puhelu", "Telefonsamtal", "Phone call"})};
}

Options respondents() {
    return {option(kSelf, "self", {"Asiakas itse", "Klienten själv", "The client"}),
            option(kYoungPerson, "young",
                   {"Nuori, alle 18-vuotias", "En ung person under 18", "A young person under 18"}),
            option(kGuardianOfChild, "guardian",
                   {"Huoltaja lapsen puolesta", "En vårdnadshavare för ett barn",
                    "A guardian for a child"}),
            option(kRelative, "relative", {"Läheinen", "En närstående", "A relative"})};
}

std::vector<Question> fromBank(Builder &build, std::initializer_list<const char *> codes) {
    std::vector<Question> questions;
    for (const auto *code : codes)
        questions.push_back(build.addFromBank(code));
    return questions;
}

const LocalText kNoNames{"Älä kirjoita nimiä tai henkilötunnuksia.",
                         "Skriv inte namn eller personbeteckningar.",
                         "Please leave out names and identity codes."};

std::vector<Question> ownWords(Builder &build) {
    std::vector<Question> rest;
    rest.push_back(build.add("well", ItemKind::text,
                             {"Mikä onnistui", "Vad lyckades", "What went well"},
                             {"Mikä onnistui?", "Vad lyckades?", "What went well?"}));
    rest.push_back(build.add("better", ItemKind::text,
                             {"Mitä parantaa", "Vad kan förbättras", "What to improve"},
                             {"Mitä voisimme tehdä paremmin?", "Vad kunde vi göra bättre?",
                              "What could we do better?"}));
    for (auto &question : rest)
        question.help = kNoNames;
    return rest;
}

std::vector<Question> background(Builder &build) {
    auto age = build.add("age", ItemKind::single, {"Ikäryhmä", "Åldersgrupp", "Age band"},
                         {"Ikäsi", "Din ålder", "Your age"}, ageBands(), ItemRole::background);
    auto visit = build.add("visit", ItemKind::single, {"Asiointitapa", "Besökstyp", "Visit type"},
                           {"Miten asioit?", "Hur uträttade du ärendet?", "How did you visit us?"},
                           visitTypes(), ItemRole::background);
    return {std::move(visit), std::move(age)};
}

Question *find(Version &version, model::ItemId item) {
    for (auto &question : version.questions)
        if (question.item == item)
            return &question;
    return nullptr;
}

/// In both versions a client under 18 and the guardian of a child are asked in the bank's words for
/// them.
void addVariants(Version &version) { version.variants = {{kYoung, {}}, {kGuardian, {}}}; }

void addSections(Version &version) {
    beginSection(version, kBackground, {"Taustatiedot", "Bakgrund", "About you"});
    beginSection(version, kExperience,
                 {"Kokemus palvelusta", "Upplevelsen av tjänsten", "Your experience"},
                 {"Ajattele viimeisintä käyntiäsi.", "Tänk på ditt senaste besök.",
                  "Think of your latest visit."});
    beginSection(version, kOutcome, {"Hyöty ja jatko", "Nytta och fortsättning", "What follows"});
}

void setSection(std::vector<Question> &questions, int section) {
    for (auto &question : questions)
        question.section = section;
}

std::vector<Question> joined(std::initializer_list<std::vector<Question>> parts) {
    std::vector<Question> all;
    for (const auto &part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// The parts of the form; version 1 said some of them otherwise.
struct SurveyParts {
    std::vector<Question> background;
    std::vector<Question> experience;
    std::vector<Question> outcome;
    std::vector<Question> waiting;
    std::vector<Question> remote;
    std::vector<Question> ownWords;
    std::vector<Question> who;
};

/// In an order of its own: the first item is the one that recommends.
SurveyParts makeParts(Builder &build) {
    SurveyParts parts;
    parts.experience =
        fromBank(build, {"nps", "easy", "help", "safe", "whole", "together", "informed"});
    parts.outcome = fromBank(build, {"next", "useful"});
    parts.waiting = fromBank(build, {"waiting"});
    parts.remote.push_back(build.add(
        "digital", ItemKind::ordered, {"Etäasiointi", "Distanstjänster", "Remote services"},
        {"Sain hoidettua asiani etänä.", "Jag kunde sköta mitt ärende på distans.",
         "I could deal with the matter remotely."},
        fiveSteps()));
    parts.ownWords = ownWords(build);
    parts.background = background(build);
    parts.who.push_back(build.add("who", ItemKind::single, {"Vastaaja", "Svarare", "Respondent"},
                                  {"Kuka vastaa?", "Vem svarar?", "Who is answering?"},
                                  respondents(), ItemRole::background));
    parts.who.front().required = true;
    setSection(parts.who, kBackground);
    setSection(parts.background, kBackground);
    setSection(parts.experience, kExperience);
    setSection(parts.outcome, kOutcome);
    setSection(parts.waiting, kOutcome);
    setSection(parts.remote, kRemote);
    setSection(parts.ownWords, kOwnWords);
    return parts;
}

/// The pilot was made before the bank: three of its core items were the county's own words or
/// scale. What has been asked stays as it was when the bank is taken into use.
void publishPilot(Builder &build, SurveyParts parts, base::Date on, base::Date retired) {
    parts.outcome.front().options = fourSteps();
    auto &version = build.publish(
        1, on,
        joined({parts.background, parts.experience, parts.outcome, parts.waiting, parts.ownWords}));
    version.status = model::VersionStatus::retired;
    version.retiredOn = retired;
    addSections(version);
    beginSection(version, kOwnWords, {"Omin sanoin", "Med egna ord", "In your own words"});
    addVariants(version);
    find(version, build.item("easy"))->text.fi = "Asioiminen oli helppoa.";
    find(version, build.item("informed"))->text = {"Ymmärsin saamani tiedon.",
                                                   "Jag förstod den information jag fick.",
                                                   "I understood the information I was given."};
}

/// What the pilot showed, mended: the bank's scale and words throughout, a question of the
/// respondent that chooses the words, and remote services asked only of those who used them.
void publishSecond(Builder &build, SurveyParts parts, base::Date on) {
    for (auto &option : parts.outcome.front().options)
        if (!option.missing) // another scale: its answers must not be read as the pilot's
            option.number += kNewScaleOffset;
    std::swap(parts.outcome[0], parts.outcome[1]);
    auto &version = build.publish(2, on,
                                  joined({parts.who, parts.background, parts.experience,
                                          parts.outcome, parts.remote, parts.ownWords}));
    find(version, build.item("digital"))->help = {
        "Etäasiointi on esimerkiksi video, chat tai puhelu.",
        "Distanstjänster är till exempel video, chatt eller telefon.",
        "Remote services are for example video, chat or telephone."};
    addSections(version);
    beginSection(version, kRemote, {"Etäasiointi", "Distanstjänster", "Remote services"}, {},
                 build.chosen("visit", {kRemoteVisit, kPhoneVisit}));
    beginSection(version, kOwnWords, {"Omin sanoin", "Med egna ord", "In your own words"});
    addVariants(version);
    version.variants[0].when = build.chosen("who", {kYoungPerson});
    version.variants[1].when = build.chosen("who", {kGuardianOfChild});
}

/// The next version as the coordinator left it yesterday: a new question and a new wording, each
/// without one of its languages.
void draftThird(Builder &build) {
    auto connection =
        build.add("connection", ItemKind::ordered,
                  {"Etäyhteyden toimivuus", "Distanskontakten fungerade", "Remote connection"},
                  {"Etäyhteys toimi hyvin.", "Distanskontakten fungerade bra.", ""}, fiveSteps());
    connection.section = kRemote;
    connection.shownIf = build.chosen("visit", {kRemoteVisit});
    auto version = build.survey().versions.back();
    version.number = 3;
    version.status = model::VersionStatus::draft;
    version.publishedOn.reset();
    const auto remote =
        std::find_if(version.questions.begin(), version.questions.end(),
                     [&](const Question &each) { return each.item == build.item("digital"); });
    remote->wordings.push_back(
        {kYoung,
         {"Sain asiani hoidettua etänä.", "Jag fick mitt ärende skött på distans.", ""},
         {}});
    version.questions.insert(remote + 1, std::move(connection));
    build.survey().versions.push_back(std::move(version));
}

/// What the coordinator decided when version 2 was published. Notes are in her own language.
void decide(Survey &survey, base::Date published) {
    survey.ledger = model::proposeLedger(survey, survey.versions[1]);
    for (auto &entry : survey.ledger) {
        entry.decidedBy = "Sari Koskela";
        entry.decidedOn = base::dateOfDay(base::dayNumber(published) - kDecidedBefore);
        const auto &code = survey.find(entry.item)->code;
        if (code == "easy") {
            entry.verdict = model::Comparability::comparable;
            entry.note =
                "Pelkkä kielenhuolto: kymmenen asiakasta ymmärsi molemmat sanamuodot samoin.";
        } else if (code == "informed") {
            entry.note = "Pilotissa kysyttiin omaa ymmärrystä, nyt tiedon selkeyttä.";
        } else if (code == "next") {
            entry.note = "Pilotin neljä porrasta eivät erottaneet vastaajia.";
            entry.bridge = model::ScaleBridge{{3, 4}, {kNewScaleOffset + 4, kNewScaleOffset + 5}};
        }
    }
}

} // namespace

Survey demoRegularSurvey(base::Date firstVersion, base::Date secondVersion) {
    Builder build(kRegularSurvey, {"Asiakaspalaute", "Kundrespons", "Client feedback"},
                  model::SurveyType::regular);
    const auto parts = makeParts(build);
    publishPilot(build, parts, firstVersion, secondVersion);
    publishSecond(build, parts, secondVersion);
    decide(build.survey(), secondVersion);
    draftThird(build);
    auto &survey = build.survey();
    survey.reach.audiences = {Audience::client, Audience::young, Audience::guardian,
                              Audience::relative};
    survey.reach.channels = {model::Channel::sms, model::Channel::qr, model::Channel::device,
                             model::Channel::paper, model::Channel::web};
    survey.reach.startsOn = firstVersion;
    survey.charter = demoRegularCharter();
    return std::move(survey);
}

} // namespace kooste::app
