// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <optional>
#include <string>
#include <string_view>

namespace kooste::base {

/// Windows' rules of paths and names as plain text (UTF-8), so that they hold on every system.

/// A full path in the form that may be longer than 260 characters and that nothing more is read
/// into: `\\?\C:\a`, `\\?\UNC\server\share\a`. Such a form and `\\.\` stay as they are.
std::string extendedWindowsPath(std::string_view full);
/// The reverse, for messages and for what has to look at the drive.
std::string plainWindowsPath(std::string_view path);
/// `\\server\share\…` in any of its forms.
bool isOnWindowsServer(std::string_view path);
/// CON, aux.pdf, "com1 .txt", LPT²: Windows opens a device, whatever the folder and the ending.
bool isWindowsDevice(std::string_view fileName);
/// Why Windows makes no such file; nothing where it does.
std::optional<Message> whyNoWindowsFile(std::string_view fileName);

/// `safeFileName` (base/text.h) cuts names here: a name may have 255 bytes, and an ending, a code
/// or a language still comes after it.
constexpr std::size_t kLongestSafeName = 180;
/// As many whole characters from the start as fit in `bytes`.
std::string_view wholeCharacters(std::string_view text, std::size_t bytes);

} // namespace kooste::base
