// SPDX-License-Identifier: MIT
#include "importing/dialects/registry.h"
#include "importing/dialects/device_counts.h"
#include "importing/dialects/formbricks.h"
#include "importing/dialects/google_forms.h"
#include "importing/dialects/kobo.h"
#include "importing/dialects/limesurvey.h"
#include "importing/dialects/ms_forms.h"
#include "importing/dialects/odk.h"
#include "importing/dialects/plain.h"
#include "importing/dialects/qualtrics.h"
#include "importing/dialects/redcap.h"
#include "importing/dialects/spss.h"
#include "importing/dialects/surveymonkey.h"
#include "importing/dialects/webropol.h"

#include <algorithm>

namespace kooste::importing {

const std::vector<const Dialect *> &dialects() {
    static const SpssDialect spss;
    static const WebropolDialect webropol;
    static const LimeSurveyDialect limeSurvey;
    static const MsFormsDialect msForms;
    static const GoogleFormsDialect googleForms;
    static const SurveyMonkeyDialect surveyMonkey;
    static const QualtricsDialect qualtrics;
    static const RedcapDialect redcap;
    static const KoboDialect kobo;
    static const OdkDialect odk;
    static const FormbricksDialect formbricks;
    static const DeviceCountsDialect deviceCounts;
    static const PlainDialect plain;
    static const std::vector<const Dialect *> table{
        &spss,   &webropol, &limeSurvey, &msForms,    &googleForms,  &surveyMonkey, &qualtrics,
        &redcap, &kobo,     &odk,        &formbricks, &deviceCounts, &plain};
    return table;
}

const Dialect *findDialect(std::string_view code) {
    for (const auto *dialect : dialects())
        if (dialect->code() == code)
            return dialect;
    return nullptr;
}

std::string_view toolName(std::string_view code) {
    if (code == "webropol")
        return "Webropol";
    if (code == "limesurvey")
        return "LimeSurvey";
    if (code == "msForms")
        return "Microsoft Forms";
    if (code == "googleForms")
        return "Google Forms";
    if (code == "redcap")
        return "REDCap";
    if (code == "kobo")
        return "KoboToolbox";
    if (code == "odk")
        return "ODK";
    if (code == "spss")
        return "SPSS";
    if (code == "surveyMonkey")
        return "SurveyMonkey";
    if (code == "qualtrics")
        return "Qualtrics";
    if (code == "formbricks")
        return "Formbricks";
    return code;
}

Recognition recogniseTool(const TableHead &head) {
    constexpr double kSure = 0.5;
    Recognition best{dialects().back(), dialects().back()->recognise(head)};
    double value = 0;
    for (const auto *dialect : dialects()) {
        if (dialect == dialects().back())
            continue;
        auto confidence = dialect->recognise(head);
        if (confidence.value >= kSure && confidence.value > value) {
            value = confidence.value;
            best = {dialect, std::move(confidence)};
        }
    }
    return best;
}

const std::string &HeadRow::text(std::size_t column) const {
    static const std::string kNothing;
    return column < cells.size() ? cells[column].text : kNothing;
}

void Confidence::add(double weight, bool met, base::Message message) {
    if (met)
        value = std::min(1.0, value + weight);
    reasons.push_back({std::move(message), met});
}

} // namespace kooste::importing
