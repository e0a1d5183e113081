// SPDX-License-Identifier: MIT
#include "app/usecases/create_workspace.h"
#include "app/usecases/failure.h"

namespace kooste::app {

base::Result<std::unique_ptr<store::Workspace>> CreateWorkspace::run(const Request &request) const {
    return guarded([&]() -> base::Result<std::unique_ptr<store::Workspace>> {
        auto made = store::Workspace::create(request.path, {request.name, request.overwrite});
        if (!made || request.languages.empty())
            return made;
        auto settings = (*made)->settings();
        settings.languages = request.languages;
        if (auto saved = (*made)->saveSettings(settings); !saved)
            return saved.error();
        return made;
    });
}

base::Result<std::unique_ptr<store::Workspace>> OpenWorkspace::run(const base::Path &path,
                                                                   store::Access access) const {
    return guarded([&] {
        store::OpenOptions options;
        options.access = access;
        return store::Workspace::open(path, options);
    });
}

base::Result<void> SaveWorkspaceCopy::run(const base::Path &target, bool overwrite) const {
    return guarded([&] { return workspace_.saveCopy(target, overwrite); });
}

} // namespace kooste::app
