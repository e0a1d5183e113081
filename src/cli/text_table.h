// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

namespace kooste::cli {

/// Columns side by side for a terminal: two blanks apart, numbers to the right. Counts characters,
/// not bytes, so å ä ö stay in line.
class TextTable {
public:
    enum class Align { left, right };
    explicit TextTable(std::vector<std::string> header, std::vector<Align> aligns = {});
    void row(std::vector<std::string> cells);
    std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<Align> aligns_;
};

} // namespace kooste::cli
