// SPDX-License-Identifier: MIT
#include "analysis/survey_builder.h"
#include "model/comparability.h"

#include <algorithm>
#include <stdexcept>

namespace kooste::testing {

using model::ItemKind;

namespace {
constexpr int kCannotSay = 9;

model::AnswerOption option(int number, std::optional<double> score = {}) {
    model::AnswerOption result;
    result.number = number;
    result.code = std::to_string(number);
    result.label = base::LocalText::same("option " + std::to_string(number));
    result.score = score;
    return result;
}
} // namespace

SurveyBuilder::SurveyBuilder() {
    survey_.id = model::SurveyId{1};
    survey_.code = "S";
    survey_.name = base::LocalText::same("Survey");
    survey_.versions.push_back({model::VersionId{1}, 1, model::VersionStatus::published, {}, {}});
}

SurveyBuilder &SurveyBuilder::unit(const std::string &code, const std::string &parent,
                                   model::UnitLevel level) {
    model::Unit unit;
    unit.id = model::UnitId{static_cast<std::int64_t>(units_.size()) + 1};
    unit.code = code;
    unit.level = level;
    unit.name = base::LocalText::same("Unit " + code);
    for (const auto &each : units_)
        if (each.code == parent)
            unit.parent = each.id;
    units_.push_back(unit);
    return *this;
}

SurveyBuilder &SurveyBuilder::nextVersion() {
    auto version = survey_.versions.back();
    version.id.value += 1;
    version.number += 1;
    survey_.versions.push_back(std::move(version));
    return *this;
}

model::Item &SurveyBuilder::addItem(const std::string &code, ItemKind kind) {
    model::Item item;
    item.id = model::ItemId{static_cast<std::int64_t>(survey_.items.size()) + 1};
    item.code = code;
    item.kind = kind;
    item.name = base::LocalText::same("Item " + code);
    survey_.items.push_back(item);
    model::Question question;
    question.item = item.id;
    question.text = base::LocalText::same("Question " + code);
    survey_.versions.back().questions.push_back(question);
    return survey_.items.back();
}

model::Question &SurveyBuilder::question(const std::string &code) {
    for (auto &each : survey_.versions.back().questions)
        if (each.item == item(code))
            return each;
    throw std::logic_error("no question " + code);
}

SurveyBuilder &SurveyBuilder::nps(const std::string &code) {
    addItem(code, ItemKind::nps);
    return *this;
}

SurveyBuilder &SurveyBuilder::ordered(const std::string &code, int points, bool moreIsBetter) {
    addItem(code, ItemKind::ordered).moreIsBetter = moreIsBetter;
    auto &asked = question(code);
    for (int number = 1; number <= points; ++number)
        asked.options.push_back(option(number, number));
    auto cannotSay = option(kCannotSay);
    cannotSay.missing = model::Missing::dontKnow;
    asked.options.push_back(cannotSay);
    return *this;
}

SurveyBuilder &SurveyBuilder::single(const std::string &code, int count, int first,
                                     model::ItemRole role) {
    addItem(code, ItemKind::single).role = role;
    for (int number = first; number < first + count; ++number)
        question(code).options.push_back(option(number));
    return *this;
}

SurveyBuilder &SurveyBuilder::multiple(const std::string &code, int count) {
    addItem(code, ItemKind::multiple);
    for (int number = 0; number < count; ++number)
        question(code).options.push_back(option(number));
    return *this;
}

SurveyBuilder &SurveyBuilder::rescale(const std::string &code, int points, int first) {
    auto &asked = question(code);
    asked.options.clear();
    for (int place = 0; place < points; ++place)
        asked.options.push_back(option(first + place, place + 1));
    return *this;
}

SurveyBuilder &SurveyBuilder::reword(const std::string &code, const std::string &text) {
    question(code).text = base::LocalText::same(text);
    return *this;
}

SurveyBuilder &SurveyBuilder::drop(const std::string &code) {
    std::erase_if(survey_.versions.back().questions,
                  [&](const model::Question &each) { return each.item == item(code); });
    return *this;
}

SurveyBuilder &SurveyBuilder::decide(const std::string &code, model::Comparability verdict,
                                     const std::string &note,
                                     std::optional<model::ScaleBridge> bridge) {
    for (auto entry : model::proposeLedger(survey_, survey_.versions.back()))
        if (entry.item == item(code)) {
            entry.verdict = verdict;
            entry.note = note;
            entry.bridge = std::move(bridge);
            survey_.ledger.push_back(std::move(entry));
            break;
        }
    return *this;
}

SurveyBuilder &SurveyBuilder::respond(Given given, int times) {
    for (int i = 0; i < times; ++i)
        given_.push_back(given);
    return *this;
}

SurveyBuilder &SurveyBuilder::npsClasses(const std::string &unit, base::Date date, int detractors,
                                         int passives, int promoters, int version) {
    respond({unit, date, {{"nps", 0}}, version}, detractors);
    respond({unit, date, {{"nps", 7}}, version}, passives);
    return respond({unit, date, {{"nps", 10}}, version}, promoters);
}

SurveyBuilder &SurveyBuilder::classes(const std::string &unit, base::Date date,
                                      const std::string &item, const std::vector<int> &counts,
                                      int version) {
    for (std::size_t i = 0; i < counts.size(); ++i)
        respond({unit, date, {{item, static_cast<int>(i) + 1}}, version}, counts[i]);
    return *this;
}

model::ItemId SurveyBuilder::item(const std::string &code) const {
    const auto *found = survey_.findItem(code);
    if (found == nullptr)
        throw std::logic_error("no item " + code);
    return found->id;
}

int SurveyBuilder::position(const std::string &unitCode) const {
    const model::UnitTree tree(units_);
    const auto *unit = tree.findByCode(unitCode);
    return unit == nullptr ? -1 : tree.indexOf(unit->id);
}

analysis::Setting SurveyBuilder::setting(int threshold) const {
    auto columns = std::make_shared<dataset::SurveyDataset>();
    columns->survey = std::make_shared<model::Survey>(survey_);
    const auto tree = std::make_shared<model::UnitTree>(units_);
    columns->units = tree;
    columns->languages = {"fi"};
    for (const auto &each : given_) {
        const auto *unit = tree->findByCode(each.unit);
        columns->unit.push_back(unit == nullptr ? dataset::kNoUnit : tree->indexOf(unit->id));
        columns->day.push_back(each.date ? base::dayNumber(*each.date) : dataset::kNoDay);
        columns->channel.push_back(static_cast<std::int8_t>(each.channel));
        columns->audience.push_back(static_cast<std::int8_t>(each.audience));
        columns->phase.push_back(0);
        columns->status.push_back(static_cast<std::int8_t>(each.status));
        columns->language.push_back(0);
        columns->version.push_back(static_cast<std::int16_t>(each.version - 1));
    }
    for (const auto &item : survey_.items) {
        dataset::ItemColumn column;
        column.item = item.id;
        column.kind = item.kind;
        std::vector<std::int16_t> values;
        column.words.resize(item.kind == ItemKind::multiple ? 1 : 0);
        for (const auto &each : given_) {
            const auto &version = survey_.versions[static_cast<std::size_t>(each.version - 1)];
            const auto answer = each.answers.find(item.code);
            const int skipped = version.find(item.id) == nullptr
                                    ? dataset::kNotInVersion
                                    : static_cast<int>(model::Missing::skipped);
            const int value = answer == each.answers.end() ? skipped : answer->second;
            if (item.kind == ItemKind::multiple) {
                column.words[0].push_back(value < 0 ? 0U : static_cast<unsigned>(value));
                column.missing.push_back(static_cast<std::int8_t>(std::min(value, 0)));
            } else {
                values.push_back(static_cast<std::int16_t>(value));
            }
        }
        // Byte columns where the options allow, as the store loads them.
        if (item.kind == ItemKind::nps)
            column.values = std::vector<std::int8_t>(values.begin(), values.end());
        else
            column.values = std::move(values);
        columns->items.push_back(std::move(column));
    }
    analysis::Setting result;
    result.answers = columns;
    result.threshold = threshold;
    return result;
}

} // namespace kooste::testing
