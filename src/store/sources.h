// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/ids.h"
#include "store/workspace.h"

namespace kooste::store {

/// One form of one survey tool, whose exports come again and again. Duplicates are looked for
/// within it.
struct Source {
    SourceId id;
    model::SurveyId survey;
    std::string name;        ///< unique within the survey; what `--source` says
    std::string tool;        ///< "webropol" …
    std::string toolForm;    ///< the tool's own id of the form where the export carries one
    std::string fingerprint; ///< of the header, to recognise the next export; made by importing
    std::string profile;     ///< the import profile (JSON text), used for the next export
};

/// A named profile that the user saved (`--save-profile`).
struct Profile {
    std::string name;
    std::string tool;
    std::string fingerprint;
    std::string profile; ///< JSON text
};

class SourceRepository {
public:
    explicit SourceRepository(Workspace &workspace) : workspace_(workspace) {}

    std::vector<Source> all() const; ///< of all surveys, in the order they were made
    std::vector<Source> ofSurvey(model::SurveyId survey) const;
    std::optional<Source> find(model::SurveyId survey, std::string_view name) const;
    /// Id 0 adds, else changes. Error usage `sourceNameInUse`.
    base::Result<Source> save(Source source);

    std::vector<Profile> profiles() const; ///< by name
    std::optional<Profile> findProfile(std::string_view name) const;
    /// Adds or replaces by name.
    base::Result<void> saveProfile(const Profile &profile);
    base::Result<void> removeProfile(std::string_view name);

private:
    Workspace &workspace_;
};

} // namespace kooste::store
