// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

namespace kooste::app {

/// Why the demo's surveys are asked and what becomes of the answers, in three languages.
model::Charter demoRegularCharter();
model::Charter demoPilotCharter();
model::Charter demoFreeFormCharter();

} // namespace kooste::app
