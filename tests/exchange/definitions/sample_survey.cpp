// SPDX-License-Identifier: MIT
#include "exchange/definitions/sample_survey.h"

#include <algorithm>
#include <boost/filesystem.hpp>

namespace kooste::test {

namespace {

using model::ItemKind;

class Generator {
public:
    explicit Generator(unsigned seed) : random_(seed) {}

    model::Survey survey() {
        model::Survey survey;
        survey.code = "kysely-" + std::to_string(upTo(999));
        survey.name = text();
        survey.type = static_cast<model::SurveyType>(upTo(2));
        survey.goal = maybe(text());
        survey.charter.purpose = maybe(text());
        survey.charter.retention = maybe(text());
        survey.reach.units = {"K1", "K2"};
        survey.reach.audiences = {model::Audience::young};
        survey.reach.channels = {model::Channel::sms, model::Channel::qr};
        survey.reach.startsOn = base::makeDate(2026, 1, 1 + upTo(27));
        for (int i = 0; i < 12; ++i)
            survey.items.push_back(item(i));
        for (int number = 1; number <= 1 + upTo(2); ++number)
            survey.versions.push_back(version(survey, number));
        survey.versions.back().status =
            upTo(1) == 0 ? model::VersionStatus::draft : model::VersionStatus::published;
        addLedger(survey);
        return survey;
    }

private:
    int upTo(int highest) {
        return static_cast<int>(random_() % (static_cast<unsigned>(highest) + 1));
    }
    std::string words() {
        static const char *const kWords[] = {"Kuinka", "sujui",  "asiointi", "“täysin”",    "<b>",
                                             "a & b",  "{x}",    "]]>",      "\"lainaus\"", "ä\nö",
                                             "  väli", "${q_1}", "1 < 2",    "loppu.",      "😀"};
        std::string text;
        for (int i = 0; i <= upTo(4); ++i)
            text += (i > 0 ? " " : "") + std::string(kWords[upTo(14)]);
        return text;
    }
    base::LocalText text() {
        return {words(), upTo(2) == 0 ? "" : words(), upTo(2) == 0 ? "" : words()};
    }
    base::LocalText maybe(base::LocalText text) { return upTo(1) == 0 ? base::LocalText() : text; }

    model::Item item(int place) {
        model::Item item;
        item.id = {place + 1};
        item.code =
            upTo(3) == 0 ? "väärä-koodi." + std::to_string(place) : "Q" + std::to_string(place + 1);
        item.kind = static_cast<ItemKind>(place % 7);
        item.role = upTo(4) == 0 ? model::ItemRole::background : model::ItemRole::answer;
        item.moreIsBetter = upTo(5) != 0;
        item.isCore = upTo(5) == 0;
        item.name = maybe(text());
        item.bankCode = upTo(3) == 0 ? "bank-1" : "";
        return item;
    }

    std::vector<model::AnswerOption> options(ItemKind kind) {
        std::vector<model::AnswerOption> options;
        if (!model::isClosed(kind) || (kind == ItemKind::nps && upTo(1) == 0))
            return options;
        const int count = kind == ItemKind::nps ? 11 : 3 + upTo(3);
        for (int i = 0; i < count; ++i) {
            model::AnswerOption option;
            option.number = kind == ItemKind::nps ? i : i + 1;
            option.code = upTo(4) == 0 && kind != ItemKind::nps ? "pitkä koodi " + std::to_string(i)
                                                                : std::to_string(i);
            option.label = text();
            if (kind == ItemKind::nps || kind == ItemKind::ordered)
                option.score = kind == ItemKind::nps ? i : (upTo(3) == 0 ? i + 0.5 : i + 1.0);
            options.push_back(std::move(option));
        }
        if (upTo(1) == 0) {
            model::AnswerOption missing;
            missing.number = 90;
            missing.code = "eos";
            missing.label = upTo(1) == 0 ? base::LocalText{"En osaa sanoa", "", ""} : text();
            missing.missing = model::Missing::dontKnow;
            options.push_back(std::move(missing));
        }
        return options;
    }

    /// Of an earlier question.
    model::Condition condition(const model::Survey &survey, const model::Version &version) {
        model::Condition condition;
        if (version.questions.empty() || upTo(1) == 0)
            return condition;
        condition.join = upTo(1) == 0 ? model::Condition::Join::any : model::Condition::Join::all;
        for (int i = 0; i <= upTo(1); ++i) {
            const auto &earlier = version.questions[static_cast<std::size_t>(
                upTo(static_cast<int>(version.questions.size()) - 1))];
            condition.terms.push_back(term(*survey.find(earlier.item), earlier));
        }
        return condition;
    }

    model::ConditionTerm term(const model::Item &item, const model::Question &question) {
        using Op = model::ConditionOperator;
        if (item.kind == ItemKind::number || item.kind == ItemKind::nps)
            return {item.id, upTo(1) == 0 ? Op::atLeast : Op::atMost, {}, 2.0 + upTo(5)};
        if (!model::isClosed(item.kind) || upTo(3) == 0)
            return {item.id, upTo(1) == 0 ? Op::answered : Op::notAnswered};
        std::vector<int> numbers{question.options.front().number};
        if (upTo(1) == 0)
            numbers.push_back(question.options.back().number);
        return {item.id, upTo(1) == 0 ? Op::is : Op::isNot, numbers};
    }

    model::Version version(const model::Survey &survey, int number) {
        model::Version version;
        version.id = {number};
        version.number = number;
        version.status = model::VersionStatus::retired;
        version.publishedOn = base::makeDate(2025, number, 1);
        version.retiredOn = base::makeDate(2025, number + 1, 1);
        for (int i = 1; i <= upTo(3); ++i)
            version.sections.push_back({i, maybe(text()), maybe(text())});
        version.variants = {{{model::Audience::young, model::Phase::unknown}},
                            {{model::Audience::guardian, model::Phase::ended}}};
        int section = 0;
        for (const auto &item : survey.items) {
            if (upTo(4) == 0 && &item != &survey.items.front())
                continue;
            if (upTo(2) == 0 && section < static_cast<int>(version.sections.size()))
                ++section;
            model::Question question;
            question.item = item.id;
            question.section = section;
            question.text = text();
            question.help = maybe(text());
            question.required = upTo(1) == 0;
            question.options = options(item.kind);
            question.shownIf = condition(survey, version);
            if (upTo(2) == 0)
                question.wordings.push_back({version.variants[0].key, text()});
            version.questions.push_back(std::move(question));
        }
        version.variants[0].when = condition(survey, version);
        return version;
    }

    void addLedger(model::Survey &survey) {
        if (survey.versions.size() < 2)
            return;
        model::LedgerEntry entry;
        entry.item = survey.versions[0].questions[0].item;
        entry.from = 1;
        entry.to = 2;
        entry.change = model::ItemChange::scale;
        entry.proposed = model::Comparability::notComparable;
        entry.verdict = model::Comparability::withReservation;
        entry.note = words();
        entry.decidedBy = "Maija";
        entry.decidedOn = base::makeDate(2026, 2, 2);
        entry.bridge = model::ScaleBridge{{9, 10}, {3}};
        survey.ledger.push_back(entry);
    }

    std::mt19937 random_;
};

} // namespace

model::Survey generatedSurvey(unsigned seed) { return Generator(seed).survey(); }

std::string
writtenBytes(base::Result<exchange::Losses> (*write)(const model::Survey &, const model::Version &,
                                                     const base::Path &),
             const model::Survey &survey, const std::string &extension, exchange::Losses *losses) {
    const auto path = boost::filesystem::temp_directory_path() /
                      boost::filesystem::unique_path("kooste-%%%%%%%%" + extension);
    auto written = write(survey, survey.versions.back(), path);
    EXPECT_TRUE(written.ok());
    if (losses != nullptr && written)
        *losses = *written;
    auto bytes = base::readFile(path);
    boost::filesystem::remove(path);
    return bytes ? *bytes : std::string();
}

std::string firstDifference(const std::string &before, const std::string &after) {
    if (before == after)
        return {};
    const auto at = static_cast<std::size_t>(
        std::mismatch(before.begin(),
                      before.begin() +
                          static_cast<std::ptrdiff_t>(std::min(before.size(), after.size())),
                      after.begin())
            .first -
        before.begin());
    const auto from = at < 300 ? 0 : at - 300;
    return "before: " + before.substr(from, 400) + "\nafter: " + after.substr(from, 400);
}

std::vector<std::string> lossCodes(const exchange::Losses &losses) {
    std::vector<std::string> codes;
    for (const auto &loss : losses.list())
        if (std::find(codes.begin(), codes.end(), loss.code) == codes.end())
            codes.push_back(loss.code);
    return codes;
}

} // namespace kooste::test
