// SPDX-License-Identifier: MIT
#pragma once
#include "base/local_text.h"
#include "model/survey.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// One step of a family: the words for it in each language, folded; the first of a language is the
/// one shown.
struct FamilyStep {
    double position = 0; ///< ascending with more of what is asked; halves between whole steps
    std::vector<std::string_view> fi;
    std::vector<std::string_view> sv;
    std::vector<std::string_view> en;
    std::vector<std::string_view> other = {};
    std::string_view code = {};

    bool has(std::string_view key) const;
};

/// Answer labels that belong together, from the least to the most: agreement, satisfaction,
/// likelihood, frequency … or, when not ordered, yes and no, woman and man.
struct LabelFamily {
    std::string_view code; ///< "agreement"
    model::ItemKind kind = model::ItemKind::ordered;
    std::vector<FamilyStep> steps;

    /// The step of a folded label (base::comparisonKey); -1 when it has none.
    int stepOf(std::string_view key) const;
};

const std::vector<LabelFamily> &labelFamilies();
/// Faces and coloured buttons of feedback devices; one of labelFamilies().
LabelFamily facesFamily();
/// Others of labelFamilies(): for and against, and how much it interests.
LabelFamily favourFamily();
LabelFamily interestFamily();

/// The family of the table that has a step for every one of the folded labels; null if none, and
/// for fewer than two labels only when `single` allows it.
const LabelFamily *familyOf(const std::vector<std::string> &keys);

/// A label that says that there is no answer: "En osaa sanoa", "Vet inte", "Ei koske minua".
std::optional<model::Missing> missingOfLabel(std::string_view key);

/// "5 - Very satisfied", "5 = Täysin samaa mieltä", "5 (paras)", "1. Ei lainkaan": the number and
/// the words after it (views into the label).
struct NumberedLabel {
    int number = 0;
    std::string_view words;
};
std::optional<NumberedLabel> numberedLabel(std::string_view label);

/// The label in every language the family knows for this step.
base::LocalText familyLabel(const FamilyStep &step);

/// The language in which a folded label stands, where only one has it.
std::optional<base::Language> languageOfLabel(const FamilyStep &step, std::string_view key);

/// The same over all families; nothing where families differ or none knows it.
std::optional<base::Language> languageOfFamilyLabel(std::string_view key);

} // namespace kooste::importing
