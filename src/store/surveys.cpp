// SPDX-License-Identifier: MIT
#include "store/surveys.h"
#include "base/code_stem.h"
#include "base/text.h"
#include "store/answer_table.h"
#include "store/failure.h"
#include "store/questionnaire_rows.h"
#include "store/survey_rows.h"

#include <algorithm>
#include <map>
#include <set>

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;
using model::Survey;
using model::SurveyId;
using model::Version;
using model::VersionId;
using model::VersionStatus;

namespace {

Result<void> checkOptions(const Survey &survey) {
    for (const auto &version : survey.versions)
        for (const auto &question : version.questions) {
            std::set<int> seen;
            for (const auto &option : question.options)
                if (option.number < 0 || option.number > 32000 ||
                    !seen.insert(option.number).second)
                    return usage("badOptionNumber",
                                 tr("The option number {number} is not between 0 and 32000 or "
                                    "stands twice in a question.")
                                     .with("number", option.number));
        }
    return {};
}

Result<void> checkCodes(Connection &connection, const Survey &survey) {
    Query same(connection, "SELECT 1 FROM survey WHERE code = :code AND id <> :id");
    if (survey.code.empty() || same.set(":code", survey.code).set(":id", survey.id.value).next())
        return usage(
            "surveyCodeInUse",
            tr("The survey code “{code}” is missing or in use already.").with("code", survey.code));
    std::set<std::string> codes;
    for (const auto &item : survey.items)
        if (item.code.empty() || !codes.insert(item.code).second)
            return usage(
                "itemCodeInUse",
                tr("The item code “{code}” is missing or in use already.").with("code", item.code));
    return {};
}

/// Stores the items and gives the version's questions their real item ids.
class SurveySaver {
public:
    SurveySaver(Connection &connection, Survey survey, std::optional<Survey> before)
        : connection_(connection), survey_(std::move(survey)), before_(std::move(before)) {}

    Result<Survey> save() {
        if (auto fixed = checkType(); !fixed)
            return fixed.error();
        saveHead();
        if (auto removed = removeWhatIsGone(); !removed)
            return removed.error();
        if (auto saved = saveItems(); !saved)
            return saved.error();
        for (auto &version : survey_.versions)
            if (auto saved = saveVersion(version); !saved)
                return saved.error();
        if (auto saved = saveLedger(); !saved)
            return saved.error();
        auto stored = readSurvey(connection_, survey_.id);
        if (std::any_of(
                stored->versions.begin(), stored->versions.end(),
                [](const Version &version) { return version.status != VersionStatus::draft; }))
            extendAnswerTables(connection_, *stored);
        return *stored;
    }

private:
    bool isNew(std::int64_t id) const { return !before_ || id <= 0; }

    /// What kind of survey it is decides what its figures mean.
    Result<void> checkType() {
        if (!before_ || before_->type == survey_.type)
            return {};
        Query used(connection_, "SELECT 1 FROM batch WHERE survey_id = :id AND imported > 0");
        if (used.set(":id", survey_.id.value).next())
            return usage("surveyTypeFixed",
                         tr("The survey “{code}” has responses, so that its type cannot change. "
                            "Make a new survey of the other type.")
                             .with("code", survey_.code));
        return {};
    }

    void saveHead() {
        if (!before_) {
            survey_.id = insertSurveyRow(connection_, survey_);
        } else if (before_->code != survey_.code) {
            connection_.execute("DROP VIEW IF EXISTS " + quotedName(surveyViewName(*before_)));
        }
        updateSurveyRow(connection_, survey_);
    }

    /// Codes that are given to another item must be free before it gets them.
    void freeChangedCodes() {
        for (const auto &item : survey_.items)
            if (const auto *known = isNew(item.id.value) ? nullptr : before_->find(item.id);
                known != nullptr && known->code != item.code) {
                auto waiting = *known;
                waiting.code = "\x1f" + std::to_string(known->id.value);
                updateItemRow(connection_, waiting, 0);
            }
    }

    Result<void> saveItems() {
        freeChangedCodes();
        int position = 0;
        for (auto &item : survey_.items) {
            const auto given = item.id;
            const auto *known = isNew(given.value) ? nullptr : before_->find(given);
            if (known != nullptr && known->kind != item.kind)
                return usage("itemKindChanged",
                             tr("The item “{code}” cannot become another kind; add a new item.")
                                 .with("code", item.code));
            if (known != nullptr)
                updateItemRow(connection_, item, ++position);
            else
                item.id = insertItemRow(connection_, survey_.id, item, ++position);
            itemIds_[given.value] = item.id;
        }
        return {};
    }

    Result<void> saveVersion(Version &version) {
        if (!renumber(version))
            return usage("unknownItem", tr("A question belongs to no item of the survey."));
        const auto *known = isNew(version.id.value) ? nullptr : before_->findVersion(version.id);
        if (known == nullptr) {
            version.id = insertVersionRow(connection_, survey_.id, version);
            writeContent(connection_, version);
        } else if (known->status != VersionStatus::draft) {
            if (!known->sameContent(version) || version.status == VersionStatus::draft)
                return usage("publishedVersion",
                             tr("Version {number} is published and cannot be changed; make a new "
                                "version.")
                                 .with("number", version.number));
        } else {
            writeContent(connection_, version);
        }
        updateVersionRow(connection_, version);
        return {};
    }

    bool renumber(model::ItemId &item) const {
        const auto stored = itemIds_.find(item.value);
        if (stored == itemIds_.end())
            return false;
        item = stored->second;
        return true;
    }

    bool renumber(model::Condition &condition) const {
        return std::all_of(condition.terms.begin(), condition.terms.end(),
                           [&](model::ConditionTerm &term) { return renumber(term.item); });
    }

    /// Gives everything in the version the stored ids of its items; false: one is not known.
    bool renumber(Version &version) const {
        bool fine = true;
        for (auto &question : version.questions)
            fine = renumber(question.item) && renumber(question.shownIf) && fine;
        for (auto &section : version.sections)
            fine = renumber(section.shownIf) && fine;
        for (auto &variant : version.variants)
            fine = renumber(variant.when) && fine;
        return fine;
    }

    Result<void> saveLedger() {
        for (auto &entry : survey_.ledger)
            if (!renumber(entry.item))
                return usage("unknownItem", tr("A question belongs to no item of the survey."));
        writeLedger(connection_, survey_);
        return {};
    }

    Result<void> removeWhatIsGone() {
        if (!before_)
            return {};
        for (const auto &version : before_->versions) {
            if (survey_.findVersion(version.id) != nullptr)
                continue;
            if (version.status != VersionStatus::draft)
                return usage("publishedVersion",
                             tr("Version {number} is published and cannot be removed.")
                                 .with("number", version.number));
            deleteVersionRow(connection_, version.id);
        }
        for (const auto &version : before_->versions)
            if (version.status == VersionStatus::draft &&
                survey_.findVersion(version.id) != nullptr)
                clearContent(connection_, version.id); // written anew, perhaps without some items
        for (const auto &item : before_->items) {
            if (survey_.find(item.id) != nullptr)
                continue;
            Query asked(connection_, "SELECT 1 FROM question WHERE item_id = :item");
            if (asked.set(":item", item.id.value).next())
                return usage("itemInUse", tr("The item “{code}” is asked in a version and cannot "
                                             "be removed.")
                                              .with("code", item.code));
            deleteItemRow(connection_, item.id);
        }
        return {};
    }

    Connection &connection_;
    Survey survey_;
    std::optional<Survey> before_;
    std::map<std::int64_t, model::ItemId> itemIds_;
};

/// By version where every batch says its version; else counted from the rows.
std::map<std::int64_t, std::int64_t> responsesByVersion(Connection &connection, SurveyId survey) {
    std::map<std::int64_t, std::int64_t> counts;
    Query mixed(connection,
                "SELECT 1 FROM batch WHERE survey_id = :survey AND version_id IS NULL LIMIT 1");
    const bool scan = mixed.set(":survey", survey.value).next();
    Query rows(connection, scan ? "SELECT version_id, count(*) FROM " + answerTableName(survey, 1) +
                                      " GROUP BY version_id"
                                : "SELECT version_id, sum(imported) FROM batch WHERE survey_id = " +
                                      std::to_string(survey.value) + " GROUP BY version_id");
    while (rows.next())
        counts[rows.integer(0)] = rows.integer(1);
    return counts;
}

SurveySummary summaryOf(Connection &connection, SurveyId id) {
    SurveySummary summary;
    summary.id = id;
    Query head(connection,
               "SELECT s.code, s.type, s.name_fi, s.name_sv, s.name_en,"
               " (SELECT count(*) FROM batch b WHERE b.survey_id = s.id),"
               " (SELECT ifnull(sum(imported), 0) FROM batch b WHERE b.survey_id = s.id)"
               " FROM survey s WHERE s.id = :id");
    head.set(":id", id.value).next();
    summary.code = head.text(0);
    summary.type = model::parseSurveyType(head.text(1)).value_or(model::SurveyType::regular);
    summary.name = head.localText(2);
    summary.batches = head.integer(5);
    summary.responses = head.integer(6);
    const auto counts = responsesByVersion(connection, id);
    Query rows(connection, "SELECT id, number, status, published_on FROM version"
                           " WHERE survey_id = :survey ORDER BY number");
    rows.set(":survey", id.value);
    while (rows.next()) {
        const auto count = counts.find(rows.integer(0));
        summary.versions.push_back(
            {{rows.integer(0)},
             rows.small(1),
             model::parseVersionStatus(rows.text(2)).value_or(VersionStatus::draft),
             rows.date(3),
             count == counts.end() ? 0 : count->second});
    }
    return summary;
}

Result<void> changeStatus(Workspace &workspace, VersionId version, VersionStatus from,
                          VersionStatus to, std::optional<base::Date> on,
                          const base::Message &refusal) {
    auto &connection = workspace.connection();
    return inTransaction(workspace, [&]() -> Result<void> {
        Query change(connection, "UPDATE version SET status = :to,"
                                 " published_on = ifnull(:on, published_on)"
                                 " WHERE id = :id AND status = :from RETURNING survey_id");
        change.set(":to", model::versionStatusCode(to))
            .set(":from", model::versionStatusCode(from))
            .set(":on", on)
            .set(":id", version.value);
        if (!change.next())
            return usage("wrongVersionStatus", refusal);
        const SurveyId survey{change.integer(0)};
        while (change.next()) {
        }
        change.again();
        extendAnswerTables(connection, *readSurvey(connection, survey));
        return {};
    });
}

} // namespace

std::vector<SurveySummary> SurveyRepository::list() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<SurveySummary> all;
        for (const auto id : surveyIds(connection))
            all.push_back(summaryOf(connection, id));
        return all;
    });
}

std::optional<Survey> SurveyRepository::load(SurveyId id) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] { return readSurvey(connection, id); });
}

std::optional<SurveyId> SurveyRepository::find(std::string_view codeOrName) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&]() -> std::optional<SurveyId> {
        const auto key = base::comparisonKey(codeOrName);
        std::vector<SurveyId> byCode;
        std::vector<SurveyId> byName;
        Query rows(connection, "SELECT id, code, name_fi, name_sv, name_en FROM survey");
        while (rows.next()) {
            if (rows.text(1) == codeOrName)
                return SurveyId{rows.integer(0)};
            if (base::comparisonKey(rows.text(1)) == key)
                byCode.push_back({rows.integer(0)});
            else if (base::comparisonKey(rows.text(2)) == key ||
                     base::comparisonKey(rows.text(3)) == key ||
                     base::comparisonKey(rows.text(4)) == key)
                byName.push_back({rows.integer(0)});
        }
        for (const auto &matches : {byCode, byName})
            if (matches.size() == 1 && !key.empty())
                return matches.front();
        return std::nullopt;
    });
}

Result<Survey> SurveyRepository::save(Survey survey) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<Survey> {
        std::optional<Survey> before;
        if (survey.id)
            before = readSurvey(connection, survey.id);
        if (survey.id && !before)
            return usage("unknownSurvey",
                         tr("The survey “{code}” is not known.").with("code", survey.code));
        if (auto fine = checkCodes(connection, survey); !fine)
            return fine.error();
        if (auto fine = checkOptions(survey); !fine)
            return fine.error();
        return SurveySaver(connection, std::move(survey), std::move(before)).save();
    });
}

Result<void> SurveyRepository::publish(VersionId version, base::Date on) {
    return changeStatus(workspace_, version, VersionStatus::draft, VersionStatus::published, on,
                        tr("Only a draft can be published."));
}

Result<void> SurveyRepository::retire(VersionId version) {
    return changeStatus(workspace_, version, VersionStatus::published, VersionStatus::retired, {},
                        tr("Only a published version can be retired."));
}

Result<void> SurveyRepository::remove(SurveyId id) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        const auto survey = readSurvey(connection, id);
        if (!survey)
            return usage("unknownSurvey", tr("There is no such survey."));
        Query used(connection, "SELECT 1 FROM batch WHERE survey_id = :id");
        if (used.set(":id", id.value).next())
            return usage("surveyHasResponses",
                         tr("The survey “{code}” has imported responses and cannot be removed.")
                             .with("code", survey->code));
        dropAnswerTables(connection, *survey);
        Query(connection, "DELETE FROM survey WHERE id = :id").set(":id", id.value).run();
        return {};
    });
}

std::string SurveyRepository::freeCode(std::string_view name) const {
    auto &connection = workspace_.connection();
    const auto made = base::codeStem(name);
    const std::string stem = made.empty() ? "survey" : made;
    return reading(connection, [&] {
        Query same(connection, "SELECT 1 FROM survey WHERE code = :code");
        auto code = stem;
        for (int number = 2; same.set(":code", code).next(); ++number) {
            same.again();
            code = stem + "-" + std::to_string(number);
        }
        return code;
    });
}

} // namespace kooste::store
