// SPDX-License-Identifier: MIT
// Words that have a capital or stand after a title without being names.
#include "privacy/words.h"

#include <algorithm>
#include <unordered_set>

namespace kooste::privacy {

namespace {

/// Stems of towns, parts of them and countries, to which case endings are added.
constexpr std::string_view kPlaceStems =
    "akaa alajär alavie alavud alavus asikkala askola aura brahestad björneborg borgå ekenäs "
    "enonteki "
    "esbo espoo eura eurajo euroop eteläsuom etelä-karjala etelä-savo etelä-pohjanmaa forssa "
    "grankulla haapajär "
    "haapave hailuo halsu hamina hanko hangossa hangon hango hattula haukipuda heinola heinävede "
    "hels "
    "hollola huittis hyvinkää hyvinkään hämeen hämeenlin iisalm iitti ikaali ilmajo ilomants "
    "imatra inari "
    "ingå inkoo isokyrö itäkeskuks itä-suom jakobstad janakkala joensuu jokioi joroi jorvi joutsa "
    "juankos juva jyväskyl "
    "jämsä järvenpää kaarina kainuu kajaan kalajo kallion kalliosta kalliossa kangasala kankaanpää "
    "kannus "
    "karhula karjaa karkkila karleby karis kaskis kauhajo kauhava kauniais kempele kemi kemiss "
    "kemijär "
    "kerava keravalla kervo keuruu kimito kirkkonum kitee kittilä kiuruve kokemäk kokkola "
    "kontiolah korso kotka kotkan kotkas "
    "kouvola kristiinankaup kuhmo kuopio kuortane kurikka kuusamo kuusankos kymenlaakso kyrkslätt "
    "kärsämäk "
    "laajasalo laajala lahde lahti lahtee laihia laitila lapin lapis lappeenran lapua lapinlahde "
    "lappi laukaa laakson "
    "lempäälä levi lieksa lieto liedo liminka lohja lojo loimaa lovisa loviisa maarianham malmi "
    "malmin malmis mariehamn meilah "
    "meilahd mikkeli mustasaari muurame myllypuro mynämäk mäntsälä mäntyharju mänttä naantal "
    "nakkila nastola nilsiä nivala "
    "nokia norja nousiai nurmeks nurmijär närpiö närpes orimattila orivesi orivede oulai oulu "
    "oulun outokum paimio pargas parai "
    "parikkala parkano pasila pasilas peijaks pello pieksämä pietarsaar pihtipu pirkanmaa pirkkala "
    "pohjanmaa pohjois pohjan pori "
    "porin poris porvoo posio pudasjär punkalaid puumala pyhäjär pyhäsal raahe raahes raasepor "
    "raisio rantasalmi raseborg raum rauma "
    "riihimä rovanieme rovaniemi ruotsi ruotsis ruotsin saarijär saksa saksas salos salon salosta "
    "salossa satakun savitaip savonlin savo seinäjo "
    "sibbo siilinjär sipoo siuntio sodankyl somero sotkamo suomi suomen suomes suomee suonenjo "
    "sysmä taavetti tallin tammela "
    "tammisaar tamperee tampere tammerfors tapiola tavastehus tikkurila tohmajär toijala tornio "
    "torneå turku turus turun turuss turkuu tuusula "
    "ulvila uimaharju uleåborg utajär utsjo uusikaupun uusimaa uudenmaan vaajako vaala vaasa vasa "
    "valkeako vammala vanda vantaa varkaud varkaus varsinais "
    "vehka venäjä venäjäl vesilah vetel vihti vihdi viitasaar viro viros virosta virrois virtai "
    "vuosaar ylivieska ylöjär ykspihlaja åbo åboland ähtäri äänekos "
    "österbotten nyland helsing amerik britann englan tansk norjas norjast islan ukrain somali "
    "irak syyri thaimaa espanj "
    "kreik itali rans puola kiina intia viipuri";

/// The words of a list, found by one look each.
class WordList {
public:
    explicit WordList(std::string_view list) {
        while (!list.empty()) {
            const auto end = std::min(list.find(' '), list.size());
            words_.insert(list.substr(0, end));
            list.remove_prefix(std::min(end + 1, list.size()));
        }
        words_.erase(std::string_view());
    }
    bool has(std::string_view word) const { return words_.count(word) != 0; }
    /// Some word of the list begins `word`, and at most so many bytes follow.
    bool begins(std::string_view word, std::size_t most) const {
        const auto shortest = word.size() > most ? word.size() - most : std::size_t{1};
        for (auto length = std::max<std::size_t>(shortest, 2); length <= word.size(); ++length)
            if (words_.count(word.substr(0, length)) != 0)
                return true;
        return false;
    }

private:
    std::unordered_set<std::string_view> words_;
};

/// Whatever follows them: words of services, organisations, medicines, times.
constexpr std::string_view kNoNameStems =
    "kiito kiitä kiitt hyvi hyvä hyvää palvelu terveys terveysk sairaal hoito hoidon hoidos hoita "
    "hoitaj lääkär osasto osasta neuvol odot "
    "puhelin puhelim asiak asiakka potila omai ihana ihanin ihanast erittäi todella maanant "
    "tiistai keskiviik torstai perjantai lauantai "
    "sunnuntai tammiku helmiku maaliskuu maaliskuun huhtiku toukoku kesäku heinäku eloku syysku "
    "lokaku marrasku jouluku joulun "
    "joulun joulu pääsiäi juhannu vappu vapun suome suomal ruotsal venäjän virola englan saksal "
    "covid korona influen kela kelan "
    "kelas kelal kansane kanta-pal omakan omaol omapos mehiläi terveystal pihlajali burana panado "
    "apotti apotin teams zoom whatsap "
    "google faceboo instagr digikli digipal digi- digih yksik kotihoi kotiho hyvinvoin päivyst "
    "kaikk kaike kaiki henkilöku henkilök ensiapu "
    "apteek laborato röntgen poliklin klinik nuoriso nuorisot vanhus vanhuks eläkel kuntalai "
    "veronmak kansalai huolestu "
    "pettyny tyytymä tyytyvä kiitolli ystävälli iloi kiirei väsyny vihai pahoitta suosittel "
    "toivoisi toivottav parkki pysäköi "
    "potilas vastaano leikkaus kuntoutu fysio jatkakaa jatka erinomai loistava mahtava upea upee "
    "asialli osaav ammattit kohtelu "
    "ensimmäi viimei kolman neljän toisen lapse lapsi lasten perhe vanhemm nuore nuori ihmi näyt "
    "verikoe verikoke rokotu rokot resept hus- "
    "husin huss tyks kys tays oys siun eksote kymsote kainuun soite pirha varha luvn maanan "
    "avdelning sjukhu hälsost hälsoc vårdc hälsovård läkar sköta "
    "sjuksköt tisdag onsdag torsdag fredag lördag söndag måndag januari februari augusti septem "
    "oktob novem decem "
    "pfizer moderna astrazen comirnat monday tuesday wednes thursd friday saturd sunday nöjd "
    "missnöj besvik tacksam servic bemöt "
    "personal pilates jooga";

constexpr std::string_view kNoNames =
    "ei en et emme ette eivät älä älkää on oli olen olin olit ole olisi olisin ollut ovat olivat "
    "olimme olemme oltiin sain saan sai saa "
    "saimme kun kuin kuka jos ja mutta myös miksi miten mitä mikä missä mihin milloin minä minun "
    "minua minulle minulla minut mulle mun me meidän "
    "meitä meille te teidän teille teitä he heidän heille heitä hän hänen hänelle häntä hänellä se "
    "sen siitä sitä sille sieltä siellä siinä siksi ne niiden niitä "
    "nämä näitä tämä tämän tätä tässä tähän täällä tuo tuon tuolla toivon toivomme nyt sitten "
    "silti aika ajan aina jälkeen varmasti vain vielä ehkä "
    "koko kaksi yksi kolme neljä viisi kolmen kahden yhden näin niin joka jotka jonka jota joku "
    "jokin voi voisi voin voisiko voisitteko pitäisi pitää piti tuli tulin tulee tulimme kävin "
    "kävi käymme käyn soitti "
    "soitin soittaa odotin odotimme jäi jäin lisää parempi parempaa paras parasta super mukava "
    "mukavaa kiva iloinen osaava nimetön "
    "nimimerkki anonyymi tuntematon mummo mummi ukki vaari naapuri ystävä kaveri isä isän äiti "
    "äidin äitini isäni poika "
    "pojan poikani tytär tyttö vaimo mies nainen "
    "miehet naiset aviomies puoliso ikäihminen opiskelija käyttäjä vierailija sama samaa toinen "
    "uusi uutta vanha tiimi tiimille väki väelle "
    "johto johdolle kerran usein koskaan silloin eilen tänään huomenna huomenta päivää iltaa yö "
    "aamulla illalla tosi tosissaan suuri suuret iso isot pieni "
    "lämmin lämpimät samoin sekä tai vai eli sillä koska vaikka jotta että ettei kyllä juu joo "
    "okei ok no noh hei moi terve moikka tervetuloa "
    "nopea nopeaa hidas huono huonoa surkea surkeaa kamala hirveä hirveää ikävä ikävää outo outoa "
    "turha turhaa tarvitsen tarvitsisin haluan haluaisin pyydän "
    "otan otin otti oma omaa itse talo talon koti kodin kotiin tie tiet katu all alla alls tack "
    "bra mycket det den de dom jag vi ni du har hade "
    "var varit som inte och men om på till från för att kund patient hej hejdå mamma pappa the i "
    "it he she they we you very was were is are and but thanks "
    "thank good great not a an no yes my our lk ry oy ab oyj hoiva ilo vuoro numero huone kerros "
    "ovi nro sms chat chatti whatsapp sote kotka "
    "onnelliseksi parhaat parhaita ihania taitava taitavaa huippu huippua täysi täydet ilman "
    "kanssa takia vuoksi luona luokse "
    "kuuntelee kuunteli kertoi sanoi pyysi teki hoiti auttoi neuvoi vastasi soittaisi tiesi osasi "
    "ymmärsi näytti kirjoitti määräsi antoi unohti";

constexpr std::string_view kServiceStems =
    "sairaal terveysase terveyskesk terveyspalv terveydenh sosiaal klini polikl osasto osasta "
    "vastaano päivyst neuvol toimipis yksik "
    "hoivakot hoitokot hoitoyk palvelu kaupun kunna kunnan kunta alue keskus keskuks kampu "
    "hammasho päiväko koti kodi kotona koulu yliopis keskussai "
    "apteek virasto viraston toimisto talo seura yhtiö laborat hyvinvoin centralsju sjukhus "
    "hälsosta hälsoce asema aseman asemal rokotu "
    "röntgen kuntoutu päihde mielenterv perhekesk kotihoi aluesair aluehall sote hva tk teho "
    "leikkau ensiapu synnytys";

} // namespace

bool isPlace(std::string_view lowered) {
    static const WordList stems(kPlaceStems);
    return stems.begins(lowered, 7);
}

bool isNoName(std::string_view lowered) {
    static const WordList words(kNoNames);
    static const WordList stems(kNoNameStems);
    return words.has(lowered) || stems.begins(lowered, 40);
}

bool isPlaceOfService(std::string_view lowered) {
    static const WordList stems(kServiceStems);
    return stems.begins(lowered, 40);
}

} // namespace kooste::privacy
