// SPDX-License-Identifier: MIT
// Which files are given to ImportPresenter: the exports that wait, and the questionnaires that tell
// what their answers mean.
#include "app/presenters/import_presenter.h"

#include "app/usecases/failure.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

constexpr std::size_t kShownName = 30; ///< letters of a file's name on a button

/// How much of the definition is in the file and what does not fit, as the reading told it.
std::vector<base::Message> definitionRemarks(const importing::Inspection &inspection) {
    std::vector<base::Message> remarks;
    for (const std::string_view code :
         {"definitionUsed", "definitionOfAnotherForm", "definitionDisagrees",
          "answersNotInDefinition", "questionsNotInFile", "columnsNotInDefinition"})
        for (const auto &diagnostic : inspection.diagnostics)
            if (diagnostic.code == code)
                remarks.push_back(diagnostic.message);
    return remarks;
}

struct SortedFiles {
    std::vector<base::Path> answers;
    std::vector<std::pair<base::Path, DefinitionPtr>> definitions;
    std::optional<base::Error> error; ///< of a questionnaire that cannot be read
};

SortedFiles sorted(const std::vector<base::Path> &files, const base::Progress &progress,
                   const base::CancelToken &cancel) {
    SortedFiles found;
    for (const auto &file : files) {
        const auto given = LookAtFile().run(file, {}, progress, cancel);
        if (given && given->definition)
            found.definitions.emplace_back(file, given->definition);
        else if (!given && isDefinitionName(file))
            found.error = given.error();
        else
            found.answers.push_back(file); // its own reading tells what is wrong
    }
    return found;
}

} // namespace

void ImportPresenter::startAll(const std::vector<base::Path> &files) {
    if (step_ == Step::file || step_ == Step::places)
        sortOut(files);
    else
        queueAll(files);
}

void ImportPresenter::queueAll(const std::vector<base::Path> &files) {
    const bool joins = step_ == Step::queue || waiting_.next() != nullptr;
    for (const auto &file : files)
        waiting_.add(file);
    if (joins && step_ != Step::queue && step_ != Step::start) {
        // The one under way goes on.
        view_.say(trn("{n} file waits for its turn.", "{n} files wait for their turn.",
                      static_cast<std::int64_t>(waiting_.files().size())));
        readWaiting();
        return;
    }
    if (!joins && files.size() == 1 && waiting_.next() != nullptr)
        goOnAfterResult();
    else
        showQueue();
}

// Questionnaires given while an export is looked at are for it; anything else waits or takes its
// place as before.
void ImportPresenter::sortOut(const std::vector<base::Path> &files) {
    session_.jobs().run<SortedFiles>(
        Lane::counting, JobTitle::ofReading(tr("Reading the file")),
        [files](const base::Progress &progress, const base::CancelToken &cancel) {
            return base::Result<SortedFiles>(sorted(files, progress, cancel));
        },
        whileAlive(alive_, [this](base::Result<SortedFiles> found) {
            if (!found) {
                failed(found.error());
                return;
            }
            if (found->error)
                view_.showProblem(*found->error);
            if (!found->answers.empty())
                queueAll(found->answers);
            for (auto &[path, definition] : found->definitions)
                waiting_.addDefinition(path, std::move(definition));
            if (!found->definitions.empty())
                waitingRead();
        }));
}

/// A single file opened as answers turned out to be a questionnaire.
void ImportPresenter::takeForQuestionnaire(DefinitionPtr definition) {
    waiting_.addDefinition(file_, std::move(definition));
    showQueue();
}

void ImportPresenter::goOnAfterResult() {
    if (const auto next = waiting_.take()) {
        begin(*next);
        return;
    }
    waiting_.clear(); // what is left cannot be imported
    toHistory();
}

// --- The files that wait

void ImportPresenter::showQueue() {
    if (!session_.picture()) {
        view_.showProblem(Session::noWorkspace());
        return;
    }
    running_.cancel();
    ++generation_;
    step_ = Step::queue;
    view_.showQueue(waiting_.picture(session_.translator()));
    readWaiting();
}

// One after the other, so that the first ones are told while the others are read.
void ImportPresenter::readWaiting() {
    const auto *file = waiting_.unread();
    if ((step_ != Step::queue && step_ != Step::file) || file == nullptr)
        return;
    readingWaiting_.cancel();
    const std::uint64_t asked = ++waitingGeneration_;
    readingWaiting_ = session_.jobs().run<GivenFile>(
        Lane::counting, JobTitle::ofReading(tr("Reading the file")),
        [file = *file](const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] { return LookAtFile().run(file, {}, progress, cancel); });
        },
        whileAlive(alive_, [this, asked, file = *file](base::Result<GivenFile> given) {
            if (asked != waitingGeneration_)
                return;
            const bool questionnaire = given.ok() && given->definition;
            waiting_.read(file, std::move(given));
            if (step_ == Step::queue)
                view_.showQueue(waiting_.picture(session_.translator()));
            if (step_ == Step::file && questionnaire)
                waitingRead();
            readWaiting();
        }));
}

/// A questionnaire came while an export is looked at: is it its own?
void ImportPresenter::waitingRead() {
    if (!inspection_ || (step_ != Step::file && step_ != Step::places))
        return;
    if (corrections_.definition) { // what was chosen stays; the new one is in the list
        if (step_ == Step::file)
            showFile();
        return;
    }
    definitionSought_ = false;
    if (seekDefinition())
        return;
    if (step_ == Step::file || !askedDefinitions_.empty())
        showFile();
    if (askedDefinitions_.empty())
        view_.say(tr("The questionnaire seems to be that of another form. It can still be chosen "
                     "in step 1."));
}

void ImportPresenter::chooseWaiting(std::int64_t key) {
    waiting_.choose(key);
    if (step_ == Step::queue)
        view_.showQueue(waiting_.picture(session_.translator()));
}

void ImportPresenter::dropWaiting(std::int64_t key) {
    waiting_.drop(key);
    if (waiting_.empty())
        toHistory();
    else
        showQueue();
}

void ImportPresenter::beginWaiting() { goOnAfterResult(); }

// --- The questionnaire of the export

std::vector<DefinitionPtr> ImportPresenter::definitionsAtHand() const {
    auto all = waiting_.definitions();
    for (const auto &own : ownDefinitions_)
        if (std::none_of(all.begin(), all.end(),
                         [&](const auto &known) { return known->fileName == own->fileName; }))
            all.push_back(own);
    return all;
}

/// Once for a file: the questionnaire that is surely its own is used; the user is asked about those
/// that may be. True: the file is being read again.
bool ImportPresenter::seekDefinition() {
    if (std::exchange(definitionSought_, true) || corrections_.definition)
        return false;
    auto proposal = proposeDefinition(waiting_.definitions(), *inspection_, waiting_.exports());
    if (proposal.sure) {
        useDefinition(proposal.fitting.front());
        return true;
    }
    // What only lies beside the file is never used without asking.
    if (proposal.fitting.empty())
        proposal = proposeDefinition(ownDefinitions_, *inspection_, {});
    askedDefinitions_ = std::move(proposal.fitting);
    return false;
}

void ImportPresenter::useDefinition(DefinitionPtr definition) {
    askedDefinitions_.clear();
    definitionSought_ = true;
    corrections_.definition = std::move(definition);
    inspect();
}

void ImportPresenter::askDefinition(ImportQuestion &words) const {
    if (askedDefinitions_.size() == 1) {
        const auto &one = *askedDefinitions_.front();
        const auto fit = fitOf(one, *inspection_);
        words.text += session_.say(tr("“{definition}” may be the questionnaire of this file: "
                                      "{found} of its {all} questions are here. Is it?")
                                       .with("definition", one.fileName)
                                       .with("found", fit.found)
                                       .with("all", fit.asked));
        words.answers = {session_.say(tr("Read the file with &it")),
                         session_.say(tr("&Without it"))};
        return;
    }
    words.text += session_.say(tr("Several questionnaires fit this file. Which one is its own?"));
    for (const auto &one : askedDefinitions_)
        words.answers.push_back(base::shortened(one->fileName, kShownName));
    words.answers.push_back(session_.say(tr("&Without them")));
}

void ImportPresenter::answerDefinition(int which) {
    const auto place = static_cast<std::size_t>(which);
    if (place < askedDefinitions_.size()) {
        useDefinition(askedDefinitions_[place]);
        return;
    }
    askedDefinitions_.clear();
    showFile();
}

void ImportPresenter::chooseDefinition(int place) {
    const auto all = definitionsAtHand();
    const auto at = static_cast<std::size_t>(place);
    if (place <= 0)
        useDefinition(nullptr);
    else if (at <= all.size())
        useDefinition(all[at - 1]);
    else
        view_.askDefinition();
}

void ImportPresenter::takeDefinition(const base::Path &file) {
    if (file.empty()) { // none was chosen: the list shows again what is in use
        showFile();
        return;
    }
    session_.jobs().run<DefinitionPtr>(
        Lane::counting, JobTitle::ofReading(tr("Reading the file")),
        [file](const base::Progress &, const base::CancelToken &) {
            return ReadFormDefinition().run(file);
        },
        whileAlive(alive_, [this](base::Result<DefinitionPtr> definition) {
            if (!inspection_ || (step_ != Step::file && step_ != Step::places))
                return;
            if (!definition) {
                showFile(); // the list shows again what is in use
                view_.showProblem(definition.error());
                return;
            }
            ownDefinitions_.push_back(*definition);
            useDefinition(*std::move(definition));
        }));
}

void ImportPresenter::addDefinition(ImportFileStep &step) const {
    step.definition.texts = {session_.say(tr("No questionnaire"))};
    for (const auto &one : definitionsAtHand()) {
        if (corrections_.definition && corrections_.definition->fileName == one->fileName)
            step.definition.chosen = static_cast<int>(step.definition.texts.size());
        step.definition.texts.push_back(one->fileName);
    }
    step.definition.texts.push_back(session_.say(tr("Choose a file…")));
    if (!corrections_.definition) {
        step.definitionNote =
            session_.say(tr("It tells codes, labels and the options that nobody chose."));
        return;
    }
    const auto remarks = definitionRemarks(*inspection_);
    for (const auto &remark : remarks)
        step.definitionRemarks +=
            (step.definitionRemarks.empty() ? "" : "\n") + session_.say(remark);
    if (!remarks.empty())
        step.definitionNote = session_.say(remarks.front());
    if (remarks.size() > 1)
        step.definitionNote +=
            " " + session_.say(trn("{n} remark.", "{n} remarks.",
                                   static_cast<std::int64_t>(remarks.size()) - 1));
}

} // namespace kooste::app
