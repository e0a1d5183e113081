// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kooste::model {

/// How a response came. Stored as these numbers; unknown where the export did not say.
enum class Channel : std::int8_t { unknown = 0, sms, qr, device, paper, email, web, oral };
constexpr int kChannels = 8;
/// "sms", "qr", "device", "paper", "email", "web", "oral"; "" for unknown.
std::string_view channelCode(Channel channel);
std::optional<Channel> parseChannel(std::string_view code);
/// Also the words exports use, in the three languages ("tekstiviesti", "QR-koodi", "papper").
std::optional<Channel> recogniseChannel(std::string_view text);
base::Message channelName(Channel channel);

/// Who answered.
enum class Audience : std::int8_t { unknown = 0, client, young, guardian, relative, staff, behalf };
constexpr int kAudiences = 7;
std::string_view audienceCode(Audience audience);
std::optional<Audience> parseAudience(std::string_view code);
std::optional<Audience> recogniseAudience(std::string_view text);
base::Message audienceName(Audience audience);

/// Where in the care relationship the response was given.
enum class Phase : std::int8_t { unknown = 0, start, ongoing, ended, interim };
constexpr int kPhases = 5;
std::string_view phaseCode(Phase phase);
std::optional<Phase> parsePhase(std::string_view code);
std::optional<Phase> recognisePhase(std::string_view text);
base::Message phaseName(Phase phase);

} // namespace kooste::model
