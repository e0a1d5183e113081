// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/xlsx_package.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// The text of a string item: runs joined, phonetic hints left out, blanks at the ends kept only
/// under xml:space="preserve", `_x000D_` escapes resolved (ECMA-376 part 1, 22.9.2.19). Feed it
/// the events of everything inside <si> or <is>.
class StringItem {
public:
    void clear();
    void start(std::string_view element, const XmlAttributes &attributes);
    void end(std::string_view element);
    void text(std::string_view piece);
    /// The item so far, escapes resolved.
    const std::string &value() const { return value_; }
    std::size_t bytes() const { return value_.size() + run_.size(); }

private:
    std::string value_;
    std::string run_;
    bool inText_ = false;
    bool preserve_ = false;
    bool phonetic_ = false;
};

/// Resolves `_xHHHH_`; pairs of surrogates become one character.
void appendUnescaped(std::string &to, std::string_view text);

/// A workbook's shared strings, one after the other in memory.
class SharedStrings {
public:
    static constexpr std::size_t kMostBytes = std::size_t{160} << 20;

    /// Errors: those of the package; unsafeWorkbook beyond `kMostBytes` of texts and their places.
    base::Result<void> load(XlsxPackage &package, const std::string &part,
                            const std::function<bool(double)> &between = {});
    std::size_t size() const { return ends_.size(); }
    std::optional<std::string_view> at(std::size_t index) const;
    void add(std::string_view text);
    std::size_t bytes() const { return text_.size() + ends_.size() * sizeof(ends_[0]); }

private:
    std::string text_;
    std::vector<std::uint32_t> ends_; ///< of as few bytes as `kMostBytes` needs
};

} // namespace kooste::importing
