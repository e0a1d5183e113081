// SPDX-License-Identifier: MIT
#pragma once
#include "store/check.h"
#include "store/comments.h"
#include "store/dataset_loader.h"
#include "store/duplicates.h"
#include "store/import_writer.h"
#include "store/sources.h"
#include "store/surveys.h"
#include "store/units.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

#include <stdexcept>

namespace kooste::store {

/// A folder of its own that is gone when the test is over.
class TestFolder {
public:
    TestFolder()
        : path_(boost::filesystem::temp_directory_path() /
                boost::filesystem::unique_path("kooste-store-%%%%%%%%")) {
        boost::filesystem::create_directories(path_);
    }
    ~TestFolder() {
        boost::system::error_code ignored;
        boost::filesystem::remove_all(path_, ignored);
    }
    TestFolder(const TestFolder &) = delete;
    TestFolder &operator=(const TestFolder &) = delete;
    base::Path operator/(const std::string &name) const { return path_ / name; }
    const base::Path &path() const { return path_; }

private:
    base::Path path_;
};

template <class T> T take(base::Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().code + ": " + result.error().message.id());
    return std::move(result).value();
}
inline void take(base::Result<void> result) {
    if (!result)
        throw std::runtime_error(result.error().code + ": " + result.error().message.id());
}

inline std::unique_ptr<Workspace> newWorkspace(const base::Path &path) {
    return take(Workspace::create(path, {"Testi", false}));
}
inline std::unique_ptr<Workspace> opened(const base::Path &path, const OpenOptions &options = {}) {
    return take(Workspace::open(path, options));
}

inline UnitEntry aUnit(const std::string &code, const std::string &parent, model::UnitLevel level,
                       const std::string &name) {
    UnitEntry entry;
    entry.unit.code = code;
    entry.unit.level = level;
    entry.unit.name.fi = name;
    entry.parentCode = parent;
    return entry;
}

/// HVA > A > (K1, K2)
inline void addUnits(Workspace &workspace) {
    take(UnitRepository(workspace).saveAll(
        {aUnit("K1", "A", model::UnitLevel::unit, "Kotihoito 1"),
         aUnit("K2", "A", model::UnitLevel::unit, "Kotihoito 2"),
         aUnit("A", "HVA", model::UnitLevel::service, "Kotihoito"),
         aUnit("HVA", "", model::UnitLevel::county, "Hyvinvointialue")}));
}

inline model::Item anItem(std::int64_t id, const std::string &code, model::ItemKind kind) {
    model::Item item;
    item.id = {id};
    item.code = code;
    item.kind = kind;
    item.name.fi = "Mittari " + code;
    return item;
}

inline std::vector<model::AnswerOption> optionsUpTo(int last, int first = 1) {
    std::vector<model::AnswerOption> options;
    for (int number = first; number <= last; ++number) {
        model::AnswerOption option;
        option.number = number;
        option.code = std::to_string(number);
        option.label.fi = "Vaihtoehto " + std::to_string(number);
        option.score = number;
        options.push_back(option);
    }
    return options;
}

/// nps, ordered 1..5 with a "don't know" (number 9), multiple of 70, number, date, text.
inline model::Survey aSurvey(const std::string &code = "pk") {
    using model::ItemKind;
    model::Survey survey;
    survey.code = code;
    survey.name.fi = "Palautekysely";
    survey.items = {anItem(1, "nps", ItemKind::nps),      anItem(2, "easy", ItemKind::ordered),
                    anItem(3, "why", ItemKind::multiple), anItem(4, "age", ItemKind::number),
                    anItem(5, "visit", ItemKind::date),   anItem(6, "open", ItemKind::text)};
    model::Version version;
    version.status = model::VersionStatus::published;
    version.publishedOn = base::makeDate(2025, 1, 1);
    for (const auto &item : survey.items) {
        model::Question question;
        question.item = item.id;
        question.text.fi = "Kysymys " + item.code;
        if (item.kind == ItemKind::ordered) {
            question.options = optionsUpTo(5);
            model::AnswerOption unknown;
            unknown.number = 9;
            unknown.code = "eos";
            unknown.missing = model::Missing::dontKnow;
            question.options.push_back(unknown);
        }
        if (item.kind == ItemKind::multiple)
            question.options = optionsUpTo(69, 0);
        version.questions.push_back(question);
    }
    survey.versions = {version};
    return survey;
}

inline model::Answer anOption(int number) {
    model::Answer answer;
    answer.state = model::Answer::State::answered;
    answer.option = number;
    return answer;
}
inline model::Answer aText(const std::string &text) {
    model::Answer answer;
    answer.state = model::Answer::State::answered;
    answer.text = text;
    return answer;
}
inline model::Answer aMissing(model::Missing missing) {
    model::Answer answer;
    answer.state = model::stateOf(missing);
    return answer;
}

/// A response to aSurvey(): NPS, ease, all else skipped; a comment where there is one.
inline model::Response aResponse(const model::Survey &survey, int nps,
                                 const std::string &comment = "",
                                 base::Date day = base::makeDate(2025, 3, 5)) {
    model::Response response;
    response.version = survey.versions.front().id;
    response.submitted = base::DateTime{day, 9 * 3600, {}};
    response.channel = model::Channel::sms;
    response.language = "fi";
    response.answers.assign(survey.items.size(), aMissing(model::Missing::skipped));
    response.answers[0] = anOption(nps);
    response.answers[1] = anOption(4);
    if (!comment.empty())
        response.answers[5] = aText(comment);
    response.rowHash = static_cast<std::uint64_t>(nps) * 1000 + comment.size();
    return response;
}

/// A workspace with units, aSurvey() and one source.
struct Fixture {
    TestFolder folder;
    base::Path path = folder / "työ tila.kooste";
    std::unique_ptr<Workspace> workspace = newWorkspace(path);
    model::Survey survey;
    Source source;

    Fixture() {
        addUnits(*workspace);
        survey = take(SurveyRepository(*workspace).save(aSurvey()));
        source.survey = survey.id;
        source.name = "lomake";
        source = take(SourceRepository(*workspace).save(source));
    }
    Batch aBatch() const {
        Batch batch;
        batch.source = source.id;
        batch.version = survey.versions.front().id;
        batch.fileName = "vienti.csv";
        batch.importedAt = {base::makeDate(2025, 4, 1), 8 * 3600, {}};
        return batch;
    }
    Batch importAll(const std::vector<model::Response> &responses) {
        auto writer = take(ImportWriter::begin(*workspace, survey, aBatch()));
        std::int64_t row = 1;
        for (const auto &response : responses)
            writer->add(response, ++row);
        return take(writer->commit());
    }
    std::shared_ptr<const model::UnitTree> units() { return UnitRepository(*workspace).load(); }
    std::string bytesOfFile() {
        take(workspace->close());
        return take(base::readFile(path));
    }
};

} // namespace kooste::store
