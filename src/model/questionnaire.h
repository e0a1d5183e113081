// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/local_text.h"
#include "model/channel.h"
#include "model/condition.h"
#include "model/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::model {

enum class VersionStatus { draft, published, retired };
std::string_view versionStatusCode(VersionStatus status);
std::optional<VersionStatus> parseVersionStatus(std::string_view code);

enum class ItemKind { nps, ordered, single, multiple, number, date, text };
std::string_view itemKindCode(ItemKind kind); ///< "nps" … "text"
std::optional<ItemKind> parseItemKind(std::string_view code);
/// nps, ordered, single, multiple: answers are options.
bool isClosed(ItemKind kind);

/// answer: about the service, may be an indicator. background: about the respondent or the visit,
/// used to filter and group, never an indicator.
enum class ItemRole { answer, background };

/// Five states of an answer that is not there. The stored codes are stable (docs/file-format.md);
/// NULL means that the item was not in the response's version.
enum class Missing : std::int8_t {
    notShown = -1,
    skipped = -2,
    dontKnow = -3,
    notApplicable = -4,
    invalid = -5
};
constexpr int kMissingStates = 5;
std::string_view missingCode(Missing missing); ///< "notShown" …
std::optional<Missing> parseMissing(std::string_view code);

/// One answer option of an item. `number` is what is stored: 0..32000, given once per item and
/// never used again for another meaning (for NPS the value itself). An option whose `missing` is
/// set is a missing code: it keeps its own label and stands outside every base.
struct AnswerOption {
    int number = 0;
    std::string code; ///< the code in exports: the tool's where it has one
    base::LocalText label;
    /// Value for means, 1..k on an ordered scale, higher = more of what is asked.
    std::optional<double> score;
    std::optional<Missing> missing;
    /// Code of the option above it in a topic menu, which has two levels at most; else empty.
    std::string parent = {};
    friend bool operator==(const AnswerOption &, const AnswerOption &) = default;
};

/// The stable identity of what is asked; outlives versions, variants and languages.
struct Item {
    ItemId id;
    std::string code; ///< unique within the survey
    ItemKind kind = ItemKind::text;
    ItemRole role = ItemRole::answer;
    base::LocalText name; ///< short, for tables: "Tiedon ymmärrettävyys"; may be empty
    bool moreIsBetter = true;
    bool isCore = false; ///< national core item: wording and scale are locked
    /// Code of the item of the item bank that it was taken from; empty: the survey's own.
    std::string bankCode = {};
    friend bool operator==(const Item &, const Item &) = default;
};

/// For whom a questionnaire has words of its own: an audience, a phase of the care relationship, or
/// both. unknown stands for any. {unknown, unknown} is the common wording, which is no variant.
struct VariantKey {
    Audience audience = Audience::unknown;
    Phase phase = Phase::unknown;
    bool isCommon() const { return audience == Audience::unknown && phase == Phase::unknown; }
    friend auto operator<=>(const VariantKey &, const VariantKey &) = default;
};
/// "young-ongoing", "guardian", "ended"; "" for the common wording.
std::string variantCode(VariantKey key);
std::optional<VariantKey> parseVariantCode(std::string_view code);

/// A wording set of a version. A routing question can choose it: the first variant of the version
/// whose condition holds (and is not empty) is shown from there on.
struct Variant {
    VariantKey key;
    Condition when = {};
    friend bool operator==(const Variant &, const Variant &) = default;
};

/// A question's own words in one variant; what is empty there is said in the common words.
struct VariantWording {
    VariantKey variant;
    base::LocalText text;
    base::LocalText help = {};
    friend bool operator==(const VariantWording &, const VariantWording &) = default;
};

/// A part of a questionnaire with a heading. Its questions stand together.
struct Section {
    int number = 1; ///< stable within its version, from 1; not its place
    base::LocalText title;
    base::LocalText intro = {};
    Condition shownIf = {};
    friend bool operator==(const Section &, const Section &) = default;
};

/// An item placed in a version: its wordings and its scale there.
struct Question {
    ItemId item;
    base::LocalText text;
    std::vector<AnswerOption> options; ///< closed kinds only; nps may leave out its 0..10
    /// Who was asked, in words that came with an imported form. Kooste's own branching is shownIf.
    base::LocalText condition;
    int section = 0; ///< Section::number; 0: before the first section
    bool required = false;
    base::LocalText help = {};
    Condition shownIf = {};
    std::vector<VariantWording> wordings = {}; ///< at most one per variant of the version

    const AnswerOption *findOption(int optionNumber) const;
    const AnswerOption *findOption(std::string_view optionCode) const;
    /// The words of the variant, else of its audience, else of its phase, else the common ones:
    /// language by language.
    base::LocalText textFor(VariantKey variant) const;
    base::LocalText helpFor(VariantKey variant) const;
    friend bool operator==(const Question &, const Question &) = default;
};

/// A questionnaire: the instrument of a survey at one time. Published ones never change.
struct Version {
    VersionId id;
    int number = 1;
    VersionStatus status = VersionStatus::draft;
    std::optional<base::Date> publishedOn; ///< in use from this day
    std::vector<Question> questions;       ///< in the order of the form
    std::optional<base::Date> retiredOn = {};
    std::vector<Section> sections = {}; ///< in the order of the form
    std::vector<Variant> variants = {}; ///< in the order of routing; empty: common words only

    const Question *find(ItemId item) const;
    const Section *findSection(int sectionNumber) const;
    /// What must hold for a question: its section's condition and its own.
    std::vector<Condition> conditionsOf(const Question &question) const;
    bool sameContent(const Version &other) const; ///< questions, sections and variants
};

} // namespace kooste::model
