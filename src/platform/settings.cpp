// SPDX-License-Identifier: MIT
#include "platform/settings.h"
#include "base/number_format.h"
#include "base/system_path.h"
#include "base/text.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>

namespace kooste::platform {

namespace {

constexpr std::size_t kRecentFiles = 10;

/// Backslash and line breaks are written as \\ and \n, so that a value stays on its line.
std::string escaped(const std::string &value) {
    std::string result;
    for (const char c : value) {
        if (c == '\\')
            result += "\\\\";
        else if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

std::string unescaped(std::string_view value) {
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size())
            result += value[i];
        else
            result += value[++i] == 'n' ? '\n' : value[i];
    }
    return result;
}

} // namespace

Settings::Settings(base::Path file) : file_(std::move(file)) {
    const auto bytes = base::readFile(file_);
    if (!bytes)
        return;
    for (const auto line : base::split(*bytes, "\n")) {
        const auto equals = line.find('=');
        if (equals != std::string_view::npos)
            values_[std::string(line.substr(0, equals))] = unescaped(line.substr(equals + 1));
    }
}

std::optional<std::string> Settings::text(const std::string &key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> Settings::number(const std::string &key) const {
    const auto value = text(key);
    const auto parsed = value ? base::parseInteger(*value) : std::nullopt;
    return parsed ? std::optional(static_cast<int>(*parsed)) : std::nullopt;
}

std::vector<std::string> Settings::list(const std::string &key) const {
    std::vector<std::string> values;
    const auto joined = text(key);
    if (joined && !joined->empty())
        for (const auto part : base::split(*joined, "\n"))
            values.emplace_back(part);
    return values;
}

void Settings::setText(const std::string &key, std::string value) {
    values_[key] = std::move(value);
}

void Settings::setNumber(const std::string &key, int value) {
    values_[key] = std::to_string(value);
}

void Settings::setList(const std::string &key, const std::vector<std::string> &values) {
    values_[key] = base::join(values, "\n");
}

void Settings::remove(const std::string &key) { values_.erase(key); }

void Settings::addRecentFile(const std::string &path) {
    removeRecentFile(path);
    auto files = recentFiles();
    files.insert(files.begin(), path);
    files.resize(std::min(files.size(), kRecentFiles));
    setList("recent", files);
}

void Settings::removeRecentFile(const std::string &path) {
    auto files = recentFiles();
    files.erase(std::remove(files.begin(), files.end(), path), files.end());
    setList("recent", files);
}

base::Result<void> Settings::save() const {
    if (auto made = base::createFolders(file_.parent_path()); !made) {
        made.error().file = base::utf8FromPath(file_);
        return made;
    }
    std::string bytes;
    for (const auto &[key, value] : values_)
        bytes += key + "=" + escaped(value) + "\n";
    base::AtomicFile target(file_);
    if (auto written = target.write(bytes); !written)
        return written;
    return target.commit();
}

} // namespace kooste::platform
