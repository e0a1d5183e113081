// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/files.h"
#include "base/progress.h"

namespace kooste::app {

/// Makes the invented county of 20,000 responses that end today, whole or not at all.
base::Result<bool> makeDemoWorkspace(const base::Path &path, const base::DateTime &now,
                                     const base::Progress &progress,
                                     const base::CancelToken &cancel);

} // namespace kooste::app
