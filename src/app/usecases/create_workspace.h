// SPDX-License-Identifier: MIT
#pragma once
#include "store/workspace.h"

namespace kooste::app {

/// An empty workspace of a county or provider.
class CreateWorkspace {
public:
    struct Request {
        base::Path path;
        std::string name;                           ///< empty: the file's name without its ending
        bool overwrite = false;                     ///< replaces an existing file
        std::vector<base::Language> languages = {}; ///< of its questionnaires; empty: all
    };
    /// Errors: output (`fileExists`, no permission, no space).
    base::Result<std::unique_ptr<store::Workspace>> run(const Request &request) const;
};

/// Opens a workspace. Errors: workspace, as store::Workspace::open says.
class OpenWorkspace {
public:
    base::Result<std::unique_ptr<store::Workspace>>
    run(const base::Path &path, store::Access access = store::Access::readWrite) const;
};

/// A complete copy in a new file ("Save a copy as").
class SaveWorkspaceCopy {
public:
    explicit SaveWorkspaceCopy(const store::Workspace &workspace) : workspace_(workspace) {}
    base::Result<void> run(const base::Path &target, bool overwrite = false) const;

private:
    const store::Workspace &workspace_;
};

} // namespace kooste::app
