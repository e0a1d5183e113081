// SPDX-License-Identifier: MIT
// Common given names and surnames in Finland, with their case endings. A name that is not here is
// still masked after a title; after a greeting or thanks only these are.
#include "privacy/words.h"

#include <unordered_map>

namespace kooste::privacy {

namespace {

constexpr std::string_view kFirst =
    "kenneth emilie aarno aarne yaroslava rauli sointu terhikki veli-matti aada aaro aatos abdi "
    "ada adam agneta ahmed aija aila aino alan albert "
    "aleksandra "
    "aleksanteri aleksi alex alexander ali alina alisa amanda amelia amina anastasia "
    "anders andrei anette anita anitta anja ann anna anne anneli annette anni anniina "
    "annika anselmi anssi antero anton antti anu ari arja arla armi arto arttu artturi "
    "arvi arvo asta astrid atte auli aulikki aune axel barbro bengt benjamin berit "
    "bertel birgit birgitta björn bo britta camilla carita carl carola caroline cecilia "
    "charlotta christa christel christer christian christina dan daniel daniela david "
    "dennis diana dmitri edit edith eelis eemeli eemil eero eetu eeva eevi eija eila "
    "einari eine eino eira eivor elena elia elias eliina eliisa elin elina elisa "
    "elisabet elisabeth elise ella ellen elli ellinoora elma elmeri elsa elsi elvi emil "
    "emilia emma emmi erik erika erja erkki erna ernesti esa esko essi ester eva "
    "eveliina evgenia fanni fatima felix fiona fredrik frida gerd gun gunilla gunnar "
    "gunvor gustaf gustav göran hamza hanna hanne hannele hanni hannu hans harald harri "
    "hassan heidi heikki heini heino helena helga helge heli helinä hellevi helvi henna "
    "henri henrietta henriikka henrik henry herman hilda hilja hilkka hilppa hugo håkan "
    "ibrahim igor iida iina iiris iiro iivari ilari ilkka ilmari ilona ilpo ilse ina "
    "inari inga inger ingrid inka inkeri inna ira irina iris irja irma irmeli isabella "
    "isak isto ivan jaakko jaana james jami jan jane jani janika janina janita janne "
    "jari jarkko jarmo jarno jasmin jasmina jenna jenni jenny jere jeremias jesper jesse "
    "jessica joakim joel johan johanna johannes john jon jonas jonathan joni jonna joona "
    "joonas joonatan jori jorma jose josefiina jouko jouni juha juhana juhani juho jukka "
    "julia juliana julius juri jussi justiina juulia juuso jyri jyrki kaarina kaarlo kai "
    "kaija kaisa kaj kaleva kalevi kalle kallu karen kari karin karina karita karl "
    "karoliina kasper kasperi katariina kate kati katja katri katriina kauko kauno keijo "
    "kerstin kerttu khadija kia kim kimmo kirsi kirsti konsta krister kristian kristiina "
    "kristina kurt kustaa kyllikki kyösti laila lari lars lasse laura lauri layla lea "
    "leena leevi lena lenita lennart lenni leo leyla liina liisa lilli linda linh linnea "
    "linus lisa lotta lucas ludmila luka lukas lyydia lyyli maaret maarit maija maiju "
    "maikki mailis maini maire maj maja malin manu margareta margit mari maria marianne "
    "mariia mariitta marika marina marita maritta marja marjaana marjatta marjo marjukka "
    "marjut markku marko markus mart martin martta martti mary matias matilda matleena "
    "mats matti matts mauno mauri max maxim mehmet melissa merja mervi mette mia michael "
    "miia miika mika mikael mikhail mikko mila milja milla milo mimmi minea minja minna "
    "minttu mira mirja mirjam mirjami miro mirva mohamed monica monika muhammad muna "
    "nadja natalia natasha nea nella nelli nguyen nico nicole niilo niina niklas niko "
    "nikolai nils nina noel nooa noora nora oili oksana olavi olga oliver olivia olli "
    "omar onerva oona orvo oskar oskari osku osmo ossi otso otto outi paavali paavo pasi "
    "patricia patrick patrik paul paula pauli pauliina pekka pekko pentti per pernilla "
    "pertti peter petja petra petri petteri pia piia pinja pirita pirjo pirkko pontus "
    "päivi päivikki raakel rabbe rafael raija raili raimo raine raino raisa rami "
    "rasmus raul rauno reetta regina reijo reima reino reko riikka riina riitta risto "
    "ritva robert roberta robin roger roland ronja roope rosa rudolf runar ruth ruut "
    "saana saara saija saila saimi saini saku salla salme sami samu samuel samuli sandra "
    "sanelma sanna sanni santeri santtu sara sari sarita sauli sebastian seija selma "
    "senja seppo sergei severi siina siiri silja silva simo simon sini sinikka sirkka "
    "sirkku sirpa siru sofia sofie soile soili soini solveig sonja stefan sten stig "
    "stina susan susanna susanne svante sven svetlana sylvi synnöve taina taneli tanja "
    "tapani tapio tarja taru tatiana tatjana tauno teemu teija tellervo tenho teppo "
    "teresa terhi terho tero terttu teuvo tiia tiina tiiu timo titta toini tom tomi "
    "tommi toni topi topias torsten touko tove tua tuija tuire tuomas tuomo tuula "
    "tuulikki tytti tyyne ulf ulla ulpu uolevi urpo ursula valdemar valma valto valtteri "
    "veera veijo veikko veini venla vera verna verneri vertti vesa viivi viktor viktoria "
    "vilhelmiina vilho viljami viljo ville vilma viola virpi vladimir väinö waltteri "
    "wilhelm william yrjö yulia yusuf zahra åke åsa ömer";

/// Given names that are words too: masked only where a title or farewell makes them names.
constexpr std::string_view kFirstOrdinary =
    "aamu aarre aatu ana armas aura helmi hertta hilla hymy ilma ilo ilta impi into "
    "kaino kielo kukka lahja lempi lilja loviisa lumi lyyti manta meri my oiva onni "
    "orvokki otava pilvi pyry päiviö raita rauha rauni ritari rose ruusu saimaa sampo "
    "satu seita sisko sulo suvi taika taimi taisto tarmo thi toivo tuisku tuuli tyyni "
    "tähti unelma unto urho usko valo vanamo vieno viima virva voitto vuokki vuokko";

constexpr std::string_view kLast =
    "aaltonen ahlgren ahlström ahmed ahola ahonen alanen alatalo ali anttila anttonen "
    "asikainen auvinen backman berglund bergström björklund blomqvist brown ekholm "
    "eklund ekman eriksson erkkilä eskelinen fagerholm forsman forsström friman "
    "granlund grönlund grönroos gustafsson gustavsson haapala haapanen haapasalo "
    "haavisto hagman hakala hakanen hakkarainen halonen hannula hansson harjula "
    "hartikainen hassan hautala hautamäki havia heikkilä heikkinen heinonen heiskanen "
    "helander helenius helin hellman henriksson hermansson hietala hietanen hietikko "
    "hiltunen hirvelä hirvonen holmberg holmström holopainen honkala honkanen huhtala "
    "hujanen huotari huovinen huttunen huuskonen hynninen hyttinen hytönen hyvärinen "
    "hyvönen häkkinen hänninen härkönen hölttä ihalainen ikonen immonen inkinen "
    "isotalo ivanov ivanova jalonen jansson johansson johnson jokela jokinen jones "
    "juntunen jussila juutilainen jäntti järvelä järvenpää järvinen "
    "jääskeläinen kaartinen kainulainen kallinen kamppi karhunen karlsson karppinen "
    "karttunen karvinen kauppila kauppinen kekkonen kekäläinen kemppainen keränen "
    "keskinen ketola kettunen kiiskinen kinnunen kiuru kivelä kivinen kiviniemi "
    "koivisto koivula kokkonen kolehmainen komulainen kontio korhonen korpela korpinen "
    "koskela koskinen kosonen kovalainen kovalenko kovanen kuisma kujala kukkonen "
    "kulmala kuosmanen kuparinen kuusela kuusisto kähkönen kärkkäinen kääriäinen "
    "laakkonen laaksonen laamanen lahtinen laitinen lampinen lassila latvala laukkanen "
    "laurila lehikoinen lehtinen lehtola lehtonen leino leinonen lepistö leppälä "
    "leppänen leskinen lindberg lindblom lindfors lindgren lindholm lindqvist lindroos "
    "lindström liukkonen lundberg lundström luukkonen lähteenmäki makkonen malinen "
    "manninen martikainen marttila marttinen matikainen mattila mattsson meikäläinen "
    "meriläinen metsälä mettälä miettinen mikkola mikkonen mohamed moilanen mononen "
    "muhonen mustonen myllylä myllymäki mäenpää mäkelä mäkinen mäntylä "
    "mäntynen määttä nevala nevalainen niemelä nieminen nikula niskanen nissinen "
    "norrgård nousiainen nurminen nyberg nyholm nykänen nyman nyström närhi "
    "oikarinen oinonen ojala ojanen oksanen ollila olsson paajanen paananen paavola "
    "pajunen pakarinen paloheimo parkkinen partanen parviainen pasanen patronen pekkala "
    "pekkarinen pelkonen peltola peltonen pennanen penttilä penttinen perälä pesonen "
    "petersson petrov petrova pietilä piirainen pitkänen pohjonen porkka puhakka "
    "pulkkinen puranen puustinen päivinen pääkkönen pöllänen raatikainen raitanen "
    "rajala rantala rantanen rasila rautiainen rautio reinikainen riikonen rinta-aho "
    "rissanen ristola rosenberg ruotsala ruuskanen ruusunen ryhänen rytkönen "
    "räisänen räsänen rönkkö saarela saarinen saastamoinen saikkonen salmela "
    "salminen salomaa salonen sandberg sandström santala saukkonen seppälä seppänen "
    "siekkinen sihvonen siitonen silvennoinen simola simonen sinisalo sipilä sirola "
    "sirviö sjöberg sjöblom sjöholm smith soininen sormunen stenberg sundberg "
    "sundqvist sundström suominen svensson syrjälä syrjänen söderholm söderström "
    "tarvainen taskinen tervonen tiainen tiihonen tikkanen timonen tirkkonen toivanen "
    "toivola toivonen tolonen tolvanen tran tuomainen tuomela tuominen tuomisto tuovinen "
    "turpeinen turunen tuunanen tykkyläinen törmänen törrönen uimonen uotila "
    "urpilainen uusitalo valkama valkonen valtonen vanhala vartiainen vatanen "
    "vehviläinen vesterinen viitala viitanen vikman viljanen virkkunen virtanen vuorela "
    "vuorinen vuorio väisänen välimäki väyrynen väänänen wahlström westerholm "
    "westerlund wikman wikström williams ylinen ylitalo ylönen åberg åkerlund "
    "åström öhman österberg";

constexpr std::string_view kLastOrdinary =
    "aalto berg blom eskola halla halme harju heino holm hämäläinen ilves kallio "
    "kangas karhu kari karjalainen kauppi kivi koivu kokko korpi koski kotilainen kurki "
    "kärki laakso lahti laine lappalainen lehto lund luoma meri mäki niemi nurmi oja "
    "palmu pihlaja pohjola raunio repo rinne roos rossi ruotsalainen saari salmi salo "
    "savolainen sorsa strand ström suomalainen taipale tamminen tikka tuomi vainio "
    "varis venäläinen virta vuori";

// Bits of what a form is known as; a "word" is one of the language or a place besides.
constexpr unsigned kGiven = 1;
constexpr unsigned kGivenWord = 2;
constexpr unsigned kFamily = 4;
constexpr unsigned kFamilyWord = 8;

class NameTable {
public:
    NameTable() {
        known_.reserve(60000);
        add(kFirst, kGiven);
        add(moreGivenNames(), kGiven);
        add(nicknames(), kGiven);
        add(kFirstOrdinary, kGivenWord);
        add(moreGivenWords(), kGivenWord);
        add(kLast, kFamily);
        add(moreFamilyNames(), kFamily);
        add(kLastOrdinary, kFamilyWord);
        add(moreFamilyWords(), kFamilyWord);
        known_.erase("turusta"); // from Turku rather than of Turunen
    }
    NameKnowledge of(const std::string &lowered) const {
        const auto found = known_.find(lowered);
        const unsigned what = found == known_.end() ? 0U : found->second;
        return {(what & (kGiven | kGivenWord)) != 0, (what & (kFamily | kFamilyWord)) != 0,
                (what & (kGiven | kFamily)) != 0};
    }

private:
    void add(std::string_view list, unsigned what) {
        while (!list.empty()) {
            const auto end = std::min(list.find(' '), list.size());
            addName(std::string(list.substr(0, end)), what);
            list.remove_prefix(std::min(end + 1, list.size()));
        }
    }
    void put(const std::string &stem, std::initializer_list<std::string_view> endings,
             unsigned what) {
        for (const auto ending : endings)
            known_[stem + std::string(ending)] |= what;
    }
    void addVowelForms(const std::string &stem, unsigned what) {
        put(stem, {"n", "lle", "lta", "ltä", "lla", "llä", "a", "ä", "ta", "tä", "na", "nä", "ksi"},
            what);
        // "Kalliosta", "Lahdessa" are places rather than people.
        if ((what & (kGivenWord | kFamilyWord)) == 0)
            put(stem, {"sta", "stä"}, what);
    }
    void addName(const std::string &name, unsigned what);
    std::unordered_map<std::string, unsigned> known_;
};

void NameTable::addName(const std::string &name, unsigned what) {
    known_[name] |= what;
    known_[name + "s"] |= what; // Swedish genitive
    const auto size = name.size();
    const auto ends = [&](std::string_view ending) { return endsWithAny(name, {ending}); };
    if (ends("nen")) {
        const auto stem = name.substr(0, size - 3);
        put(stem + "s",
            {"en", "elle", "elta", "eltä", "ella", "ellä", "esta", "estä", "ta", "tä", "een", "ena",
             "enä", "et"},
            what);
        return;
    }
    if (std::string_view("aeiouyö").find(name.back()) != std::string_view::npos || ends("ä") ||
        ends("å")) {
        addVowelForms(name, what);
        // Jukka, Jukan; Inka, Ingan is rare and left out.
        const bool two = endsWithAny(name, {"ä", "ö", "å"});
        const auto vowel = size - (two ? 2 : 1);
        if (vowel >= 2 && name[vowel - 1] == name[vowel - 2] &&
            std::string_view("kpt").find(name[vowel - 1]) != std::string_view::npos)
            addVowelForms(name.substr(0, vowel - 1) + name.substr(vowel), what);
        if (ends("mi") || ends("ri") || ends("ki"))
            addVowelForms(name.substr(0, size - 1) + "e", what);
        if (ends("mäki"))
            addVowelForms(name.substr(0, size - 2) + "e", what);
        if (ends("lahti"))
            addVowelForms(name.substr(0, size - 2) + "de", what);
        return;
    }
    addVowelForms(name + "i", what);
    if (name.back() == 's') {
        addVowelForms(name.substr(0, size - 1) + "kse", what);
        put(name, {"ta", "tä"}, what);
    }
}

} // namespace

NameKnowledge knowName(const std::string &lowered) {
    static const NameTable table;
    const auto hyphen = lowered.find('-');
    if (hyphen == std::string::npos)
        return table.of(lowered);
    // Anna-Maija: both halves, the last one in any case.
    const auto left = table.of(lowered.substr(0, hyphen));
    auto right = table.of(lowered.substr(hyphen + 1));
    if (!left.known() || !right.known())
        return {};
    right.certain = true;
    return right;
}

} // namespace kooste::privacy
