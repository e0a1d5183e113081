// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace kooste::test {

/// Reads i18n/<language>.po as it stands, so that tests need neither compiled catalogues nor
/// wxWidgets. For one thread. Finnish and Swedish have two forms: one and many.
class PoTranslator final : public base::Translator {
public:
    explicit PoTranslator(base::Language language);
    base::Language language() const override { return language_; }
    std::string text(std::string_view msgid) const override;
    std::string plural(std::string_view one, std::string_view many,
                       std::int64_t count) const override;
    /// Sentences that were asked for and have no translation.
    const std::set<std::string> &missing() const { return missing_; }

private:
    base::Language language_;
    std::map<std::string, std::pair<std::string, std::string>, std::less<>> entries_;
    mutable std::set<std::string> missing_;
};

} // namespace kooste::test
