// SPDX-License-Identifier: MIT
#include "app/usecases/demo_surveys.h"
#include "app/usecases/demo_builder.h"
#include "app/usecases/demo_charters.h"

namespace kooste::app {

using namespace demo;
using model::Survey;

namespace {

/// Two levels: what it is about, and more closely where there is more than one thing.
Options topics() {
    Options all{
        option(1, "access", {"Yhteyden saaminen", "Att få kontakt", "Getting in touch"}),
        option(11, "phone", {"Puhelin ja takaisinsoitto", "Telefon", "Telephone"}),
        option(12, "online", {"Verkkoasiointi", "E-tjänster", "Online services"}),
        option(13, "waiting", {"Odottaminen", "Väntan", "Waiting"}),
        option(2, "care", {"Hoito tai palvelu", "Vård eller service", "Care or service"}),
        option(21, "treatment", {"Tutkimus ja hoito", "Undersökning", "Examination"}),
        option(22, "support", {"Ohjaus ja tuki", "Handledning och stöd", "Guidance"}),
        option(3, "encounter", {"Kohtaaminen", "Bemötande", "How I was met"}),
        option(4, "premises", {"Tilat ja kulkeminen", "Lokaler och tillgänglighet", "Premises"}),
        option(5, "information", {"Tieto ja ohjeet", "Information", "Information"}),
        option(6, "other", {"Muu", "Annat", "Other"})};
    for (auto &each : all)
        if (each.number > 10)
            each.parent = each.number < 20 ? "access" : "care";
    return all;
}

} // namespace

Survey demoPilotSurvey(base::Date published, base::Date lastDay) {
    Builder build(
        kPilotSurvey,
        {"Etävastaanoton pilotti", "Pilot med distansmottagning", "Remote appointment pilot"},
        model::SurveyType::adhoc);
    std::vector<model::Question> form;
    form.push_back(build.add("ease", ItemKind::ordered,
                             {"Yhteyden helppous", "Lätt att ansluta", "Easy to connect"},
                             {"Yhteyden saaminen oli helppoa.", "Det var lätt att få kontakt.",
                              "It was easy to connect."},
                             fiveSteps()));
    form.push_back(build.add(
        "again", ItemKind::single, {"Uudelleen", "På nytt", "Again"},
        {"Valitsisitko etävastaanoton uudelleen?", "Skulle du välja distansmottagning på nytt?",
         "Would you choose a remote appointment again?"},
        {option(1, "yes", {"Kyllä", "Ja", "Yes"}), option(2, "maybe", {"Ehkä", "Kanske", "Maybe"}),
         option(3, "no", {"En", "Nej", "No"})}));
    form.push_back(build.add("worked", ItemKind::multiple,
                             {"Mikä toimi", "Vad fungerade", "What worked"},
                             {"Mitkä asiat toimivat?", "Vad fungerade?", "Which things worked?"},
                             {option(0, "sound", {"Ääni", "Ljudet", "Sound"}),
                              option(1, "picture", {"Kuva", "Bilden", "Picture"}),
                              option(2, "booking", {"Ajanvaraus", "Tidsbokningen", "Booking"}),
                              option(3, "guide", {"Ohjeet", "Anvisningarna", "Instructions"})}));
    form.push_back(build.add("minutes", ItemKind::number,
                             {"Odotus minuutteina", "Väntan i minuter", "Waiting, minutes"},
                             {"Montako minuuttia odotit?", "Hur många minuter väntade du?",
                              "How many minutes did you wait?"}));
    form.push_back(build.add("day", ItemKind::date, {"Käyntipäivä", "Besöksdag", "Day of visit"},
                             {"Milloin asioit?", "När uträttade du ärendet?", "When was it?"}));
    form.push_back(build.add(
        "text", ItemKind::text, {"Kommentti", "Kommentar", "Comment"},
        {"Mitä muuta haluat sanoa?", "Vad vill du tillägga?", "What else would you like to say?"}));
    build.publish(1, published, std::move(form));
    auto &survey = build.survey();
    survey.goal = {
        "Selvittää, toimiiko etävastaanotto asiakkaiden mielestä yhtä hyvin kuin käynti.",
        "Att ta reda på om distansmottagningen enligt klienterna är lika bra som besök.",
        "To find out whether clients think remote appointments work as well as visits."};
    survey.decision = {"Laajennetaanko etävastaanotto kaikkiin terveysasemiin.",
                       "Om distansmottagningen utvidgas till alla hälsostationer.",
                       "Whether remote appointments are extended to all health centres."};
    survey.reach = {{"TA01", "TA02", "KU01"},
                    {model::Audience::client},
                    {model::Channel::web, model::Channel::sms},
                    published,
                    lastDay};
    survey.charter = demoPilotCharter();
    return std::move(survey);
}

Survey demoFreeFormSurvey(base::Date published) {
    Builder build(kFreeFormSurvey, {"Vapaa palaute", "Fri respons", "Free-form feedback"},
                  model::SurveyType::freeform);
    std::vector<model::Question> form;
    form.push_back(build.add("type", ItemKind::single, {"Palautteen laji", "Typ", "Type"},
                             {"Mitä palautteesi on?", "Vad är din respons?", "What is it about?"},
                             {option(kThanks, "thanks", {"Kiitos", "Tack", "Thanks"}),
                              option(2, "complaint", {"Moite", "Klagomål", "Complaint"}),
                              option(3, "idea", {"Idea", "Idé", "Idea"}),
                              option(4, "question", {"Kysymys", "Fråga", "Question"})}));
    form.push_back(build.add(
        "topic", ItemKind::single, {"Aihe", "Ämne", "Topic"},
        {"Mihin palautteesi liittyy?", "Vad gäller din respons?", "What does it concern?"},
        topics()));
    form.push_back(build.add("text", ItemKind::text, {"Palaute", "Respons", "Feedback"},
                             {"Kerro omin sanoin", "Berätta med egna ord", "In your own words"}));
    form.push_back(build.add(
        "contact", ItemKind::single, {"Yhteydenotto", "Kontakt", "Contact wish"},
        {"Haluatko, että sinuun otetaan yhteyttä?", "Vill du bli kontaktad?",
         "Would you like to be contacted?"},
        {option(kNoContact, "no", {"En", "Nej", "No"}),
         option(kContactByPhone, "phone",
                {"Kyllä, puhelimitse", "Ja, per telefon", "By telephone"}),
         option(kContactByEmail, "email", {"Kyllä, sähköpostitse", "Ja, per e-post", "By e-mail"})},
        ItemRole::background));
    form[0].required = form[2].required = true;
    form[2].help = {"Älä kirjoita nimiä tai henkilötunnuksia.",
                    "Skriv inte namn eller personbeteckningar.",
                    "Please leave out names and identity codes."};
    // Thanks need no answer.
    form[3].shownIf = build.chosen("type", {kThanks}, model::ConditionOperator::isNot);
    build.publish(1, published, std::move(form));
    auto &survey = build.survey();
    survey.reach.audiences = {model::Audience::client, model::Audience::relative};
    survey.reach.channels = {model::Channel::web, model::Channel::oral};
    survey.reach.startsOn = published;
    survey.charter = demoFreeFormCharter();
    return std::move(survey);
}

} // namespace kooste::app
