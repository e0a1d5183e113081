// SPDX-License-Identifier: MIT
#include "app/usecases/demo_county.h"

#include <array>
#include <string_view>

namespace kooste::app {

using model::UnitLevel;
using Service = DemoService;

namespace {

struct Row {
    const char *code;
    const char *parent;
    UnitLevel level;
    const char *fi;
    const char *sv;
    const char *en;
};

/// Invented names all. Codes: result areas two letters, services and units from their names.
constexpr std::array kTree{
    Row{"KR", "", UnitLevel::county, "Kaislarannan hyvinvointialue", "Vasstrandens välfärdsområde",
        "Kaislaranta Wellbeing Services County"},
    Row{"TE", "KR", UnitLevel::resultArea, "Terveyspalvelut", "Hälsotjänster", "Health Services"},
    Row{"SA", "KR", UnitLevel::resultArea, "Sairaalapalvelut", "Sjukhustjänster",
        "Hospital Services"},
    Row{"PE", "KR", UnitLevel::resultArea, "Perhepalvelut", "Familjetjänster", "Family Services"},
    Row{"IK", "KR", UnitLevel::resultArea, "Ikääntyneiden palvelut", "Tjänster för äldre",
        "Services for Older People"},

    Row{"TE-TA", "TE", UnitLevel::service, "Terveysasemat", "Hälsostationer", "Health Centres"},
    Row{"TE-SU", "TE", UnitLevel::service, "Suun terveydenhuolto", "Munhälsovård", "Dental Care"},
    Row{"TE-KU", "TE", UnitLevel::service, "Kuntoutus", "Rehabilitering", "Rehabilitation"},
    Row{"SA-PO", "SA", UnitLevel::service, "Poliklinikat", "Polikliniker", "Outpatient Clinics"},
    Row{"SA-PV", "SA", UnitLevel::service, "Päivystys", "Jour", "Emergency Care"},
    Row{"PE-NE", "PE", UnitLevel::service, "Neuvolat", "Rådgivningsbyråer", "Child Health Clinics"},
    Row{"PE-TU", "PE", UnitLevel::service, "Lapsiperheiden tuki", "Stöd för barnfamiljer",
        "Support for Families"},
    Row{"IK-KH", "IK", UnitLevel::service, "Kotihoito", "Hemvård", "Home Care"},
    Row{"IK-AS", "IK", UnitLevel::service, "Asumispalvelut", "Boendeservice", "Housing Services"},

    Row{"TA01", "TE-TA", UnitLevel::unit, "Kaislarannan terveysasema", "Vasstrandens hälsostation",
        "Kaislaranta Health Centre"},
    Row{"TA02", "TE-TA", UnitLevel::unit, "Lumikosken terveysasema", "Snöforsens hälsostation",
        "Lumikoski Health Centre"},
    Row{"TA03", "TE-TA", UnitLevel::unit, "Tuulijärven terveysasema", "Vindträskets hälsostation",
        "Tuulijärvi Health Centre"},
    Row{"TA04", "TE-TA", UnitLevel::unit, "Saraluodon terveysasema", "Starrholmens hälsostation",
        "Saraluoto Health Centre"},
    Row{"TA05", "TE-TA", UnitLevel::unit, "Ulkosaarten terveyspiste", "Utöarnas hälsopunkt",
        "Outer Islands Health Point"},
    Row{"SU01", "TE-SU", UnitLevel::unit, "Kaislarannan hammashoitola", "Vasstrandens tandklinik",
        "Kaislaranta Dental Clinic"},
    Row{"SU02", "TE-SU", UnitLevel::unit, "Lumikosken hammashoitola", "Snöforsens tandklinik",
        "Lumikoski Dental Clinic"},
    Row{"SU03", "TE-SU", UnitLevel::unit, "Liikkuva hammashoito", "Mobil tandvård",
        "Mobile Dental Care"},
    Row{"KU01", "TE-KU", UnitLevel::unit, "Fysioterapia", "Fysioterapi", "Physiotherapy"},
    Row{"KU02", "TE-KU", UnitLevel::unit, "Apuvälinepalvelu", "Hjälpmedelsservice",
        "Assistive Devices"},
    Row{"PO01", "SA-PO", UnitLevel::unit, "Sisätautien poliklinikka", "Inremedicinska polikliniken",
        "Internal Medicine Clinic"},
    Row{"PO02", "SA-PO", UnitLevel::unit, "Kirurgian poliklinikka", "Kirurgiska polikliniken",
        "Surgery Clinic"},
    Row{"PO03", "SA-PO", UnitLevel::unit, "Silmätautien poliklinikka", "Ögonpolikliniken",
        "Eye Clinic"},
    Row{"PV01", "SA-PV", UnitLevel::unit, "Yhteispäivystys", "Samjouren", "Joint Emergency Clinic"},
    Row{"PV02", "SA-PV", UnitLevel::unit, "Sosiaalipäivystys", "Socialjouren",
        "Social Emergency Service"},
    Row{"NE01", "PE-NE", UnitLevel::unit, "Kaislarannan neuvola", "Vasstrandens rådgivning",
        "Kaislaranta Child Clinic"},
    Row{"NE02", "PE-NE", UnitLevel::unit, "Lumikosken neuvola", "Snöforsens rådgivning",
        "Lumikoski Child Clinic"},
    Row{"NE03", "PE-NE", UnitLevel::unit, "Tuulijärven neuvola", "Vindträskets rådgivning",
        "Tuulijärvi Child Clinic"},
    Row{"LT01", "PE-TU", UnitLevel::unit, "Perheneuvola", "Familjerådgivningen",
        "Family Counselling"},
    Row{"LT02", "PE-TU", UnitLevel::unit, "Lapsiperheiden kotipalvelu",
        "Hemservice för barnfamiljer", "Home Help for Families"},
    Row{"KH01", "IK-KH", UnitLevel::unit, "Pohjoinen kotihoito", "Norra hemvården",
        "Northern Home Care"},
    Row{"KH02", "IK-KH", UnitLevel::unit, "Itäinen kotihoito", "Östra hemvården",
        "Eastern Home Care"},
    Row{"KH03", "IK-KH", UnitLevel::unit, "Eteläinen kotihoito", "Södra hemvården",
        "Southern Home Care"},
    Row{"KH04", "IK-KH", UnitLevel::unit, "Yöpartio", "Nattpatrullen", "Night Patrol"},
    Row{"KH05", "IK-KH", UnitLevel::unit, "Kotikuntoutus", "Hemrehabilitering",
        "Home Rehabilitation"},
    Row{"AS01", "IK-AS", UnitLevel::unit, "Palvelutalo Kuunari", "Servicehuset Skonaren",
        "Kuunari Sheltered Home"},
    Row{"AS02", "IK-AS", UnitLevel::unit, "Palvelutalo Priki", "Servicehuset Briggen",
        "Priki Sheltered Home"},
    Row{"AS03", "IK-AS", UnitLevel::unit, "Ryhmäkoti Luotsi", "Grupphemmet Lotsen",
        "Luotsi Group Home"},
};

} // namespace

const std::vector<DemoUnit> &demoUnits() {
    static const std::vector<DemoUnit> units{
        {"TA01", Service::healthCentre, 74, -60},   {"TA02", Service::healthCentre, 42, 120},
        {"TA03", Service::healthCentre, 52, 260},   {"TA04", Service::healthCentre, 11, -200},
        {"TA05", Service::healthCentre, 2, 350},    {"SU01", Service::dental, 38, 180},
        {"SU02", Service::dental, 16, 60},          {"SU03", Service::dental, 3, 150},
        {"KU01", Service::rehabilitation, 24, 300}, {"KU02", Service::rehabilitation, 9, 40, 12},
        {"PO01", Service::outpatient, 33, 80},      {"PO02", Service::outpatient, 30, 0},
        {"PO03", Service::outpatient, 18, 200},     {"PV01", Service::emergency, 46, -420},
        {"PV02", Service::emergency, 0, -150},      {"NE01", Service::childClinic, 28, 240},
        {"NE02", Service::childClinic, 14, 100},    {"NE03", Service::childClinic, 8, 180},
        {"LT01", Service::familySupport, 7, -60},   {"LT02", Service::familySupport, 4, 220},
        {"KH01", Service::homeCare, 34, 60},        {"KH02", Service::homeCare, 50, -480},
        {"KH03", Service::homeCare, 30, -40},       {"KH04", Service::homeCare, 3, 0},
        {"KH05", Service::homeCare, 10, 260, 12},   {"AS01", Service::housing, 9, 40},
        {"AS02", Service::housing, 5, -180},        {"AS03", Service::housing, 4, 80, 0, 30},
    };
    return units;
}

std::vector<store::UnitEntry> demoUnitTree(base::Date firstDay, base::Date monthTwelve,
                                           base::Date monthThirty) {
    std::vector<store::UnitEntry> entries;
    for (const auto &row : kTree) {
        store::UnitEntry entry;
        entry.unit.code = row.code;
        entry.unit.codeSystem = "own";
        entry.unit.level = row.level;
        entry.unit.name = {row.fi, row.sv, row.en};
        entry.unit.validFrom = firstDay;
        entry.parentCode = row.parent;
        for (const auto &unit : demoUnits()) {
            if (std::string_view(unit.code) != row.code)
                continue;
            if (unit.openFrom > 0)
                entry.unit.validFrom = monthTwelve;
            if (unit.openTo < 36)
                entry.unit.validTo = base::dateOfDay(base::dayNumber(monthThirty) - 1);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace kooste::app
