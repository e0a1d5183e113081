// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/demo_county.h"
#include "app/usecases/demo_random.h"
#include "base/number_format.h"

#include <string>

namespace kooste::app {

enum class DemoMood { pleased, mixed, displeased };

/// What a comment is about, so that it fits the score, the service and the story of its unit.
struct DemoCommentTopic {
    base::Language language = base::Language::fi;
    DemoMood mood = DemoMood::pleased;
    DemoService service = DemoService::healthCentre;
    bool praisesVisits = false; ///< the improved unit: the same carers, at the agreed time
    bool blamesPhone = false;   ///< the declined unit: nobody answers the phone
};

/// Builds comments from parts: thousands of different ones in Finnish, fewer in Swedish and
/// English, none that names a person. `out` is replaced. True when it holds a masked token, as the
/// masker leaves it.
bool writeThanks(DemoRandom &random, const DemoCommentTopic &topic, std::string &out);
bool writeIdea(DemoRandom &random, const DemoCommentTopic &topic, std::string &out);
bool writeQuestion(DemoRandom &random, std::string &out);

} // namespace kooste::app
