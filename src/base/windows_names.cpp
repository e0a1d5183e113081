// SPDX-License-Identifier: MIT
#include "base/windows_names.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::base {

namespace {

constexpr std::string_view kExtended = "\\\\?\\";
constexpr std::string_view kExtendedServer = "\\\\?\\UNC\\";
constexpr std::string_view kForbidden = "<>:\"/\\|?*";

std::string withBackslashes(std::string_view path) {
    std::string text(path);
    std::replace(text.begin(), text.end(), '/', '\\');
    return text;
}

/// 0…9, and ¹ ² ³, which Windows takes for digits here.
bool isDeviceNumber(std::string_view text) {
    static constexpr std::array<std::string_view, 3> raised{"\u00B9", "\u00B2", "\u00B3"};
    return (text.size() == 1 && isDigit(text.front())) ||
           std::find(raised.begin(), raised.end(), text) != raised.end();
}

} // namespace

std::string extendedWindowsPath(std::string_view full) {
    auto path = withBackslashes(full);
    if (startsWith(path, kExtended) || startsWith(path, "\\\\.\\"))
        return path;
    if (startsWith(path, "\\\\"))
        return std::string(kExtendedServer) + path.substr(2);
    return std::string(kExtended) + path;
}

std::string plainWindowsPath(std::string_view path) {
    if (startsWith(path, kExtendedServer))
        return "\\\\" + std::string(path.substr(kExtendedServer.size()));
    if (startsWith(path, kExtended) && path.size() > 5 && path[5] == ':')
        return std::string(path.substr(kExtended.size()));
    return std::string(path);
}

bool isOnWindowsServer(std::string_view path) {
    const auto plain = withBackslashes(plainWindowsPath(withBackslashes(path)));
    return startsWith(plain, "\\\\") && !startsWith(plain, kExtended) &&
           !startsWith(plain, "\\\\.\\");
}

bool isWindowsDevice(std::string_view fileName) {
    const auto stem = lowerAscii(trim(fileName.substr(0, fileName.find_first_of(".:"))));
    static constexpr std::array<std::string_view, 6> names{"con", "prn",    "aux",
                                                           "nul", "conin$", "conout$"};
    if (std::find(names.begin(), names.end(), stem) != names.end())
        return true;
    return (startsWith(stem, "com") || startsWith(stem, "lpt")) && isDeviceNumber(stem.substr(3));
}

std::optional<Message> whyNoWindowsFile(std::string_view fileName) {
    if (isWindowsDevice(fileName))
        return tr("“{name}” is the name of a device in Windows")
            .with("name", std::string(fileName));
    for (const char c : fileName) {
        if (static_cast<unsigned char>(c) < 0x20)
            return tr("a file's name cannot have control characters");
        if (kForbidden.find(c) != std::string_view::npos)
            return tr("a file's name cannot have the character {character} in Windows")
                .with("character", std::string(1, c));
    }
    const bool isFolder = fileName == "." || fileName == "..";
    if (!isFolder && !fileName.empty() && (fileName.back() == '.' || fileName.back() == ' '))
        return tr("a file's name cannot end with a dot or a blank in Windows");
    return std::nullopt;
}

std::string_view wholeCharacters(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        --bytes;
    return text.substr(0, bytes);
}

std::string safeFileName(std::string_view text) {
    std::string result;
    for (const char c : trim(text)) {
        const bool forbidden = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                               kForbidden.find(c) != std::string_view::npos;
        result += forbidden ? '_' : c;
    }
    if (result.size() > kLongestSafeName)
        result = std::string(trim(wholeCharacters(result, kLongestSafeName)));
    while (!result.empty() && (result.back() == '.' || result.back() == ' '))
        result.back() = '_';
    // Windows looks at what stands before the first dot: "aux.pdf_" would still be the device.
    if (result.empty() || isWindowsDevice(result))
        result.insert(std::min(result.find('.'), result.size()), "_");
    return result;
}

} // namespace kooste::base
