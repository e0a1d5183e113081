// SPDX-License-Identifier: MIT
#pragma once
#include "privacy/masker.h"

#include <string>
#include <vector>

namespace kooste::importing {

/// Something masked in a cell, for the list that the user looks over. No word of it is lost that
/// the import keeps, and none is kept that it does not.
struct MaskedText {
    int column = 0; ///< from 1
    privacy::MaskKind kind = privacy::MaskKind::phone;
    std::string excerpt; ///< the token with some masked text around it
};

/// Masks the texts of one row and remembers what it masked. Switched off it leaves all as it is.
class TextMasker {
public:
    explicit TextMasker(bool on = true) : on_(on) {}
    void startRow() { found_.clear(); }
    /// Replaces what has to be masked in `text`. Gives the masked text also when switched off: it
    /// alone tells two readings of one row apart, however they were kept.
    const std::string &mask(std::string &text, int column);
    const std::vector<MaskedText> &found() const { return found_; }
    bool isOn() const { return on_; }

private:
    bool on_ = true;
    std::vector<MaskedText> found_;
    std::vector<privacy::MaskPlace> places_;
    std::string masked_;
};

} // namespace kooste::importing
