// SPDX-License-Identifier: MIT
#include "app/usecases/form_definition.h"
#include "app/usecases/failure.h"
#include "exchange/definitions/registry.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>

namespace kooste::app {

namespace {

importing::FormDefinition definitionOf(const exchange::ReadDefinition &read,
                                       const base::Path &file) {
    importing::FormDefinition definition;
    definition.fileName = base::fileNameOf(file);
    const auto &survey = read.survey;
    const auto *version = survey.latestPublished();
    if (version == nullptr && !survey.versions.empty())
        version = &survey.versions.back();
    if (version == nullptr)
        return definition;
    for (const auto &asked : version->questions) {
        const auto *item = survey.find(asked.item);
        if (item == nullptr)
            continue;
        const bool personal = std::find(read.personal.begin(), read.personal.end(), item->code) !=
                              read.personal.end();
        definition.questions.push_back({item->code, asked.text, item->kind, item->role,
                                        item->moreIsBetter, personal, asked.options});
    }
    return definition;
}

base::Result<std::shared_ptr<const importing::FormDefinition>> readForm(const base::Path &file) {
    const auto source = importing::ByteSource::open(file);
    if (!source)
        return source.error();
    const auto opened = exchange::readDefinition(*source);
    if (!opened)
        return opened.error();
    return std::shared_ptr<const importing::FormDefinition>(
        std::make_shared<importing::FormDefinition>(definitionOf(opened->definition, file)));
}

} // namespace

base::Result<std::shared_ptr<const importing::FormDefinition>>
ReadFormDefinition::run(const base::Path &file) const {
    return guarded([&] { return readForm(file); });
}

std::optional<base::Path> definitionBeside(const base::Path &exportFile) {
    for (const char *extension : {".lss", ".qsf", ".xlsx", ".json", ".csv"}) {
        auto beside = exportFile;
        beside.replace_extension(extension);
        boost::system::error_code unknown;
        if (beside == exportFile || !boost::filesystem::is_regular_file(beside, unknown))
            continue;
        // An export of the same name in another format is no definition.
        const auto read = ReadFormDefinition().run(beside);
        if (read && !(*read)->questions.empty())
            return beside;
    }
    return std::nullopt;
}

} // namespace kooste::app
