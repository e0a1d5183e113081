// SPDX-License-Identifier: MIT
#include "app/presenters/survey_words.h"

namespace kooste::app {

using base::tr;

base::Message surveyTypeTitle(model::SurveyType type) {
    switch (type) {
    case model::SurveyType::regular:
        return tr("Regular");
    case model::SurveyType::adhoc:
        return tr("Ad-hoc");
    case model::SurveyType::freeform:
        break;
    }
    return tr("Free-form");
}

} // namespace kooste::app
