// SPDX-License-Identifier: MIT
#include "app/presenters/home_presenter.h"

#include "app/presenters/dates.h"
#include "app/usecases/failure.h"

namespace kooste::app {

using base::tr;

namespace {
constexpr std::int64_t kItemPlaces = 100000;
constexpr std::size_t kImportsShown = 20;
} // namespace

std::int64_t HomePresenter::keyOf(int unit, int item) {
    return (std::int64_t{unit} + 1) * kItemPlaces + item + 1;
}

HomeTarget HomePresenter::targetOf(std::int64_t key) const {
    HomeTarget target;
    target.survey = survey_;
    if (!setting_)
        return target;
    const auto unit = key / kItemPlaces - 1;
    const auto item = key % kItemPlaces - 1;
    const auto &units = setting_->units().units();
    if (unit >= 0 && unit < static_cast<std::int64_t>(units.size()))
        target.unit = units[static_cast<std::size_t>(unit)].id;
    const auto &items = setting_->survey().items;
    if (item >= 0 && item < static_cast<std::int64_t>(items.size()))
        target.item = items[static_cast<std::size_t>(item)].id;
    return target;
}

HomePresenter::HomePresenter(Session &session, HomeView &view) : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void HomePresenter::workspaceChanged() {
    view_.showDate(longDate(session_.clock().now().date, session_.translator()));
    const auto &picture = session_.picture();
    counting_.cancel();
    setting_ = nullptr;
    if (!picture) {
        survey_ = {};
        view_.showState(HomeView::State::noWorkspace);
        return;
    }
    if (!picture->summaryOf(survey_))
        survey_ = picture->usualSurvey();
    std::vector<std::string> names;
    int chosen = -1;
    for (const auto &summary : picture->summaries) {
        if (summary.id == survey_)
            chosen = static_cast<int>(names.size());
        names.push_back(summary.name.best(session_.language()));
    }
    view_.showSurveys(names, chosen);
    view_.showImports(importsTable());
    view_.showWaiting(waitingTable());
    if (picture->responses == 0) {
        view_.showState(HomeView::State::empty);
        return;
    }
    count();
}

void HomePresenter::chooseSurvey(int index) {
    const auto &picture = session_.picture();
    if (!picture || index < 0 || index >= static_cast<int>(picture->summaries.size()))
        return;
    survey_ = picture->summaries[static_cast<std::size_t>(index)].id;
    count();
}

void HomePresenter::count() {
    counting_.cancel();
    const auto *summary = session_.picture()->summaryOf(survey_);
    if (!summary || summary->responses == 0) {
        view_.showState(HomeView::State::noResponses);
        return;
    }
    view_.showState(HomeView::State::counting);
    const model::SurveyId asked = survey_;
    session_.answers(
        asked, whileAlive(alive_, [this, asked](base::Result<analysis::Setting> setting) {
            if (asked != survey_)
                return;
            if (!setting) {
                view_.showError(setting.error());
                return;
            }
            setting_ = std::make_shared<const analysis::Setting>(*setting);
            counting_ = session_.jobs().run<HomePicture>(
                Lane::counting, JobTitle::ofReading(tr("Counting")),
                [setting = setting_, &translator = session_.translator()](
                    const base::Progress &, const base::CancelToken &cancel) {
                    return guarded([&]() -> base::Result<HomePicture> {
                        return homePicture(*setting, translator, cancel);
                    });
                },
                whileAlive(alive_, [this, used = setting_](base::Result<HomePicture> picture) {
                    if (used != setting_ ||
                        (!picture && picture.error().kind == base::ErrorKind::cancelled))
                        return;
                    if (!picture) {
                        view_.showError(picture.error());
                        return;
                    }
                    view_.showPicture(*picture);
                    view_.showState(HomeView::State::shown);
                }));
        }));
}

Table HomePresenter::importsTable() const {
    const auto &picture = *session_.picture();
    const base::Language language = session_.language();
    Table table;
    table.columns = {{session_.say(tr("File")), 110, Align::left},
                     {session_.say(tr("Time")), 134, Align::left},
                     {session_.say(tr("Survey")), 124, Align::left, false},
                     {session_.say(tr("Imported")), 96, Align::right},
                     {session_.say(tr("Rejected")), 84, Align::right}};
    for (const auto &batch : picture.batches) {
        if (table.rows.size() == kImportsShown)
            break;
        Row row;
        row.key = batch.id.value;
        const auto *summary = picture.summaryOf(batch.survey);
        row.cells = {{batch.fileName, Tone::normal, Sign::file},
                     {shortTime(batch.importedAt, language)},
                     {summary ? summary->name.best(language) : std::string()},
                     {base::formatCount(batch.imported, language)},
                     {base::formatCount(batch.rejected, language),
                      batch.rejected > 0 ? Tone::attention : Tone::normal}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table HomePresenter::waitingTable() const {
    const auto &picture = *session_.picture();
    const base::Language language = session_.language();
    Table table;
    table.columns = {{{}, 150, Align::left}, {{}, 130, Align::left}};
    const auto add = [&](Sign sign, std::string what, std::string where, std::int64_t key) {
        Row row;
        row.key = key;
        row.cells = {{std::move(what), Tone::normal, sign}, {std::move(where)}};
        table.rows.push_back(std::move(row));
    };
    for (const auto &batch : picture.batches) {
        const std::string when =
            session_.say(tr("import of {date}").with("date", batch.importedAt.date));
        if (batch.rejected > 0)
            add(Sign::warning,
                session_.say(base::trn("{n} rejected row", "{n} rejected rows", batch.rejected)),
                when, batch.id.value);
        if (batch.changed > 0)
            add(Sign::warning,
                session_.say(
                    base::trn("{n} changed response", "{n} changed responses", batch.changed)),
                when, batch.id.value);
    }
    for (const auto &survey : picture.surveys)
        for (const auto &version : survey->versions)
            if (version.status == model::VersionStatus::draft)
                add(Sign::draft,
                    session_.say(tr("Draft, version {number}").with("number", version.number)),
                    survey->name.best(language), 0);
    return table;
}

} // namespace kooste::app
