// SPDX-License-Identifier: MIT
#include "importing/readers/xml_stream.h"

#include "base/text.h"

#include <expat.h>
#include <new>

namespace kooste::importing {

namespace {

XmlStream &streamOf(void *user) { return *static_cast<XmlStream *>(user); }

void startElement(void *user, const XML_Char *name, const XML_Char **pairs) {
    streamOf(user).onStart(name, pairs);
}
void endElement(void *user, const XML_Char *name) { streamOf(user).onEnd(name); }
void characters(void *user, const XML_Char *text, int length) {
    streamOf(user).onText({text, static_cast<std::size_t>(length)});
}
void declaration(void *user, const XML_Char *, const XML_Char *encoding, int) {
    streamOf(user).onDeclaration(encoding);
}
void doctype(void *user, const XML_Char *, const XML_Char *, const XML_Char *, int) {
    streamOf(user).onDoctype();
}

} // namespace

std::string_view XmlAttributes::withoutPrefix(const char *name) {
    // Names are a letter or two: one look at each is less than looking for their end first.
    const char *end = name;
    for (; *end != '\0'; ++end)
        if (*end == ':')
            name = end + 1;
    return {name, static_cast<std::size_t>(end - name)};
}

std::optional<std::string_view> XmlAttributes::find(std::string_view localName) const {
    for (const char **pair = pairs_; *pair != nullptr; pair += 2)
        if (withoutPrefix(pair[0]) == localName)
            return pair[1];
    return std::nullopt;
}

XmlStream::XmlStream(XmlHandler &handler, int around)
    : handler_(handler), parser_(XML_ParserCreate(nullptr)), depth_(around) {
    if (parser_ == nullptr)
        throw std::bad_alloc();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, startElement, endElement);
    XML_SetCharacterDataHandler(parser_, characters);
    XML_SetStartDoctypeDeclHandler(parser_, doctype);
    XML_SetXmlDeclHandler(parser_, declaration);
}

XmlStream::~XmlStream() { XML_ParserFree(parser_); }

void XmlStream::stop() {
    if (!stopped_)
        XML_StopParser(parser_, XML_FALSE);
    stopped_ = true;
}

template <class Call> void XmlStream::guarded(Call call) {
    silent_ = 0;
    if (stopped_)
        return;
    try {
        call();
        if (handler_.wantsToStop())
            stop();
    } catch (...) { // must not pass through expat
        thrown_ = std::current_exception();
        stop();
    }
}

void XmlStream::onStart(const char *name, const char **pairs) {
    afterEndTag_ = false;
    if (++depth_ > kDeepest) {
        unsafe_ = true;
        stop();
    }
    guarded([&] { handler_.start(XmlAttributes::withoutPrefix(name), XmlAttributes(pairs)); });
}

void XmlStream::onEnd(const char *name) {
    --depth_;
    afterEndTag_ = true;
    guarded([&] { handler_.end(XmlAttributes::withoutPrefix(name)); });
}

void XmlStream::onText(std::string_view piece) {
    afterEndTag_ = false;
    guarded([&] { handler_.text(piece); });
}

void XmlStream::onDoctype() {
    unsafe_ = true;
    stop();
}

void XmlStream::onDeclaration(const char *encoding) {
    isUtf8_ = encoding == nullptr || base::lowerAscii(encoding) == "utf-8";
}

bool XmlStream::isAfterEndTag() const {
    return afterEndTag_ && isUtf8_ && XML_GetCurrentByteIndex(parser_) == given_;
}

std::span<char> XmlStream::room(std::size_t bytes) {
    auto *buffer = static_cast<char *>(XML_GetBuffer(parser_, static_cast<int>(bytes)));
    if (buffer == nullptr)
        throw std::bad_alloc();
    return {buffer, bytes};
}

std::int64_t XmlStream::line() const {
    return static_cast<std::int64_t>(XML_GetCurrentLineNumber(parser_));
}

XmlStream::Outcome XmlStream::parse(std::size_t bytes, bool last) {
    silent_ += bytes;
    given_ += static_cast<std::int64_t>(bytes);
    const auto status = XML_ParseBuffer(parser_, static_cast<int>(bytes), last ? 1 : 0);
    if (thrown_)
        std::rethrow_exception(thrown_);
    if (unsafe_ || XML_GetErrorCode(parser_) == XML_ERROR_AMPLIFICATION_LIMIT_BREACH)
        return Outcome::unsafe;
    if (stopped_)
        return Outcome::stopped;
    // Expat keeps all of a tag, and looks at each attribute beside all others, before it calls.
    if (silent_ > kLongestTag)
        return Outcome::unsafe;
    return status == XML_STATUS_ERROR ? Outcome::notWellFormed : Outcome::goesOn;
}

} // namespace kooste::importing
