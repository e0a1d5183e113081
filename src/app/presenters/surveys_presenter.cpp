// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/presenters/import_pictures.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

base::Message typeHeading(model::SurveyType type) {
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
    std::int64_t first = 0;
    for (const auto type :
         {model::SurveyType::regular, model::SurveyType::adhoc, model::SurveyType::freeform}) {
        bool headed = false;
        for (std::size_t i = 0; i < picture_->surveys.size(); ++i) {
            const auto &survey = *picture_->surveys[i];
            if (survey.type != type)
                continue;
            if (!headed)
                rows.push_back({0, 0, {session_.say(typeHeading(type)), {}, {}}});
            headed = true;
            rows.push_back(
                {1,
                 survey.versions.empty() ? 0 : survey.versions.back().id.value,
                 {survey.name.best(session_.language()),
                  {},
                  base::formatCount(picture_->summaries[i].responses, session_.language())}});
            for (auto version = survey.versions.rbegin(); version != survey.versions.rend();
                 ++version) {
                std::int64_t responses = 0;
                for (const auto &one : picture_->summaries[i].versions)
                    if (one.id == version->id)
                        responses = one.responses;
                rows.push_back(
                    {2,
                     version->id.value,
                     {session_.say(tr("Version {number}").with("number", version->number)),
                      session_.say(statusWord(version->status)),
                      base::formatCount(responses, session_.language())}});
                if (first == 0)
                    first = version->id.value;
            }
        }
    }
    view_.showTree(rows, first);
    chooseVersion(first);
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
    Table table;
    table.columns = {{session_.say(tr("Question")), 240, Align::left},
                     {session_.say(tr("Kind")), 110, Align::left},
                     {session_.say(tr("Role")), 110, Align::left, false}};
    std::int64_t number = 0;
    for (const auto &question : version_->questions) {
        const auto *item = survey_->find(question.item);
        if (!item)
            continue;
        Row row;
        row.key = question.item.value;
        row.cells = {{std::to_string(++number) + "  " + question.text.best(session_.language()),
                      Tone::normal, item->isCore ? Sign::lock : Sign::none},
                     {session_.say(itemKindName(item->kind))},
                     {session_.say(item->role == model::ItemRole::background ? tr("Background")
                                                                             : tr("Answer")),
                      Tone::muted}};
        table.rows.push_back(std::move(row));
    }
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
    table.columns = {{session_.say(tr("Finnish")), 130, Align::left},
                     {session_.say(tr("Swedish")), 130, Align::left},
                     {session_.say(tr("English")), 130, Align::left, false},
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
                       table);
}

} // namespace kooste::app
