// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_screen.h"
#include "app/usecases/import_responses.h"
#include "base/translator.h"

#include <memory>

namespace kooste::app {

/// The files that wait for their import: what each was taken for, in the order of their coming.
class ImportQueue {
public:
    struct File {
        base::Path path;
        bool definition = false; ///< a questionnaire, for the data beside it: not imported
        std::shared_ptr<const importing::Inspection> inspection; ///< null: not read yet
        std::optional<base::Error> error;
    };

    void add(const base::Path &path);
    void addFirst(const base::Path &path);
    void clear();
    bool empty() const { return files_.empty(); }
    const std::vector<File> &files() const { return files_; }

    /// The next one whose content is not known.
    const base::Path *unread() const;
    void read(const base::Path &path, base::Result<importing::Inspection> inspection);

    void choose(std::int64_t key);
    void drop(std::int64_t key);
    /// The chosen file if it can be imported, else the next that can; it leaves the queue.
    std::optional<base::Path> take();
    /// What `take` would give.
    const base::Path *next() const;

    ImportQueueStep picture(const base::Translator &translator) const;

private:
    const File *nextFile() const;
    std::vector<File> files_;
    std::size_t chosen_ = 0;
};

/// By its name: a questionnaire's definition, not answers. What a table holds shows only when it
/// is read.
bool isDefinitionName(const base::Path &path);

} // namespace kooste::app
