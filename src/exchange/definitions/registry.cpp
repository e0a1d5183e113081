// SPDX-License-Identifier: MIT
#include "exchange/definitions/registry.h"
#include "base/text.h"
#include "exchange/definitions/codebook_definition.h"
#include "exchange/definitions/json_definition.h"
#include "exchange/definitions/lss_definition.h"
#include "exchange/definitions/qsf_definition.h"
#include "exchange/definitions/redcap_dictionary.h"
#include "exchange/definitions/xlsform_definition.h"

#include <array>

namespace kooste::exchange {

namespace {

std::string_view begun(std::string_view head) {
    if (base::startsWith(head, "\xEF\xBB\xBF"))
        head.remove_prefix(3);
    return base::trim(head);
}

bool isXml(std::string_view head) { return base::startsWith(begun(head), "<"); }
bool isZip(std::string_view head) { return base::startsWith(head, "PK\x03\x04"); }
bool isQsf(std::string_view head) {
    return base::startsWith(begun(head), "{") &&
           (head.find("\"SurveyEntry\"") != std::string_view::npos ||
            head.find("\"SurveyElements\"") != std::string_view::npos);
}
bool isJson(std::string_view head) { return base::startsWith(begun(head), "{"); }

constexpr std::array<DefinitionFormat, 6> kFormats{{
    {"qsf", ".qsf", false, isQsf, readQsf, nullptr},
    {"json", ".json", true, isJson, readJson, writeJson},
    {"lss", ".lss", false, isXml, readLss, writeLss},
    {"redcap", ".csv", false, isRedcapDictionary, readRedcapDictionary, nullptr},
    {"xlsform", ".xlsx", false, isZip, readXlsForm, writeXlsForm},
    {"codebook", ".xlsx", false, isZip, readCodebook, nullptr},
}};

} // namespace

base::Result<std::string> definitionText(const Source &source) {
    if (source->size() > kLargestDefinition)
        return source->error(
            "definitionTooLarge",
            base::tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    return source->head(static_cast<std::size_t>(source->size()));
}

std::span<const DefinitionFormat> definitionFormats() { return kFormats; }

const DefinitionFormat *formatForWriting(const base::Path &target) {
    const auto name = base::lowerAscii(base::fileNameOf(target));
    for (const auto &format : kFormats)
        if (format.write != nullptr && base::endsWith(name, format.extension))
            return &format;
    return nullptr;
}

base::Result<OpenedDefinition> readDefinition(const Source &source) {
    const auto head = source->head(4096);
    if (!head)
        return head.error();
    for (const auto &format : kFormats) {
        if (!format.recognises(*head))
            continue;
        auto definition = format.read(source);
        // A workbook without the sheets of a form may be a codebook.
        if (!definition && definition.error().code == "notAnXlsForm")
            continue;
        if (!definition)
            return definition.error();
        return OpenedDefinition{std::move(*definition), &format};
    }
    return source->error("notADefinition",
                         base::tr("“{file}” is no questionnaire that can be read: Kooste's own "
                                  ".json, LimeSurvey's .lss, XLSForm's .xlsx, Qualtrics' .qsf, "
                                  "REDCap's data dictionary or a codebook.")
                             .with("file", source->name()));
}

} // namespace kooste::exchange
