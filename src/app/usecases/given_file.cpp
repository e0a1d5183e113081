// SPDX-License-Identifier: MIT
#include "app/usecases/given_file.h"

#include "base/text.h"
#include "importing/dialects/dialect.h"
#include "importing/header_words.h"

#include <algorithm>
#include <set>

namespace kooste::app {

namespace {

constexpr double kSureOfAnswers = 0.6; ///< a tool's export that has a codebook's headings too

std::string endingOf(const base::Path &path) {
    return base::lowerAscii(base::utf8FromPath(path.extension()));
}

/// As the dialects tell them, as far as an inspection still knows.
importing::Layout layoutOf(const importing::Inspection &inspection) {
    importing::Layout layout;
    for (const auto &column : inspection.columns) {
        importing::ColumnHint hint;
        hint.header = column.header;
        layout.columns.push_back(std::move(hint));
    }
    for (const auto &question : inspection.questions) {
        const bool parts = question.binding.hasColumnPerOption();
        for (std::size_t i = 0; i < question.binding.columns.size(); ++i) {
            auto &hint =
                layout.columns.at(static_cast<std::size_t>(question.binding.columns[i]) - 1);
            hint.text = question.text;
            if (question.codeOrigin == importing::QuestionReading::CodeOrigin::file)
                hint.code = question.itemCode;
            if (parts && i < question.options.size()) {
                hint.group = question.text;
                hint.sub = question.options[i].label;
            }
        }
    }
    return layout;
}

bool sameWording(const importing::DefinedQuestion &asked, const importing::ColumnHint &hint) {
    for (const auto *words : {&hint.text, &hint.header}) {
        const auto key = importing::headerKey(*words);
        for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
            if (!key.empty() && importing::headerKey(asked.text.get(language)) == key)
                return true;
    }
    return false;
}

} // namespace

bool isDefinitionName(const base::Path &path) {
    const auto ending = endingOf(path);
    return ending == ".lss" || ending == ".qsf" || ending == ".json";
}

base::Result<GivenFile> LookAtFile::run(const base::Path &file,
                                        const importing::ReadOptions &options,
                                        const base::Progress &progress,
                                        const base::CancelToken &cancel) const {
    auto definition = ReadFormDefinition().run(file);
    if (isDefinitionName(file))
        return definition ? base::Result<GivenFile>(GivenFile{*std::move(definition), {}, {}})
                          : base::Result<GivenFile>(definition.error());
    const bool asks = definition.ok() && !(*definition)->questions.empty();
    // Every column of an export could be named like a codebook's: a tool's own signs decide.
    auto inspection = InspectExport().run(file, options, {}, progress, cancel);
    const bool answers = inspection.ok() && inspection->tool != "plain" &&
                         inspection->tool != "unknown" && inspection->confidence >= kSureOfAnswers;
    if (asks && !answers)
        return GivenFile{*std::move(definition), {}, {}};
    if (!inspection)
        return inspection.error();
    GivenFile given{nullptr, *std::move(inspection), {}};
    for (const auto &note : given.inspection->diagnostics)
        if (note.code == "definitionBeside")
            if (const auto path = definitionBeside(file))
                if (auto beside = ReadFormDefinition().run(*path))
                    given.beside = *std::move(beside);
    return given;
}

bool DefinitionFit::good() const {
    return found > 0 && found * 2 > std::min(asked, std::max<std::int64_t>(inFile, 1));
}

DefinitionFit fitOf(const importing::FormDefinition &definition,
                    const importing::Inspection &inspection) {
    const auto layout = layoutOf(inspection);
    const auto places = importing::placesIn(definition, layout);
    std::set<int> found;
    std::set<int> worded;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int question = places[i].question;
        if (question < 0)
            continue;
        found.insert(question);
        if (sameWording(definition.questions[static_cast<std::size_t>(question)],
                        layout.columns[i]))
            worded.insert(question);
    }
    return {static_cast<std::int64_t>(found.size()), static_cast<std::int64_t>(worded.size()),
            static_cast<std::int64_t>(definition.questions.size()),
            static_cast<std::int64_t>(inspection.questions.size())};
}

DefinitionProposal
proposeDefinition(const std::vector<DefinitionPtr> &given, const importing::Inspection &file,
                  const std::vector<std::shared_ptr<const importing::Inspection>> &others) {
    std::vector<std::pair<std::int64_t, DefinitionPtr>> fitting;
    for (const auto &definition : given)
        if (const auto fit = fitOf(*definition, file); fit.good())
            fitting.emplace_back(fit.score(), definition);
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    DefinitionProposal proposal;
    for (const auto &[score, definition] : fitting)
        proposal.fitting.push_back(definition);
    if (fitting.empty() || (fitting.size() > 1 && fitting[1].first == fitting[0].first))
        return proposal;
    proposal.sure = std::none_of(others.begin(), others.end(), [&](const auto &other) {
        if (other->fingerprint == file.fingerprint)
            return false;
        const auto fit = fitOf(*fitting.front().second, *other);
        return fit.good() && fit.score() >= fitting.front().first;
    });
    return proposal;
}

} // namespace kooste::app
