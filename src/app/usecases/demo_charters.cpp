// SPDX-License-Identifier: MIT
#include "app/usecases/demo_charters.h"

namespace kooste::app {

model::Charter demoRegularCharter() {
    model::Charter charter;
    charter.purpose = {
        "Seuraamme, miten asiakkaat kokevat palvelumme ja mikä muuttuu kaudesta toiseen.",
        "Vi följer hur klienterna upplever våra tjänster och vad som ändras mellan perioderna.",
        "We follow how clients experience our services and what changes from season to season."};
    charter.collection = {
        "Kysely lähtee tekstiviestinä käyntiä seuraavana arkipäivänä. Lisäksi vastata voi "
        "QR-koodilla, laitteella, paperilla ja verkossa. Vastaaminen on vapaaehtoista.",
        "Enkäten skickas som textmeddelande vardagen efter besöket. Det går också att svara med "
        "QR-kod, på en apparat, på papper och på webben. Det är frivilligt att svara.",
        "The survey is sent as a text message on the working day after a visit. It can also be "
        "answered by QR code, on a device, on paper and on the web. Answering is voluntary."};
    charter.handler = {"Asiakaskokemustiimi ja yksiköiden esihenkilöt.",
                       "Kundupplevelseteamet och enheternas chefer.",
                       "The client experience team and the supervisors of the units."};
    charter.handling = {
        "Vastaukset käsitellään nimettöminä. Alle viiden vastauksen tuloksia ei näytetä.",
        "Svaren behandlas anonymt. Resultat med färre än fem svar visas inte.",
        "Answers are handled without names. Results of fewer than five answers are not shown."};
    charter.improvement = {
        "Yksikkö käy tulokset läpi kerran kaudessa ja valitsee yhden asian, jota parannetaan.",
        "Enheten går igenom resultaten en gång per period och väljer en sak att förbättra.",
        "Each unit goes through its results once a season and chooses one thing to improve."};
    charter.retention = {"Vastaukset säilytetään viisi vuotta.", "Svaren sparas i fem år.",
                         "Answers are kept for five years."};
    return charter;
}

model::Charter demoPilotCharter() {
    model::Charter charter;
    charter.purpose = {"Selvitämme, sopiiko etävastaanotto kolmen yksikön asiakkaille.",
                       "Vi tar reda på om distansmottagning passar klienterna vid tre enheter.",
                       "We find out whether remote appointments suit the clients of three units."};
    charter.collection = {"Linkki lähetetään jokaiselle etävastaanotolla asioineelle.",
                          "En länk skickas till alla som besökt distansmottagningen.",
                          "A link is sent to everyone who had a remote appointment."};
    charter.handler = {"Pilotin työryhmä.", "Pilotens arbetsgrupp.", "The pilot's working group."};
    charter.handling = {"Vastaukset luetaan nimettöminä kerran kuussa.",
                        "Svaren läses anonymt en gång i månaden.",
                        "Answers are read once a month without names."};
    charter.improvement = {"Tulosten perusteella päätetään, laajennetaanko etävastaanottoa.",
                           "Utifrån resultaten besluts om distansmottagningen utvidgas.",
                           "The results decide whether remote appointments are extended."};
    charter.retention = {"Vastaukset säilytetään kaksi vuotta.", "Svaren sparas i två år.",
                         "Answers are kept for two years."};
    return charter;
}

model::Charter demoFreeFormCharter() {
    model::Charter charter;
    charter.purpose = {"Asiakas voi milloin tahansa kiittää, moittia, ehdottaa tai kysyä.",
                       "Klienten kan när som helst tacka, klaga, föreslå eller fråga.",
                       "Clients can give thanks, complain, suggest or ask at any time."};
    charter.collection = {
        "Palautetta annetaan verkossa, tai ammattilainen kirjaa suullisen palautteen.",
        "Respons ges på webben, eller så antecknar personalen muntlig respons.",
        "Feedback is given on the web, or a professional writes down what was said."};
    charter.handler = {"Yksikön esihenkilö.", "Enhetens chef.", "The supervisor of the unit."};
    charter.handling = {"Yhteydenottopyyntöön vastataan viidessä arkipäivässä.",
                        "En begäran om kontakt besvaras inom fem vardagar.",
                        "A wish to be contacted is answered within five working days."};
    charter.improvement = {"Toistuvista aiheista tehdään yksikössä toimenpide.",
                           "Teman som återkommer leder till en åtgärd i enheten.",
                           "Topics that come up again become an action in the unit."};
    charter.retention = {"Palautteet säilytetään kaksi vuotta.", "Responsen sparas i två år.",
                         "Feedback is kept for two years."};
    return charter;
}

} // namespace kooste::app
