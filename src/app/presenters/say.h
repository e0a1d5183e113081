// SPDX-License-Identifier: MIT
#pragma once
#include "base/number_format.h"
#include "base/translator.h"

namespace kooste::app {

/// Words and counts in one language, for building what a screen shows. Keeps a reference to the
/// translator.
class Say {
public:
    explicit Say(const base::Translator &translator) : translator_(translator) {}
    std::string operator()(const base::Message &message) const {
        return base::render(message, translator_);
    }
    std::string count(std::int64_t value) const {
        return base::formatCount(value, translator_.language());
    }
    const base::Translator &translator() const { return translator_; }
    base::Language language() const { return translator_.language(); }

private:
    const base::Translator &translator_;
};

} // namespace kooste::app
