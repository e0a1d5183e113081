// SPDX-License-Identifier: MIT
#include "importing/readers/encoding.h"

#include "base/text.h"

#include <cerrno>
#include <cstring>
#include <iconv.h>

namespace kooste::importing {

namespace {

constexpr std::size_t kRawPiece = 1 << 18;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

iconv_t asIconv(void *converter) { return static_cast<iconv_t>(converter); }

bool isWide(const std::string &name, std::string_view width) {
    return base::startsWith(base::lowerAscii(name), width);
}

bool isWindowsCodePage(const std::string &name) {
    const auto key = base::lowerAscii(name);
    return base::startsWith(key, "windows-") || base::startsWith(key, "cp125");
}

/// Windows' own conversion makes control characters U+0080…U+009F of the bytes that a code page
/// does not define; they are what iconv elsewhere refuses, and nobody wrote them.
void replaceControls(std::string &text) {
    std::size_t at = 0;
    while ((at = text.find('\xC2', at)) != std::string::npos) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0)
            text.replace(at, 2, kReplacement);
        ++at;
    }
}

} // namespace

TextStream::TextStream(ByteSource &source, Encoding encoding)
    : source_(source), encoding_(std::move(encoding)) {
    if (!encoding_.isValidUtf8)
        converter_ = iconv_open("UTF-8", encoding_.name.c_str());
    raw_.resize(kRawPiece);
    restart();
}

TextStream::~TextStream() {
    if (converter_ != nullptr)
        iconv_close(asIconv(converter_));
}

void TextStream::restart() {
    offset_ = encoding_.markBytes;
    held_ = 0;
    if (converter_ != nullptr)
        iconv(asIconv(converter_), nullptr, nullptr, nullptr, nullptr);
}

double TextStream::share() const {
    return source_.size() == 0 ? 1.0
                               : static_cast<double>(offset_) / static_cast<double>(source_.size());
}

base::Result<std::size_t> TextStream::fill() {
    const auto read = source_.readAt(offset_, {raw_.data() + held_, raw_.size() - held_});
    if (!read)
        return read.error();
    offset_ += *read;
    return held_ + *read;
}

/// Converts the first `bytes` of `raw_`; an unfinished character moves to its front. What the
/// encoding does not define becomes U+FFFD, one code unit at a time.
void TextStream::convert(std::size_t bytes) {
    const bool last = offset_ >= source_.size();
    converted_.resize(bytes * 3 + 16);
    char *from = raw_.data();
    std::size_t left = bytes;
    char *to = converted_.data();
    std::size_t room = converted_.size();
    const std::size_t unit = isWide(encoding_.name, "utf-16")   ? 2
                             : isWide(encoding_.name, "utf-32") ? 4
                                                                : 1;
    held_ = 0;
    while (left > 0 &&
           iconv(asIconv(converter_), &from, &left, &to, &room) == static_cast<std::size_t>(-1)) {
        if (errno == EINVAL && !last) {
            held_ = left;
            break;
        }
        const std::size_t skipped = std::min(unit, left);
        from += skipped;
        left -= skipped;
        std::memcpy(to, kReplacement.data(), kReplacement.size());
        to += kReplacement.size();
        room -= kReplacement.size();
    }
    converted_.resize(static_cast<std::size_t>(to - converted_.data()));
    if (isWindowsCodePage(encoding_.name))
        replaceControls(converted_);
    std::memmove(raw_.data(), from, held_);
}

base::Result<std::string_view> TextStream::next() {
    while (true) {
        const auto bytes = fill();
        if (!bytes)
            return bytes.error();
        if (*bytes == 0)
            return std::string_view{};
        if (converter_ == nullptr)
            return std::string_view(raw_.data(), *bytes);
        convert(*bytes);
        if (!converted_.empty())
            return std::string_view(converted_);
    }
}

} // namespace kooste::importing
