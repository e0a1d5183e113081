// SPDX-License-Identifier: MIT
#include "exchange/definitions/lss_document.h"
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/plain_text.h"
#include "importing/readers/xml_stream.h"

#include <algorithm>

namespace kooste::exchange {

namespace {

using base::tr;

constexpr std::size_t kPiece = 1 << 16;

/// document / table / rows / row / field.
class TableHandler final : public importing::XmlHandler {
public:
    explicit TableHandler(LssTables &tables) : tables_(tables) {}

    void start(std::string_view element, const importing::XmlAttributes &) override {
        ++depth_;
        text_.clear();
        if (depth_ == 1)
            isDocument_ = element == "document";
        else if (depth_ == 2)
            table_ = std::string(element);
        else if (depth_ == 3)
            inRows_ = element == "rows";
        else if (depth_ == 4 && inRows_ && element == "row")
            tables_.rows[table_].emplace_back();
        tooLarge_ = ++elements_ > kMostElements;
    }
    bool wantsToStop() const override { return tooLarge_; }
    bool isTooLarge() const { return tooLarge_; }
    void text(std::string_view piece) override { text_ += piece; }
    void end(std::string_view element) override {
        if (depth_ == 2 && element == "LimeSurveyDocType")
            tables_.type = std::string(base::trim(text_));
        else if (depth_ == 2 && element == "DBVersion")
            tables_.databaseVersion = std::string(base::trim(text_));
        else if (depth_ == 5 && inRows_ && !tables_.rows[table_].empty())
            tables_.rows[table_].back()[std::string(element)] = text_;
        --depth_;
    }
    bool isDocument() const { return isDocument_; }

private:
    LssTables &tables_;
    int depth_ = 0;
    /// Each takes some hundred bytes of memory; the largest real files have a tenth of them.
    static constexpr std::int64_t kMostElements = 700'000;
    std::int64_t elements_ = 0;
    bool tooLarge_ = false;
    bool isDocument_ = false;
    bool inRows_ = false;
    std::string table_;
    std::string text_;
};

int numberOf(const LssRow &row, std::string_view field) {
    const auto number = base::parseInteger(fieldOf(row, field)).value_or(0);
    return static_cast<int>(std::clamp<std::int64_t>(number, -1'000'000, 1'000'000));
}

/// Brings together what the file says about one thing in several rows.
class Gathering {
public:
    Gathering(const LssTables &tables, Losses &losses)
        : tables_(tables), languages_(names(tables), losses) {}

    LssSurvey whole() {
        readSettings();
        readGroups();
        readQuestions();
        readParts();
        readAnswers();
        readAttributes();
        std::stable_sort(survey_.questions.begin(), survey_.questions.end(),
                         [&](const LssQuestion &a, const LssQuestion &b) {
                             return groupPlace_[a.group] < groupPlace_[b.group];
                         });
        return std::move(survey_);
    }

private:
    static std::vector<std::string> names(const LssTables &tables) {
        std::vector<std::string> found;
        for (const auto &row : tables.of("surveys")) {
            found.push_back(fieldOf(row, "language"));
            for (const auto more : base::split(fieldOf(row, "additional_languages"), " "))
                found.emplace_back(more);
        }
        for (const char *table : {"questions", "question_l10ns", "group_l10ns"})
            for (const auto &row : tables.of(table))
                found.push_back(fieldOf(row, "language"));
        found.erase(std::remove(found.begin(), found.end(), std::string()), found.end());
        return found;
    }

    void put(base::LocalText &text, const LssRow &row, std::string_view field,
             std::string_view language = "language") const {
        languages_.put(text, fieldOf(row, language), plainFromHtml(fieldOf(row, field)));
    }

    static std::optional<base::Date> dayOf(const LssRow &row, std::string_view field) {
        const auto &text = fieldOf(row, field);
        return text.size() < 10 ? std::nullopt : base::parseIsoDate(text.substr(0, 10));
    }

    /// The rows in the order of a number, as they stand where it is the same.
    static std::vector<const LssRow *> inOrder(const std::vector<LssRow> &rows,
                                               std::string_view field) {
        std::vector<const LssRow *> sorted;
        for (const auto &row : rows)
            sorted.push_back(&row);
        std::stable_sort(sorted.begin(), sorted.end(), [&](const LssRow *a, const LssRow *b) {
            return numberOf(*a, field) < numberOf(*b, field);
        });
        return sorted;
    }

    void readSettings() {
        for (const auto &row : tables_.of("surveys")) {
            survey_.id = fieldOf(row, "sid");
            survey_.startsOn = dayOf(row, "startdate");
            survey_.endsOn = dayOf(row, "expires");
        }
        for (const auto &row : tables_.of("surveys_languagesettings")) {
            put(survey_.name, row, "surveyls_title", "surveyls_language");
            put(survey_.welcome, row, "surveyls_welcometext", "surveyls_language");
            if (survey_.code.empty())
                survey_.code = tidied(fieldOf(row, "surveyls_alias"));
        }
    }

    void readGroups() {
        std::map<std::string, std::size_t> places;
        for (const auto *row : inOrder(tables_.of("groups"), "group_order")) {
            const auto &id = fieldOf(*row, "gid");
            if (places.emplace(id, survey_.groups.size()).second) {
                LssGroup group;
                group.id = id;
                group.relevance = fieldOf(*row, "grelevance");
                group.random = !fieldOf(*row, "randomization_group").empty();
                groupPlace_[id] = static_cast<int>(survey_.groups.size());
                survey_.groups.push_back(std::move(group));
            }
            readGroupWords(survey_.groups[places.at(id)], *row);
        }
        for (const auto &row : tables_.of("group_l10ns"))
            if (const auto found = places.find(fieldOf(row, "gid")); found != places.end())
                readGroupWords(survey_.groups[found->second], row);
    }

    void readGroupWords(LssGroup &group, const LssRow &row) const {
        put(group.title, row, "group_name");
        put(group.intro, row, "description");
    }

    void readQuestions() {
        for (const auto *row : inOrder(tables_.of("questions"), "question_order")) {
            const auto &parent = fieldOf(*row, "parent_qid");
            if (!parent.empty() && parent != "0")
                continue;
            const auto &id = fieldOf(*row, "qid");
            if (places_.emplace(id, survey_.questions.size()).second) {
                LssQuestion question;
                question.id = id;
                question.group = fieldOf(*row, "gid");
                const auto &type = fieldOf(*row, "type");
                question.type = type.empty() ? 'T' : type.front();
                question.code = tidied(fieldOf(*row, "title"));
                question.mandatory = fieldOf(*row, "mandatory");
                question.other = fieldOf(*row, "other") == "Y";
                question.relevance = fieldOf(*row, "relevance");
                question.pattern = fieldOf(*row, "preg");
                survey_.questions.push_back(std::move(question));
            }
            readQuestionWords(survey_.questions[places_.at(id)], *row);
        }
        for (const auto &row : tables_.of("question_l10ns"))
            if (const auto found = places_.find(fieldOf(row, "qid")); found != places_.end())
                readQuestionWords(survey_.questions[found->second], row);
    }

    void readQuestionWords(LssQuestion &question, const LssRow &row) const {
        const auto &text = fieldOf(row, "question");
        put(question.text, row, "question");
        put(question.help, row, "help");
        question.script =
            question.script || holdsScript(text) || !base::trim(fieldOf(row, "script")).empty();
        for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
            question.computed = question.computed ||
                                (at + 1 < text.size() && text[at + 1] != ' ' &&
                                 text[at + 1] != '\n' && text.find('}', at) != std::string::npos);
    }

    void readParts() {
        struct Place {
            LssQuestion *question;
            int scale;
            std::size_t index;
        };
        std::map<std::string, Place> places;
        auto rows = tables_.of("subquestions");
        for (const auto &row : tables_.of("questions"))
            if (const auto &parent = fieldOf(row, "parent_qid"); !parent.empty() && parent != "0")
                rows.push_back(row);
        for (const auto *row : inOrder(rows, "question_order")) {
            const auto owner = places_.find(fieldOf(*row, "parent_qid"));
            if (owner == places_.end())
                continue;
            const auto &id = fieldOf(*row, "qid");
            if (places.count(id) == 0) {
                auto &question = survey_.questions[owner->second];
                const int scale = numberOf(*row, "scale_id") == 1 ? 1 : 0;
                places[id] = {&question, scale, question.parts[scale].size()};
                question.parts[scale].push_back(
                    {tidied(fieldOf(*row, "title")), {}, fieldOf(*row, "relevance")});
            }
            const auto &place = places.at(id);
            put(place.question->parts[place.scale][place.index].text, *row, "question");
        }
        for (const auto &row : tables_.of("question_l10ns"))
            if (const auto found = places.find(fieldOf(row, "qid")); found != places.end())
                put(found->second.question->parts[found->second.scale][found->second.index].text,
                    row, "question");
    }

    void readAnswers() {
        std::map<std::string, std::pair<LssQuestion *, std::pair<int, std::size_t>>> byId;
        for (const auto *row : inOrder(tables_.of("answers"), "sortorder")) {
            const auto owner = places_.find(fieldOf(*row, "qid"));
            if (owner == places_.end())
                continue;
            auto &question = survey_.questions[owner->second];
            const int scale = numberOf(*row, "scale_id") == 1 ? 1 : 0;
            auto &answers = question.answers[scale];
            const auto code = tidied(fieldOf(*row, "code"));
            auto known = std::find_if(answers.begin(), answers.end(),
                                      [&](const LssAnswer &answer) { return answer.code == code; });
            if (known == answers.end()) {
                answers.push_back({code, {}, numberOf(*row, "assessment_value")});
                known = std::prev(answers.end());
            }
            put(known->text, *row, "answer");
            byId[fieldOf(*row, "aid")] = {
                &question,
                {scale, static_cast<std::size_t>(std::distance(answers.begin(), known))}};
        }
        for (const auto &row : tables_.of("answer_l10ns"))
            if (const auto found = byId.find(fieldOf(row, "aid")); found != byId.end())
                put(found->second.first
                        ->answers[found->second.second.first][found->second.second.second]
                        .text,
                    row, "answer");
    }

    void readAttributes() {
        for (const auto &row : tables_.of("question_attributes"))
            if (const auto found = places_.find(fieldOf(row, "qid")); found != places_.end())
                survey_.questions[found->second].attributes.emplace(fieldOf(row, "attribute"),
                                                                    fieldOf(row, "value"));
    }

    const LssTables &tables_;
    FileLanguages languages_;
    LssSurvey survey_;
    std::map<std::string, std::size_t> places_; ///< of questions, by id
    std::map<std::string, int> groupPlace_;
};

} // namespace

const std::vector<LssRow> &LssTables::of(std::string_view table) const {
    static const std::vector<LssRow> none;
    const auto found = rows.find(table);
    return found == rows.end() ? none : found->second;
}

const std::string &fieldOf(const LssRow &row, std::string_view field) {
    static const std::string none;
    const auto found = row.find(field);
    return found == row.end() ? none : found->second;
}

base::Result<LssTables> readLssTables(const Source &source) {
    const auto text = definitionText(source);
    if (!text)
        return text.error();
    LssTables tables;
    TableHandler handler(tables);
    importing::XmlStream stream(handler);
    auto outcome = importing::XmlStream::Outcome::goesOn;
    for (std::size_t at = 0; outcome == importing::XmlStream::Outcome::goesOn;) {
        const auto count = std::min(kPiece, text->size() - at);
        auto room = stream.room(kPiece);
        std::copy_n(text->begin() + static_cast<std::ptrdiff_t>(at), count, room.begin());
        at += count;
        outcome = stream.parse(count, at == text->size());
        if (at == text->size())
            break;
    }
    if (handler.isTooLarge())
        return source->error(
            "definitionTooLarge",
            tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    if (outcome != importing::XmlStream::Outcome::goesOn) {
        auto error =
            source->error("badDefinition",
                          tr("“{file}” is no valid XML: there is something wrong on line {line}.")
                              .with("file", source->name())
                              .with("line", stream.line()));
        error.row = stream.line();
        return error;
    }
    if (!handler.isDocument() || tables.type != "Survey")
        return source->error(
            "notALimeSurvey",
            tables.type.empty()
                ? tr("“{file}” is XML but no survey of LimeSurvey.").with("file", source->name())
                : tr("“{file}” holds a part of a LimeSurvey survey only (“{type}”); export the "
                     "survey structure (.lss).")
                      .with("file", source->name())
                      .with("type", tables.type));
    return tables;
}

LssSurvey lssSurvey(const LssTables &tables, Losses &losses) {
    return Gathering(tables, losses).whole();
}

} // namespace kooste::exchange
