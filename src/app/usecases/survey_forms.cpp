// SPDX-License-Identifier: MIT
#include "app/usecases/survey_forms.h"

#include "app/usecases/failure.h"
#include "app/usecases/surveys.h"
#include "app/usecases/units.h"
#include "base/text.h"
#include "reports/forms/charter_page.h"
#include "reports/forms/paper_form.h"
#include "reports/forms/preview.h"
#include "reports/writers/pdf.h"

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::tr;

namespace {

constexpr const char *kProgram = "Kooste " KOOSTE_VERSION;

base::Result<const model::Version *> versionOf(const model::Survey &survey, int number,
                                               bool draft) {
    const auto *version = number > 0 ? survey.findVersionNumber(number) : survey.latestPublished();
    if (number == 0 && (draft || version == nullptr))
        version = survey.draft();
    if (version == nullptr && number == 0 && !draft && !survey.versions.empty())
        version = &survey.versions.back(); // all retired
    if (version != nullptr)
        return version;
    if (number == 0)
        return Error{ErrorKind::usage, "unknownVersion",
                     tr("The survey “{survey}” has no draft.").with("survey", survey.code)};
    return Error{ErrorKind::usage, "unknownVersion",
                 tr("The survey “{survey}” has no version {version}.")
                     .with("survey", survey.code)
                     .with("version", number)};
}

base::Result<model::VariantKey> variantOf(const model::Version &version, const std::string &code) {
    const auto key = model::parseVariantCode(code);
    const auto known = [&](const model::Variant &variant) { return key && variant.key == *key; };
    if (key &&
        (key->isCommon() || std::any_of(version.variants.begin(), version.variants.end(), known)))
        return *key;
    std::vector<std::string> codes;
    for (const auto &variant : version.variants)
        codes.push_back(model::variantCode(variant.key));
    auto message = codes.empty() ? tr("Version {version} has no variants.")
                                 : tr("Version {version} has no variant “{variant}”. There are: "
                                      "{variants}.")
                                       .with("variant", code)
                                       .with("variants", base::join(codes, ", "));
    return Error{ErrorKind::usage, "unknownVariant",
                 std::move(message).with("version", version.number)};
}

const base::LocalText &nameOf(const model::UnitTree &units, int unit) {
    return units.units().at(static_cast<std::size_t>(unit)).name;
}

/// The organisation's name: that of the tree's root.
std::string countyOf(const model::UnitTree &units, base::Language language) {
    return units.size() == 0 ? std::string() : nameOf(units, 0).best(language);
}

} // namespace

struct MakeSurveyForms::Found {
    model::Survey survey;
    model::VersionId version;
    std::optional<model::VariantKey> variant;
    const model::Version &shown() const { return *survey.findVersion(version); }
};

base::Result<MakeSurveyForms::Found> MakeSurveyForms::find(const Choice &choice) const {
    auto survey = ShowSurveys(workspace_).find(choice.survey);
    if (!survey)
        return survey.error();
    const auto version = versionOf(*survey, choice.version, choice.draft);
    if (!version)
        return version.error();
    Found found{{}, (*version)->id, {}};
    if (choice.variant) {
        const auto key = variantOf(**version, *choice.variant);
        if (!key)
            return key.error();
        found.variant = *key;
    }
    found.survey = std::move(*survey);
    return found;
}

std::string MakeSurveyForms::previewOf(const model::Survey &survey, const model::Version &version,
                                       std::optional<model::VariantKey> variant,
                                       base::Language language, const TranslatorOf &translatorOf) {
    return reports::previewPage(survey, version, {language, variant, kProgram}, translatorOf);
}

base::Result<std::string> MakeSurveyForms::previewPage(const Choice &choice) const {
    return guarded([&]() -> base::Result<std::string> {
        const auto found = find(choice);
        if (!found)
            return found.error();
        return previewOf(found->survey, found->shown(), found->variant, choice.language,
                         translatorOf_);
    });
}

base::Result<std::string> MakeSurveyForms::paperForm(const Choice &choice) const {
    return guarded([&]() -> base::Result<std::string> {
        const auto found = find(choice);
        if (!found)
            return found.error();
        const auto units = unitsOf(workspace_);
        if (!units)
            return units.error();
        reports::PaperOptions options;
        options.variant = found->variant.value_or(model::VariantKey{});
        options.address = choice.address;
        options.county = countyOf(**units, choice.language);
        options.program = kProgram;
        options.made = clock_.now();
        if (!choice.unit.empty()) {
            const auto unit = findUnit(**units, choice.unit);
            if (!unit)
                return unit.error();
            options.unit = nameOf(**units, *unit).best(choice.language);
        }
        return reports::paperForm(found->survey, found->shown(), options,
                                  translatorOf_(choice.language));
    });
}

base::Result<reports::Document> MakeSurveyForms::charterPage(const Choice &choice) const {
    return guarded([&]() -> base::Result<reports::Document> {
        const auto survey = ShowSurveys(workspace_).find(choice.survey);
        if (!survey)
            return survey.error();
        reports::CharterOptions options;
        const auto units = unitsOf(workspace_);
        if (!units)
            return units.error();
        for (const auto &code : survey->reach.units) {
            const auto unit = findUnit(**units, code);
            options.units.push_back(unit ? nameOf(**units, *unit).best(choice.language) : code);
        }
        options.county = countyOf(**units, choice.language);
        options.program = kProgram;
        options.made = clock_.now();
        return reports::charterPage(*survey, options, translatorOf_(choice.language));
    });
}

base::Result<std::string> MakeSurveyForms::charter(const Choice &choice) const {
    const auto document = charterPage(choice);
    if (!document)
        return document.error();
    return reports::PdfWriter().bytes(*document);
}

base::Result<void> MakeSurveyForms::write(const std::string &bytes, const base::Path &target) {
    base::AtomicFile file(target);
    if (auto written = file.write(bytes); !written)
        return written;
    return file.commit();
}

} // namespace kooste::app
