// SPDX-License-Identifier: MIT
#include "platform/catalogs.h"
#include "base/text.h"

#include <array>
#include <boost/filesystem/operations.hpp>
#include <cmath>
#include <cstdlib>
#include <string>
#include <wx/log.h>
#include <wx/translation.h>
#ifdef _WIN32
#include <windows.h>
#endif

namespace kooste::platform {

namespace {

constexpr const char *kDomain = "kooste";

wxString wide(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }

std::string narrow(const wxString &text) {
    const auto bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

/// Finds the catalogue in the program's own folders only, never in the system's.
class FolderLoader final : public wxTranslationsLoader {
public:
    explicit FolderLoader(std::vector<base::Path> folders) : folders_(std::move(folders)) {}

    wxMsgCatalog *LoadCatalog(const wxString &domain, const wxString &language) override {
        const auto file = find(domain, language);
        return file.empty() ? nullptr
                            : wxMsgCatalog::CreateFromFile(wide(base::utf8FromPath(file)), domain);
    }

    wxArrayString GetAvailableTranslations(const wxString &domain) const override {
        wxArrayString languages;
        for (const auto *tag : {"fi", "sv"})
            if (!find(domain, tag).empty())
                languages.Add(tag);
        return languages;
    }

private:
    base::Path find(const wxString &domain, const wxString &language) const {
        boost::system::error_code ignored;
        for (const auto &folder : folders_) {
            auto file = folder / narrow(language) / "LC_MESSAGES" / (narrow(domain) + ".mo");
            if (boost::filesystem::is_regular_file(file, ignored))
                return file;
        }
        return {};
    }
    std::vector<base::Path> folders_;
};

} // namespace

/// One language. wxTranslations only reads its tables after loading, so no lock is needed.
struct Catalogs::Entry final : base::Translator {
    Entry(base::Language which, const std::vector<base::Path> &folders) : language_(which) {
        if (which == base::Language::en)
            return;
        const wxLogNull quiet; // a missing catalogue is said by has(), not on stderr
        translations_ = std::make_unique<wxTranslations>();
        translations_->SetLoader(new FolderLoader(folders)); // owned by wxTranslations
        translations_->SetLanguage(wide(base::languageTag(which)));
        loaded_ = translations_->AddCatalog(kDomain);
    }

    base::Language language() const override { return language_; }

    std::string text(std::string_view msgid) const override {
        const wxString *found =
            loaded_ ? translations_->GetTranslatedString(wide(msgid), kDomain) : nullptr;
        return found == nullptr ? std::string(msgid) : narrow(*found);
    }

    std::string plural(std::string_view one, std::string_view many,
                       std::int64_t count) const override {
        const auto size = static_cast<unsigned>(std::min<std::int64_t>(std::abs(count), 1000000));
        const wxString *found =
            loaded_ ? translations_->GetTranslatedString(wide(one), size, kDomain) : nullptr;
        return found == nullptr ? std::string(count == 1 ? one : many) : narrow(*found);
    }

    bool has() const { return loaded_ || language_ == base::Language::en; }

private:
    base::Language language_;
    std::unique_ptr<wxTranslations> translations_;
    bool loaded_ = false;
};

Catalogs::Catalogs(const std::vector<base::Path> &folders) {
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
        entries_.push_back(std::make_unique<Entry>(language, folders));
}

Catalogs::~Catalogs() = default;

const base::Translator &Catalogs::translator(base::Language language) const {
    return *entries_.at(static_cast<std::size_t>(language));
}

bool Catalogs::has(base::Language language) const {
    return entries_.at(static_cast<std::size_t>(language))->has();
}

namespace {

/// The language in which Windows itself speaks to the user; elsewhere the environment says all.
base::Language systemLanguage() {
#ifdef _WIN32
    switch (PRIMARYLANGID(GetUserDefaultUILanguage())) {
    case LANG_FINNISH:
        return base::Language::fi;
    case LANG_SWEDISH:
        return base::Language::sv;
    default:
        break;
    }
#endif
    return base::Language::en;
}

} // namespace

base::Language environmentLanguage() {
    for (const auto *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
        if (value == nullptr)
            continue;
        for (const auto part : base::split(value, ":"))
            if (const auto language = base::parseLanguage(part))
                return *language;
    }
    return systemLanguage();
}

} // namespace kooste::platform
