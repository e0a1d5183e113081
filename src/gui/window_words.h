// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "gui/words.h"

class wxWindow;

namespace kooste::gui {

/// The language that the windows speak; the one translator that views use. Set by the application
/// before the first window is made and when the language changes (windows are then made anew).
Words windowWords();
void setWindowTranslator(const base::Translator &translator);

/// What happened, where and what to do, in a dialog with the details folded. The window's thread
/// only.
void showError(wxWindow *parent, const base::Error &error);

/// A question before something that cannot be taken back; `yes` labels the button that goes on.
bool confirm(wxWindow *parent, const base::Message &question, const base::Message &yes);

} // namespace kooste::gui
