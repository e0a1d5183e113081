// SPDX-License-Identifier: MIT
#include "app/presenters/charter_presenter.h"
#include "app/usecases/survey_forms.h"

#include <array>

namespace kooste::app {

using base::tr;

namespace {

struct CharterQuestion {
    base::LocalText model::Charter::*text;
    base::Message question;
    base::Message example;
};

std::array<CharterQuestion, kCharterQuestions> questions() {
    using model::Charter;
    return {{
        {&Charter::purpose, tr("1. Why do you ask?"),
         tr("For example: We want to know how well dealing with us works, and mend what does "
            "not.")},
        {&Charter::collection, tr("2. How and from whom are the answers collected?"),
         tr("For example: By text message the day after a visit. Answering is voluntary and "
            "anonymous.")},
        {&Charter::handler, tr("3. Who handles the answers?"),
         tr("For example: The supervisor of the unit and the county's customer experience team.")},
        {&Charter::handling, tr("4. How are they handled?"),
         tr("For example: Results are shown for at least five answers together; names are removed "
            "from comments.")},
        {&Charter::improvement, tr("5. How do results lead to improvement?"),
         tr("For example: The staff goes through them each season, agrees on one improvement and "
            "tells clients about it.")},
        {&Charter::retention, tr("6. How long are the answers kept?"),
         tr("For example: Two years, after which they are deleted.")},
    }};
}

} // namespace

std::vector<WordsRow> charterRows(const model::Charter &charter, const Session &session) {
    std::vector<WordsRow> rows;
    for (const auto &each : questions())
        rows.push_back(
            {session.say(each.question), session.say(each.example), charter.*each.text, true});
    return rows;
}

base::LocalText &charterText(model::Charter &charter, std::size_t question) {
    return charter.*questions().at(question).text;
}

CharterPresenter::CharterPresenter(Session &session, CharterView &view, model::SurveyId survey)
    : session_(session), view_(view), survey_(survey) {
    const auto picture = session_.picture();
    const auto known = picture ? picture->survey(survey) : nullptr;
    if (!known)
        return;
    before_ = charter_ = known->charter;
    view_.showCharter(known->name.best(session_.language()), charterRows(charter_, session_));
    view_.showSaving(picture->readOnly ? session_.say(tr("The workspace is read-only."))
                                       : std::string());
}

void CharterPresenter::setWords(std::size_t question, const base::LocalText &words) {
    charterText(charter_, question) = words;
}

void CharterPresenter::save() {
    view_.showSaving(session_.say(tr("Saving…")));
    session_.perform<bool>(
        tr("Saving the charter"),
        [survey = survey_, charter = charter_](Session::Open &open, const base::Progress &,
                                               const base::CancelToken &) -> base::Result<bool> {
            auto saved = SaveCharter(*open.workspace).run(survey, charter);
            if (!saved)
                return saved.error();
            return true;
        },
        [this, weak = std::weak_ptr<void>(alive_)](const base::Result<bool> &outcome) {
            if (weak.expired())
                return;
            view_.showSaving({});
            if (!outcome)
                return view_.showError(outcome.error());
            before_ = charter_;
            session_.refresh();
            view_.closeSaved();
        });
}

void writeCharterPdf(Session &session, model::SurveyId survey, const base::Path &target,
                     std::function<void(base::Result<void>)> done) {
    const auto picture = session.picture();
    const auto known = picture ? picture->survey(survey) : nullptr;
    if (!known)
        return done(Session::noWorkspace());
    MakeSurveyForms::Choice choice;
    choice.survey = known->code;
    choice.language = session.language();
    session.perform<bool>(
        tr("Writing the charter"),
        [choice, target, translatorOf = session.translatorOf(),
         &clock = session.clock()](Session::Open &open, const base::Progress &,
                                   const base::CancelToken &) -> base::Result<bool> {
            const auto bytes =
                MakeSurveyForms(*open.workspace, translatorOf, clock).charter(choice);
            if (!bytes)
                return bytes.error();
            if (auto written = MakeSurveyForms::write(*bytes, target); !written)
                return written.error();
            return true;
        },
        [done = std::move(done)](const base::Result<bool> &outcome) {
            done(outcome ? base::Result<void>() : base::Result<void>(outcome.error()));
        });
}

} // namespace kooste::app
