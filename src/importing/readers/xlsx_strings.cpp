// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_strings.h"

#include "base/text.h"

#include <charconv>

namespace kooste::importing {

namespace {

constexpr std::size_t kEscapeLength = 7; // _xHHHH_

/// The code unit of an escape at the start of `text`.
std::optional<unsigned> escapeAt(std::string_view text) {
    if (text.size() < kEscapeLength || text[0] != '_' || (text[1] != 'x' && text[1] != 'X') ||
        text[6] != '_')
        return std::nullopt;
    unsigned unit = 0;
    const auto [end, code] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    return code == std::errc{} && end == text.data() + 6 ? std::optional(unit) : std::nullopt;
}

void appendUtf8(std::string &to, unsigned point) {
    const auto byte = [&](unsigned value) { to += static_cast<char>(value); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0 | point >> 6);
        byte(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        byte(0xE0 | point >> 12);
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    } else {
        byte(0xF0 | point >> 18);
        byte(0x80 | (point >> 12 & 0x3F));
        byte(0x80 | (point >> 6 & 0x3F));
        byte(0x80 | (point & 0x3F));
    }
}

constexpr bool isHighSurrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool isLowSurrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

class StringsHandler final : public XmlHandler {
public:
    explicit StringsHandler(SharedStrings &strings) : strings_(strings) {}
    void start(std::string_view element, const XmlAttributes &attributes) override {
        if (element == "si") {
            item_.clear();
            inItem_ = true;
        } else if (inItem_) {
            item_.start(element, attributes);
        }
    }
    void end(std::string_view element) override {
        if (element == "si" && inItem_) {
            strings_.add(item_.value());
            inItem_ = false;
        } else if (inItem_) {
            item_.end(element);
        }
    }
    void text(std::string_view piece) override {
        if (inItem_)
            item_.text(piece);
    }
    bool wantsToStop() const override { return tooMuch(); }
    bool tooMuch() const { return strings_.bytes() + item_.bytes() > SharedStrings::kMostBytes; }

private:
    SharedStrings &strings_;
    StringItem item_;
    bool inItem_ = false;
};

} // namespace

void appendUnescaped(std::string &to, std::string_view text) {
    while (!text.empty()) {
        const std::size_t plain = std::min(text.find('_'), text.size());
        to.append(text.substr(0, plain));
        text.remove_prefix(plain);
        const auto unit = escapeAt(text);
        if (!unit) {
            to.append(text.substr(0, 1));
            text.remove_prefix(std::min<std::size_t>(1, text.size()));
            continue;
        }
        text.remove_prefix(kEscapeLength);
        unsigned point = *unit;
        if (const auto low = escapeAt(text);
            isHighSurrogate(point) && low && isLowSurrogate(*low)) {
            point = 0x10000 + ((point - 0xD800) << 10) + (*low - 0xDC00);
            text.remove_prefix(kEscapeLength);
        }
        const bool lone = point >= 0xD800 && point < 0xE000;
        appendUtf8(to, lone || point == 0 ? 0xFFFD : point);
    }
}

void StringItem::clear() {
    value_.clear();
    run_.clear();
    inText_ = false;
    phonetic_ = false;
}

void StringItem::start(std::string_view element, const XmlAttributes &attributes) {
    if (element == "rPh") {
        phonetic_ = true;
    } else if (element == "t" && !phonetic_) {
        inText_ = true;
        preserve_ = attributes.find("space") == "preserve";
        run_.clear();
    }
}

void StringItem::end(std::string_view element) {
    if (element == "rPh") {
        phonetic_ = false;
    } else if (element == "t" && inText_) {
        inText_ = false;
        const std::string_view kept(run_);
        constexpr std::string_view kBlanks = " \t\r\n";
        const auto first = preserve_ ? 0 : kept.find_first_not_of(kBlanks);
        if (first != std::string_view::npos && !kept.empty()) {
            const auto last = preserve_ ? kept.size() - 1 : kept.find_last_not_of(kBlanks);
            appendUnescaped(value_, kept.substr(first, last - first + 1));
        }
        run_.clear();
    }
}

void StringItem::text(std::string_view piece) {
    if (inText_)
        run_.append(piece);
}

base::Result<void> SharedStrings::load(XlsxPackage &package, const std::string &part,
                                       const std::function<bool(double)> &between) {
    StringsHandler handler(*this);
    if (!part.empty())
        if (auto read = package.parse(part, handler, between); !read)
            return read;
    return handler.tooMuch() ? base::Result<void>(package.unsafe()) : base::Result<void>();
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
    if (index >= ends_.size())
        return std::nullopt;
    const std::size_t from = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(text_).substr(from, ends_[index] - from);
}

void SharedStrings::add(std::string_view text) {
    text_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
}

} // namespace kooste::importing
