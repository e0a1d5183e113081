// SPDX-License-Identifier: MIT
#include "app/usecases/demo_comments.h"
#include "base/masked_text.h"

#include <array>
#include <span>
#include <string_view>

namespace kooste::app {

using base::Language;
using Words = std::span<const std::string_view>;

namespace {

template <std::size_t N> using Parts = std::array<std::string_view, N>;

constexpr Parts<20> kGoodThings{"Sain ajan nopeasti",
                                "Hoitaja kuunteli rauhassa",
                                "Minut otettiin vastaan ystävällisesti",
                                "Asiani hoidettiin yhdellä kertaa",
                                "Ohjeet olivat selkeät",
                                "Henkilökunta oli asiantuntevaa",
                                "Minulla oli turvallinen olo",
                                "Kysymyksiini vastattiin kunnolla",
                                "Palvelu oli sujuvaa alusta loppuun",
                                "Minua kuunneltiin ja uskottiin",
                                "Aikataulu piti",
                                "Kaikki selitettiin ymmärrettävästi",
                                "Sain olla mukana päättämässä",
                                "Lääkitys käytiin läpi huolella",
                                "Minulle soitettiin takaisin sovitusti",
                                "Odotin vain hetken",
                                "Tunnelma oli rauhallinen",
                                "Käynnistä jäi hyvä mieli",
                                "Sain tarvitsemani avun",
                                "Kohtaaminen oli aidosti lämmin"};

constexpr Parts<16> kGoodMore{"",
                              "",
                              "",
                              " ja tiedän, miten tästä jatketaan",
                              " eikä kiireen tuntua ollut",
                              " ja kotiin lähti selkeä suunnitelma",
                              ", vaikka oli kiireinen päivä",
                              " ja myös läheinen otettiin huomioon",
                              ", mikä ei ole itsestäänselvyys",
                              " heti ensimmäisellä kerralla",
                              " ja sain ohjeet vielä kirjallisena",
                              " niin kuin aina ennenkin",
                              " ja jännitys hävisi saman tien",
                              ", siitä iso plussa",
                              " ja minua puhuteltiin kunnioittavasti",
                              ", ja se lämmitti mieltä"};

constexpr Parts<12> kGoodEnds{".",
                              ".",
                              ".",
                              ". Kiitos!",
                              ". Kiitos koko väelle.",
                              "!",
                              ". Suosittelen muillekin.",
                              ". Jatkakaa samaan malliin.",
                              ". Lämmin kiitos.",
                              ". Näin sen pitää toimia.",
                              ". Olen tyytyväinen.",
                              ". Kymmenen pistettä."};

constexpr Parts<20> kBadThings{"Jouduin odottamaan liian kauan",
                               "Puhelimeen ei vastattu",
                               "Takaisinsoitto tuli vasta seuraavana päivänä",
                               "Ohjeet jäivät epäselviksi",
                               "Aikoja ei ollut tarjolla viikkoihin",
                               "Minua ei kuunneltu",
                               "Tuntui, että kaikilla oli kiire",
                               "Hoitaja vaihtui joka kerralla",
                               "Sama asia piti kertoa monta kertaa",
                               "Tulokset piti kysyä itse",
                               "Opasteet olivat huonot",
                               "Pysäköintipaikkaa ei löytynyt",
                               "Ajanvaraus verkossa ei toiminut",
                               "En tiennyt, kuka asiaani hoitaa",
                               "Käynti oli liian lyhyt",
                               "Odotustilassa oli ahdasta",
                               "Kirjalliset ohjeet puuttuivat",
                               "Kutsukirje tuli liian myöhään",
                               "Aika peruttiin samana aamuna",
                               "Päätös tehtiin kysymättä minulta"};

constexpr Parts<12> kBadMore{"",
                             "",
                             "",
                             ", eikä sille kerrottu syytä",
                             ", ja asia jäi kesken",
                             " jo toisen kerran peräkkäin",
                             ", vaikka asia oli kiireellinen",
                             " ja lähdin pettyneenä",
                             ", mikä huolestutti",
                             " eikä pahoitteluja kuulunut",
                             ", vaikka siitä oli sovittu",
                             ", eikä ensimmäistä kertaa"};

constexpr Parts<10> kBadEnds{".",
                             ".",
                             ".",
                             ". Tähän toivon parannusta.",
                             ". Ei näin.",
                             ". Itse hoito oli kyllä hyvää.",
                             ". Olen pettynyt.",
                             ". Tieto ei kulje.",
                             ". Ymmärrän kiireen, mutta silti.",
                             "!"};

constexpr Parts<18> kIdeas{"Tekstiviestillä voisi muistuttaa ajasta",
                           "Ajan voisi varata myös illalla",
                           "Odotustilaan tarvittaisiin lisää tuoleja",
                           "Takaisinsoitolle voisi luvata kellonajan",
                           "Ohjeet saisi antaa aina kirjallisena",
                           "Sama hoitaja olisi hyvä saada seuraavallakin kerralla",
                           "Opasteet kannattaisi uusia ovelta asti",
                           "Etävastaanottoa voisi tarjota useammin",
                           "Läheisille saisi kertoa enemmän",
                           "Ruotsinkielistä palvelua pitäisi saada ilman pyytämistä",
                           "Pysäköintiin tarvitaan lisää esteettömiä paikkoja",
                           "Tulokset voisi näyttää verkossa heti",
                           "Lapsille voisi olla enemmän tekemistä odottaessa",
                           "Käynnille varattu aika saisi olla pidempi",
                           "Yhteystiedot voisi koota yhteen paikkaan",
                           "Ilmoittautumisen automaatti on liian korkealla",
                           "Kutsussa voisi kertoa, mitä ottaa mukaan",
                           "Jonotilanteen voisi kertoa puhelimessa"};

constexpr Parts<8> kIdeaStarts{
    "", "", "", "Ehdotus: ", "Toive: ", "Kehitysidea: ", "Muuten hyvä. ", "Pieni asia: "};
constexpr Parts<8> kIdeaEnds{".",
                             ".",
                             ".",
                             ". Se helpottaisi monen arkea.",
                             ", niin turhat soitot vähenisivät.",
                             ". Muualla näin jo tehdään.",
                             ". Kiitos, jos viette eteenpäin.",
                             ". Muuten olen tyytyväinen."};

/// Of the service itself, by DemoService.
constexpr std::array<Parts<4>, 9> kServiceGood{{
    {"Terveysasemalla asiat toimivat", "Lääkäri paneutui vaivaani", "Hoitaja rokotti taitavasti",
     "Verikoe sujui kivutta"},
    {"Hammashoito oli kivutonta", "Suuhygienisti opetti puhdistuksen hyvin",
     "Pelkääjä otettiin huomioon", "Paikkaus kesti vain hetken"},
    {"Harjoitteet neuvottiin kädestä pitäen", "Apuväline sovitettiin huolella",
     "Kuntoutus eteni suunnitelman mukaan", "Liikkuminen helpottui"},
    {"Poliklinikan käynti eteni ajallaan", "Toimenpide selitettiin etukäteen",
     "Tutkimukset tehtiin samalla käynnillä", "Jatkohoito sovittiin saman tien"},
    {"Päivystyksessä tutkittiin perusteellisesti", "Kivun hoito aloitettiin heti",
     "Odottaessakin kysyttiin vointia", "Yöllä sai apua nopeasti"},
    {"Neuvolassa lapsi sai rauhassa tutustua", "Vanhempien huolet otettiin todesta",
     "Terveydenhoitaja jutteli lapselle", "Rokotus meni leikin varjolla"},
    {"Perhe otettiin kokonaisena huomioon", "Apu tuli kotiin silloin kun uuvuimme",
     "Neuvot sopivat juuri meidän arkeen", "Lapsetkin saivat kertoa mielipiteensä"},
    {"Kotihoito tulee sovittuna aikana", "Hoitajat ovat tuttuja ja reippaita",
     "Lääkkeet jaetaan tarkasti", "Äidin kuulumiset kysytään aina"},
    {"Talossa on kodin tuntu", "Ruoka on hyvää ja tarjoilu mukavaa", "Ulos pääsee, kun vain pyytää",
     "Omaiset ovat tervetulleita"},
}};

constexpr std::array<Parts<3>, 9> kServiceBad{{
    {"Lääkäriaikaa ei saanut kuukauteen", "Reseptin uusiminen kesti yli viikon",
     "Päivystysaikaa ei löytynyt omalta asemalta"},
    {"Hammashoitoon on kohtuuton jono", "Puudutus ei ehtinyt vaikuttaa",
     "Tarkastusaikaa ei saa varattua itse"},
    {"Kuntoutusjakso loppui kesken", "Apuväline viipyi viikkoja", "Harjoitusten ohjeet hukkuivat"},
    {"Lähete oli kadonnut", "Käynti siirtyi kolmesti", "Toimenpiteen riskit jäivät kertomatta"},
    {"Päivystyksessä odotin kuusi tuntia", "Kipulääkettä piti pyytää monesti",
     "Kotiutus tapahtui keskellä yötä"},
    {"Neuvola-aikoja on vain aamupäivisin", "Sijainen ei tuntenut lapsen tilannetta",
     "Neuvonta jäi esitteen varaan"},
    {"Kotipalvelua ei saatu, kun sitä tarvittiin", "Tapaamiset peruuntuivat",
     "Perheeltä kyseltiin samat asiat uudelleen"},
    {"Käyntiaika vaihtelee joka päivä", "Viikolla kävi yhdeksän eri hoitajaa",
     "Suihku jäi väliin kahdesti"},
    {"Iltaisin hoitajia on liian vähän", "Ulkoilu jää usein pois", "Puhelimella ei tavoita ketään"},
}};

constexpr Parts<5> kVisitsPraised{"Nyt käy samat tutut hoitajat", "Sovitut ajat pitävät nykyään",
                                  "Omahoitaja on ollut iso parannus",
                                  "Hoitaja soittaa, jos on myöhässä",
                                  "Uusi käyntilista toimii hyvin"};
constexpr Parts<5> kPhoneBlamed{
    "Takaisinsoittoa odotin kaksi päivää", "Puhelinpalvelu on mennyt huonommaksi",
    "Aikaa ei saa enää puhelimella lainkaan", "Jonotin puhelimessa yli tunnin",
    "Ennen soitettiin takaisin samana päivänä, nyt ei"};

constexpr Parts<10> kSwedishGood{"Jag fick hjälp snabbt",
                                 "Personalen var vänlig",
                                 "Allt förklarades tydligt",
                                 "Jag kände mig trygg",
                                 "Besöket gick smidigt",
                                 "Jag blev lyssnad på",
                                 "Tiden höll",
                                 "Jag fick service på svenska",
                                 "Skötaren var kunnig",
                                 "Jag vet hur det går vidare"};
constexpr Parts<8> kSwedishBad{"Jag fick vänta för länge",
                               "Ingen svarade i telefon",
                               "Det gick inte att få service på svenska",
                               "Anvisningarna var oklara",
                               "Tiden avbokades samma dag",
                               "Personalen byttes varje gång",
                               "Det var svårt att hitta rätt",
                               "Brevet kom bara på finska"};
constexpr Parts<5> kSwedishEnds{".", ".", ". Tack!", ". Tack till hela personalen.",
                                ", vilket jag uppskattar."};
constexpr Parts<4> kSwedishBadEnds{".", ".", ". Det kunde bli bättre.", ", tyvärr."};
constexpr Parts<8> kEnglishGood{"I was helped quickly",
                                "The staff were kind",
                                "Everything was explained clearly",
                                "I felt safe",
                                "The visit went smoothly",
                                "I was listened to",
                                "Good service in English",
                                "The nurse knew what to do"};
constexpr Parts<6> kEnglishBad{"I had to wait too long",         "Nobody answered the phone",
                               "The instructions were unclear",  "It was hard to find the place",
                               "The letter was only in Finnish", "My appointment was cancelled"};
constexpr Parts<4> kEnglishEnds{".", ".", ". Thank you!", ", thanks."};
constexpr Parts<3> kEnglishBadEnds{".", ".", ". Please improve this."};

constexpr Parts<10> kQuestions{"Milloin influenssarokotukset alkavat?",
                               "Voiko ajan perua tekstiviestillä?",
                               "Mistä saan tulokset, jos en käytä verkkopalvelua?",
                               "Kuuluuko matka korvattaviin?",
                               "Saako läheinen tulla mukaan vastaanotolle?",
                               "Onko asemalla esteetön sisäänkäynti?",
                               "Miten vaihdan terveysasemaa?",
                               "Minne palautan apuvälineen?",
                               "Voinko saada etäajan iltaan?",
                               "Kuka vastaa kotihoidon puhelimeen viikonloppuna?"};

std::string_view from(DemoRandom &random, Words words) {
    return words[static_cast<std::size_t>(random.below(static_cast<int>(words.size())))];
}

void write(std::string &out, std::string_view first, std::string_view second,
           std::string_view third) {
    out.assign(first);
    out += second;
    out += third;
}

/// Now and then somebody leaves a number to call; the masker has taken it away.
bool addMasked(DemoRandom &random, std::string &out) {
    if (!random.permille(12))
        return false;
    const bool phone = random.permille(700);
    out += phone ? " Minulle voi soittaa: " : " Vastatkaa osoitteeseen ";
    out += phone ? base::kMaskedPhone : base::kMaskedEmail;
    return true;
}

/// The parts of one language and tone.
struct Phrases {
    Words things;
    Words more;
    Words ends;
};

constexpr Parts<1> kNothing{""};

void writeOther(DemoRandom &random, Language language, bool good, std::string &out) {
    const bool swedish = language == Language::sv;
    const Phrases phrases = good ? (swedish ? Phrases{kSwedishGood, kNothing, kSwedishEnds}
                                            : Phrases{kEnglishGood, kNothing, kEnglishEnds})
                                 : (swedish ? Phrases{kSwedishBad, kNothing, kSwedishBadEnds}
                                            : Phrases{kEnglishBad, kNothing, kEnglishBadEnds});
    const auto thing = from(random, phrases.things);
    const auto more = from(random, phrases.more);
    write(out, thing, more, from(random, phrases.ends));
}

bool writeFinnish(DemoRandom &random, Words things, Words more, Words ends, std::string &out) {
    const auto thing = from(random, things);
    const auto second = from(random, more);
    write(out, thing, second, from(random, ends));
    return addMasked(random, out);
}

} // namespace

bool writeThanks(DemoRandom &random, const DemoCommentTopic &topic, std::string &out) {
    if (topic.language != Language::fi) {
        writeOther(random, topic.language, true, out);
        return false;
    }
    Words things = kGoodThings;
    if (topic.praisesVisits && random.permille(350))
        things = kVisitsPraised;
    else if (random.permille(350))
        things = kServiceGood[static_cast<std::size_t>(topic.service)];
    return writeFinnish(random, things, kGoodMore, kGoodEnds, out);
}

bool writeIdea(DemoRandom &random, const DemoCommentTopic &topic, std::string &out) {
    if (topic.language != Language::fi) {
        writeOther(random, topic.language, false, out);
        return false;
    }
    const bool complains = topic.mood == DemoMood::displeased ||
                           (topic.mood == DemoMood::mixed && random.permille(400));
    if (!complains) {
        const auto start = from(random, kIdeaStarts);
        const auto idea = from(random, kIdeas);
        write(out, start, idea, from(random, kIdeaEnds));
        return false;
    }
    Words things = kBadThings;
    if (topic.blamesPhone && random.permille(450))
        things = kPhoneBlamed;
    else if (random.permille(350))
        things = kServiceBad[static_cast<std::size_t>(topic.service)];
    return writeFinnish(random, things, kBadMore, kBadEnds, out);
}

bool writeQuestion(DemoRandom &random, std::string &out) {
    out.assign(from(random, kQuestions));
    return addMasked(random, out);
}

} // namespace kooste::app
