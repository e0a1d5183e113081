// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <span>
#include <string_view>

struct XML_ParserStruct;

namespace kooste::importing {

/// The attributes of one element, found by name without its prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char **pairs) : pairs_(pairs) {}
    std::optional<std::string_view> find(std::string_view localName) const;
    /// Calls `take(localName, value)` for each.
    template <class Take> void forEach(Take take) const {
        for (const char **pair = pairs_; *pair != nullptr; pair += 2)
            take(withoutPrefix(pair[0]), std::string_view(pair[1]));
    }
    static std::string_view withoutPrefix(const char *name);

private:
    const char **pairs_;
};

/// What a part of a workbook calls out while it is read. Element names come without their prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view element, const XmlAttributes &attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view) {}
    /// True ends the reading without an error.
    virtual bool wantsToStop() const { return false; }
};

/// XML in pieces, by expat. Refuses document type declarations (and with them every entity of the
/// file's own), deep nesting and tags without an end. An exception of the handler comes out of
/// `parse`.
class XmlStream {
public:
    enum class Outcome { goesOn, stopped, notWellFormed, unsafe };
    static constexpr int kDeepest = 200;
    static constexpr std::size_t kLongestTag = 1 << 20; ///< bytes; or comment

    /// `around`: how many elements stand around the text, when it is cut out of a larger one.
    explicit XmlStream(XmlHandler &handler, int around = 0);
    ~XmlStream();
    XmlStream(const XmlStream &) = delete;
    XmlStream &operator=(const XmlStream &) = delete;

    /// Room for the next piece; fill it and call `parse`.
    std::span<char> room(std::size_t bytes);
    Outcome parse(std::size_t bytes, bool last);
    std::int64_t line() const; ///< where the reading stands, from 1
    int depth() const { return depth_; }
    /// All that was given is read, in UTF-8, and an end tag was the last of it: the next byte
    /// stands between elements, not in a comment, in a tag or in a CDATA section.
    bool isAfterEndTag() const;

    // Called by expat.
    void onStart(const char *name, const char **pairs);
    void onEnd(const char *name);
    void onText(std::string_view piece);
    void onDoctype();
    void onDeclaration(const char *encoding);

private:
    template <class Call> void guarded(Call call);
    void stop();

    XmlHandler &handler_;
    XML_ParserStruct *parser_;
    int depth_ = 0;
    std::int64_t given_ = 0; ///< bytes
    bool afterEndTag_ = false;
    bool isUtf8_ = true;
    std::size_t silent_ = 0; ///< bytes since expat last called
    bool unsafe_ = false;
    bool stopped_ = false;
    std::exception_ptr thrown_;
};

} // namespace kooste::importing
