// SPDX-License-Identifier: MIT
#include "store/sources.h"
#include "store/connection.h"

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

namespace {

const std::string kSelectSources =
    "SELECT id, survey_id, name, tool, tool_form, fingerprint, profile FROM source";

Source sourceOf(const Query &row) {
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3),
            row.text(4),      row.text(5),      row.text(6)};
}

void bindSource(Query &query, const Source &source) {
    query.set(":survey", source.survey.value)
        .set(":name", source.name)
        .set(":tool", source.tool)
        .set(":form", source.toolForm)
        .set(":fingerprint", source.fingerprint)
        .set(":profile", source.profile);
}

const std::string kProfiles = "SELECT name, tool, fingerprint, profile FROM profile";

Profile profileOf(const Query &row) { return {row.text(0), row.text(1), row.text(2), row.text(3)}; }

} // namespace

std::vector<Source> SourceRepository::all() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<Source> sources;
        Query rows(connection, kSelectSources + " ORDER BY id");
        while (rows.next())
            sources.push_back(sourceOf(rows));
        return sources;
    });
}

std::vector<Source> SourceRepository::ofSurvey(model::SurveyId survey) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<Source> sources;
        Query rows(connection, kSelectSources + " WHERE survey_id = :survey ORDER BY id");
        rows.set(":survey", survey.value);
        while (rows.next())
            sources.push_back(sourceOf(rows));
        return sources;
    });
}

std::optional<Source> SourceRepository::find(model::SurveyId survey, std::string_view name) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&]() -> std::optional<Source> {
        Query row(connection, kSelectSources + " WHERE survey_id = :survey AND name = :name");
        if (!row.set(":survey", survey.value).set(":name", name).next())
            return std::nullopt;
        return sourceOf(row);
    });
}

Result<Source> SourceRepository::save(Source source) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<Source> {
        Query same(connection, "SELECT 1 FROM source WHERE survey_id = :survey AND name = :name"
                               " AND id <> :id");
        if (same.set(":survey", source.survey.value)
                .set(":name", source.name)
                .set(":id", source.id.value)
                .next())
            return Error{
                ErrorKind::usage, "sourceNameInUse",
                tr("The survey has a source named “{name}” already.").with("name", source.name)};
        if (source.id) {
            Query update(connection,
                         "UPDATE source SET survey_id = :survey, name = :name, tool = :tool,"
                         " tool_form = :form, fingerprint = :fingerprint, profile = :profile"
                         " WHERE id = :id");
            bindSource(update, source);
            update.set(":id", source.id.value).run();
            return source;
        }
        Query insert(connection,
                     "INSERT INTO source (survey_id, name, tool, tool_form, fingerprint,"
                     " profile) VALUES (:survey, :name, :tool, :form, :fingerprint,"
                     " :profile)");
        bindSource(insert, source);
        insert.run();
        source.id = {connection.database().getLastInsertRowid()};
        return source;
    });
}

std::vector<Profile> SourceRepository::profiles() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<Profile> profiles;
        Query rows(connection, kProfiles + " ORDER BY name");
        while (rows.next())
            profiles.push_back(profileOf(rows));
        return profiles;
    });
}

std::optional<Profile> SourceRepository::findProfile(std::string_view name) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&]() -> std::optional<Profile> {
        Query row(connection, kProfiles + " WHERE name = :name");
        if (!row.set(":name", name).next())
            return std::nullopt;
        return profileOf(row);
    });
}

Result<void> SourceRepository::saveProfile(const Profile &profile) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        Query(connection, "INSERT INTO profile (name, tool, fingerprint, profile) VALUES (:name,"
                          " :tool, :fingerprint, :profile) ON CONFLICT (name) DO UPDATE SET"
                          " tool = excluded.tool, fingerprint = excluded.fingerprint,"
                          " profile = excluded.profile")
            .set(":name", profile.name)
            .set(":tool", profile.tool)
            .set(":fingerprint", profile.fingerprint)
            .set(":profile", profile.profile)
            .run();
        return {};
    });
}

Result<void> SourceRepository::removeProfile(std::string_view name) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        Query(connection, "DELETE FROM profile WHERE name = :name").set(":name", name).run();
        return {};
    });
}

} // namespace kooste::store
