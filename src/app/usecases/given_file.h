// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/form_definition.h"
#include "app/usecases/import_responses.h"

namespace kooste::app {

using DefinitionPtr = std::shared_ptr<const importing::FormDefinition>;

/// What a file given to the import turned out to be: answers, or the questionnaire behind some.
struct GivenFile {
    DefinitionPtr definition;                        ///< null: answers
    std::optional<importing::Inspection> inspection; ///< of answers
    DefinitionPtr beside; ///< a questionnaire that lies beside the answers; may be null
};

/// By its name a questionnaire and nothing else. What a table or a workbook holds shows only when
/// it is read.
bool isDefinitionName(const base::Path &path);

/// Tells answers from questionnaires by the content.
class LookAtFile {
public:
    /// Errors: those of InspectExport, or of ReadFormDefinition where the name promises a
    /// questionnaire.
    base::Result<GivenFile> run(const base::Path &file, const importing::ReadOptions &options,
                                const base::Progress &progress,
                                const base::CancelToken &cancel) const;
};

/// How much of a questionnaire is in a file.
struct DefinitionFit {
    std::int64_t found = 0;  ///< its questions that are in the file, by code or wording
    std::int64_t worded = 0; ///< of them, those whose wording is the same
    std::int64_t asked = 0;  ///< its questions
    std::int64_t inFile = 0; ///< the file's questions
    /// More than half of the smaller of the two.
    bool good() const;
    std::int64_t score() const { return found + worded; }
};
DefinitionFit fitOf(const importing::FormDefinition &definition,
                    const importing::Inspection &inspection);

/// Which of the questionnaires belongs to a file.
struct DefinitionProposal {
    std::vector<DefinitionPtr> fitting; ///< best first
    /// The first one fits better than the others, and no other form's file fits it as well.
    bool sure = false;
};
/// `others`: the other exports that wait; those of the same form do not compete.
DefinitionProposal
proposeDefinition(const std::vector<DefinitionPtr> &given, const importing::Inspection &file,
                  const std::vector<std::shared_ptr<const importing::Inspection>> &others);

} // namespace kooste::app
