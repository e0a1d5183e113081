// SPDX-License-Identifier: MIT
#include "app/presenters/questionnaire_presenter.h"

#include "app/presenters/questionnaire_words.h"
#include "model/condition_words.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;
using model::ItemId;

QuestionnairePresenter::QuestionnairePresenter(Session &session, QuestionnaireView &view)
    : session_(session), view_(view) {}

QuestionnairePresenter::~QuestionnairePresenter() = default;

void QuestionnairePresenter::open(std::shared_ptr<const model::Survey> survey,
                                  model::VersionId version) {
    if (draft_)
        startSaving(draft_);
    const bool same = shown_ && version_ == version && shown_->id == survey->id;
    shown_ = std::move(survey);
    version_ = version;
    draft_ = nullptr;
    const auto *wanted = shown_->findVersion(version);
    if (wanted && wanted->status == model::VersionStatus::draft) {
        auto &draft = drafts_[shown_->id];
        if (!draft || draft->editor.draft().id != version) {
            draft = std::make_shared<Draft>(*shown_);
            draft->saved = draft->editor.revision();
        }
        draft_ = draft;
        readBank();
    }
    if (!same) {
        variant_ = {};
        finding_.reset();
        chosen_ = {};
    }
    findFindings();
    if (this->version().find(chosen_.item) == nullptr &&
        this->version().findSection(chosen_.section) == nullptr)
        chooseFirst();
    show();
}

void QuestionnairePresenter::close() {
    shown_ = nullptr;
    draft_ = nullptr;
    drafts_.clear();
    bank_.reset();
    chosen_ = {};
    findings_.clear();
}

void QuestionnairePresenter::keepDraftsOf(const WorkspacePicture &picture) {
    std::erase_if(drafts_, [&](const auto &entry) {
        const auto survey = picture.survey(entry.first);
        return !survey || !survey->draft() ||
               survey->draft()->id != entry.second->editor.draft().id;
    });
}

const model::Version &QuestionnairePresenter::version() const {
    if (draft_)
        return editor().draft();
    const auto *found = shown_->findVersion(version_);
    return found ? *found : shown_->versions.back();
}

ShownQuestionnaire QuestionnairePresenter::shownNow() const {
    return {survey(), version(), findings_, languagesInUse(), draft_ != nullptr};
}

void QuestionnairePresenter::chooseFirst() {
    chosen_ = {};
    if (!version().questions.empty())
        chosen_.item = version().questions.front().item;
    else if (!version().sections.empty())
        chosen_.section = version().sections.front().number;
}

void QuestionnairePresenter::changed(const base::Result<void> &outcome) {
    if (!outcome)
        view_.showError(outcome.error());
    show();
    if (!outcome)
        return;
    showSaved();
    view_.startPause();
    if (onChange)
        onChange();
}

void QuestionnairePresenter::show() {
    showList();
    showForm();
    showFindings();
}

void QuestionnairePresenter::showList() {
    const Say say(session_.translator());
    QuestionList list;
    list.table = questionTable(shownNow(), say);
    list.chosen = chosen_.section >= 0 ? sectionKey(chosen_.section) : chosen_.item.value;
    list.count = say(trn("{n} question", "{n} questions",
                         static_cast<std::int64_t>(version().questions.size())));
    list.editable = draft_ != nullptr;
    const auto place = std::find_if(list.table.rows.begin(), list.table.rows.end(),
                                    [&](const Row &row) { return row.key == list.chosen; });
    const bool chosen = place != list.table.rows.end();
    list.canRemove = list.editable && chosen;
    list.canMoveUp = list.canRemove && place != list.table.rows.begin();
    list.canMoveDown = list.canRemove && place + 1 != list.table.rows.end();
    if (!draft_) {
        const auto number = survey().versions.back().number;
        list.lockNote = say(version().status == model::VersionStatus::retired
                                ? tr("Version {number} has ended and cannot be changed.")
                                      .with("number", version().number)
                                : tr("Version {number} is in use and cannot be changed.")
                                      .with("number", version().number));
        list.wayOn = survey().draft() ? say(tr("Open the draft, version {number}")
                                                .with("number", survey().draft()->number))
                                      : say(tr("Make version {number}").with("number", number + 1));
    }
    view_.showQuestions(list);
}

void QuestionnairePresenter::showForm() {
    const Say say(session_.translator());
    const auto shown = shownNow();
    QuestionForm form;
    if (const auto *question = version().find(chosen_.item))
        form = questionForm(shown, *question, variant_, say);
    else if (const auto *section = version().findSection(chosen_.section))
        form = sectionForm(shown, *section, say);
    else
        return view_.showNothing(
            say(draft_ ? tr("Add the first question: of the item bank, or one of your own.")
                       : tr("This version has no questions.")));
    const auto &when = condition();
    const auto earlier = earlierItems();
    form.condition.first =
        termForm(shown, earlier, when.terms.empty() ? nullptr : &when.terms.front(), say);
    form.condition.editable = draft_ != nullptr;
    const bool simple =
        when.terms.size() < 2 && (when.terms.empty() || when.terms.front().options.size() < 2);
    if (!simple)
        form.condition.sentence =
            say(model::conditionWords(survey(), version(), when, say.language()));
    view_.showQuestion(form);
}

std::vector<base::Language> QuestionnairePresenter::languagesInUse() const {
    return session_.picture() ? session_.picture()->languages : std::vector<base::Language>{};
}

void QuestionnairePresenter::findFindings() {
    findings_.clear();
    if (draft_)
        findings_ = model::checkQuestionnaire(survey(), version(), languagesInUse());
}

void QuestionnairePresenter::showFindings() {
    const Say say(session_.translator());
    if (draft_)
        view_.showFindings(findingHeading(findings_, say), findingTable(shownNow(), say));
    else
        view_.showFindings({}, {});
}

std::size_t QuestionnairePresenter::errorCount() const {
    return static_cast<std::size_t>(
        std::count_if(findings_.begin(), findings_.end(), [](const auto &finding) {
            return finding.severity == model::QuestionnaireFinding::Severity::error;
        }));
}

void QuestionnairePresenter::choose(std::int64_t row) {
    if (!isOpen())
        return;
    if (draft_)
        editor().endTyping();
    const int section = sectionOfKey(row);
    chosen_ = section >= 0 ? Chosen{{}, section} : Chosen{ItemId{row}, -1};
    const auto &variants = version().variants;
    const bool known = std::any_of(variants.begin(), variants.end(),
                                   [&](const auto &each) { return each.key == variant_; });
    if (!known)
        variant_ = {};
    showList();
    showForm();
}

void QuestionnairePresenter::chooseItem(ItemId item) {
    if (version().find(item))
        chosen_ = {item, -1};
}

void QuestionnairePresenter::undo() {
    if (!draft_ || !editor().canUndo())
        return;
    const auto name = session_.say(editor().undoName());
    chooseItem(editor().undo());
    if (!version().find(chosen_.item) && !version().findSection(chosen_.section))
        chooseFirst();
    changed({});
    view_.say(tr("Undone: {change}").with("change", name));
}

void QuestionnairePresenter::redo() {
    if (!draft_ || !editor().canRedo())
        return;
    const auto name = session_.say(editor().redoName());
    chooseItem(editor().redo());
    if (!version().find(chosen_.item) && !version().findSection(chosen_.section))
        chooseFirst();
    changed({});
    view_.say(tr("Done again: {change}").with("change", name));
}

// --- findings
// -------------------------------------------------------------------------------------

namespace {

bool speaksOf(const std::string &code, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return code.find(word) != std::string::npos; });
}

FieldPlace placeOf(const model::QuestionnaireFinding &finding, const model::Version &version) {
    using Field = FieldPlace::Field;
    FieldPlace place;
    place.language = finding.language.value_or(base::Language::fi);
    const auto *question = version.find(finding.item);
    // Of a question whose words are all there, it is a label that is not translated.
    const bool label = question && finding.code == "missingTranslation" && finding.language &&
                       finding.variant.isCommon() && !question->text.get(*finding.language).empty();
    if (speaksOf(finding.code,
                 {"unknownAnswer", "ownAnswer", "laterAnswer", "circle", "neverHolds"}))
        place.field = Field::condition;
    else if (label || speaksOf(finding.code, {"Option", "scale", "Parent", "menu"}))
        place.field = Field::options;
    else if (speaksOf(finding.code, {"Code"}))
        place.field = Field::code;
    else if (finding.item || finding.section > 0)
        place.field = Field::words;
    return place;
}

} // namespace

void QuestionnairePresenter::goToFinding(std::int64_t row) {
    const auto at = static_cast<std::size_t>(row - 1);
    if (row < 1 || at >= findings_.size())
        return;
    finding_ = at;
    const auto finding = findings_[at];
    variant_ = finding.variant;
    if (finding.item)
        choose(finding.item.value);
    else if (finding.section > 0)
        choose(sectionKey(finding.section));
    view_.focus(placeOf(finding, version()));
}

void QuestionnairePresenter::nextFinding() {
    if (findings_.empty())
        return;
    const std::size_t next = finding_ ? (*finding_ + 1) % findings_.size() : 0;
    goToFinding(static_cast<std::int64_t>(next) + 1);
}

void QuestionnairePresenter::pause() {
    if (!draft_)
        return;
    editor().endTyping();
    findFindings();
    showList();
    showFindings();
    if (onChange)
        onChange();
    startSaving(draft_);
}

// --- saving
// ---------------------------------------------------------------------------------------

bool QuestionnairePresenter::isSaved() const {
    return std::all_of(drafts_.begin(), drafts_.end(), [](const auto &entry) {
        return entry.second->saved == entry.second->editor.revision();
    });
}

void QuestionnairePresenter::showSaved() {
    const Say say(session_.translator());
    if (draft_)
        view_.showSaved(say(!draft_->failure.empty() ? tr("Not saved")
                            : isSaved()              ? tr("All saved")
                                                     : tr("Saving…")));
}

void QuestionnairePresenter::save(std::function<void(bool)> then) {
    if (!draft_ || draft_->saved == editor().revision()) {
        if (then)
            then(true);
        return;
    }
    if (then)
        draft_->waiting.push_back(std::move(then));
    startSaving(draft_);
}

void QuestionnairePresenter::startSaving(const DraftPtr &draft) {
    const auto revision = draft->editor.revision();
    if (draft->saving || draft->saved == revision)
        return;
    draft->saving = true;
    session_.perform<bool>(
        {},
        [draft, survey = draft->editor.survey()](Session::Open &open, const base::Progress &,
                                                 const base::CancelToken &) -> base::Result<bool> {
            if (!draft->saver)
                draft->saver = std::make_unique<SaveDraft>(*open.workspace);
            if (auto stored = draft->saver->run(survey); !stored)
                return stored.error();
            return true;
        },
        whileAlive(alive_, [this, draft, revision](const base::Result<bool> &outcome) {
            saved(draft, revision, outcome);
        }));
}

void QuestionnairePresenter::saved(const DraftPtr &draft, std::uint64_t revision,
                                   const base::Result<bool> &outcome) {
    draft->saving = false;
    if (outcome) {
        draft->saved = revision;
        draft->failure.clear();
        if (draft->editor.revision() != revision)
            return startSaving(draft);
    } else if (draft->failure != outcome.error().code) {
        // Once: what is wrong is told again only when it is something else.
        draft->failure = outcome.error().code;
        view_.showError(outcome.error());
    }
    showSaved();
    const auto waiting = std::exchange(draft->waiting, {});
    for (const auto &then : waiting)
        then(outcome.ok());
}

} // namespace kooste::app
