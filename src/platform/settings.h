// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kooste::platform {

/// What one user on one machine has chosen: language, recent files, window size, column widths.
/// Nothing of a county's own stands here (that is in the workspace). A UTF-8 text file of
/// `key=value` lines; a missing or spoilt file gives the defaults. Not for several threads.
class Settings {
public:
    /// Reads the file; one that does not exist yet is empty.
    explicit Settings(base::Path file);

    std::optional<std::string> text(const std::string &key) const;
    std::optional<int> number(const std::string &key) const;
    /// An entry of several values, in order; empty when it is not there.
    std::vector<std::string> list(const std::string &key) const;
    void setText(const std::string &key, std::string value);
    void setNumber(const std::string &key, int value);
    void setList(const std::string &key, const std::vector<std::string> &values);
    void remove(const std::string &key);

    /// The files opened last, newest first, each once, at most ten.
    std::vector<std::string> recentFiles() const { return list("recent"); }
    void addRecentFile(const std::string &path);
    void removeRecentFile(const std::string &path);

    /// Writes the file whole or not at all, its folder included. Error kind output.
    base::Result<void> save() const;

private:
    base::Path file_;
    std::map<std::string, std::string> values_;
};

} // namespace kooste::platform
