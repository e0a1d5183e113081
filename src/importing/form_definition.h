// SPDX-License-Identifier: MIT
#pragma once
#include "base/local_text.h"
#include "model/questionnaire.h"

#include <string>
#include <utility>
#include <vector>

namespace kooste::importing {

class ColumnProfile;
struct Inspection;
struct Layout;

/// One question as the form's own definition asks it.
struct DefinedQuestion {
    std::string code;
    base::LocalText text;
    model::ItemKind kind = model::ItemKind::text;
    model::ItemRole role = model::ItemRole::answer;
    bool moreIsBetter = true;
    bool personal = false; ///< the form says that it identifies the respondent
    std::vector<model::AnswerOption> options;
};

/// Where a column stands in the form: a question, or one option of a multiple choice.
struct DefinedPlace {
    int question = -1;
    int option = -1;
};

/// The questionnaire behind an export, whatever file it was read from.
struct FormDefinition {
    std::string fileName;
    std::vector<DefinedQuestion> questions; ///< in the order of the form
    /// What columns may be called beside the codes of their questions. A name that several have
    /// goes to them in this order.
    std::vector<std::pair<std::string, DefinedPlace>> columns = {};
};

/// One place per column, by how the tools name columns: "Q1", "Q1[SQ001]", "Q2_1", "race___2",
/// "visit/q3", or by wording in any language.
std::vector<DefinedPlace> placesIn(const FormDefinition &definition, const Layout &layout);

/// Reads the file's columns as the definition says: codes, labels of all languages, order, kinds,
/// scores, missing codes and options that nobody chose. A column whose answers are not the
/// definition's stays as it was read. What only one side knows is told in the diagnostics.
void applyDefinition(const FormDefinition &definition, const Layout &layout,
                     const std::vector<ColumnProfile> &profiles, Inspection &inspection);

} // namespace kooste::importing
