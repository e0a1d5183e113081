// SPDX-License-Identifier: MIT
#include "app/usecases/import_source.h"
#include "base/text.h"
#include "importing/dialects/registry.h"
#include "store/surveys.h"

#include <map>
#include <set>

namespace kooste::app {

namespace {

constexpr double kSureLikeness = 0.8;    ///< a column or two may have gone
constexpr std::size_t kMostReadings = 4; ///< of an unknown file, looking for its form
constexpr double kOtherLikeness = 0.3;   ///< nothing but time stamps in common: another form

struct SourceCandidate {
    SourceChoice choice;
    double likeness = 0;
};

std::vector<SourceCandidate> candidates(const std::vector<store::Source> &sources,
                                        const importing::Inspection &inspection) {
    std::vector<SourceCandidate> found;
    for (const auto &source : sources) {
        SourceCandidate candidate{{source, {}}, 0};
        if (const auto profile = importing::readProfile(source.profile)) {
            candidate.likeness = importing::likeness(*profile, inspection);
            if (!profile->tool.empty() && profile->tool != inspection.tool)
                candidate.likeness = std::min(candidate.likeness, kOtherLikeness);
            candidate.choice.known = *profile;
        }
        if (!source.fingerprint.empty() && source.fingerprint == inspection.fingerprint)
            candidate.likeness = 1;
        found.push_back(std::move(candidate));
    }
    return found;
}

std::string freeName(const std::vector<store::Source> &sources, const std::string &wanted) {
    std::set<std::string> taken;
    for (const auto &source : sources)
        taken.insert(source.name);
    std::string name = wanted;
    for (int i = 2; taken.count(name) > 0; ++i)
        name = wanted + " " + std::to_string(i);
    return name;
}

SourceChoice newSource(model::SurveyId survey, const importing::Inspection &inspection,
                       std::string name) {
    SourceChoice choice;
    choice.source.survey = survey;
    choice.source.name = std::move(name);
    choice.source.tool = inspection.tool;
    choice.source.fingerprint = inspection.fingerprint;
    return choice;
}

base::Error unclear(const std::vector<store::Source> &sources,
                    const importing::Inspection &inspection) {
    std::vector<std::string> names;
    for (const auto &source : sources)
        names.push_back("“" + source.name + "”");
    base::Error error{
        base::ErrorKind::decisionNeeded, "unclearSource",
        base::tr("It is not clear whether “{file}” comes from a form that is known already "
                 "({names}) or from another one. Say it with --source NAME: a known name, or a "
                 "new one for another form.")
            .with("file", inspection.fileName)
            .with("names", base::join(names, ", "))};
    error.file = inspection.fileName;
    return error;
}

} // namespace

std::string stemOf(const std::string &fileName) {
    const auto dot = fileName.rfind('.');
    return dot == std::string::npos || dot == 0 ? fileName : fileName.substr(0, dot);
}

std::optional<KnownForm> recogniseForm(store::Workspace &workspace,
                                       const importing::Inspection &inspection) {
    auto found = candidates(store::SourceRepository(workspace).all(), inspection);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.likeness > b.likeness; });
    if (found.empty() || found.front().likeness < kSureLikeness ||
        (found.size() > 1 && found[1].likeness == found.front().likeness) ||
        !found.front().choice.known)
        return std::nullopt;
    auto &choice = found.front().choice;
    return KnownForm{choice.source.survey, choice.source.name, *std::move(choice.known)};
}

std::optional<KnownForm> recogniseCorrected(store::Workspace &workspace, const base::Path &file,
                                            const importing::ReadOptions &options,
                                            const importing::Inspection &asRecognised,
                                            const base::CancelToken &cancel) {
    std::set<std::pair<std::string, int>> tried{{asRecognised.tool, asRecognised.headerRows}};
    for (const auto &source : store::SourceRepository(workspace).all()) {
        const auto profile = importing::readProfile(source.profile);
        if (!profile || profile->tool.empty() || tried.size() > kMostReadings ||
            !tried.emplace(profile->tool, profile->headerRows).second)
            continue;
        importing::Corrections corrections;
        corrections.headerRows = profile->headerRows;
        if (profile->tool != asRecognised.tool)
            corrections.tool = profile->tool;
        const auto read = InspectExport().run(file, options, corrections, {}, cancel);
        auto form = read ? recogniseForm(workspace, *read) : std::nullopt;
        if (!form)
            continue;
        form->tool = corrections.tool;
        form->headerRows = corrections.headerRows;
        return form;
    }
    return std::nullopt;
}

std::vector<importing::FormChange> changesSince(const KnownForm &form, const model::Survey &survey,
                                                const importing::Inspection &inspection) {
    auto known = inspection;
    importing::applyProfile(form.profile, known);
    return importing::formChanges(form.profile, known,
                                  importing::mapOnto(known, survey, &form.profile));
}

std::vector<importing::ColumnCorrection> rolesOf(const importing::Mapping &profile,
                                                 const importing::Inspection &inspection) {
    auto known = inspection;
    importing::applyProfile(profile, known);
    std::vector<importing::ColumnCorrection> corrections;
    for (std::size_t i = 0; i < known.columns.size(); ++i) {
        const auto role = known.columns[i].role;
        if (role == inspection.columns[i].role || role == importing::ColumnRole::option)
            continue;
        importing::ColumnCorrection correction;
        correction.index = known.columns[i].index;
        correction.role = role;
        corrections.push_back(std::move(correction));
    }
    return corrections;
}

std::vector<importing::MappedUnit> unitAliases(store::Workspace &workspace,
                                               const importing::Inspection &inspection) {
    std::set<std::string> wanted;
    for (const auto &unit : inspection.units)
        wanted.insert(base::comparisonKey(unit.text));
    std::map<std::string, importing::MappedUnit> aliases;
    std::set<std::string> disputed;
    for (const auto &source : store::SourceRepository(workspace).all()) {
        const auto profile = importing::readProfile(source.profile);
        if (!profile)
            continue;
        for (const auto &unit : profile->units) {
            const auto key = base::comparisonKey(unit.text);
            if (unit.target != importing::MappedUnit::Target::existing || wanted.count(key) == 0)
                continue;
            const auto [known, isNew] = aliases.emplace(key, unit);
            if (!isNew && known->second.code != unit.code)
                disputed.insert(known->first);
        }
    }
    std::vector<importing::MappedUnit> units;
    for (auto &[key, unit] : aliases)
        if (disputed.count(key) == 0)
            units.push_back(std::move(unit));
    return units;
}

base::Result<SourceChoice> chooseSource(store::Workspace &workspace, model::SurveyId survey,
                                        const importing::Inspection &inspection,
                                        const std::string &wantedName) {
    const auto sources = store::SourceRepository(workspace).ofSurvey(survey);
    auto found = candidates(sources, inspection);
    if (!wantedName.empty()) {
        for (auto &candidate : found)
            if (candidate.choice.source.name == wantedName)
                return std::move(candidate.choice);
        return newSource(survey, inspection, wantedName);
    }
    const auto fresh = [&] {
        return newSource(survey, inspection, freeName(sources, stemOf(inspection.fileName)));
    };
    if (found.empty())
        return fresh();
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.likeness > b.likeness; });
    const double best = found.front().likeness;
    const bool alone = found.size() == 1 || found[1].likeness < best;
    if (best >= kSureLikeness && alone)
        return std::move(found.front().choice);
    if (best <= kOtherLikeness)
        return fresh();
    return unclear(sources, inspection);
}

std::optional<KnownDifferences> differencesFromKnown(store::Workspace &workspace,
                                                     const importing::Inspection &inspection) {
    const auto form = recogniseForm(workspace, inspection);
    const auto survey = form ? store::SurveyRepository(workspace).load(form->survey) : std::nullopt;
    if (!survey)
        return std::nullopt;
    return KnownDifferences{form->source, changesSince(*form, *survey, inspection)};
}

std::string toolName(const std::string &code, const base::Translator &translator) {
    if (code == "plain")
        return base::render(base::tr("ordinary table"), translator);
    if (code == "deviceCounts")
        return base::render(base::tr("counts of feedback devices"), translator);
    return std::string(importing::toolName(code));
}

} // namespace kooste::app
