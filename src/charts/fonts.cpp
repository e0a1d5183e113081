// SPDX-License-Identifier: MIT
#include "charts/fonts.h"

#include "charts/pango_text.h"

#include <atomic>
#include <boost/dll/runtime_symbol_info.hpp>
#include <boost/filesystem/operations.hpp>
#include <fontconfig/fontconfig.h>
#include <mutex>
#include <unordered_map>

namespace kooste::charts {

using base::Path;
using base::Result;

struct FontSet::Files {
    std::uint64_t number = 0; ///< never reused: a thread's font maps are kept under it
    FcConfig *config = nullptr;
    FcCharSet *characters = nullptr; ///< those that every font of the set has

    Files() = default;
    Files(const Files &) = delete;
    Files &operator=(const Files &) = delete;
    ~Files() {
        if (characters)
            FcCharSetDestroy(characters);
        if (config)
            FcConfigDestroy(config);
    }
};

namespace {

constexpr std::string_view kFontFiles[] = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf",
                                           "OpenSans-Bold.ttf"};

std::vector<Path> fontFolders() {
    std::vector<Path> folders;
    boost::dll::fs::error_code failed; // the standard library's in later versions of Boost
    const boost::filesystem::path program(boost::dll::program_location(failed).native());
    if (!failed) {
        folders.push_back(program.parent_path().parent_path() / "share/kooste/fonts");
        folders.push_back(program.parent_path() / "fonts");
    }
    folders.push_back(base::pathFromUtf8(KOOSTE_BUILT_FONTS));
    return folders;
}

base::Error fontsMissing(const Path &folder) {
    return {base::ErrorKind::output, "fontsMissing",
            base::tr("The program's fonts are missing. Install the program again."),
            base::utf8FromPath(folder)};
}

/// Next code point of valid UTF-8; moves `at` on.
char32_t nextCharacter(std::string_view text, std::size_t &at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80)
        return lead;
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t character = lead & (0x3FU >> static_cast<unsigned>(more));
    for (; more > 0 && at < text.size(); --more)
        character = (character << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return character;
}

/// Characters that never show: controls, joiners, direction marks, variation selectors.
bool isInvisible(char32_t c) {
    return c < 0x20 || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F);
}

bool isPlain(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E)
            return false;
    return true;
}

void keepCommonCharacters(FontSet::Files &files) {
    const FcFontSet *fonts = FcConfigGetFonts(files.config, FcSetApplication);
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        FcCharSet *has = nullptr;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) != FcResultMatch)
            continue;
        FcCharSet *both =
            files.characters ? FcCharSetIntersect(files.characters, has) : FcCharSetCopy(has);
        if (files.characters)
            FcCharSetDestroy(files.characters);
        files.characters = both;
    }
}

} // namespace

Result<FontSet> FontSet::openFolder(const Path &folder) {
    static std::atomic<std::uint64_t> opened{0};
    auto files = std::make_shared<Files>();
    files->number = ++opened;
    files->config = FcConfigCreate();
    for (const auto name : kFontFiles) {
        const std::string path = base::utf8FromPath(folder / base::pathFromUtf8(name));
        if (!FcConfigAppFontAddFile(files->config, reinterpret_cast<const FcChar8 *>(path.c_str())))
            return fontsMissing(folder);
    }
#ifdef _WIN32
    // Pango starts fontconfig anew unless it has a configuration, and complains that there is no
    // file of one; nobody else uses it there.
    FcConfigSetCurrent(files->config);
#endif
    keepCommonCharacters(*files);
    if (!files->characters)
        return fontsMissing(folder);
    return FontSet(std::move(files));
}

Result<FontSet> FontSet::open() {
    static std::mutex guard;
    static std::shared_ptr<const Files> found;
    const std::lock_guard lock(guard);
    if (found)
        return FontSet(found);
    Path last;
    for (const auto &folder : fontFolders()) {
        boost::system::error_code ignored;
        last = folder;
        if (!boost::filesystem::exists(folder / base::pathFromUtf8(kFontFiles[0]), ignored))
            continue;
        auto opened = openFolder(folder);
        if (opened)
            found = opened->files_;
        return opened;
    }
    return fontsMissing(last);
}

bool FontSet::covers(std::string_view text) const {
    if (isPlain(text))
        return true;
    for (std::size_t at = 0; at < text.size();)
        if (!FcCharSetHasChar(files_->characters, nextCharacter(text, at)))
            return false;
    return true;
}

std::string FontSet::coveredText(std::string_view text) const {
    if (isPlain(text))
        return std::string(text);
    const bool hasSign = FcCharSetHasChar(files_->characters, 0xFFFD);
    std::string covered;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        const char32_t character = nextCharacter(text, at);
        const bool breaks = character == 0xAD; // the line breaker still needs it
        if (!breaks && isInvisible(character))
            covered += character == '\n' || character == '\t' ? " " : "";
        else if (breaks || FcCharSetHasChar(files_->characters, character))
            covered += text.substr(from, at - from);
        else if (character == 0x202F)
            covered += "\u00A0";
        else if (character == 0x2011)
            covered += "-";
        else
            covered += hasSign ? "\uFFFD" : "?";
    }
    return covered;
}

namespace {

using KeptFonts = std::unordered_map<std::uint64_t, std::unique_ptr<ThreadFonts>>;

/// This thread's font maps, gone with it.
KeptFonts &keptFonts() {
#ifdef _WIN32
    // g++ for Windows frees a thread's variables before it destroys them; GLib's own slots are
    // safe.
    static GPrivate slot =
        G_PRIVATE_INIT([](gpointer kept) { delete static_cast<KeptFonts *>(kept); });
    auto *kept = static_cast<KeptFonts *>(g_private_get(&slot));
    if (kept == nullptr) {
        kept = new KeptFonts;
        g_private_set(&slot, kept);
    }
    return *kept;
#else
    thread_local KeptFonts kept;
    return kept;
#endif
}

} // namespace

ThreadFonts &threadFonts(const FontSet &fonts) {
    auto &slot = keptFonts()[fonts.files().number];
    if (!slot)
        slot = std::make_unique<ThreadFonts>(fonts.files().config);
    return *slot;
}

struct FontMeasure::Memory {
    std::unordered_map<std::string, double> widths; ///< at size 100
};

FontMeasure::FontMeasure(FontSet fonts)
    : fonts_(std::move(fonts)), memory_(std::make_unique<Memory>()) {}
FontMeasure::~FontMeasure() = default;

double FontMeasure::width(std::string_view text, double size, Weight weight) const {
    constexpr double kMeasured = 100; // outlines are not hinted: width grows with size
    std::string key(text);
    key += static_cast<char>('0' + static_cast<int>(weight));
    const auto found = memory_->widths.find(key);
    if (found != memory_->widths.end())
        return found->second * size / kMeasured;
    const double wide = threadFonts(fonts_).width(fonts_.coveredText(text), kMeasured, weight);
    memory_->widths.emplace(std::move(key), wide);
    return wide * size / kMeasured;
}

} // namespace kooste::charts
