// SPDX-License-Identifier: MIT
#include "app/usecases/form_definition.h"
#include "app/usecases/failure.h"
#include "base/system_path.h"
#include "exchange/definitions/registry.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <map>

namespace kooste::app {

namespace {

/// The names that columns have beside the codes of their questions.
void addColumnNames(const exchange::ReadDefinition &read, importing::FormDefinition &definition) {
    std::map<std::string_view, int> places;
    for (std::size_t i = 0; i < definition.questions.size(); ++i)
        places.emplace(definition.questions[i].code, static_cast<int>(i));
    for (const auto &column : read.columns) {
        const auto found = places.find(column.item);
        if (found == places.end())
            continue;
        importing::DefinedPlace place{found->second, -1};
        const auto &options =
            definition.questions[static_cast<std::size_t>(place.question)].options;
        for (std::size_t i = 0; i < options.size() && !column.option.empty(); ++i)
            if (options[i].code == column.option)
                place.option = static_cast<int>(i);
        if (column.option.empty() || place.option >= 0)
            definition.columns.emplace_back(column.name, place);
    }
}

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
    addColumnNames(read, definition);
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
        if (beside == exportFile ||
            !boost::filesystem::is_regular_file(base::systemPath(beside), unknown))
            continue;
        // An export of the same name in another format is no definition.
        const auto read = ReadFormDefinition().run(beside);
        if (read && !(*read)->questions.empty())
            return beside;
    }
    return std::nullopt;
}

} // namespace kooste::app
