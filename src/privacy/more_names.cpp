// SPDX-License-Identifier: MIT
// More of the names that are common in Finland, by generation and origin, and nicknames; written
// down from what is generally known of them (the population register publishes how many bear each).
// Those that are words of the language or places too stand by themselves.
#include "privacy/words.h"

namespace kooste::privacy {

namespace {

constexpr std::string_view kMoreGivenNames =
    "esteri aapo aappo aarni abdirahman abdul abdullah abdullahi adele agda agnes ahti "
    "aija aimo ainikki ainomaija aira aisha aki aksel akseli aku alberta alberto alfred "
    "alli alma alva amal amalia amanuel ambra amin amir amira anastasiia anatoli andrea "
    "andreas andrii anette angela angelika anika anisa anissa anitra annaliisa annamari "
    "annastiina annele annelie annemari annikki annina annu annukka anselm anssi antton "
    "ara ariel arif arild arne aron arttu arvid asko aslak asser atle atso atte august "
    "augusta aulis ayan aziz barbara beata beatrice benita benny berndt bertta bettina "
    "bilal bjarne blanka boris britt börje cajsa carina carlos carmen catarina cathrine "
    "cecil charlotte christine claes clara conny cornelia daga dagmar dagny dahir "
    "damian danil danila danilo dario darja denise desirée diego dilan disa doris edla "
    "edvard edvin eeli eelin eeri eerika eerikki eevastiina eevert eilif einar eini "
    "eivind ekaterina elias ellimari ellinor elmer elmo eloni elsie elviira elvira "
    "emelie emilie emmaliina emmi emmy enna enni eppu erja erkko erland erno ernst "
    "estelle eszter eugen eveline fadumo farah fatima fatuma felicia fiia filip fionn "
    "folke frans fredrika frej gabriel gabriella george gerda gertrud gisela gloria "
    "greta gudrun gunborg gunne gunnel gustav gösta göta hadi hafsa halima hamdi "
    "hannamari hanneli hannes harriet hedda hedvig heidemarie heimo hellin helmer hemmo "
    "henning henrika herbert herkko hermanni hermine hermo hilda hillevi hilppa hiski "
    "holger hussein iiris iivo ilari ilja ilmo ilpo iman inari ines inge ingeborg "
    "ingegerd ingela ingmar inna irena irene irmeli irmgard isabel isac isak ismael "
    "ismail ismo isolde isto jaakkima jaakob jacob jakob jalmari jamal jamila janette "
    "janina jarl jaro jean jeanette jeja jelena jemina jemmi jenina jens jere jeremy "
    "jermu jessika jimi jimmy joa joakim joanna joanne jocke joel johan jonne jorunn "
    "jose josefin josefina joseph juan julius juna junior jutta juulia juulianna jörgen "
    "jörn kaapo kaapro kaarlo kaisu kalervo kamal karel karita karo karola karolina "
    "karri kasimir kaspar kasper katariina katarina katarzyna katinka katleena kauri "
    "kenny kerkko kerstin kerttuli ketty kevin khaled khalid kiia kiira kirill kjell "
    "klaara klaus konrad konstantin kreeta krista kristiina kristo krzysztof kurre kåre "
    "lari larissa lassi latif laurila lauritz leea leevi leif leila leni lenne lennu "
    "leona leonard leopold lia lidia lidiia liinu lilian liliana liliane lily linn "
    "lioba lisbet lisbeth liv livia lorenzo lovisa luca lucia ludvig luis luka lukasz "
    "luuka luukas lydia lyudmila maarit magdaleena magdalena magnus mahamed mahmoud "
    "majken malena malla malou manal mandi manfred maren maret margaret margaretha "
    "margit margot mariam mariana mariann marianna mariel mariella marielle marietta "
    "mariitta marijke marilla mario marion marjaleena marjaliisa marju markéta marleena "
    "marlene marlin maryam marzena matheus mathias matilda mattiesko maud maurits maxim "
    "maya meeri meiju melina melinda merike merit merita micaela michaela michal miguel "
    "mihail miina miisa mikaela milana milena milka milli minerva minni mira mirja "
    "mirjam mirjami mirka mirkka mirkku mirko miro mirva misha mohammad mohammed moira "
    "monica monika moona muhammad mustafa nada nadezhda nadia nadja naima najma nanna "
    "naomi nasra nastja natalia natalie natalija nea neea neela nella nelli nelly "
    "nestori netta nette niclas nicolas nicole nieve niilo niki nikita niklas niko "
    "nikodemus nikolai nils nita noah noel noomi noora norma nour odd ola olaf olavi "
    "ole oleg oleksandr oleksii olena olga oliver olivia ollipekka omar onerva oscar "
    "oskari osman osmo otso otteri ove paavali paavo pablo padma pamela parisa patricia "
    "patrick patrik paul paula pauliina paulina paulus pavel pekko per perttu petr "
    "petra petrus petter pietari pieti pihla piia pilar pinja pipsa pirita pirjetta "
    "pirkka priya rafael ragna ragnar ragnhild raisa rakel ralf ramona ramón rana rania "
    "rasmus rauno rawan rea rebecca rebekka reeta reetta regina reima reino reko renata "
    "rene rhea richard rickard riia riina rikhard rikke riko riku robert robin rodrigo "
    "roger rolf roma roman ronja ronny roope roosa rosa rosanna rosita roy ruben rune "
    "ruslan ruth ruut saaga saana saara sabina sabrina sadia safa saffron sahra said "
    "saija saila saimi saini sakari saku sallamari salme salomon samantha samira samppa "
    "samu samuel samuli sandra sanja sanni santeri santtu sara sarah sarianna saskia "
    "sauli sebastian seela selina selja selma senja senni serafia serena serge sergei "
    "sergey severi severus shirin shukri sibylla sigbritt sigfrid signe sigrid sigurd "
    "siim siina siiri silja silke silva silvia simo simon simona sindi sinikka sirje "
    "siv sixten sofi sofija sohvi soila solja sonia sonya sophie staffan stefanie "
    "stephanie stiina sulevi sune susann sveta sylvain sylvia synnöve sören taavetti "
    "taavi tahvo taija talvikki tamara tarik teea teijo teila tekla tellervo telma teo "
    "teodor terhikki terhiliina thea theodor therese theresia thomas tiiamaria tiitu "
    "timothy timur tinja tinka tino tomas tommy toomas torbjörn tore torsti tuovi "
    "tuure tyko ulpukka ulrica ulrik ulrika uuno vadim valborg valentin valentina "
    "valeria vasili venni venny vili vilmar vilpas vincent virve viveca viveka vivian "
    "volodymyr vuokko wenla werner wiljami wilma wojciech xenia yasmin yasmine yevhen "
    "yohannes yousef youssef yulia yuliia yuri yvonne zainab zeinab zhanna zoe zofia "
    "örjan";

constexpr std::string_view kMoreGivenWords =
    "aava ansa aurora juuli kirsikka lauha lemmikki maila mainio maisa mela mercy mimi "
    "minttu myrsky noa oda orvo otto peppi roi runa sani stella tilda tilli uljas usva "
    "viena vilja";

constexpr std::string_view kNicknames =
    "arska artsi asku eki eppu essu hanski harde hemmi henkka hepa hessu ippe jake "
    "jarkka jaska jeppe jiri jonkku jonttu jope jopi jorkka jukkis jupe jupi jusa "
    "jussukka kake kalde kati katsu kepa kicki kike kiti koke leksa lissu lissukka "
    "maikku maiski maisku make mallu mape marge masa masi matsku matte mikke miksu "
    "mimmu minde mirkku misse nakke nanski nestor nipa olkka orkku osku ossi pate pave "
    "peksi pena pepe pertsa petsku petu pike pinde pipa pirkku pirre pirski raikka "
    "raipe rale rami raska reiska repa ressu rike riksa rinde roni ropsu saikku samppa "
    "sanski santtu seba sepe seppis sippe sirkku sirre sisse sonski tapsa teme tepa "
    "tiinu timppa tinde tintti topi topsu tumppi tytsy urkki vallu veke vexi viltsu "
    "vipe";

constexpr std::string_view kMoreFamilyNames =
    "aaltio aarnio abdullahi adolfsson ahlberg ahlfors ahlholm ahlqvist ahmadi ahmadzai "
    "ahonpää ahopelto ahtiainen ahvenainen airaksinen aittola alakangas alakoski "
    "alaranta alasalmi alitalo allén ampuja andersin andersson andström antikainen "
    "antila antola appelgren arffman arola arponen arvola arvonen aspholm asplund "
    "asunmaa aunola autonen auvinen avikainen axelsson backlund backström bergman "
    "bergroth bertell björkman björkqvist björkstrand bogdanov bogdanova boman brandt "
    "bromberg brännström bäck bäckman bäckström carlsson carlstedt caven cederberg "
    "dahlberg dahlbom dahlgren dahlman dahlström danielsson degerman edman eerikäinen "
    "eerola ekblad ekblom ekdahl ekqvist ekroos ekström elomaa eloranta elovaara enbom "
    "enckell engblom engman enlund enqvist erkkinen eronen ervasti eränen eskelä fager "
    "fagerlund fagerström filppula fjällström flink forsbacka forss forssell franssila "
    "fredriksson friberg fält gerasimov granholm granlund granqvist granström grönberg "
    "grönholm grönlund grönqvist grönroos gustafsson gustavsson haapakangas haapala "
    "haapalainen haapamäki haapaniemi haapasaari haapasalmi haapasalo haaranen haavikko "
    "haavisto hagström hakala hakanen hakkarainen hakola hallberg hallikainen hallman "
    "halonen halttunen hamari hammarberg hanhinen hannonen hannukainen hannula hansen "
    "hansson happonen harjula harjunen harjunpää hartikainen hassinen hatakka hautala "
    "hautamäki hedberg hedlund hedman heikkilä heikkinen heikura heimonen heinonen "
    "heinänen heiskanen helkiö helle hellsten hellström helminen hemminki hentilä "
    "hentunen hermunen herranen herva hietaharju hietaniemi hiironen hiljanen hilli "
    "himanen himberg hintikka hirsimäki hoffren hohti hokkanen holappa holmi holmlund "
    "holmqvist holmroos honkasalo honkavaara horttanainen hosseini hotanen hovila "
    "huhtanen hukkanen hulkko hultin humalamäki huovila huplainen hurskainen hursti "
    "huttula huusko hynönen hyyppä hyyryläinen häggblom häggman hällström häyhä "
    "häyrinen höglund hörkkö iivonen ikäheimo ikäheimonen ikävalko ilmarinen ilvonen "
    "immo ingman ingves innanen isaksson isohanni isokangas isomäki itkonen ivanova "
    "jaakkola jaakola jaakonsaari jaatinen jakobsson jakonen jalkanen janhunen jansen "
    "jantunen johnsson jokiaho jokiranta jokisalo jolkkonen jormakka joronen jouppila "
    "julkunen jumppanen junnila juntti junttila juopperi jurvanen juurinen juvonen "
    "jylhä jyrkinen jämsen jämsä jäppinen järnefelt järventausta jääskö kaakinen "
    "kaikkonen kaipainen kaipio kaisla kallela kallioinen kalliomäki kallunki kalmari "
    "kananen kananoja kangasmäki kangasniemi kankaanpää kankkunen kantola kantonen "
    "kapanen karhunsaari karila karimäki karjula karkkainen karlström karonen karppanen "
    "karvonen kaskinen katainen katajamäki katajisto kauhanen kaukonen kauranen kautto "
    "kauttonen keinonen keinänen keisala keisanen kemppi kerola kervinen keskimäki "
    "keskitalo ketonen kettula kihlström kiiski kiljunen kilpeläinen kilpinen kilponen "
    "kinnari kinos kiuttu kivilahti kivimäki kiviranta klemetti klemi klemola kling "
    "knuutila knuutinen knuuttila kohonen koistinen koivumäki koivunen koivuniemi "
    "koivuranta koivusaari kolari koljonen komi kontinen kontkanen kontro koponen kopra "
    "korhola korkalainen korkiakoski korolainen korpimäki kortelainen kortesmäki "
    "koskenmäki koskenniemi koskimäki koskiniemi kostiainen kosunen kotajärvi kotamäki "
    "kotiranta koukkari kouvo krogerus kronlund kronqvist kuittinen kumpulainen "
    "kuokkanen kuoppala kuoppamäki kupari kuparinen kupiainen kurkela kurkinen kuronen "
    "kurtti kurvinen kuusinen kuustonen kuutti kyllönen kylmälä kymäläinen kyrö "
    "kyröläinen kytölä kähärä kämppi kämäräinen känsälä kärnä kääriä köngäs könönen "
    "köykkä laakkio laaksoharju laaninen laasonen lagerström lahdensuo lahtela laihonen "
    "lamberg lamminmäki lampila lankinen lappeteläinen larsson laru lassinen lauhanen "
    "laukka lauritsalo lauronen lavikainen lavonen lehmus lehmuskoski lehtimäki "
    "lehtiniemi lehtoranta lehtosalo lehtovaara lehtovuori leinikka leivo lemmetyinen "
    "lempinen leppähalme leppäkangas leppäkoski leppämäki leppäniemi leppävuori levonen "
    "lievonen liikanen liimatainen liljeblad liljeroos liljeström lindahl lindbohm "
    "lindell linden lindman lindstedt lindén linnamäki linnanen lintula lintunen "
    "lipponen lipsanen litmanen liukko ljungberg ljungqvist loikkanen loponen loukola "
    "lukkarinen lumiaho lundell lunden lundgren lundin lundqvist luostarinen luukkainen "
    "luukkanen luukkonen lyytikäinen lyytinen lähteinen länsimäki maaranen madetoja "
    "magnusson majander majuri makkula malmberg malmström mankinen mannermaa mannonen "
    "mantila marjamäki marjanen markkanen markkula marttala maukonen maunu maunuksela "
    "maunula mehtonen melin merikanto merikoski merilä merinen metsäpelto metsäranta "
    "mettinen mielikäinen mielonen miinalainen mikander mikkelä mikkilä minkkinen "
    "moisio molander mollberg morozov morozova muhli mukkala mulari munter murto "
    "murtonen mustajärvi mustapää mustola muuronen mykkänen myllynen myyryläinen "
    "mäkiaho mäkimattila mäkipää mäkiranta mäkisalo mäkitalo mälkiä mälkki männikkö "
    "männistö mänttäri mäntysaari märijärvi märtin müller naakka naskali naumanen neuvo "
    "neuvonen nevanlinna niiniluoto niinimäki niinistö niiranen niittymäki niittynen "
    "nikkanen nikkilä nikkinen nikulainen nilsson niskala nordberg nordling nordlund "
    "nordström noronen norppa norrena nousiala novak novikov novikova nuotio nurkkala "
    "nurmela nurmilaukas nuutinen nygren nygård nykopp nylund närvänen näveri oikari "
    "oinas ojaniemi ojaranta okkonen olin olkkola olkkonen ollikainen ollinen olsen "
    "onnela oravainen orre osara ottelin outinen ovaska paakkari paakkinen paasikivi "
    "paasonen paavilainen paavolainen palander palmgren palmqvist palmroth palomäki "
    "palonen paloniemi palosaari palviainen pannula papunen parkkari parkkila parkkonen "
    "pasanen paukku paukkunen pavlov pavlova peippo pekkala pekkonen peltomäki peltonen "
    "peltoniemi peltoranta pentikäinen perkiö perttula perttunen pesola petrell "
    "petäjistö pietarinen pietikäinen pihkala pihlajamäki pihlava piilonen piippo "
    "piispanen pikkarainen pirhonen pirinen pirttijärvi pirttimäki pitkäaho pitkälä "
    "pitkämäki pohjanen poikola poikonen popov popova porkola potinkara poutanen "
    "poutiainen puhakainen puikkonen pukkila pulkka puolakka puputti purhonen pussinen "
    "putkonen puttonen pyhälahti pyhältö pyykkö pyykkönen pyysalo pänkäläinen pärssinen "
    "pöllä pöntinen pöyhönen pöyry raappana raassina rahikainen rahkonen raisanen "
    "raiski raitio rajamäki rajaniemi rankinen rantamäki rantaniemi rantasalo rapeli "
    "rasimus rask raskinen rasmussen rautakoski rautanen rautava rautavaara rautjärvi "
    "reijonen reini renlund ridanpää riihiaho riihimäki riihinen riipinen rinnevaara "
    "rintala ripatti ristimäki ristolainen riutta roine roininen roivainen romppainen "
    "ronkainen roponen ropponen rosendahl rosenqvist rosenström routio ruohomäki "
    "ruohonen ruokolainen ruokonen ruonala ruotanen rusanen rutanen ruuska ruuth rydman "
    "ryhänen ryynänen räihä räikkä räikkönen rämö räty röman saarenpää saarikko "
    "saarikoski saarimaa saarnio sahlberg sahlman salakka salmelin salmenkivi "
    "salokangas salokoski salomäki salonoja saloranta salovaara samuelsson sandelin "
    "sandell sandholm sarajärvi saranen sarkkinen sarpola sarén saurén savela "
    "savinainen savola schmidt seitsonen selkälä semenov semenova seppi seppäläinen "
    "setälä sharma siirilä siiskonen siivonen silander sillanpää siltala siltanen "
    "silvasti silventoinen silén simula sinkko sinkkonen sipari sipiläinen sipola "
    "sirkiä sirén siuvatti sivonen sivula sjödahl sjögren sjölund sjöström skogberg "
    "skogström smeds smirnova snellman sokka sokolov sokolova solala sorvali sorvari "
    "spets stenman stenroos stenvall storbacka strang stång suhonen suihkonen suikkanen "
    "sulin sulkanen sulonen sundell sunden sundholm sundman sundvall sundén suni "
    "sunnarborg suntio suojanen suokas suomela suonpää suopanki suutarinen svahn "
    "svanberg svanström svärd sydänmaa syrjä säilä säkkinen särkelä särkkä söderberg "
    "söderlund söderman taavitsainen tahvanainen taipalus taivainen takalo talka "
    "tallberg talvitie tammela tanninen tanskanen tapaninen tapola tarkiainen tarkkanen "
    "tarvonen taskila teittinen tenhunen tenkanen tervahauta tevajärvi thesleff thomsen "
    "thomsson thurman tietäväinen tiilikainen tiira tiitinen tiittanen tikkala timlin "
    "tirri tiusanen toikka toikkanen toiviainen tolppanen tommila tonteri topelius "
    "torikka tornberg toropainen torvinen tossavainen toukola trygg tsai tuhkanen "
    "tukiainen tuliniemi tulonen tuohimaa tuokko tuomaala tuomola tuovila tuppurainen "
    "turpela turtiainen tuulos tyni tynkkynen tyrkkö tyrväinen tähkäpää törmä törnblom "
    "törnqvist törnroos ukkola ukkonen ulmanen ulvinen unkila uosukainen urpola "
    "uusikylä uusimäki vahala vaherto vahtera vainikainen vainikka vaittinen valjakka "
    "valkama valkeapää vallin vallinheimo vallius valve vanhanen vanhatalo vanninen "
    "vapalahti varila varjonen varpula vartia vassinen vauhkonen vehkaperä vehmas "
    "veijalainen velin vepsäläinen vesala vesalainen vesanto vesikallio vesterbacka "
    "vesterlund veteläinen viander vienonen vierimaa viherlaakso viikari viinamäki "
    "viinikainen vikström vilen viljakainen vilkki villanen vilpponen vilén vinberg "
    "virkkala virkki virolainen vitikainen vitikka vlasov voutilainen vuolle vuollet "
    "vuorenmaa vuorenpää vuoristo vuotila vähäkangas vähämäki vähäsalo välilä välimaa "
    "väntänen väre väätäinen wahlberg wahlroos walden wallenius wallin wallén waris "
    "weckman weckström wennström westberg westermark westman wickström wiik wikberg "
    "wiklund wikstedt willberg winberg wirtanen wirén wuori wuorinen ylikoski ylimäki "
    "yliniemi ylipää ylitervo yrjänä yrjänäinen yrjölä zhang zilliacus äijälä äikäs "
    "ängeslevä ärling äyräs ågren åhman åkerberg åkerman öberg öhberg öst österholm "
    "österlund östling östman";

constexpr std::string_view kMoreFamilyWords =
    "alho autio borg dahl donner ek elo finne holma hovi huhta hurme hussein hytti "
    "ilola jalava jalo joensuu kaarto kallinen kanerva kannisto karhula kartano khan "
    "kivistö korkeamäki kuha kuikka kukko kukkola kulju kumpula kunnas kunttu "
    "lahdenperä laiho lampela lang lappi lind linna linnala lohi lukkari lumme luoto "
    "lähde lämsä malmi manner mannila mantere mellin metsola myllyniemi niva nordman "
    "nurmikko näsi omar pelli petersen petäjä rastas rauhala rauma remes rusi sarvi "
    "saukko selin siira singh skog smirnov stark stolt suutari takala tammi tarkka "
    "taylor tervo teräs tulokas uimari uitto vaahtera vaara valli virtala wang wright "
    "yang";

} // namespace

std::string_view moreGivenNames() { return kMoreGivenNames; }
std::string_view moreGivenWords() { return kMoreGivenWords; }
std::string_view nicknames() { return kNicknames; }
std::string_view moreFamilyNames() { return kMoreFamilyNames; }
std::string_view moreFamilyWords() { return kMoreFamilyWords; }

bool isLowerWord(std::string_view word) {
    return isAnyWord(
        word, {"aimo",     "aimon",    "anton",   "asko",      "ilona",    "ilonaa",  "kaleva",
               "kalevan",  "tapanina", "toria",   "torin",     "vesa",     "vesan",   "lauria",
               "perin",    "jorma",    "urpo",    "urpon",     "nestori",  "ester",   "sara",
               "hymy",     "kerttu",   "silja",   "siljan",    "stella",   "aina",    "aino",
               "ainoa",    "ainon",    "alaa",    "alalla",    "alalta",   "alan",    "alana",
               "alasta",   "alla",     "allan",   "amin",      "anna",     "annan",   "annas",
               "annat",    "ansa",     "ansaa",   "ansan",     "armin",    "arvo",    "arvoa",
               "arvoksi",  "arvolla",  "arvon",   "arvona",    "asta",     "aura",    "autio",
               "aution",   "borg",     "dahl",    "eine",      "elin",     "elina",   "elinan",
               "elinä",    "emilie",   "hemmo",   "hemmon",    "holma",    "hovi",    "hovin",
               "isa",      "jalava",   "jalo",    "jalon",     "jamo",     "jokinen", "jone",
               "juuli",    "kanerva",  "kapa",    "kari",      "karin",    "kartano", "kartanon",
               "kata",     "kate",     "kauko",   "kaukoa",    "kela",     "kenneth", "kirsikan",
               "kirsikka", "kuha",     "kuikka",  "kukko",     "kunnas",   "lahja",   "laiho",
               "lang",     "lare",     "late",    "lauha",     "lauhan",   "leka",    "lemmikin",
               "lemmikki", "lenne",    "lind",    "linna",     "linnan",   "lohi",    "lumme",
               "luoto",    "lähde",    "lähteen", "maila",     "mailaa",   "mailan",  "maili",
               "mailin",   "mainio",   "mainion", "mainiosti", "mainiota", "malmi",   "manner",
               "manta",    "mantere",  "mape",    "maren",     "marin",    "masi",    "meri",
               "mielonen", "mika",     "mikan",   "minttu",    "mintun",   "myrsky",  "olla",
               "oton",     "otso",     "otto",    "ottoa",     "pian",     "pike",    "pile",
               "pinde",    "pipa",     "posti",   "rale",      "rape",     "rastas",  "rose",
               "runa",     "sadun",    "samin",   "sani",      "satu",     "satun",   "saukko",
               "seppä",    "sepä",     "sini",    "sinin",     "skog",     "stark",   "stolt",
               "suutari",  "talla",    "tammen",  "tammi",     "tane",     "tarkan",  "tarkasti",
               "tarkka",   "tarkkaa",  "taru",    "tarun",     "tepa",     "teräs",   "tilda",
               "tilli",    "tillin",   "tinka",   "tomin",     "tore",     "tulokas", "uimari",
               "uitto",    "usva",     "utelias", "utta",      "vaara",    "vaaraa",  "vaaran",
               "vahala",   "valli",    "vera",    "viena",     "vili",     "vilja",   "viljaa",
               "viljan",   "villa",    "villaa",  "villan",    "villi",    "villin"});
}

} // namespace kooste::privacy
