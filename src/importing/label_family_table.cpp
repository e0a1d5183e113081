// SPDX-License-Identifier: MIT
// The words of answer scales in Finnish, Swedish and English, folded. Words, no logic.
#include "importing/label_families.h"

namespace kooste::importing {

namespace {

using model::ItemKind;

LabelFamily agreement() {
    return {
        "agreement",
        ItemKind::ordered,
        {{1,
          {"täysin eri mieltä", "vahvasti eri mieltä", "ehdottomasti eri mieltä",
           "olen täysin eri mieltä"},
          {"helt av annan åsikt", "helt annan åsikt", "instämmer inte alls", "tar helt avstånd",
           "helt oenig", "stämmer inte alls", "fullständigt av annan åsikt"},
          {"strongly disagree", "completely disagree", "totally disagree", "fully disagree",
           "disagree at all"},
          {"i strongly disagree", "stimme überhaupt nicht zu", "stimme gar nicht zu",
           "trifft überhaupt nicht zu", "trifft gar nicht zu", "discordo totalmente",
           "pas du tout d'accord", "totalmente en desacuerdo"}},
         {2,
          {"jokseenkin eri mieltä", "eri mieltä", "osittain eri mieltä", "melko eri mieltä",
           "jonkin verran eri mieltä", "olen jokseenkin eri mieltä", "osin eri mieltä"},
          {"delvis av annan åsikt", "av annan åsikt", "instämmer delvis inte", "tar delvis avstånd",
           "annan åsikt", "delvis annan åsikt", "instämmer inte", "stämmer ganska dåligt"},
          {"somewhat disagree", "disagree", "partly disagree", "slightly disagree",
           "tend to disagree", "moderately disagree", "rather disagree", "rather not agree"},
          {"i somewhat disagree", "i disagree", "stimme nicht zu", "stimme eher nicht zu",
           "trifft eher nicht zu", "trifft nicht zu", "discordo parcialmente", "discordo",
           "plutôt pas d'accord", "pas d'accord", "en desacuerdo"}},
         {3,
          {"ei samaa eikä eri mieltä", "en samaa enkä eri mieltä", "en eri enkä samaa mieltä",
           "ei eri eikä samaa mieltä", "neutraali", "siltä väliltä", "en ole samaa enkä eri mieltä",
           "ei samaa, eikä eri mieltä"},
          {"varken av samma eller annan åsikt", "varken samma eller annan åsikt", "varken eller",
           "neutral", "varken av samma eller av annan åsikt", "varken av annan eller samma åsikt"},
          {"neither agree nor disagree", "neutral", "neither disagree nor agree", "undecided",
           "neither"},
          {"i am neutral about it", "i am neutral", "weder noch", "teils/teils", "teils teils",
           "teils-teils", "unentschieden", "neutro", "não concordo nem discordo",
           "nem concordo nem discordo", "ni d'accord ni pas d'accord",
           "ni de acuerdo ni en desacuerdo"}},
         {4,
          {"jokseenkin samaa mieltä", "samaa mieltä", "osittain samaa mieltä", "melko samaa mieltä",
           "jonkin verran samaa mieltä", "olen jokseenkin samaa mieltä", "osin samaa mieltä"},
          {"delvis av samma åsikt", "av samma åsikt", "instämmer delvis", "samma åsikt",
           "delvis samma åsikt", "instämmer", "stämmer ganska bra", "i stort sett av samma åsikt"},
          {"somewhat agree", "agree", "partly agree", "slightly agree", "tend to agree",
           "moderately agree", "rather agree"},
          {"i somewhat agree", "i agree", "stimme zu", "stimme eher zu", "trifft eher zu",
           "trifft zu", "concordo parcialmente", "concordo", "plutôt d'accord", "d'accord",
           "de acuerdo"}},
         {5,
          {"täysin samaa mieltä", "vahvasti samaa mieltä", "ehdottomasti samaa mieltä",
           "olen täysin samaa mieltä"},
          {"helt av samma åsikt", "helt samma åsikt", "instämmer helt", "helt enig", "stämmer helt",
           "instämmer fullständigt", "fullständigt av samma åsikt"},
          {"strongly agree", "completely agree", "totally agree", "fully agree", "agree at all"},
          {"i strongly agree", "stimme vollständig zu", "stimme voll zu", "stimme voll und ganz zu",
           "stimme völlig zu", "trifft voll zu", "trifft voll und ganz zu", "concordo totalmente",
           "tout à fait d'accord", "totalmente de acuerdo"}}}};
}

/// Seven steps, when "disagree" and "somewhat disagree" stand beside each other.
LabelFamily agreementFine() {
    return {"agreementFine",
            ItemKind::ordered,
            {{1,
              {"täysin eri mieltä"},
              {"helt av annan åsikt"},
              {"strongly disagree", "completely disagree"}},
             {2, {"eri mieltä"}, {"av annan åsikt"}, {"disagree", "mostly disagree"}},
             {3,
              {"jokseenkin eri mieltä", "osittain eri mieltä", "hieman eri mieltä"},
              {"delvis av annan åsikt"},
              {"somewhat disagree", "slightly disagree", "partly disagree"}},
             {4,
              {"ei samaa eikä eri mieltä", "en samaa enkä eri mieltä", "neutraali"},
              {"varken av samma eller annan åsikt", "neutral"},
              {"neither agree nor disagree", "neutral"}},
             {5,
              {"jokseenkin samaa mieltä", "osittain samaa mieltä", "hieman samaa mieltä"},
              {"delvis av samma åsikt"},
              {"somewhat agree", "slightly agree", "partly agree"}},
             {6, {"samaa mieltä"}, {"av samma åsikt"}, {"agree", "mostly agree"}},
             {7,
              {"täysin samaa mieltä"},
              {"helt av samma åsikt"},
              {"strongly agree", "completely agree"}}}};
}

LabelFamily frequencyFine() {
    return {
        "frequencyFine",
        ItemKind::ordered,
        {{1, {"en koskaan", "ei koskaan"}, {"aldrig"}, {"never"}},
         {2, {"hyvin harvoin"}, {"mycket sällan"}, {"very rarely", "almost never", "hardly ever"}},
         {3, {"harvoin", "melko harvoin"}, {"sällan", "ganska sällan"}, {"rarely", "seldom"}},
         {4, {"joskus", "silloin tällöin"}, {"ibland"}, {"sometimes", "occasionally"}},
         {5, {"usein", "melko usein"}, {"ofta", "ganska ofta"}, {"often", "frequently"}},
         {6, {"hyvin usein"}, {"mycket ofta"}, {"very often", "almost always"}},
         {7, {"aina"}, {"alltid"}, {"always"}}}};
}

/// Without a middle: "rather rarely" and "rather often".
LabelFamily frequencyRather() {
    return {"frequencyRather",
            ItemKind::ordered,
            {{1,
              {"ei lainkaan", "ei koskaan", "en koskaan"},
              {"aldrig", "inte alls"},
              {"not at all", "never"},
              {"gar nicht", "nie"}},
             {2,
              {"harvoin", "hyvin harvoin"},
              {"sällan", "mycket sällan"},
              {"rarely", "very rarely", "seldom"},
              {"selten", "sehr selten"}},
             {3, {"melko harvoin"}, {"ganska sällan"}, {"rather rarely"}, {"eher selten"}},
             {4,
              {"melko usein"},
              {"ganska ofta"},
              {"rather often", "rather frequently"},
              {"eher häufig", "eher oft"}},
             {5,
              {"usein", "hyvin usein"},
              {"ofta", "mycket ofta"},
              {"often", "very often", "very frequently"},
              {"häufig", "oft", "sehr häufig", "sehr oft"}}}};
}

LabelFamily qualityFine() {
    return {
        "qualityFine",
        ItemKind::ordered,
        {{1,
          {"erittäin huono", "erittäin huonosti"},
          {"mycket dålig", "mycket dåligt"},
          {"very poor", "very bad"}},
         {2, {"huono", "huonosti"}, {"dålig", "dåligt"}, {"poor", "bad"}},
         {3, {"melko huono", "melko huonosti"}, {"ganska dålig", "ganska dåligt"}, {"fairly poor"}},
         {4,
          {"kohtalainen", "keskinkertainen", "tyydyttävä"},
          {"medelmåttig", "nöjaktig"},
          {"fair", "average", "satisfactory"}},
         {5, {"melko hyvä", "melko hyvin"}, {"ganska bra"}, {"fairly good", "moderately good"}},
         {6, {"hyvä", "hyvin"}, {"bra"}, {"good"}},
         {7, {"erittäin hyvä", "erittäin hyvin"}, {"mycket bra"}, {"very good"}},
         {8, {"erinomainen", "erinomaisesti"}, {"utmärkt"}, {"excellent"}}}};
}

LabelFamily satisfaction() {
    return {"satisfaction",
            ItemKind::ordered,
            {{1,
              {"erittäin tyytymätön", "täysin tyytymätön", "hyvin tyytymätön",
               "en lainkaan tyytyväinen"},
              {"mycket missnöjd", "väldigt missnöjd", "inte alls nöjd"},
              {"very dissatisfied", "extremely dissatisfied", "completely dissatisfied",
               "very unsatisfied", "not at all satisfied"},
              {"sehr unzufrieden"}},
             {2,
              {"melko tyytymätön", "tyytymätön", "jokseenkin tyytymätön"},
              {"ganska missnöjd", "missnöjd"},
              {"somewhat dissatisfied", "dissatisfied", "fairly dissatisfied", "unsatisfied",
               "not very satisfied"},
              {"unzufrieden", "eher unzufrieden"}},
             {3,
              {"ei tyytyväinen eikä tyytymätön", "en tyytyväinen enkä tyytymätön", "neutraali",
               "en tyytymätön enkä tyytyväinen", "siltä väliltä"},
              {"varken nöjd eller missnöjd", "varken eller", "neutral"},
              {"neither satisfied nor dissatisfied", "neutral",
               "neither dissatisfied nor satisfied", "neither", "ok"},
              {"weder noch"}},
             {4,
              {"melko tyytyväinen", "tyytyväinen", "jokseenkin tyytyväinen"},
              {"ganska nöjd", "nöjd"},
              {"somewhat satisfied", "satisfied", "fairly satisfied", "quite satisfied"},
              {"zufrieden", "eher zufrieden"}},
             {5,
              {"erittäin tyytyväinen", "hyvin tyytyväinen", "täysin tyytyväinen"},
              {"mycket nöjd", "väldigt nöjd", "helt nöjd"},
              {"very satisfied", "extremely satisfied", "completely satisfied"},
              {"sehr zufrieden"}}}};
}

LabelFamily likelihood() {
    return {
        "likelihood",
        ItemKind::ordered,
        {{1,
          {"erittäin epätodennäköisesti", "erittäin epätodennäköistä", "en missään tapauksessa",
           "en lainkaan todennäköisesti"},
          {"mycket osannolikt", "inte alls sannolikt"},
          {"extremely unlikely", "very unlikely", "not at all likely", "definitely not"}},
         {2,
          {"melko epätodennäköisesti", "epätodennäköisesti", "epätodennäköistä", "luultavasti en"},
          {"ganska osannolikt", "osannolikt"},
          {"unlikely", "somewhat unlikely", "fairly unlikely", "probably not"}},
         {3,
          {"ei todennäköisesti eikä epätodennäköisesti", "ehkä", "neutraali"},
          {"varken sannolikt eller osannolikt", "kanske", "varken eller"},
          {"neither likely nor unlikely", "neither unlikely nor likely", "neutral", "maybe",
           "possibly", "neither"}},
         {4,
          {"melko todennäköisesti", "todennäköisesti", "todennäköistä", "luultavasti kyllä"},
          {"ganska sannolikt", "sannolikt"},
          {"likely", "somewhat likely", "fairly likely", "probably"}},
         {5,
          {"erittäin todennäköisesti", "erittäin todennäköistä", "ehdottomasti"},
          {"mycket sannolikt", "absolut"},
          {"extremely likely", "very likely", "definitely"}}}};
}

LabelFamily quality() {
    return {"quality",
            ItemKind::ordered,
            {{1,
              {"erittäin huonosti", "erittäin huono", "erittäin heikosti", "todella huono",
               "erittäin heikko", "surkea"},
              {"mycket dåligt", "mycket dålig", "väldigt dåligt"},
              {"very poor", "very bad", "terrible", "very poorly", "very badly", "awful"},
              {"sehr schlecht"}},
             {2,
              {"huonosti", "huono", "melko huonosti", "melko huono", "heikosti", "heikko",
               "välttävä", "melko heikosti"},
              {"dåligt", "dålig", "ganska dåligt", "ganska dålig"},
              {"poor", "bad", "poorly", "badly", "fairly poor", "fairly bad"},
              {"schlecht"}},
             {3,
              {"kohtalainen", "kohtalaisesti", "ei hyvin eikä huonosti", "ei hyvä eikä huono",
               "keskinkertainen", "tyydyttävä", "tyydyttävästi", "neutraali", "siltä väliltä"},
              {"varken bra eller dåligt", "varken bra eller dålig", "måttligt", "medelmåttig",
               "varken eller", "neutral", "nöjaktig"},
              {"fair", "average", "neither good nor bad", "neither good nor poor", "ok", "okay",
               "acceptable", "neutral", "moderate"},
              {"mittelmässig"}},
             {4,
              {"hyvin", "hyvä", "melko hyvin", "melko hyvä"},
              {"bra", "ganska bra", "god"},
              {"good", "well", "fairly good", "fairly well"},
              {"gut"}},
             {5,
              {"erittäin hyvin", "erittäin hyvä", "todella hyvä", "erinomainen", "erinomaisesti",
               "kiitettävä"},
              {"mycket bra", "utmärkt", "väldigt bra", "mycket god"},
              {"very good", "excellent", "very well", "outstanding"},
              {"sehr gut"}}}};
}

LabelFamily frequency() {
    return {"frequency",
            ItemKind::ordered,
            {{1, {"en koskaan", "ei koskaan"}, {"aldrig"}, {"never"}, {"nie", "nunca", "jamais"}},
             {2,
              {"harvoin", "hyvin harvoin", "melko harvoin"},
              {"sällan", "mycket sällan"},
              {"rarely", "seldom", "once in a while", "almost never", "hardly ever"},
              {"selten", "raramente", "rarement"}},
             {3,
              {"joskus", "silloin tällöin", "toisinaan"},
              {"ibland", "då och då"},
              {"sometimes", "occasionally", "about half the time", "half the time"},
              {"manchmal", "gelegentlich", "às vezes", "parfois"}},
             {4,
              {"usein", "melko usein", "hyvin usein", "yleensä", "useimmiten"},
              {"ofta", "ganska ofta", "mycket ofta", "oftast"},
              {"often", "usually", "most of the time", "frequently", "very often", "almost always"},
              {"oft", "häufig", "meistens", "sehr häufig", "frequentemente", "souvent"}},
             {5, {"aina"}, {"alltid"}, {"always"}, {"immer", "sempre", "toujours"}}}};
}

LabelFamily amount() {
    return {"amount",
            ItemKind::ordered,
            {{1,
              {"ei lainkaan", "en lainkaan", "ei yhtään", "en ollenkaan", "ei ollenkaan"},
              {"inte alls"},
              {"not at all", "none", "none at all"},
              {"gar nicht", "überhaupt nicht"}},
             {2,
              {"vähän", "hieman", "melko vähän", "hyvin vähän", "jossain määrin"},
              {"lite", "litet", "i liten grad", "i någon mån"},
              {"a little", "not much", "slightly", "not so", "to a small extent", "not very",
               "not so much"},
              {"wenig"}},
             {3,
              {"kohtalaisesti", "jonkin verran"},
              {"måttligt", "i viss mån", "delvis"},
              {"some", "somewhat", "moderately", "a moderate amount", "to some extent"},
              {"mittel"}},
             {4,
              {"paljon", "melko paljon"},
              {"mycket", "ganska mycket", "i hög grad"},
              {"a lot", "very", "quite a lot", "quite a bit", "to a large extent", "quite"},
              {"viel"}},
             {5,
              {"erittäin paljon", "täysin", "hyvin paljon"},
              {"väldigt mycket", "helt", "i mycket hög grad"},
              {"a great deal", "extremely", "completely", "to a very large extent"},
              {"sehr viel"}}}};
}

LabelFamily importance() {
    return {
        "importance",
        ItemKind::ordered,
        {{1,
          {"ei lainkaan tärkeä", "ei lainkaan tärkeää", "en pidä lainkaan tärkeänä"},
          {"inte alls viktigt", "inte alls viktig"},
          {"not at all important", "not important at all", "unimportant", "not important"},
          {"unwichtig", "nicht wichtig", "gar nicht wichtig", "überhaupt nicht wichtig",
           "nada importante"}},
         {2,
          {"vain vähän tärkeä", "ei kovin tärkeä", "vähän tärkeää", "ei kovin tärkeää"},
          {"inte så viktigt", "mindre viktigt"},
          {"slightly important", "not so important", "of little importance", "not very important"},
          {"eher unwichtig", "kaum wichtig", "weniger wichtig", "pouco importante"}},
         {3,
          {"jokseenkin tärkeä", "kohtalaisen tärkeä", "jokseenkin tärkeää"},
          {"ganska viktigt", "måttligt viktigt"},
          {"somewhat important", "moderately important", "neutral"},
          {"neutral", "mässig wichtig", "mittelmässig wichtig", "teils/teils"}},
         {4,
          {"tärkeä", "melko tärkeä", "tärkeää"},
          {"viktigt", "viktig"},
          {"important", "very important", "quite important"},
          {"wichtig", "eher wichtig"}},
         {5,
          {"erittäin tärkeä", "erittäin tärkeää"},
          {"mycket viktigt", "mycket viktig"},
          {"extremely important", "absolutely important", "essential"},
          {"sehr wichtig"}}}};
}

/// "Important" is a step of its own below "very important".
LabelFamily importanceWithVery() {
    return {"importanceWithVery",
            ItemKind::ordered,
            {{1,
              {"ei lainkaan tärkeä", "ei tärkeä", "ei lainkaan tärkeää", "ei tärkeää"},
              {"inte alls viktigt", "inte viktigt", "oviktigt"},
              {"not at all important", "not important at all", "not important", "unimportant"},
              {"unwichtig", "nada importante", "sem importância"}},
             {2,
              {"vain vähän tärkeä", "ei kovin tärkeä", "vähän tärkeää", "ei kovin tärkeää"},
              {"inte så viktigt", "mindre viktigt"},
              {"slightly important", "of little importance", "not very important", "less important",
               "not so important"},
              {"eher unwichtig", "pouco importante"}},
             {3,
              {"jokseenkin tärkeä", "kohtalaisen tärkeä", "jokseenkin tärkeää", "neutraali"},
              {"ganska viktigt", "måttligt viktigt", "neutral"},
              {"somewhat important", "moderately important", "fairly important", "neutral"},
              {"neutral", "neutro", "moderadamente importante", "razoavelmente importante"}},
             {4,
              {"tärkeä", "tärkeää"},
              {"viktigt", "viktig"},
              {"important"},
              {"wichtig", "importante"}},
             {5,
              {"erittäin tärkeä", "hyvin tärkeä", "erittäin tärkeää"},
              {"mycket viktigt", "mycket viktig"},
              {"very important"},
              {"sehr wichtig", "muito importante"}}}};
}

LabelFamily comfort() {
    return {
        "comfort",
        ItemKind::ordered,
        {{1, {}, {}, {"not at all comfortable", "very uncomfortable", "extremely uncomfortable"}},
         {2, {}, {}, {"not so comfortable", "uncomfortable", "somewhat uncomfortable"}},
         {3, {}, {}, {"somewhat comfortable", "neither comfortable nor uncomfortable"}},
         {4, {}, {}, {"very comfortable", "comfortable"}},
         {5, {}, {}, {"extremely comfortable"}}}};
}

LabelFamily difficulty() {
    return {"ease",
            ItemKind::ordered,
            {{1,
              {"erittäin vaikeaa", "erittäin vaikea"},
              {"mycket svårt"},
              {"very difficult", "very hard"}},
             {2,
              {"melko vaikeaa", "vaikeaa", "vaikea", "melko vaikea"},
              {"ganska svårt", "svårt"},
              {"difficult", "hard", "somewhat difficult", "fairly difficult"}},
             {3,
              {"ei helppoa eikä vaikeaa", "neutraali"},
              {"varken lätt eller svårt"},
              {"neither easy nor difficult", "neutral", "moderate", "average"}},
             {4,
              {"melko helppoa", "helppoa", "helppo", "melko helppo"},
              {"ganska lätt", "lätt"},
              {"easy", "somewhat easy", "fairly easy"}},
             {5, {"erittäin helppoa", "erittäin helppo"}, {"mycket lätt"}, {"very easy"}}}};
}

LabelFamily truth() {
    return {"applies",
            ItemKind::ordered,
            {{1,
              {"ei pidä lainkaan paikkaansa", "ei toteutunut lainkaan", "en lainkaan"},
              {"stämmer inte alls"},
              {"not at all true", "no, not at all"}},
             {2,
              {"pitää paikkansa vain vähän", "toteutui huonosti"},
              {"stämmer dåligt"},
              {"slightly true", "a little true"}},
             {3,
              {"pitää jokseenkin paikkansa", "toteutui osittain", "osittain", "kyllä, osittain"},
              {"stämmer delvis", "delvis"},
              {"somewhat true", "yes, to some extent", "partly", "partially"}},
             {4,
              {"pitää hyvin paikkansa", "toteutui hyvin"},
              {"stämmer bra"},
              {"mostly true", "yes, mostly"}},
             {5,
              {"pitää täysin paikkansa", "toteutui täysin", "kyllä, täysin", "täysin"},
              {"stämmer helt"},
              {"completely true", "yes, completely", "yes, definitely", "fully"}}}};
}

LabelFamily yesNo() {
    return {"yesNo",
            ItemKind::single,
            {{2, {"ei", "en"}, {"nej"}, {"no", "n"}, {"nein", "não", "non", "nee"}, "no"},
             {1, {"kyllä", "joo"}, {"ja"}, {"yes", "y"}, {"sim", "oui", "sí", "si", "sì"}, "yes"}}};
}

LabelFamily gender() {
    return {"gender",
            ItemKind::single,
            {{1, {"nainen"}, {"kvinna"}, {"female", "woman"}, {"weiblich", "feminino"}, "female"},
             {2, {"mies"}, {"man"}, {"male", "man"}, {"männlich", "masculino"}, "male"},
             {3,
              {"muu", "muunsukupuolinen"},
              {"annat", "annan"},
              {"other", "non-binary", "nonbinary"},
              {"divers"},
              "other"},
             {4,
              {"en halua kertoa", "en halua vastata", "en halua sanoa"},
              {"vill inte berätta", "vill inte uppge", "vill inte svara"},
              {"prefer not to say", "prefer not to answer", "rather not say"},
              {},
              "notSaid"}}};
}

} // namespace

const std::vector<LabelFamily> &labelFamilies() {
    static const std::vector<LabelFamily> families{
        agreement(),   satisfaction(),       likelihood(),     quality(),         frequency(),
        importance(),  importanceWithVery(), amount(),         comfort(),         difficulty(),
        facesFamily(), agreementFine(),      frequencyFine(),  frequencyRather(), qualityFine(),
        truth(),       favourFamily(),       interestFamily(), yesNo(),           gender()};
    return families;
}

} // namespace kooste::importing
