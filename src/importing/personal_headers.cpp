// SPDX-License-Identifier: MIT
// What headers call personal data by, in Finnish, Swedish and English.
#include "importing/header_parts.h"
#include "importing/header_words.h"
#include "importing/word_search.h"

#include <array>
#include <set>

namespace kooste::importing {

namespace {

constexpr std::array<std::string_view, 64> kPersonalWhole{"nimi",
                                                          "etunimi",
                                                          "sukunimi",
                                                          "koko nimi",
                                                          "nimesi",
                                                          "vastaajan nimi",
                                                          "asiakkaan nimi",
                                                          "yhteystiedot",
                                                          "yhteystietosi",
                                                          "osoite",
                                                          "katuosoite",
                                                          "postiosoite",
                                                          "kotiosoite",
                                                          "sähköposti",
                                                          "sähköpostiosoite",
                                                          "sähköpostisi",
                                                          "puhelin",
                                                          "puhelinnumero",
                                                          "puh",
                                                          "puh.",
                                                          "puhelinnumerosi",
                                                          "matkapuhelin",
                                                          "hetu",
                                                          "henkilötunnus",
                                                          "syntymäaika",
                                                          "ip",
                                                          "ip-osoite",
                                                          "ip osoite",
                                                          "namn",
                                                          "förnamn",
                                                          "efternamn",
                                                          "e-post",
                                                          "e-postadress",
                                                          "epost",
                                                          "telefon",
                                                          "telefonnummer",
                                                          "adress",
                                                          "personbeteckning",
                                                          "födelsedatum",
                                                          "name",
                                                          "first name",
                                                          "last name",
                                                          "full name",
                                                          "firstname",
                                                          "lastname",
                                                          "surname",
                                                          "your name",
                                                          "username",
                                                          "user name",
                                                          "email",
                                                          "e-mail",
                                                          "email address",
                                                          "e-mail address",
                                                          "your email",
                                                          "phone",
                                                          "phone number",
                                                          "telephone",
                                                          "mobile",
                                                          "address",
                                                          "ip address",
                                                          "ipaddress",
                                                          "ipaddr",
                                                          "date of birth",
                                                          "dob"};
constexpr std::array<std::string_view, 66> kPersonalMore{"telephone number",
                                                         "mobile number",
                                                         "fax number",
                                                         "faksi",
                                                         "lapsen nimi",
                                                         "prolific id",
                                                         "your prolific id",
                                                         "please enter your prolific id",
                                                         "what is your prolific id?",
                                                         "mturk id",
                                                         "student name",
                                                         "students full name",
                                                         "child name",
                                                         "child's name",
                                                         "parent name",
                                                         "guardian name",
                                                         "parent or guardian name",
                                                         "respondent name",
                                                         "participant name",
                                                         "customer name",
                                                         "client name",
                                                         "contact name",
                                                         "employee name",
                                                         "your full name",
                                                         "oppilaan nimi",
                                                         "lapsen tai huoltajan nimi",
                                                         "yhteyshenkilö",
                                                         "elevens namn",
                                                         "kontaktperson",
                                                         "huoltajan nimi",
                                                         "potilaan nimi",
                                                         "omaisen nimi",
                                                         "yhteyshenkilön nimi",
                                                         "nimi (vapaaehtoinen)",
                                                         "barnets namn",
                                                         "patientens namn",
                                                         "name of patient",
                                                         "patient name",
                                                         "puh.nro",
                                                         "puhelinnro",
                                                         "gsm",
                                                         "mobile phone",
                                                         "first_name",
                                                         "last_name",
                                                         "recipientemail",
                                                         "recipientfirstname",
                                                         "recipientlastname",
                                                         "token",
                                                         "ssn",
                                                         "respondentemail",
                                                         "gatuadress",
                                                         "telephone_1",
                                                         "social security number",
                                                         "nimi ja yhteystiedot",
                                                         "birthdate",
                                                         "contact details",
                                                         "contact information",
                                                         "kontaktuppgifter",
                                                         "endereço de e-mail",
                                                         "adresse e-mail",
                                                         "nome",
                                                         "e-mail-adresse",
                                                         "vorname",
                                                         "nachname",
                                                         "locationlatitude",
                                                         "locationlongitude"};
constexpr std::array<std::string_view, 26> kPersonalInside{
    "henkilötunn",   "sähköpostiosoit", "sähköposti",       "puhelinnumer",     "yhteystie",
    "etunim",        "sukunim",         "nimesi ",          "personbeteckning", "e-postadress",
    "telefonnummer", "kontaktuppgift",  "förnamn",          "efternamn",        "email ",
    "e-mail",        "phone number",    "telephone number", "your name ",       "first name ",
    "last name ",    "full name ",      "contact detail",   "home address",     "ip address",
    "date of birth"};

/// The same in names of variables, which have no å, ä, ö.
constexpr std::array<std::string_view, 3> kPersonalInsideNames{"henkilotunn", "sahkoposti",
                                                               "fornamn"};

const std::set<std::string, std::less<>> &personalHeaders() {
    static const auto headers = [] {
        std::set<std::string, std::less<>> named;
        for (const Words words : {Words(kPersonalWhole), Words(kPersonalMore)})
            for (const auto header : words)
                for (auto &spelling : spellings(header))
                    named.insert(std::move(spelling));
        return named;
    }();
    return headers;
}

} // namespace

PersonalWords personalHeader(std::string_view key) {
    const auto last = lastPart(key);
    for (const auto part : {key, firstPart(key), last, firstPart(last)})
        if (personalHeaders().count(part) != 0)
            return {true, true};
    // "Yhteystiedot: Yksikkö" is a unit, though it stands among the contact details.
    if (last.size() < key.size() && roleOfHeader(last))
        return {};
    return {mentions(key, kPersonalInside) || mentions(key, kPersonalInsideNames), false};
}

} // namespace kooste::importing
