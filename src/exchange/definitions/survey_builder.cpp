// SPDX-License-Identifier: MIT
#include "exchange/definitions/survey_builder.h"
#include "base/text.h"
#include "importing/closed_values.h"
#include "importing/header_words.h"

#include <algorithm>

namespace kooste::exchange {

using base::tr;
using model::ItemKind;

SurveyBuilder::SurveyBuilder(std::string code, base::LocalText name) {
    survey_.code = std::move(code);
    survey_.name = std::move(name);
}

void SurveyBuilder::beginSection(base::LocalText title, base::LocalText intro) {
    model::Section section;
    section.number = static_cast<int>(version_.sections.size()) + 1;
    section.title = std::move(title);
    section.intro = std::move(intro);
    version_.sections.push_back(std::move(section));
}

model::Section *SurveyBuilder::section() {
    return version_.sections.empty() ? nullptr : &version_.sections.back();
}

std::string SurveyBuilder::uniqueCode(const std::string &wanted) {
    auto code = wanted.empty() ? "Q" + std::to_string(version_.questions.size() + 1) : wanted;
    const auto stem = code;
    for (int i = 2; !codes_.insert(code).second; ++i)
        code = stem + "_" + std::to_string(i);
    if (code != wanted && !wanted.empty())
        losses_.add("codeChanged", code,
                    tr("The code “{code}” stands twice; the later question is “{new}”.")
                        .with("code", wanted)
                        .with("new", code));
    return code;
}

void SurveyBuilder::makeUnique(std::vector<FoundOption> &options, const std::string &item) {
    std::set<std::string> used;
    for (auto &option : options) {
        const auto given = option.code;
        auto stem =
            given.empty() ? importing::slugOf(option.label.best(base::Language::fi)) : given;
        option.code = stem;
        for (int i = 2; !used.insert(option.code).second; ++i)
            option.code = stem + "_" + std::to_string(i);
        if (!given.empty() && option.code != given)
            losses_.add("codeChanged", item,
                        tr("The option code “{code}” stands twice; the later one is “{new}”.")
                            .with("code", given)
                            .with("new", option.code));
        if (option.label.empty())
            option.label = base::LocalText::same(option.code);
    }
}

model::ItemId SurveyBuilder::add(FoundQuestion found) {
    model::Item item;
    item.id = {static_cast<std::int64_t>(survey_.items.size()) + 1};
    item.code = uniqueCode(found.code);
    item.kind = found.kind;
    makeUnique(found.options, item.code);
    if (found.kind == ItemKind::single && !found.kindGiven) {
        auto scale = readScale(found.text, std::move(found.options));
        item.kind = scale.kind;
        found.options = std::move(scale.options);
    } else {
        found.options = completedScale(found.kind, std::move(found.options));
    }
    const auto key = base::comparisonKey(found.text.best(base::Language::fi));
    if (item.kind == ItemKind::single && importing::asksBackground(key))
        item.role = model::ItemRole::background;
    model::Question question;
    question.item = item.id;
    question.text = std::move(found.text);
    question.help = std::move(found.help);
    question.required = found.required;
    question.section = version_.sections.empty() ? 0 : version_.sections.back().number;
    if (model::isClosed(item.kind))
        question.options = numberedOptions(item.kind, found.options);
    const auto id = item.id;
    survey_.items.push_back(std::move(item));
    version_.questions.push_back(std::move(question));
    return id;
}

model::Question &SurveyBuilder::question(model::ItemId item) {
    return version_.questions.at(static_cast<std::size_t>(item.value - 1));
}

const model::Item &SurveyBuilder::item(model::ItemId item) const {
    return survey_.items.at(static_cast<std::size_t>(item.value - 1));
}

const model::Item *SurveyBuilder::findItem(std::string_view code) const {
    return survey_.findItem(code);
}

NamedAnswer SurveyBuilder::answer(model::ItemId id) const {
    NamedAnswer answer;
    answer.item = id;
    answer.kind = item(id).kind;
    answer.options = &version_.questions.at(static_cast<std::size_t>(id.value - 1)).options;
    return answer;
}

void SurveyBuilder::require(model::Condition &condition, const model::Condition &more,
                            const std::string &place) {
    if (auto both = bothHold(condition, more))
        condition = std::move(*both);
    else
        losses_.add("condition", place,
                    tr("Two conditions apply to “{place}” that cannot be joined into one; only "
                       "the first is kept.")
                        .with("place", place));
}

ReadDefinition SurveyBuilder::finish() {
    survey_.versions.push_back(std::move(version_));
    ReadDefinition definition{std::move(survey_), std::move(losses_)};
    definition.columns = std::move(columns_);
    return definition;
}

void SurveyBuilder::nameColumn(model::ItemId id, std::string name,
                               std::optional<std::size_t> option) {
    ColumnName column{std::move(name), item(id).code, {}};
    if (option)
        column.option = question(id).options.at(*option).code;
    columns_.push_back(std::move(column));
}

std::string codeOfName(std::string_view name) {
    if (base::trim(name).empty())
        return {};
    auto code = importing::slugOf(name);
    code = code == "option" ? std::string("survey") : code;
    std::replace(code.begin(), code.end(), '_', '-');
    return code;
}

model::Condition &SurveyBuilder::shownIf(model::ItemId item, int section) {
    return item ? question(item).shownIf
                : sections()[static_cast<std::size_t>(section - 1)].shownIf;
}

base::Error noQuestions(const Source &source) {
    return source->error("noQuestions",
                         tr("“{file}” asks nothing that can be read: it holds no question.")
                             .with("file", source->name()));
}

} // namespace kooste::exchange
