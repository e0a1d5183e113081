// SPDX-License-Identifier: MIT
#include "privacy/masker.h"

#include <gtest/gtest.h>

namespace kooste::privacy {
namespace {

std::string maskedOf(const std::string &text) {
    std::string masked = text;
    MaskCounts counts;
    maskText(text, masked, counts);
    return masked;
}

/// A text and what is left of it.
using Masked = std::pair<const char *, const char *>;
void expectMasked(std::initializer_list<Masked> texts) {
    for (const auto &[text, masked] : texts)
        EXPECT_EQ(maskedOf(text), masked) << text;
}
void expectKept(std::initializer_list<const char *> texts) {
    for (const char *text : texts)
        EXPECT_EQ(maskedOf(text), text);
}

// 131052-308T is the example of the Digital and Population Data Services Agency; the others have
// their check character from the same rule (ddmmyynnn mod 31).
TEST(Masker, IdentityCodesOfEveryCenturySignAreMasked) {
    EXPECT_EQ(maskedOf("Hetu 131052-308T kiitos"), "Hetu [id] kiitos");
    for (const char sign : std::string("+-UVWXYABCDEF")) {
        const std::string code = std::string("131052") + sign + "308T";
        EXPECT_EQ(maskedOf("(" + code + ")"), "([id])") << code;
    }
    EXPECT_EQ(maskedOf("131052a308t"), "[id]");
    EXPECT_EQ(maskedOf("131052\u2013308T"), "[id]");
}

TEST(Masker, AWrongCheckCharacterOrDateIsNoIdentityCode) {
    EXPECT_EQ(maskedOf("131052-308S"), "131052-308S");
    EXPECT_EQ(maskedOf("321352-308T"), "321352-308T");
    EXPECT_FALSE(isIdentityCode("131052-308"));
    EXPECT_EQ(maskedOf("A131052-308T"), "A131052-308T");
}

TEST(Masker, PhonesAreMaskedInTheirUsualForms) {
    for (const char *number :
         {"0401234567", "040 123 4567", "040-1234567", "+358401234567", "+358 40 123 4567",
          "+358 (0)40 123 4567", "(09) 310 1691", "09 310 1691", "0800 123 456", "050-123 4567",
          "00358401234567", "040.123.4567", "+358 9 876 543", "+46 70 123 45 67", "013 123456"}) {
        const std::string text = number;
        EXPECT_EQ(maskedOf("Soita " + text + ".").find("1"), std::string::npos) << text;
        EXPECT_NE(maskedOf("Soita " + text + ".").find("[phone]"), std::string::npos) << text;
    }
}

TEST(Masker, YearsDatesTimesAndCodesStay) {
    expectKept({"Vuonna 2025 ja 2026", "3.11.2025 klo 09.15", "01-02-2025", "2025-01-02 09:30:00",
                "Yksikkö 012345", "1.2.246.562.10.12345678901", "5/10", "00100 kertaa",
                "100 000 000", "1 234 567,89", "K1-0401", "24/7"});
}

TEST(Masker, EmailsAreMaskedWithTheSentenceLeftWhole) {
    expectMasked({{"Osoite: maija.m+k@example.co.uk.", "Osoite: [email]."},
                  {"meikäläinen@esimerkki.fi", "[email]"},
                  {"0401234567@example.org", "[email]"},
                  {"klo 12 @ kahvila", "klo 12 @ kahvila"}});
    EXPECT_TRUE(isEmail(" a@b.fi "));
    EXPECT_FALSE(isEmail("a@b"));
}

// The example of Finance Finland and of the SWIFT registry.
TEST(Masker, IbansAreMaskedWhenTheirCheckDigitsFit) {
    expectMasked({{"Tili FI21 1234 5600 0007 85 on", "Tili [iban] on"},
                  {"FI2112345600000785", "[iban]"},
                  {"GB29 NWBK 6016 1331 9268 19", "[iban]"},
                  {"FI22 1234 5600 0007 85", "FI22 1234 5600 0007 85"}});
}

TEST(Masker, CountsSayWhatWasMasked) {
    std::string masked;
    MaskCounts counts;
    EXPECT_TRUE(maskText("131052-308T, 0401234567, a@b.fi, FI2112345600000785", masked, counts));
    EXPECT_EQ(masked, "[id], [phone], [email], [iban]");
    EXPECT_EQ(counts, (MaskCounts{{1, 1, 1, 1, 0, 0}}));
    EXPECT_FALSE(maskText("Kaikki hyvin, kiitos!", masked, counts));
}

TEST(Masker, StreetAddressesGoWithTheirFlatAndTown) {
    expectMasked({{"Asun Mannerheimintie 12 A 4, 00250 Helsinki nyt", "Asun [address] nyt"},
                  {"Hämeenkadulle 7 B 3.", "[address]."},
                  {"Jag bor på Storgatan 5 B", "Jag bor på [address]"},
                  {"00100 Helsinki", "[address]"},
                  {"Mannerheimintie 12", "[address]"}});
}

TEST(Masker, NumbersAfterStreetsAndRoomsStay) {
    expectKept({"Hämeenkadulla 20 autoa", "Hämeenkadulla 12.5. satoi",
                "Torikadulla 14.30 oli hiljaista", "Valtatie 4", "Hoitopolku 2", "Huone 214",
                "Osasto 5 B", "12345 Testi", "2 x 500 mg"});
}

TEST(Masker, NamesAreToldByTheWordBefore) {
    expectMasked({{"hoitaja Maija Virtanen auttoi", "hoitaja [name] auttoi"},
                  {"Kiitos lääkäri Virtaselle!", "Kiitos lääkäri [name]!"},
                  {"Hei Liisa, kiitos", "Hei [name], kiitos"},
                  {"Hyvä. terv. Matti M.", "Hyvä. terv. [name]"},
                  {"skötare Anna Berg", "skötare [name]"},
                  {"hoitajat Maija ja Liisa", "hoitajat [name] ja [name]"},
                  {"Loppu.\nt. Pekka", "Loppu.\nt. [name]"},
                  {"Lääkäri Xyvrand vastasi", "Lääkäri [name] vastasi"}});
}

TEST(Masker, NamesStandForThemselvesWhereNothingElseIsMeant) {
    expectMasked({{"Maija Virtanen", "[name]"},
                  {"Minua hoiti Katri Hämäläinen hyvin", "Minua hoiti [name] hyvin"},
                  {"Kotihoidosta Reetta ja Hannele käyvät", "Kotihoidosta [name] ja [name] käyvät"},
                  {"Antti Virtasen leikkaus peruttiin", "[name] leikkaus peruttiin"},
                  {"Leena osaa työnsä", "[name] osaa työnsä"},
                  {"Kiitos Toivolle kyydistä", "Kiitos [name] kyydistä"},
                  {"Mummoni Lahja odotti", "Mummoni [name] odotti"},
                  {"Lääkäri O'Connor tuli", "Lääkäri [name] tuli"},
                  {"Hoitaja Ilo Nieminen", "Hoitaja [name]"}});
    expectKept({"Neuvola Aino on kaukana", "Pyhän Annan kappeli", "Annan arvosanaksi kympin",
                "Ilona ja surunakin", "Torin laidalla", "Kalevan päivänä", "Hannan puisto",
                "Toivo paremmasta elää", "Lahti on kaukana", "Kaarinan asema", "Elisa ei toimi"});
}

TEST(Masker, SmallLettersAreNamesAfterATitleOrThanks) {
    expectMasked({{"lääkäri virtanen oli töykeä", "lääkäri [name] oli töykeä"},
                  {"hoitaja paula auttoi", "hoitaja [name] auttoi"},
                  {"kiitos hannu karppinen", "kiitos [name]"},
                  {"hoitajat teija ja eija", "hoitajat [name] ja [name]"}});
    expectKept({"hoitaja aina auttaa", "lääkäri pian tuli", "hoitaja annan kiitoksen",
                "kiitos virtanen", "se on mari ja liisa", "kiitos satu tapahtui"});
}

TEST(Masker, OrdinaryWordsPlacesAndDaysAreNoNames) {
    expectKept({"Terveisin tyytyväinen asiakas", "Terveisin Tyytyväinen Asiakas", "hoitaja kertoi",
                "Kiitos Päivälle", "Ilo tulla, Toivo elää", "Lääkäri Helsingistä",
                "Hoitaja Maanantaina", "Lääkäri Meilahden sairaalasta", "LÄÄKÄRI OLI TÖYKEÄ",
                "Hei Kaikille!", "Hoitaja. Kiitos", "Lääkäri Mehiläisestä",
                "Hoitaja Teams-palaverissa"});
}

TEST(Masker, AMaskedTextIsNotMaskedAgain) {
    const auto once = maskedOf("hoitaja Maija, Koivukatu 5 B 2, 040 123 4567. Terv. Liisa");
    EXPECT_EQ(maskedOf(once), once);
}

TEST(Masker, PlacesPointIntoBothTexts) {
    const std::string text = "Hei Liisa, soita 040 123 4567";
    std::string masked;
    std::vector<MaskPlace> places;
    ASSERT_TRUE(maskText(text, masked, places));
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(text.substr(places[0].from, places[0].length), "Liisa");
    EXPECT_EQ(masked.substr(places[1].at), "[phone]");
}

TEST(Masker, IpAddressesAreRecognised) {
    EXPECT_TRUE(isIpAddress("192.168.0.1"));
    EXPECT_TRUE(isIpAddress("2001:db8::1"));
    EXPECT_FALSE(isIpAddress("1.2.2025"));
    EXPECT_FALSE(isIpAddress("12:30"));
    EXPECT_FALSE(isIpAddress("1.2.246.562.10"));
}

} // namespace
} // namespace kooste::privacy
