// SPDX-License-Identifier: MIT
#include "importing/dialects/qualtrics_columns.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::array<QualtricsField, 48> kQualtricsFields{{
    {"startdate", ColumnRole::startedAt},
    {"enddate", ColumnRole::submittedAt},
    {"recordeddate", ColumnRole::ignored},
    {"status", ColumnRole::status},
    {"finished", ColumnRole::status},
    {"responseid", ColumnRole::respondentId},
    {"_recordid", ColumnRole::respondentId},
    {"progress", ColumnRole::ignored},
    {"duration", ColumnRole::ignored},
    {"duration (in seconds)", ColumnRole::ignored},
    {"duration..in.seconds.", ColumnRole::ignored},
    {"responseset", ColumnRole::ignored},
    {"responsesetid", ColumnRole::ignored},
    {"locationaccuracy", ColumnRole::ignored},
    {"ipaddress", ColumnRole::personal},
    {"recipientlastname", ColumnRole::personal},
    {"recipientfirstname", ColumnRole::personal},
    {"recipientemail", ColumnRole::personal},
    {"externalreference", ColumnRole::personal},
    {"externaldatareference", ColumnRole::personal},
    {"locationlatitude", ColumnRole::personal},
    {"locationlongitude", ColumnRole::personal},
    {"emailaddress", ColumnRole::personal},
    {"prolific_pid", ColumnRole::personal},
    {"prolific_id", ColumnRole::personal},
    {"prolific id", ColumnRole::personal},
    {"prolificid", ColumnRole::personal},
    {"workerid", ColumnRole::personal},
    {"worker_id", ColumnRole::personal},
    {"mturk_id", ColumnRole::personal},
    {"assignmentid", ColumnRole::personal},
    {"hitid", ColumnRole::personal},
    {"psid", ColumnRole::personal},
    {"participantid", ColumnRole::personal},
    {"participant_id", ColumnRole::personal},
    {"distributionchannel", ColumnRole::channel},
    {"userlanguage", ColumnRole::language},
    {"q_language", ColumnRole::language},
    {"q_recaptchascore", ColumnRole::ignored},
    {"q_relevantidduplicate", ColumnRole::ignored},
    {"q_relevantidduplicatescore", ColumnRole::ignored},
    {"q_relevantidfraudscore", ColumnRole::ignored},
    {"q_relevantidlaststartdate", ColumnRole::ignored},
    {"q_ballotboxstuffing", ColumnRole::ignored},
    {"q_duplicaterespondent", ColumnRole::ignored},
    {"q_totalduration", ColumnRole::ignored},
    {"q_unansweredpercentage", ColumnRole::ignored},
    {"q_unansweredquestions", ColumnRole::ignored},
}};

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return base::endsWith(text, end); });
}

/// Two spellings of ids: "QID2_1" now, "QID2-1" before 2018.
std::size_t partMark(std::string_view id) { return id.find_last_of("_-"); }

bool isNumberPart(std::string_view part) {
    if (base::startsWith(part, "-") || base::startsWith(part, "x"))
        part.remove_prefix(1);
    return !part.empty() && std::all_of(part.begin(), part.end(), base::isDigit);
}

std::string withoutText(std::string id) {
    if (endsWithAny(id, {"_TEXT", "-TEXT"}))
        id.resize(id.size() - 5);
    return id;
}

/// "Q2_1" -> "Q2", "QID4-1-1" -> "QID4-1"; the whole where no number ends it.
std::string withoutPart(const std::string &id) {
    const auto at = partMark(id);
    if (at == std::string::npos || at == 0 || !isNumberPart(std::string_view(id).substr(at + 1)))
        return id;
    const bool negative = id[at] == '-' && at > 0 && (id[at - 1] == '_' || id[at - 1] == '-');
    return id.substr(0, negative ? at - 1 : at);
}

/// The option's number may end the id beside standing for itself.
bool endWithTheirChoice(const std::vector<QualtricsColumn> &columns, const std::string &question) {
    bool any = false;
    for (const auto &column : columns) {
        if (column.choiceId.empty() || column.importId.substr(0, question.size()) != question)
            continue;
        const auto at = partMark(column.importId);
        if (at == std::string::npos || column.importId.substr(at + 1) != column.choiceId)
            return false;
        any = true;
    }
    return any;
}

/// Where the question's own id begins: "2_QID5" is "QID5" in the second round of a loop.
std::size_t loopEnd(std::string_view id) {
    std::size_t at = 0;
    while (at < id.size() && base::isDigit(id[at]))
        ++at;
    return at > 0 && base::startsWith(id.substr(at), "_QID") ? at + 1 : 0;
}

std::string questionId(const std::string &importId) {
    return importId.substr(0, importId.find_first_of("_-#", loopEnd(importId)));
}

std::size_t cutAtMark(std::string_view shared, std::string_view mark) {
    const auto at = shared.rfind(mark);
    return at == std::string_view::npos || at == 0 ? 0 : at + mark.size();
}

} // namespace

bool QualtricsColumn::isText() const {
    return endsWithAny(importId.empty() ? name : importId, {"_TEXT", "-TEXT"});
}

bool QualtricsColumn::isQuestion() const {
    if (importId.empty())
        return qualtricsField(*this) == nullptr;
    const auto id = std::string_view(importId).substr(loopEnd(importId));
    return base::startsWith(id, "QID") && id.size() > 3 && base::isDigit(id[3]);
}

std::string idValue(std::string_view cell, std::string_view key) {
    const auto at = cell.find(key);
    if (at == std::string_view::npos)
        return {};
    auto rest = cell.substr(at + key.size());
    const auto colon = rest.find(':');
    if (colon == std::string_view::npos)
        return {};
    rest = base::trim(rest.substr(colon + 1));
    if (rest.empty())
        return {};
    if (rest.front() != '"' && rest.front() != '\'')
        return std::string(base::trim(rest.substr(0, rest.find_first_of(",}"))));
    const auto end = rest.find(rest.front(), 1);
    return std::string(rest.substr(1, end == std::string_view::npos ? end : end - 1));
}

const QualtricsField *qualtricsField(const QualtricsColumn &column) {
    auto key = base::comparisonKey(column.importId.empty() ? column.name : column.importId);
    for (const std::string_view source : {"panel-", "location-"})
        if (base::startsWith(key, source))
            key.erase(0, source.size());
    for (const auto &field : kQualtricsFields)
        if (field.key == key)
            return &field;
    // What the tool itself adds to a response: "Q_URL", "Q_DataPolicyViolations".
    static constexpr QualtricsField kOwn{"q_", ColumnRole::ignored};
    const auto &name = column.importId.empty() ? column.name : column.importId;
    const bool own =
        base::startsWith(name, "Q_") && name.size() > 4 && name[2] >= 'A' && name[2] <= 'Z';
    return own ? &kOwn : nullptr;
}

base::Message notAnAnswer(const QualtricsColumn &column) {
    const auto &id = column.importId;
    auto name = base::comparisonKey(column.name);
    // R writes "First.Click".
    std::replace(name.begin(), name.end(), '.', ' ');
    if (endsWithAny(id, {"_FIRST_CLICK", "_LAST_CLICK", "_PAGE_SUBMIT", "_CLICK_COUNT"}) ||
        endsWithAny(name, {"_first click", "_last click", "_page submit", "_click count"}))
        return tr("Time spent on the page is not an answer");
    if (endsWithAny(id, {"_BROWSER", "_VERSION", "_OS", "_RESOLUTION", "_DO", "_NPS_GROUP"}) ||
        endsWithAny(name, {"_browser", "_operating system", "_resolution", "_do", "_nps_group"}) ||
        name.find("_do_") != std::string::npos || id.find("_DO_") != std::string::npos)
        return tr("A technical column of the survey tool");
    if (id.find("_FILE_") != std::string::npos || endsWithAny(name, {"_file_id", "_file_name"}))
        return tr("Files that respondents sent are not imported");
    if (endsWithAny(name, {"- topics", "- parent topics", "- sentiment", "- sentiment score",
                           "- sentiment polarity", "- topic sentiment label", "- topic hierarchy",
                           "- topic sentiment score", "- emotion", "- emotion intensity",
                           "- effort", "- actionability"}))
        return tr("The tool's own coding of comments is not an answer");
    return {};
}

void findBases(std::vector<QualtricsColumn> &columns) {
    std::map<std::string, bool> endsWithChoice;
    for (auto &column : columns) {
        if (!column.isQuestion())
            continue;
        const auto id = withoutText(column.importId.empty() ? column.name : column.importId);
        column.base = withoutPart(id);
        if (column.choiceId.empty())
            continue;
        const auto question = questionId(id);
        const auto [known, fresh] = endsWithChoice.emplace(question, false);
        if (fresh)
            known->second = endWithTheirChoice(columns, question);
        column.base = known->second ? withoutPart(id) : id;
    }
}

std::size_t sharedText(const std::vector<const std::string *> &texts, std::size_t &mark) {
    std::string_view shared = *texts.front();
    for (const auto *text : texts) {
        std::size_t same = 0;
        while (same < shared.size() && same < text->size() && shared[same] == (*text)[same])
            ++same;
        shared = shared.substr(0, same);
    }
    // A part that is all of the shared beginning leaves nothing to tell it by.
    const auto usable = [&](std::size_t at) {
        return at > 0 && std::all_of(texts.begin(), texts.end(),
                                     [&](const std::string *text) { return text->size() > at; });
    };
    for (const std::string_view between : {" - ", " – ", "-"})
        for (auto upTo = shared; !upTo.empty();) {
            const auto at = cutAtMark(upTo, between);
            if (usable(at)) {
                mark = between.size();
                return at;
            }
            if (at == 0)
                break;
            upTo = upTo.substr(0, at - between.size());
        }
    return 0;
}

std::string withoutSelected(const std::string &text) {
    for (const std::string_view end :
         {" - Selected Choice", "-Selected Choice", " - Valittu vaihtoehto", " - Valt alternativ",
          " - Valda alternativ", " - Ausgewählte Option", " - Ausgewählte Auswahl",
          " - Ausgewählte Auswahlmöglichkeit", " - Choix sélectionné", " - Valgt alternativ"})
        if (base::endsWith(text, end) && text.size() > end.size())
            return text.substr(0, text.size() - end.size());
    return text;
}

} // namespace kooste::importing
