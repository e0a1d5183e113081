// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <fstream>
#include <functional>

namespace kooste::base {

/// What the system is asked for: the path itself, but on Windows, where a path of more than 260
/// characters needs it, the whole path in its extended form (`\\?\C:\…`). Every call of the system
/// and of a library goes through this; messages and the program's own lists keep the path as it is.
Path systemPath(const Path &path);

/// From the root on; on Windows as the system itself completes it: `C:file` lies in the folder that
/// is current on that drive.
Path absolutePath(const Path &path);

/// Opens in binary, by `systemPath` and in wide letters where the system has them.
void openFile(std::ifstream &stream, const Path &path);
void openFile(std::ofstream &stream, const Path &path);

/// The folder and those above it that are missing. Error kind output.
Result<void> createFolders(const Path &folder);
/// A name that the system would not make a file of (on Windows `aux.pdf`, which is a device, or
/// `a:b`, a stream within `a`): error `badFileName`, kind output.
Result<void> checkFileName(const Path &target);

/// Windows would open a device, whatever the folder: to ask it for a file may never end.
bool isDevice(const Path &path);

/// Another program has the file open and lets nobody else read it (or write over it). Only Windows
/// knows such a thing.
bool isHeldElsewhere(const Path &file, bool toReplace);
/// "The file could not be read" with the reason of the call that just failed (errno), kind
/// unreadableInput.
Error unreadableError(const Path &file);

/// For a library that opens the file by itself, by a narrow name: `write` is called with one that
/// it can open, and what it wrote there becomes the content of `file`.
Result<void> writeByName(AtomicFile &file,
                         const std::function<Result<void>(const std::string &name)> &write);

} // namespace kooste::base
