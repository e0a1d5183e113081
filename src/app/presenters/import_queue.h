// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_screen.h"
#include "app/presenters/say.h"
#include "app/usecases/given_file.h"
#include "base/translator.h"

#include <memory>

namespace kooste::app {

/// The files that wait for their import: what each was taken for, in the order of their coming.
class ImportQueue {
public:
    struct File {
        base::Path path;
        bool questionnaire = false; ///< for the answers beside it: not imported
        DefinitionPtr definition;   ///< of a questionnaire that was read
        std::shared_ptr<const importing::Inspection> inspection; ///< null: not read yet
        std::optional<base::Error> error;
    };

    void add(const base::Path &path);
    void addFirst(const base::Path &path);
    void addDefinition(const base::Path &path, DefinitionPtr definition);
    void clear();
    bool empty() const { return files_.empty(); }
    const std::vector<File> &files() const { return files_; }

    /// The next one whose content is not known; questionnaires by their name first.
    const base::Path *unread() const;
    void read(const base::Path &path, base::Result<GivenFile> given);
    /// The questionnaires that were read.
    std::vector<DefinitionPtr> definitions() const;
    /// The exports that were read.
    std::vector<std::shared_ptr<const importing::Inspection>> exports() const;

    void choose(std::int64_t key);
    void drop(std::int64_t key);
    /// The chosen file if it can be imported, else the next that can; it leaves the queue.
    std::optional<base::Path> take();
    /// What `take` would give.
    const base::Path *next() const;

    ImportQueueStep picture(const base::Translator &translator) const;

private:
    const File *nextFile() const;
    std::string belongings(const File &file, const Say &say) const;
    Row lineOf(std::size_t place, const Say &say) const;
    std::string sentence(const Say &say) const;
    std::vector<File> files_;
    std::size_t chosen_ = 0;
};

} // namespace kooste::app
