// SPDX-License-Identifier: MIT
#pragma once
#include "base/local_text.h"

#include <string>
#include <string_view>

namespace kooste::exchange {

/// Text as it stands in other programs' files: NFC, no control characters, one blank between words,
/// no blanks at the ends of lines, at most one empty line in a row.
std::string tidied(std::string_view text);
base::LocalText tidied(const base::LocalText &text);

/// The words of an HTML text: tags become line breaks or nothing, scripts and styles go, entities
/// become characters. Tidied.
std::string plainFromHtml(std::string_view html);
bool holdsScript(std::string_view html);
/// The other way. Braces are entities too: LimeSurvey would compute what stands between them.
/// `plainFromHtml(htmlFromPlain(text))` is `tidied(text)`.
std::string htmlFromPlain(std::string_view text);

/// A heading and what stands below it, language by language: "Heading: row".
base::LocalText joinedTexts(const base::LocalText &heading, const base::LocalText &below);

/// "name" without what `keep` does not allow, at most `longest` long; "" stays "".
std::string onlyAllowed(std::string_view name, bool (*keep)(char), std::size_t longest);

} // namespace kooste::exchange
