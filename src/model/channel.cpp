// SPDX-License-Identifier: MIT
#include "model/channel.h"
#include "base/text.h"

#include <array>
#include <string>
#include <vector>

namespace kooste::model {

using base::Message;
using base::tr;

namespace {

/// One value of the enumeration: its code, its name and the other words exports use, folded.
struct Entry {
    std::string_view code;
    Message name;
    std::vector<std::string_view> words;
};

const std::array<Entry, kChannels> &channels() {
    static const std::array<Entry, kChannels> table{{
        {"", tr("channel not known"), {}},
        {"sms",
         tr("text message"),
         {"tekstiviesti", "textmeddelande", "text message", "sms-viesti", "sms-meddelande"}},
        {"qr", tr("QR code"), {"qr-koodi", "qr-kod", "qr code", "qrkoodi"}},
        {"device",
         tr("feedback device"),
         {"palautelaite", "laite", "tabletti", "responsapparat", "surfplatta", "tablet", "kiosk",
          "terminal", "pekplatta"}},
        {"paper",
         tr("paper form"),
         {"paperi", "paperilomake", "papper", "pappersblankett", "paper form"}},
        {"email",
         tr("e-mail"),
         {"sähköposti", "sähköpostilinkki", "e-post", "e-mail", "sposti", "mail"}},
        {"web",
         tr("web form"),
         {"verkko", "verkkolomake", "netti", "webblankett", "webb", "online", "web form", "www",
          "verkkosivu"}},
        {"oral",
         tr("oral feedback"),
         {"suullinen", "suullinen palaute", "muntlig", "muntlig respons", "spoken", "puhelin",
          "phone", "telefon"}},
    }};
    return table;
}

const std::array<Entry, kAudiences> &audiences() {
    static const std::array<Entry, kAudiences> table{{
        {"", tr("respondent not known"), {}},
        {"client",
         tr("client"),
         {"asiakas", "potilas", "klient", "kund", "patient", "asiakas itse", "self"}},
        {"young",
         tr("young client"),
         {"nuori", "lapsi", "ung", "barn", "child", "youth", "young person", "nuori itse"}},
        {"guardian",
         tr("parent or guardian"),
         {"huoltaja", "vanhempi", "vårdnadshavare", "förälder", "parent", "guardian",
          "parent or guardian"}},
        {"relative",
         tr("relative or other near person"),
         {"läheinen", "omainen", "närstående", "anhörig", "carer", "relative"}},
        {"staff",
         tr("staff"),
         {"ammattilainen", "henkilöstö", "työntekijä", "personal", "professional"}},
        {"behalf",
         tr("on the client's behalf"),
         {"asiakkaan puolesta", "puolesta", "för klientens räkning", "för kundens räkning",
          "on behalf", "on behalf of the client", "proxy"}},
    }};
    return table;
}

const std::array<Entry, kPhases> &phases() {
    static const std::array<Entry, kPhases> table{{
        {"", tr("phase not known"), {}},
        {"start",
         tr("relationship beginning"),
         {"alkava", "alku", "alkuvaihe", "börjar", "start", "beginning"}},
        {"ongoing",
         tr("relationship going on"),
         {"jatkuva", "jatkuu", "käynnissä", "pågående", "pågår", "continuing"}},
        {"ended",
         tr("relationship ended"),
         {"päättynyt", "päättyy", "avslutad", "avslutat", "finished", "completed"}},
        {"interim",
         tr("interim assessment"),
         {"väliarvio", "väliarviointi", "mellanutvärdering", "mellanbedömning", "interim review"}},
    }};
    return table;
}

template <class Enum, std::size_t N>
std::optional<Enum> byCode(const std::array<Entry, N> &table, std::string_view code) {
    for (std::size_t i = 1; i < N; ++i)
        if (table.at(i).code == code)
            return static_cast<Enum>(i);
    return std::nullopt;
}

template <class Enum, std::size_t N>
std::optional<Enum> byWord(const std::array<Entry, N> &table, std::string_view text) {
    const auto key = base::comparisonKey(text);
    if (const auto exact = byCode<Enum>(table, key))
        return exact;
    for (std::size_t i = 1; i < N; ++i)
        for (const auto word : table.at(i).words)
            if (word == key)
                return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view channelCode(Channel channel) {
    return channels().at(static_cast<std::size_t>(channel)).code;
}
std::optional<Channel> parseChannel(std::string_view code) {
    return byCode<Channel>(channels(), code);
}
std::optional<Channel> recogniseChannel(std::string_view text) {
    return byWord<Channel>(channels(), text);
}
Message channelName(Channel channel) {
    return channels().at(static_cast<std::size_t>(channel)).name;
}

std::string_view audienceCode(Audience audience) {
    return audiences().at(static_cast<std::size_t>(audience)).code;
}
std::optional<Audience> parseAudience(std::string_view code) {
    return byCode<Audience>(audiences(), code);
}
std::optional<Audience> recogniseAudience(std::string_view text) {
    return byWord<Audience>(audiences(), text);
}
Message audienceName(Audience audience) {
    return audiences().at(static_cast<std::size_t>(audience)).name;
}

std::string_view phaseCode(Phase phase) {
    return phases().at(static_cast<std::size_t>(phase)).code;
}
std::optional<Phase> parsePhase(std::string_view code) { return byCode<Phase>(phases(), code); }
std::optional<Phase> recognisePhase(std::string_view text) { return byWord<Phase>(phases(), text); }
Message phaseName(Phase phase) { return phases().at(static_cast<std::size_t>(phase)).name; }

} // namespace kooste::model
