// SPDX-License-Identifier: MIT
#include "app/presenters/demo_workspace.h"

#include "app/usecases/demo.h"

namespace kooste::app {

base::Result<bool> makeDemoWorkspace(const base::Path &path, const base::DateTime &now,
                                     const base::Progress &progress,
                                     const base::CancelToken &cancel) {
    const base::FixedClock clock(now);
    MakeDemo::Request request;
    request.path = path;
    const auto made = MakeDemo(clock).run(request, progress, cancel);
    if (!made)
        return made.error();
    return true;
}

} // namespace kooste::app
