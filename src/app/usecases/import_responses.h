// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/version_choice.h"
#include "base/clock.h"
#include "importing/form_changes.h"
#include "importing/inspection.h"
#include "importing/mapping.h"
#include "store/batches.h"

#include <optional>
#include <variant>

namespace kooste::app {

/// What an export file is, without a workspace.
class InspectExport {
public:
    /// Errors: unreadableInput (with row and column where they exist), decisionNeeded (encoding),
    /// cancelled.
    base::Result<importing::Inspection> run(const base::Path &file,
                                            const importing::ReadOptions &options,
                                            const importing::Corrections &corrections,
                                            const base::Progress &progress,
                                            const base::CancelToken &cancel) const;
};

/// What to do with a text of the unit column that is no unit's code or name.
enum class UnknownUnits {
    create, ///< a new unit under the root, with the text as its code and name
    reject, ///< its rows are kept aside
    none,   ///< its responses are imported without a unit
    ask     ///< the user says for each one: a trial run counts them, an import is refused
};
std::optional<UnknownUnits> parseUnknownUnits(std::string_view code);

/// A survey that does not exist yet: its questionnaire is inferred from the file.
struct NewSurvey {
    std::string name;
    model::SurveyType type = model::SurveyType::regular;
    std::string code = {}; ///< empty: made from the name
};

struct ImportRequest {
    base::Path file;
    importing::ReadOptions options;
    importing::Corrections corrections;
    std::variant<model::SurveyId, NewSurvey> survey;
    std::string profile;               ///< a saved profile's name; empty: what the source knows
    std::string saveProfile;           ///< keep the mapping under this name
    std::string source;                ///< name of the form; empty: recognised
    WantedVersion version;             ///< of the survey's questionnaire; empty: found out
    std::optional<UnknownUnits> units; ///< empty: as docs/user-guide says
    /// Decided one by one; what the form's profile remembers is known without saying.
    std::vector<importing::MappedUnit> unitChoices = {};
    std::vector<importing::OptionChoice> optionChoices = {};
    bool remember = true; ///< keep the choices with the form, for its next export
    bool dryRun = false;  ///< all but the last step: nothing is written
    /// Keeps the texts as they stand: a decision for this import alone, with its reason, logged.
    std::optional<store::MaskingOff> maskingOff = {};
    base::Language language = base::Language::fi; ///< of wordings whose language is not clear
    std::string importedBy = {};                  ///< kept with the batch; empty: not told
};

/// One closed question of the file and what its texts mean: for the user to look over.
struct PlacedQuestion {
    std::string itemCode;
    base::LocalText text;
    struct Label {
        std::vector<std::string> texts; ///< spellings that mean the same
        std::int64_t count = 0;
        int option = 0;     ///< as in importing::MappedValue
        bool known = false; ///< false: nobody has said what it means; kept as invalid
    };
    std::vector<Label> labels;                ///< those that nobody knows first
    std::vector<model::AnswerOption> options; ///< of the version, to choose from
    std::int64_t blank = 0;
};

/// Reason code of rows whose unit waits for the user's choice (trial runs only).
inline constexpr std::string_view kUndecidedUnit = "undecidedUnit";

struct ImportOutcome {
    store::Batch batch; ///< its id is 0 after a dry run
    std::string surveyCode;
    int version = 1; ///< its number; where rows go by their dates that of the newest ones
    bool versionByDate = false; ///< each row is of the version in use on its day
    std::string source;
    importing::Inspection inspection;
    std::vector<base::Diagnostic> diagnostics;
    std::vector<importing::UnitText> unknownUnits; ///< each once, with its number of rows
    std::vector<importing::MappedUnit> units; ///< what the form remembers of texts that are no unit
    std::vector<PlacedQuestion> questions;
    /// Against the form's earlier exports; empty for a new form.
    std::vector<importing::FormChange> changes;
    bool dryRun = false;
};

/// Brings an export file into a workspace, in one transaction: whole or not at all, also when
/// cancelled, when the disk is full or when only a decision of the user is missing. Reading and
/// checking run on one thread, storing on another.
class ImportResponses {
public:
    ImportResponses(store::Workspace &workspace, const base::Clock &clock)
        : workspace_(workspace), clock_(clock) {}

    /// Errors: unreadableInput; usage (unknown unit or profile, survey without a published
    /// version, masking off without a reason); decisionNeeded (ambiguous dates `--date-order`,
    /// columns that cannot be placed
    /// `--map`, rows of versions that do not compare `--version`, unclear source `--source`);
    /// workspace; output (disk full); cancelled.
    base::Result<ImportOutcome> run(const ImportRequest &request, const base::Progress &progress,
                                    const base::CancelToken &cancel);

private:
    store::Workspace &workspace_;
    const base::Clock &clock_;
};

} // namespace kooste::app
