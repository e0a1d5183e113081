// SPDX-License-Identifier: MIT
#include "cli/words.h"

namespace kooste::cli {

using base::tr;

base::Message unitLevelName(model::UnitLevel level) {
    switch (level) {
    case model::UnitLevel::county:
        return tr("county");
    case model::UnitLevel::resultArea:
        return tr("result area");
    case model::UnitLevel::service:
        return tr("service");
    case model::UnitLevel::unit:
        return tr("unit");
    }
    return {};
}

base::Message surveyTypeName(model::SurveyType type) {
    switch (type) {
    case model::SurveyType::regular:
        return tr("regular");
    case model::SurveyType::adhoc:
        return tr("ad-hoc");
    case model::SurveyType::freeform:
        return tr("free-form");
    }
    return {};
}

base::Message versionStatusName(model::VersionStatus status) {
    switch (status) {
    case model::VersionStatus::draft:
        return tr("draft");
    case model::VersionStatus::published:
        return tr("published");
    case model::VersionStatus::retired:
        return tr("retired");
    }
    return {};
}

base::Message itemKindName(model::ItemKind kind) {
    switch (kind) {
    case model::ItemKind::nps:
        return tr("recommendation 0–10");
    case model::ItemKind::ordered:
        return tr("scale");
    case model::ItemKind::single:
        return tr("one choice");
    case model::ItemKind::multiple:
        return tr("several choices");
    case model::ItemKind::number:
        return tr("number");
    case model::ItemKind::date:
        return tr("date");
    case model::ItemKind::text:
        return tr("open text");
    }
    return {};
}

} // namespace kooste::cli
