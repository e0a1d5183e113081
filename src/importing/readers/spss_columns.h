// SPDX-License-Identifier: MIT
#pragma once
#include "importing/known_options.h"
#include "importing/readers/spss_file.h"
#include "importing/readers/spss_sets.h"
#include "importing/readers/spss_values.h"

#include <unordered_map>

namespace kooste::importing {

/// How the values of one variable become cells, and what is known about them.
class SpssColumn {
public:
    SpssColumn(const SpssVariable &variable, const std::vector<SpssLabel> *labels);

    const KnownColumn &known() const { return known_; }
    /// It is one option of that set.
    void join(const SpssSet &set);
    /// `text` is where the cell's text may be put together; it must outlive the cell.
    RawCell cell(const SpssValue &value, std::string &text) const;

private:
    void addOption(const SpssVariable &variable, const SpssLabel &label, bool asLabel);
    void showLabels();

    KnownColumn known_;
    SpssDisplay display_ = SpssDisplay::number;
    bool isText_ = false;
    /// What stands in the cell for a value that has a label.
    std::unordered_map<std::string, std::string> shownTexts_;
    std::unordered_map<double, std::string> shownNumbers_;
};

/// Text from a file that may be cut inside a character or hold another encoding than it says.
std::string spssText(std::string_view bytes);
/// The same; `owned` is used only where the bytes are not right as they are.
std::string_view spssText(std::string_view bytes, std::string &owned);

} // namespace kooste::importing
