// SPDX-License-Identifier: MIT
#include "model/channel.h"

#include <gtest/gtest.h>

using namespace kooste::model;

TEST(Channel, WordsOfAllLanguagesAreOneChannel) {
    for (const auto *word : {"Tekstiviesti", "textmeddelande", "SMS", " text message "})
        EXPECT_EQ(recogniseChannel(word), Channel::sms) << word;
    EXPECT_FALSE(recogniseChannel("kyyhkynen"));
    EXPECT_FALSE(recogniseChannel(""));
}

TEST(Channel, CodesReadBack) {
    for (int i = 1; i < kChannels; ++i) {
        const auto channel = static_cast<Channel>(i);
        EXPECT_EQ(parseChannel(channelCode(channel)), channel);
    }
    for (int i = 1; i < kAudiences; ++i)
        EXPECT_EQ(parseAudience(audienceCode(static_cast<Audience>(i))), static_cast<Audience>(i));
    for (int i = 1; i < kPhases; ++i)
        EXPECT_EQ(parsePhase(phaseCode(static_cast<Phase>(i))), static_cast<Phase>(i));
}
