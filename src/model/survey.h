// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/ids.h"
#include "base/local_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::model {

struct SurveyTag;
struct VersionTag;
struct ItemTag;
using SurveyId = base::Id<SurveyTag>;
using VersionId = base::Id<VersionTag>;
using ItemId = base::Id<ItemTag>;

enum class SurveyType { regular, adhoc, freeform };
std::string_view surveyTypeCode(SurveyType type); ///< "regular", "adhoc", "freeform"
std::optional<SurveyType> parseSurveyType(std::string_view code);

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
};

/// An item placed in a version: its wordings and its scale there.
struct Question {
    ItemId item;
    base::LocalText text;
    std::vector<AnswerOption> options; ///< closed kinds only; nps may leave out its 0..10
    /// Where the question was shown only after a condition, in words (routing comes later).
    base::LocalText condition;
};

/// A questionnaire: the instrument of a survey at one time. Published ones never change.
struct Version {
    VersionId id;
    int number = 1;
    VersionStatus status = VersionStatus::draft;
    std::optional<base::Date> publishedOn;
    std::vector<Question> questions; ///< in the order of the form

    const Question *find(ItemId item) const;
};

/// A programme of measurement of one type, with its items and all its versions (ascending).
struct Survey {
    SurveyId id;
    std::string code;
    base::LocalText name;
    SurveyType type = SurveyType::regular;
    std::vector<Item> items;
    std::vector<Version> versions;

    const Item *find(ItemId item) const;
    const Item *findItem(std::string_view code) const;
    const Version *findVersion(VersionId version) const;
    const Version *latestPublished() const;
    /// The item of the question asked last: wording from the newest version that has it.
    const Question *latestQuestion(ItemId item) const;
    /// The recommendation item (first nps), else the first ordered item of role answer; null if
    /// none.
    const Item *mainItem() const;
    /// The item's name, else the wording of its newest question, else its code.
    std::string itemTitle(ItemId item, base::Language language) const;
};

/// All option numbers an item has had over the versions, first seen first.
std::vector<AnswerOption> allOptions(const Survey &survey, ItemId item);

} // namespace kooste::model
