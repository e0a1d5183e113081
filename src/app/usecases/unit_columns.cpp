// SPDX-License-Identifier: MIT
#include "app/usecases/unit_columns.h"
#include "base/number_format.h"
#include "base/text.h"

#include <array>
#include <utility>

namespace kooste::app {

namespace {

/// Letters and digits only: "Name (fi)", "name_fi" and "nameFi" are one header.
std::string headerKey(std::string_view header) {
    std::string key;
    for (const char c : base::comparisonKey(header))
        if (std::string_view(" -_.,:;()[]/*").find(c) == std::string_view::npos)
            key += c;
    return key;
}

struct HeaderWord {
    std::string_view key;
    UnitColumn column;
};

constexpr std::array kHeaderWords{
    HeaderWord{"code", UnitColumn::code},
    HeaderWord{"unitcode", UnitColumn::code},
    HeaderWord{"koodi", UnitColumn::code},
    HeaderWord{"yksikkökoodi", UnitColumn::code},
    HeaderWord{"yksikönkoodi", UnitColumn::code},
    HeaderWord{"tunnus", UnitColumn::code},
    HeaderWord{"kod", UnitColumn::code},
    HeaderWord{"enhetskod", UnitColumn::code},
    HeaderWord{"parent", UnitColumn::parent},
    HeaderWord{"parentcode", UnitColumn::parent},
    HeaderWord{"parentunit", UnitColumn::parent},
    HeaderWord{"ylempi", UnitColumn::parent},
    HeaderWord{"ylempikoodi", UnitColumn::parent},
    HeaderWord{"ylempiyksikkö", UnitColumn::parent},
    HeaderWord{"yläyksikkö", UnitColumn::parent},
    HeaderWord{"yläyksikönkoodi", UnitColumn::parent},
    HeaderWord{"emoyksikkö", UnitColumn::parent},
    HeaderWord{"överordnad", UnitColumn::parent},
    HeaderWord{"överordnadkod", UnitColumn::parent},
    HeaderWord{"överordnadenhet", UnitColumn::parent},
    HeaderWord{"moderenhet", UnitColumn::parent},
    HeaderWord{"name", UnitColumn::nameFi},
    HeaderWord{"unit", UnitColumn::nameFi},
    HeaderWord{"unitname", UnitColumn::nameFi},
    HeaderWord{"namefi", UnitColumn::nameFi},
    HeaderWord{"nimi", UnitColumn::nameFi},
    HeaderWord{"nimifi", UnitColumn::nameFi},
    HeaderWord{"nimisuomeksi", UnitColumn::nameFi},
    HeaderWord{"yksikkö", UnitColumn::nameFi},
    HeaderWord{"yksikönnimi", UnitColumn::nameFi},
    HeaderWord{"namnfi", UnitColumn::nameFi},
    HeaderWord{"namnpåfinska", UnitColumn::nameFi},
    HeaderWord{"namesv", UnitColumn::nameSv},
    HeaderWord{"nimisv", UnitColumn::nameSv},
    HeaderWord{"nimiruotsiksi", UnitColumn::nameSv},
    HeaderWord{"namn", UnitColumn::nameSv},
    HeaderWord{"namnsv", UnitColumn::nameSv},
    HeaderWord{"namnpåsvenska", UnitColumn::nameSv},
    HeaderWord{"enhet", UnitColumn::nameSv},
    HeaderWord{"nameen", UnitColumn::nameEn},
    HeaderWord{"nimien", UnitColumn::nameEn},
    HeaderWord{"nimienglanniksi", UnitColumn::nameEn},
    HeaderWord{"namnen", UnitColumn::nameEn},
    HeaderWord{"namnpåengelska", UnitColumn::nameEn},
    HeaderWord{"level", UnitColumn::level},
    HeaderWord{"taso", UnitColumn::level},
    HeaderWord{"nivå", UnitColumn::level},
    HeaderWord{"validfrom", UnitColumn::validFrom},
    HeaderWord{"from", UnitColumn::validFrom},
    HeaderWord{"voimassaalkaen", UnitColumn::validFrom},
    HeaderWord{"alkaen", UnitColumn::validFrom},
    HeaderWord{"alkupvm", UnitColumn::validFrom},
    HeaderWord{"alkupäivä", UnitColumn::validFrom},
    HeaderWord{"giltigfrån", UnitColumn::validFrom},
    HeaderWord{"giltigfrom", UnitColumn::validFrom},
    HeaderWord{"validto", UnitColumn::validTo},
    HeaderWord{"to", UnitColumn::validTo},
    HeaderWord{"voimassaasti", UnitColumn::validTo},
    HeaderWord{"voimassapäättyy", UnitColumn::validTo},
    HeaderWord{"päättyen", UnitColumn::validTo},
    HeaderWord{"loppupvm", UnitColumn::validTo},
    HeaderWord{"loppupäivä", UnitColumn::validTo},
    HeaderWord{"giltigtill", UnitColumn::validTo},
    HeaderWord{"giltigtom", UnitColumn::validTo},
    HeaderWord{"codesystem", UnitColumn::codeSystem},
    HeaderWord{"koodisto", UnitColumn::codeSystem},
    HeaderWord{"koodijärjestelmä", UnitColumn::codeSystem},
    HeaderWord{"kodsystem", UnitColumn::codeSystem},
};

struct LevelWord {
    std::string_view key;
    model::UnitLevel level;
};

constexpr std::array kLevelWords{
    LevelWord{"county", model::UnitLevel::county},
    LevelWord{"1", model::UnitLevel::county},
    LevelWord{"hyvinvointialue", model::UnitLevel::county},
    LevelWord{"organisaatio", model::UnitLevel::county},
    LevelWord{"välfärdsområde", model::UnitLevel::county},
    LevelWord{"organisation", model::UnitLevel::county},
    LevelWord{"resultarea", model::UnitLevel::resultArea},
    LevelWord{"2", model::UnitLevel::resultArea},
    LevelWord{"tulosalue", model::UnitLevel::resultArea},
    LevelWord{"toimiala", model::UnitLevel::resultArea},
    LevelWord{"resultatområde", model::UnitLevel::resultArea},
    LevelWord{"service", model::UnitLevel::service},
    LevelWord{"3", model::UnitLevel::service},
    LevelWord{"palvelu", model::UnitLevel::service},
    LevelWord{"palvelualue", model::UnitLevel::service},
    LevelWord{"tjänst", model::UnitLevel::service},
    LevelWord{"serviceområde", model::UnitLevel::service},
    LevelWord{"unit", model::UnitLevel::unit},
    LevelWord{"4", model::UnitLevel::unit},
    LevelWord{"yksikkö", model::UnitLevel::unit},
    LevelWord{"toimipiste", model::UnitLevel::unit},
    LevelWord{"enhet", model::UnitLevel::unit},
};

} // namespace

std::optional<UnitColumn> recogniseUnitColumn(std::string_view header) {
    const auto key = headerKey(header);
    for (const auto &word : kHeaderWords)
        if (word.key == key)
            return word.column;
    return std::nullopt;
}

std::optional<model::UnitLevel> recogniseUnitLevel(std::string_view text) {
    const auto key = headerKey(text);
    for (const auto &word : kLevelWords)
        if (word.key == key)
            return word.level;
    return std::nullopt;
}

std::optional<base::Date> recogniseDate(std::string_view text) {
    text = base::trim(text);
    if (const auto iso = base::parseIsoDateTime(text))
        return iso->date;
    const auto parts = base::split(text, ".");
    if (parts.size() != 3 || parts[2].size() != 4)
        return std::nullopt;
    const auto day = base::parseInteger(parts[0]);
    const auto month = base::parseInteger(parts[1]);
    const auto year = base::parseInteger(parts[2]);
    if (!day || !month || !year || *day < 1 || *day > 31 || *month < 1 || *month > 12)
        return std::nullopt;
    const auto date =
        base::makeDate(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace kooste::app
