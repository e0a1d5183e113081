// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/presenters/import_pictures.h"
#include "app/presenters/survey_words.h"
#include "model/comparability.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

base::Message statusWord(model::VersionStatus status) {
    switch (status) {
    case model::VersionStatus::draft:
        return tr("draft");
    case model::VersionStatus::published:
        return tr("in use");
    case model::VersionStatus::retired:
        break;
    }
    return tr("ended");
}

} // namespace

SurveysPresenter::SurveysPresenter(Session &session, SurveysView &view)
    : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void SurveysPresenter::workspaceChanged() {
    picture_ = session_.picture();
    survey_ = nullptr;
    version_ = nullptr;
    if (!picture_ || picture_->surveys.empty()) {
        view_.showEmpty(session_.say(
            tr("No surveys yet. Import a file: Kooste makes the survey from its questions.")));
        return;
    }
    std::vector<TreeRow> rows;
    for (const auto type :
         {model::SurveyType::regular, model::SurveyType::adhoc, model::SurveyType::freeform}) {
        bool headed = false;
        for (std::size_t i = 0; i < picture_->surveys.size(); ++i) {
            if (picture_->surveys[i]->type != type)
                continue;
            if (!headed)
                rows.push_back({0, 0, {session_.say(surveyTypeTitle(type)), {}, {}}});
            headed = true;
            addVersions(rows, i);
        }
    }
    std::int64_t first = 0;
    for (const auto &row : rows)
        if (first == 0 && row.depth == 2)
            first = row.key;
    view_.showTree(rows, first);
    chooseVersion(first);
}

/// A survey and its versions, the newest first.
void SurveysPresenter::addVersions(std::vector<TreeRow> &rows, std::size_t survey) const {
    const auto &one = *picture_->surveys[survey];
    const auto &summary = picture_->summaries[survey];
    rows.push_back({1,
                    one.versions.empty() ? 0 : one.versions.back().id.value,
                    {one.name.best(session_.language()),
                     {},
                     base::formatCount(summary.responses, session_.language())}});
    for (auto version = one.versions.rbegin(); version != one.versions.rend(); ++version) {
        std::int64_t responses = 0;
        for (const auto &counted : summary.versions)
            if (counted.id == version->id)
                responses = counted.responses;
        rows.push_back({2,
                        version->id.value,
                        {session_.say(tr("Version {number}").with("number", version->number)),
                         session_.say(statusWord(version->status)),
                         base::formatCount(responses, session_.language())}});
    }
}

const model::Version *SurveysPresenter::versionBefore() const {
    const model::Version *before = nullptr;
    for (const auto &one : survey_->versions)
        if (one.number < version_->number && (!before || one.number > before->number))
            before = &one;
    return before;
}

/// What the change since the version before means for comparing.
Cell SurveysPresenter::verdictCell(model::ItemId item) const {
    const auto compared = model::compareItem(*survey_, item, *versionBefore(), *version_);
    if (compared.change == model::ItemChange::same)
        return {session_.say(tr("as before")), Tone::muted};
    if (compared.change == model::ItemChange::added)
        return {session_.say(tr("new")), Tone::normal};
    const Sign sign = compared.verdict == model::Comparability::comparable ? Sign::ok
                      : compared.verdict == model::Comparability::withReservation
                          ? Sign::warning
                          : Sign::notComparable;
    return {session_.say(model::comparabilityName(compared.verdict)), Tone::normal, sign};
}

Table SurveysPresenter::questionTable() const {
    const auto *before = versionBefore();
    Table table;
    table.columns = {{session_.say(tr("Question")), 180, Align::left},
                     {session_.say(tr("Kind")), 96, Align::left}};
    if (before)
        table.columns.push_back(
            {session_.say(tr("Compared with version {number}").with("number", before->number)), 170,
             Align::left});
    table.columns.push_back({session_.say(tr("Role")), 90, Align::left, false});
    std::int64_t number = 0;
    for (const auto &question : version_->questions) {
        const auto *item = survey_->find(question.item);
        if (!item)
            continue;
        Row row;
        row.key = question.item.value;
        row.cells = {{std::to_string(++number) + "  " + question.text.best(session_.language()),
                      Tone::normal, item->isCore ? Sign::lock : Sign::none},
                     {session_.say(itemKindName(item->kind))}};
        if (before)
            row.cells.push_back(verdictCell(question.item));
        row.cells.push_back(
            {session_.say(item->role == model::ItemRole::background ? tr("Background")
                                                                    : tr("Answer")),
             Tone::muted});
        table.rows.push_back(std::move(row));
    }
    return table;
}

void SurveysPresenter::chooseVersion(std::int64_t key) {
    if (!picture_ || key == 0)
        return;
    for (const auto &survey : picture_->surveys)
        if (const auto *version = survey->findVersion(model::VersionId{key})) {
            survey_ = survey.get();
            version_ = version;
        }
    if (!version_)
        return;
    const Table table = questionTable();
    const auto number = static_cast<std::int64_t>(table.rows.size());
    std::string heading = survey_->name.best(session_.language()) + ", " +
                          session_.say(tr("Version {number}").with("number", version_->number)) +
                          ": " + session_.say(trn("{n} question", "{n} questions", number));
    if (version_->publishedOn)
        heading +=
            ", " + session_.say(tr("in use from {date}").with("date", *version_->publishedOn));
    view_.showQuestions(heading, table);
    if (!version_->questions.empty())
        chooseQuestion(version_->questions.front().item.value);
}

void SurveysPresenter::chooseQuestion(std::int64_t key) {
    const auto *question = version_ ? version_->find(model::ItemId{key}) : nullptr;
    if (!question)
        return;
    Table table;
    table.columns = {{session_.say(tr("Finnish")), 110, Align::left},
                     {session_.say(tr("Swedish")), 110, Align::left},
                     {session_.say(tr("English")), 110, Align::left, false},
                     {session_.say(tr("Code")), 60, Align::right}};
    for (const auto &option : question->options) {
        const Tone tone = option.missing ? Tone::suppressed : Tone::normal;
        const auto cell = [tone](const std::string &text) {
            return text.empty() ? Cell{"–", Tone::muted} : Cell{text, tone};
        };
        Row row;
        row.key = option.number;
        row.cells = {cell(option.label.fi),
                     cell(option.label.sv),
                     cell(option.label.en),
                     {option.missing ? "–" : std::to_string(option.number), tone}};
        table.rows.push_back(std::move(row));
    }
    view_.showQuestion(survey_->itemTitle(question->item, session_.language()), question->text,
                       table, aboutQuestion(*question));
}

/// The scale in a sentence, and a sentence for each version that is not alike.
std::string SurveysPresenter::aboutQuestion(const model::Question &question) const {
    const auto *item = survey_->find(question.item);
    if (!item)
        return {};
    std::string about;
    const auto add = [&](const base::Message &sentence) {
        about += (about.empty() ? "" : "\n") + session_.say(sentence);
    };
    std::vector<double> scores;
    for (const auto &option : question.options)
        if (option.score && !option.missing)
            scores.push_back(*option.score);
    if (item->kind == model::ItemKind::nps)
        add(tr("Scale 0–10: 0–6 detractors, 7–8 passives, 9–10 promoters."));
    else if (item->kind == model::ItemKind::ordered && !scores.empty()) {
        const auto [low, high] = std::minmax_element(scores.begin(), scores.end());
        add((item->moreIsBetter ? tr("Scale {low}–{high}, more is better.")
                                : tr("Scale {low}–{high}, less is better."))
                .with("low", static_cast<std::int64_t>(*low))
                .with("high", static_cast<std::int64_t>(*high)));
    }
    if (!question.condition.empty())
        add(tr("Asked only: {condition}")
                .with("condition", question.condition.best(session_.language())));
    for (const auto &other : survey_->versions) {
        if (&other == version_ || !other.find(question.item))
            continue;
        const bool older = other.number < version_->number;
        const auto compared = model::compareItem(*survey_, question.item, older ? other : *version_,
                                                 older ? *version_ : other);
        if (compared.reason.empty())
            add(tr("Version {number}: the same question.").with("number", other.number));
        else
            add(tr("Version {number}: {verdict}. {reason}")
                    .with("number", other.number)
                    .with("verdict", model::comparabilityName(compared.verdict))
                    .with("reason", compared.reason));
    }
    return about;
}

} // namespace kooste::app
