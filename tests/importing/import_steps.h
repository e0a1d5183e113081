// SPDX-License-Identifier: MIT
#pragma once
#include "importing/inspection.h"
#include "importing/questionnaire_draft.h"
#include "importing/response_reader.h"
#include "memory_reader.h"

#include <gtest/gtest.h>

namespace kooste::importing {

inline Inspection inspected(const std::vector<std::string> &rows,
                            const std::string &name = "export.csv",
                            const Corrections &corrections = {}) {
    MemoryReader reader(rows);
    auto result = inspect(reader, corrections, name, {}, {});
    EXPECT_TRUE(result.ok());
    return result ? std::move(*result) : Inspection{};
}

inline std::map<std::string, std::int64_t> countsOf(const std::vector<OptionReading> &options) {
    std::map<std::string, std::int64_t> counts;
    for (const auto &option : options)
        counts[option.label] += option.count;
    return counts;
}

inline std::vector<std::string> rolesIn(const Inspection &seen) {
    std::vector<std::string> roles;
    for (const auto &column : seen.columns)
        roles.emplace_back(columnRoleCode(column.role));
    return roles;
}

/// Keeps every response and every rejected row.
class KeepAll final : public ResponseSink {
public:
    bool take(const model::Response &response, const SourceRow &row) override {
        responses.push_back(response);
        kept.push_back(row.keptCells().cells);
        return true;
    }
    bool reject(const RejectedRow &row) override {
        rejected.push_back(row);
        return true;
    }
    std::vector<model::Response> responses;
    std::vector<std::vector<std::string>> kept;
    std::vector<RejectedRow> rejected;
};

/// Knows K1 and K2; refuses "Tuntematon"; everything else has no unit.
class TwoUnits final : public UnitResolver {
public:
    UnitAnswer resolve(std::string_view text) override {
        ++asked;
        if (text == "K1" || text == "K2")
            return {UnitAnswer::Kind::unit, {text == "K1" ? 1 : 2}};
        if (text == "Tuntematon")
            return {UnitAnswer::Kind::refused, {}};
        return {};
    }
    int asked = 0;
};

/// From rows to responses of a new survey.
struct Imported {
    Inspection inspection;
    model::Survey survey;
    MappingOutcome outcome;
    ReadCounts counts;
    KeepAll sink;
    TwoUnits units;

    explicit Imported(const std::vector<std::string> &rows, const Corrections &corrections = {},
                      const std::string &name = "export.csv") {
        inspection = inspected(rows, name, corrections);
        survey = draftSurvey(inspection, "s", base::LocalText::same("S"),
                             model::SurveyType::regular, base::Language::fi);
        survey.versions.front().id = model::VersionId{1};
        outcome = mapOnto(inspection, survey, nullptr, &survey.versions.front());
        MemoryReader reader(rows);
        auto read = readResponses(reader, outcome.mapping, survey, model::VersionId{1}, units, sink,
                                  {}, {});
        EXPECT_TRUE(read.ok());
        if (read)
            counts = *read;
    }
    const model::Answer &answer(std::size_t response, std::string_view item) const {
        for (std::size_t i = 0; i < survey.items.size(); ++i)
            if (survey.items[i].code == item)
                return sink.responses.at(response).answers.at(i);
        ADD_FAILURE() << "no item " << item;
        return sink.responses.at(response).answers.at(0);
    }
    /// The label of the chosen option in Finnish.
    std::string label(std::size_t response, std::string_view item) const {
        const auto *asked = survey.versions.front().find(survey.findItem(item)->id);
        for (const auto &option : asked->options)
            if (option.number == answer(response, item).option)
                return option.label.best(base::Language::fi);
        return {};
    }
};

} // namespace kooste::importing
