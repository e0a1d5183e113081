// SPDX-License-Identifier: MIT
#include "app/usecases/definitions.h"
#include "app/usecases/failure.h"
#include "app/usecases/surveys.h"
#include "exchange/definitions/registry.h"
#include "exchange/definitions/survey_builder.h"

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::tr;

namespace {

base::Result<const model::Version *> versionToWrite(const model::Survey &survey,
                                                    std::optional<int> number) {
    const auto *version = survey.latestPublished();
    if (number)
        version = survey.findVersionNumber(*number);
    else if (version == nullptr && !survey.versions.empty())
        version = &survey.versions.back();
    if (version != nullptr)
        return version;
    if (!number)
        return Error{ErrorKind::usage, "unknownVersion",
                     tr("The survey “{survey}” has no version yet.").with("survey", survey.code)};
    return Error{ErrorKind::usage, "unknownVersion",
                 tr("The survey “{survey}” has no version {version}.")
                     .with("survey", survey.code)
                     .with("version", *number)};
}

/// A form without a name of its own is called as its file.
void nameByFile(model::Survey &survey, const base::Path &file) {
    if (survey.name.empty())
        survey.name = base::LocalText::same(base::utf8FromPath(file.stem()));
    if (survey.code.empty())
        survey.code = exchange::codeOfName(survey.name.best(base::Language::fi));
}

} // namespace

base::Result<ExportedDefinition> ExportDefinition::run(const std::string &codeOrName,
                                                       const base::Path &target,
                                                       std::optional<int> version) {
    return guarded([&]() -> base::Result<ExportedDefinition> {
        const auto *format = exchange::formatForWriting(target);
        if (format == nullptr)
            return Error{ErrorKind::usage, "unknownFormat",
                         tr("“{file}” has none of the extensions .json, .lss and .xlsx.")
                             .with("file", base::fileNameOf(target))};
        if (format->whole && version)
            return Error{ErrorKind::usage, "versionOfWhole",
                         tr("A .json file holds all versions; leave --version out.")};
        const auto survey = ShowSurveys(workspace_).find(codeOrName);
        if (!survey)
            return survey.error();
        const model::Version none;
        const auto chosen = versionToWrite(*survey, version);
        if (!chosen && !format->whole)
            return chosen.error();
        auto losses = format->write(*survey, chosen ? **chosen : none, target);
        if (!losses)
            return losses.error();
        return ExportedDefinition{survey->code, std::string(format->name),
                                  format->whole ? std::optional<int>() : (*chosen)->number,
                                  std::move(*losses)};
    });
}

base::Result<ImportedDefinition> ImportDefinition::run(const base::Path &file,
                                                       const std::string &code) {
    return guarded([&]() -> base::Result<ImportedDefinition> {
        const auto source = importing::ByteSource::open(file);
        if (!source)
            return source.error();
        auto opened = exchange::readDefinition(*source);
        if (!opened)
            return opened.error();
        auto &survey = opened->definition.survey;
        store::SurveyRepository surveys(workspace_);
        if (!code.empty())
            survey.code = code;
        if (!opened->format->whole)
            nameByFile(survey, file);
        for (const auto &known : surveys.list())
            if (known.code == survey.code)
                return Error{ErrorKind::usage, "surveyCodeInUse",
                             tr("The workspace has a survey “{code}” already. Give another code "
                                "with --as.")
                                 .with("code", survey.code)};
        auto stored = surveys.save(std::move(survey));
        if (!stored)
            return stored.error();
        return ImportedDefinition{std::move(*stored), std::string(opened->format->name),
                                  std::move(opened->definition.losses)};
    });
}

} // namespace kooste::app
