// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"

#include <functional>

namespace kooste::app {

/// Gives the words of a language; the program's catalogues stand behind it. What it gives lives as
/// long as the program and may be used from any thread.
using TranslatorOf = std::function<const base::Translator &(base::Language)>;

} // namespace kooste::app
