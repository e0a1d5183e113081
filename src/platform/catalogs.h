// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/translator.h"

#include <memory>
#include <vector>

namespace kooste::platform {

/// The words of the program in Finnish, Swedish and English, all ready side by side: the window has
/// one language and a report another. Reads the compiled catalogues (kooste.mo) once when made;
/// after that every member may be called from any thread. English needs no catalogue. No display
/// and no wxApp is needed.
class Catalogs {
public:
    /// Looks in each folder for `<language>/LC_MESSAGES/kooste.mo`, the first one found is used.
    explicit Catalogs(const std::vector<base::Path> &folders);
    ~Catalogs();
    Catalogs(const Catalogs &) = delete;
    Catalogs &operator=(const Catalogs &) = delete;

    /// Lives as long as the catalogues. Without a catalogue for the language its sentences are
    /// English, its numbers and dates still the language's.
    const base::Translator &translator(base::Language language) const;
    /// Whether a catalogue was found (always true for English).
    bool has(base::Language language) const;

private:
    struct Entry;
    std::vector<std::unique_ptr<Entry>> entries_;
};

/// What the user's environment asks for: LANGUAGE, LC_ALL, LC_MESSAGES, LANG in this order, the
/// first that names a language the program speaks; English when none does.
base::Language environmentLanguage();

} // namespace kooste::platform
