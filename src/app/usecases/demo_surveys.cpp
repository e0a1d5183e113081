// SPDX-License-Identifier: MIT
#include "app/usecases/demo_surveys.h"

#include <algorithm>

namespace kooste::app {

using base::LocalText;
using model::AnswerOption;
using model::ItemKind;
using model::ItemRole;
using model::Survey;
using Options = std::vector<AnswerOption>;

namespace {

AnswerOption option(int number, const std::string &code, LocalText label,
                    std::optional<double> score = {}) {
    AnswerOption made;
    made.number = number;
    made.code = code;
    made.label = std::move(label);
    made.score = score;
    return made;
}

AnswerOption missingOption(int number, const std::string &code, LocalText label,
                           model::Missing missing) {
    auto made = option(number, code, std::move(label));
    made.missing = missing;
    return made;
}

void addMissing(Options &options) {
    options.push_back(missingOption(kDontKnowOption, "eos",
                                    {"En osaa sanoa", "Kan inte säga", "I don't know"},
                                    model::Missing::dontKnow));
    options.push_back(missingOption(kNotApplicableOption, "ekm",
                                    {"Ei koske minua", "Gäller inte mig", "Does not concern me"},
                                    model::Missing::notApplicable));
}

Options fiveSteps(int offset = 0) {
    Options options{
        option(offset + 1, "1", {"Täysin eri mieltä", "Helt av annan åsikt", "Strongly disagree"},
               1),
        option(offset + 2, "2",
               {"Jokseenkin eri mieltä", "Delvis av annan åsikt", "Somewhat disagree"}, 2),
        option(offset + 3, "3",
               {"Ei samaa eikä eri mieltä", "Varken eller", "Neither agree nor disagree"}, 3),
        option(offset + 4, "4",
               {"Jokseenkin samaa mieltä", "Delvis av samma åsikt", "Somewhat agree"}, 4),
        option(offset + 5, "5", {"Täysin samaa mieltä", "Helt av samma åsikt", "Strongly agree"},
               5)};
    addMissing(options);
    return options;
}

Options fourSteps() {
    Options options{option(1, "1", {"En lainkaan", "Inte alls", "Not at all"}, 1),
                    option(2, "2", {"Vähän", "I någon mån", "A little"}, 2),
                    option(3, "3", {"Melko hyvin", "Ganska väl", "Fairly well"}, 3),
                    option(4, "4", {"Hyvin", "Väl", "Well"}, 4)};
    addMissing(options);
    return options;
}

Options npsSteps() {
    Options options;
    for (int value = 0; value <= 10; ++value)
        options.push_back(
            option(value, std::to_string(value), LocalText::same(std::to_string(value)), value));
    options[0].label = {"En lainkaan todennäköisesti", "Inte alls sannolikt", "Not at all likely"};
    options[10].label = {"Erittäin todennäköisesti", "Mycket sannolikt", "Extremely likely"};
    return options;
}

/// Adds items to a survey and gives each its id.
class Builder {
public:
    Builder(std::string code, LocalText name, model::SurveyType type) {
        survey_.code = std::move(code);
        survey_.name = std::move(name);
        survey_.type = type;
    }
    model::Question add(const char *code, ItemKind kind, LocalText name, LocalText text,
                        Options options = {}, ItemRole role = ItemRole::answer) {
        model::Item item;
        item.id = {static_cast<std::int64_t>(survey_.items.size()) + 1};
        item.code = code;
        item.kind = kind;
        item.role = role;
        item.name = std::move(name);
        survey_.items.push_back(item);
        model::Question question;
        question.item = item.id;
        question.text = std::move(text);
        question.options = std::move(options);
        return question;
    }
    void publish(int number, base::Date on, std::vector<model::Question> questions) {
        model::Version version;
        version.number = number;
        version.status = model::VersionStatus::published;
        version.publishedOn = on;
        version.questions = std::move(questions);
        survey_.versions.push_back(std::move(version));
    }
    Survey done() { return std::move(survey_); }

private:
    Survey survey_;
};

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
            option(2, "remote", {"Etävastaanotto", "Distansmottagning", "Remote appointment"}),
            option(3, "home", {"Kotikäynti", "Hembesök", "Home visit"}),
            option(4, "phone", {"Puhelu", "Telefonsamtal", "Phone call"})};
}

void addCore(Builder &build, std::vector<model::Question> &form) {
    form.push_back(
        build.add("nps", ItemKind::nps, {"Suositteleminen", "Rekommendation", "Recommendation"},
                  {"Kuinka todennäköisesti suosittelisit palvelua läheisellesi?",
                   "Hur sannolikt är det att du skulle rekommendera tjänsten för en närstående?",
                   "How likely would you be to recommend the service to someone close to you?"},
                  npsSteps()));
    const auto step = [&](const char *code, LocalText name, LocalText text) {
        form.push_back(
            build.add(code, ItemKind::ordered, std::move(name), std::move(text), fiveSteps()));
    };
    step("easy", {"Asioinnin helppous", "Lätt att uträtta ärenden", "Easy dealing"},
         {"Asioiminen oli helppoa.", "Det var lätt att uträtta ärendet.",
          "It was easy to get things done."});
    step("help", {"Avun saaminen", "Hjälp vid behov", "Help when needed"},
         {"Sain apua silloin, kun tarvitsin.", "Jag fick hjälp när jag behövde den.",
          "I got help when I needed it."});
    step("safe", {"Turvallisuus", "Trygghet", "Feeling safe"},
         {"Oloni oli turvallinen.", "Jag kände mig trygg.", "I felt safe."});
    step("whole", {"Kokonaisuuden huomioiminen", "Helheten beaktades", "Seen as a whole"},
         {"Tilanteeni otettiin huomioon kokonaisuutena.", "Min situation beaktades som en helhet.",
          "My situation was considered as a whole."});
    step("together", {"Yhdessä päättäminen", "Beslut tillsammans", "Deciding together"},
         {"Asioistani päätettiin yhdessä kanssani.", "Besluten fattades tillsammans med mig.",
          "Decisions were made together with me."});
    step("informed",
         {"Tiedon ymmärrettävyys", "Begriplig information", "Understandable information"},
         {"Ymmärsin saamani tiedon.", "Jag förstod den information jag fick.",
          "I understood the information I was given."});
}

/// The first of these has four steps in version 1 and five in version 2.
void addOutcome(Builder &build, std::vector<model::Question> &form) {
    form.push_back(
        build.add("next", ItemKind::ordered,
                  {"Jatkon tietäminen", "Vetskap om fortsättningen", "Knowing what follows"},
                  {"Tiedän, miten asiani etenee tästä.", "Jag vet hur mitt ärende går vidare.",
                   "I know how things go on from here."},
                  fourSteps()));
    form.push_back(build.add("useful", ItemKind::ordered, {"Hyödyllisyys", "Nytta", "Usefulness"},
                             {"Palvelusta oli minulle hyötyä.", "Jag hade nytta av tjänsten.",
                              "The service was of use to me."},
                             fiveSteps()));
}

std::vector<model::Question> endOfForm(Builder &build) {
    std::vector<model::Question> rest;
    rest.push_back(build.add("well", ItemKind::text,
                             {"Mikä onnistui", "Vad lyckades", "What went well"},
                             {"Mikä onnistui?", "Vad lyckades?", "What went well?"}));
    rest.push_back(build.add("better", ItemKind::text,
                             {"Mitä parantaa", "Vad kan förbättras", "What to improve"},
                             {"Mitä voisimme tehdä paremmin?", "Vad kunde vi göra bättre?",
                              "What could we do better?"}));
    rest.push_back(build.add("age", ItemKind::single, {"Ikäryhmä", "Åldersgrupp", "Age band"},
                             {"Ikäsi", "Din ålder", "Your age"}, ageBands(), ItemRole::background));
    rest.push_back(
        build.add("visit", ItemKind::single, {"Asiointitapa", "Besökstyp", "Visit type"},
                  {"Miten asioit?", "Hur uträttade du ärendet?", "How did you visit us?"},
                  visitTypes(), ItemRole::background));
    return rest;
}

} // namespace

Survey demoRegularSurvey(base::Date firstVersion, base::Date secondVersion) {
    Builder build(kRegularSurvey, {"Asiakaspalaute", "Kundrespons", "Client feedback"},
                  model::SurveyType::regular);
    std::vector<model::Question> form;
    addCore(build, form);
    const auto next = form.size();
    addOutcome(build, form);
    auto first = form;
    form[next].options = fiveSteps(kNewScaleOffset);
    first.push_back(build.add("waiting", ItemKind::ordered,
                              {"Odotusaika", "Väntetid", "Waiting time"},
                              {"Odotusaika oli kohtuullinen.", "Väntetiden var rimlig.",
                               "The waiting time was reasonable."},
                              fiveSteps()));
    form.push_back(build.add("digital", ItemKind::ordered,
                             {"Etäasiointi", "Distanstjänster", "Remote services"},
                             {"Sain hoidettua asiani halutessani etänä.",
                              "Jag kunde sköta ärendet på distans om jag ville.",
                              "I could deal with the matter remotely if I wanted to."},
                             fiveSteps()));
    const auto rest = endOfForm(build);
    first.insert(first.end(), rest.begin(), rest.end());
    form.insert(form.end(), rest.begin(), rest.end());
    build.publish(1, firstVersion, std::move(first));
    build.publish(2, secondVersion, std::move(form));
    return build.done();
}

Survey demoPilotSurvey(base::Date published) {
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
    return build.done();
}

Survey demoFreeFormSurvey(base::Date published) {
    Builder build(kFreeFormSurvey, {"Vapaa palaute", "Fri respons", "Free-form feedback"},
                  model::SurveyType::freeform);
    std::vector<model::Question> form;
    form.push_back(build.add("type", ItemKind::single, {"Palautteen laji", "Typ", "Type"},
                             {"Mitä palautteesi on?", "Vad är din respons?", "What is it about?"},
                             {option(1, "thanks", {"Kiitos", "Tack", "Thanks"}),
                              option(2, "complaint", {"Moite", "Klagomål", "Complaint"}),
                              option(3, "idea", {"Idea", "Idé", "Idea"}),
                              option(4, "question", {"Kysymys", "Fråga", "Question"})}));
    form.push_back(build.add(
        "topic", ItemKind::single, {"Aihe", "Ämne", "Topic"},
        {"Mihin palautteesi liittyy?", "Vad gäller din respons?", "What does it concern?"},
        {option(1, "access", {"Yhteyden saaminen", "Att få kontakt", "Getting in touch"}),
         option(2, "care", {"Hoito tai palvelu", "Vård eller service", "Care or service"}),
         option(3, "encounter", {"Kohtaaminen", "Bemötande", "How I was met"}),
         option(4, "premises", {"Tilat ja kulkeminen", "Lokaler och tillgänglighet", "Premises"}),
         option(5, "information", {"Tieto ja ohjeet", "Information", "Information"}),
         option(6, "other", {"Muu", "Annat", "Other"})}));
    form.push_back(build.add("text", ItemKind::text, {"Palaute", "Respons", "Feedback"},
                             {"Kerro omin sanoin", "Berätta med egna ord", "In your own words"}));
    build.publish(1, published, std::move(form));
    return build.done();
}

} // namespace kooste::app
