// SPDX-License-Identifier: MIT
#include "app/presenters/import_queue.h"

#include "app/presenters/import_pictures.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

std::string whatIs(const ImportQueue::File &file, const Say &say) {
    if (file.error)
        return say(file.questionnaire ? tr("questionnaire that cannot be read")
                                      : tr("cannot be read"));
    if (file.definition)
        return say(trn("questionnaire, {n} question", "questionnaire, {n} questions",
                       static_cast<std::int64_t>(file.definition->questions.size())));
    if (!file.inspection)
        return say(tr("Reading…"));
    return recognisedTool(*file.inspection, say);
}

std::string signsOf(const importing::Inspection &inspection, const Say &say) {
    std::vector<std::string> signs;
    for (const auto &reason : inspection.reasons)
        if (reason.met)
            signs.push_back(say(reason.message));
    return base::join(signs, " · ");
}

} // namespace

/// Of an export the questionnaire it is read with; of a questionnaire the exports.
std::string ImportQueue::belongings(const File &file, const Say &say) const {
    const auto definitions = this->definitions();
    if (file.inspection) {
        const auto proposal = proposeDefinition(definitions, *file.inspection, exports());
        if (proposal.sure)
            return say(tr("read with the questionnaire “{definition}”")
                           .with("definition", proposal.fitting.front()->fileName));
        return proposal.fitting.empty() ? std::string() : say(tr("its questionnaire is asked"));
    }
    if (!file.definition)
        return {};
    std::vector<std::string> names;
    for (const auto &other : files_)
        if (other.inspection && fitOf(*file.definition, *other.inspection).good())
            names.push_back(base::fileNameOf(other.path));
    if (names.empty())
        return say(unread() != nullptr ? tr("Reading…")
                                       : tr("None of the files that wait has its questions."));
    return say(tr("fits {files}").with("files", base::join(names, ", ")));
}

Row ImportQueue::lineOf(std::size_t place, const Say &say) const {
    const auto &file = files_[place];
    const Sign sign = file.error                 ? Sign::error
                      : file.definition          ? Sign::note
                      : !file.inspection         ? Sign::none
                      : isSure(*file.inspection) ? Sign::ok
                                                 : Sign::question;
    std::vector<std::string> why;
    if (file.error)
        why.push_back(say(file.error->message));
    for (auto text :
         {belongings(file, say), file.inspection ? signsOf(*file.inspection, say) : std::string()})
        if (!text.empty())
            why.push_back(std::move(text));
    Row row;
    row.key = static_cast<std::int64_t>(place) + 1;
    row.cells = {{base::fileNameOf(file.path), Tone::normal, Sign::file},
                 {whatIs(file, say), file.error ? Tone::attention : Tone::normal, sign},
                 {file.inspection ? say(surenessOf(*file.inspection)) : std::string()},
                 {file.inspection ? say.count(file.inspection->responses) : std::string()},
                 {base::join(why, " · "), Tone::muted}};
    return row;
}

void ImportQueue::add(const base::Path &path) {
    const bool there = std::any_of(files_.begin(), files_.end(),
                                   [&](const File &file) { return file.path == path; });
    if (there)
        return;
    File file;
    file.path = path;
    file.questionnaire = isDefinitionName(path);
    files_.push_back(std::move(file));
}

void ImportQueue::addFirst(const base::Path &path) {
    add(path);
    const auto found = std::find_if(files_.begin(), files_.end(),
                                    [&](const File &file) { return file.path == path; });
    std::rotate(files_.begin(), found, found + 1);
    chosen_ = 0;
}

void ImportQueue::addDefinition(const base::Path &path, DefinitionPtr definition) {
    add(path);
    read(path, GivenFile{std::move(definition), {}, {}});
}

void ImportQueue::clear() {
    files_.clear();
    chosen_ = 0;
}

const base::Path *ImportQueue::unread() const {
    const base::Path *first = nullptr;
    for (const auto &file : files_)
        if (!file.inspection && !file.error && !file.definition) {
            if (file.questionnaire)
                return &file.path;
            first = first == nullptr ? &file.path : first;
        }
    return first;
}

void ImportQueue::read(const base::Path &path, base::Result<GivenFile> given) {
    for (auto &file : files_) {
        if (file.path != path)
            continue;
        if (!given) {
            file.error = given.error();
        } else if (given->definition) {
            file.definition = given->definition;
            file.questionnaire = true;
        } else {
            file.inspection =
                std::make_shared<const importing::Inspection>(*std::move(given->inspection));
        }
        return;
    }
}

std::vector<DefinitionPtr> ImportQueue::definitions() const {
    std::vector<DefinitionPtr> found;
    for (const auto &file : files_)
        if (file.definition)
            found.push_back(file.definition);
    return found;
}

std::vector<std::shared_ptr<const importing::Inspection>> ImportQueue::exports() const {
    std::vector<std::shared_ptr<const importing::Inspection>> found;
    for (const auto &file : files_)
        if (file.inspection)
            found.push_back(file.inspection);
    return found;
}

void ImportQueue::choose(std::int64_t key) {
    if (key > 0 && key <= static_cast<std::int64_t>(files_.size()))
        chosen_ = static_cast<std::size_t>(key - 1);
}

void ImportQueue::drop(std::int64_t key) {
    if (key <= 0 || key > static_cast<std::int64_t>(files_.size()))
        return;
    files_.erase(files_.begin() + (key - 1));
    chosen_ = std::min(chosen_, files_.empty() ? 0 : files_.size() - 1);
}

const ImportQueue::File *ImportQueue::nextFile() const {
    const auto importable = [](const File &file) { return !file.questionnaire && !file.error; };
    if (chosen_ < files_.size() && importable(files_[chosen_]))
        return &files_[chosen_];
    const auto found = std::find_if(files_.begin(), files_.end(), importable);
    return found == files_.end() ? nullptr : &*found;
}

const base::Path *ImportQueue::next() const {
    const auto *file = nextFile();
    return file == nullptr ? nullptr : &file->path;
}

std::optional<base::Path> ImportQueue::take() {
    const auto *file = nextFile();
    if (file == nullptr)
        return std::nullopt;
    const auto path = file->path;
    files_.erase(files_.begin() + (file - files_.data()));
    chosen_ = 0;
    return path;
}

std::string ImportQueue::sentence(const Say &say) const {
    const bool questionnairesOnly = std::all_of(
        files_.begin(), files_.end(), [](const File &file) { return file.questionnaire; });
    if (questionnairesOnly)
        return say(tr("A questionnaire says what the answers mean. Drop or add the export with the "
                      "answers too."));
    return say(trn("{n} file waits. Nothing is saved before you have seen what would "
                   "happen.",
                   "{n} files wait. They are imported one after the other, and nothing "
                   "is saved before you have seen what would happen.",
                   static_cast<std::int64_t>(files_.size())));
}

ImportQueueStep ImportQueue::picture(const base::Translator &translator) const {
    const Say say(translator);
    ImportQueueStep step;
    step.files.columns = {{say(tr("File")), 220, Align::left},
                          {say(tr("What it is")), 240, Align::left},
                          {say(tr("How sure")), 110, Align::left},
                          {say(tr("Rows")), 70, Align::right},
                          {say(tr("Why")), 400, Align::left, false}};
    for (std::size_t i = 0; i < files_.size(); ++i)
        step.files.rows.push_back(lineOf(i, say));
    step.sentence = sentence(say);
    const auto *begins = nextFile();
    step.canBegin = begins != nullptr;
    step.beginLabel =
        begins == nullptr
            ? say(tr("&Begin the import"))
            : say(tr("&Begin with {file}")
                      .with("file", base::shortened(base::fileNameOf(begins->path), 30)));
    step.why = say(tr("None of the files has answers that can be read."));
    if (chosen_ >= files_.size())
        return step;
    const auto &shown = files_[chosen_];
    step.chosen = static_cast<std::int64_t>(chosen_) + 1;
    step.reasonsHeading = base::fileNameOf(shown.path) + ": " + whatIs(shown, say);
    if (shown.error)
        step.reasons.emplace_back(Sign::error, say(shown.error->message));
    if (const auto text = belongings(shown, say); !text.empty())
        step.reasons.emplace_back(Sign::note, text);
    if (shown.inspection)
        for (const auto &reason : shown.inspection->reasons)
            step.reasons.emplace_back(reason.met ? Sign::ok : Sign::question, say(reason.message));
    return step;
}

} // namespace kooste::app
