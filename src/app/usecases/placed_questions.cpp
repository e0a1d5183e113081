// SPDX-License-Identifier: MIT
#include "app/usecases/placed_questions.h"
#include "base/text.h"
#include "importing/label_families.h"

#include <algorithm>

namespace kooste::app {

namespace {

constexpr int kInvalid = static_cast<int>(model::Missing::invalid);

const importing::QuestionReading *readingOf(const importing::Inspection &inspection,
                                            const importing::MappedItem &item) {
    for (const auto &question : inspection.questions)
        if (!question.binding.columns.empty() &&
            question.binding.columns.front() == item.binding.columns.front())
            return &question;
    return nullptr;
}

const importing::MappedValue *meaningOf(const importing::MappedItem &item,
                                        const std::string &text) {
    const auto key = base::comparisonKey(text);
    for (const auto &value : item.values)
        if (base::comparisonKey(value.text) == key)
            return &value;
    return nullptr;
}

/// Spellings that mean the same are one row; one that means something else is a row of its own.
void addLabels(const importing::OptionReading &option, const importing::MappedItem &item,
               PlacedQuestion &placed) {
    std::vector<PlacedQuestion::Label> labels;
    for (const auto &text : option.values) {
        const auto *meaning = meaningOf(item, text);
        PlacedQuestion::Label label{{text}, 0, kInvalid, meaning != nullptr};
        if (meaning != nullptr) {
            label.option = meaning->option;
        } else if (const auto missing = importing::missingOfLabel(base::comparisonKey(text))) {
            label.option = static_cast<int>(*missing);
            label.known = true;
        }
        const auto same = std::find_if(labels.begin(), labels.end(), [&](const auto &other) {
            return other.option == label.option && other.known == label.known;
        });
        if (same == labels.end())
            labels.push_back(std::move(label));
        else
            same->texts.push_back(text);
    }
    if (!labels.empty())
        labels.front().count = option.count;
    placed.labels.insert(placed.labels.end(), labels.begin(), labels.end());
}

} // namespace

base::Message missingName(model::Missing missing) {
    switch (missing) {
    case model::Missing::notShown:
        return base::tr("not shown");
    case model::Missing::skipped:
        return base::tr("skipped");
    case model::Missing::dontKnow:
        return base::tr("don't know");
    case model::Missing::notApplicable:
        return base::tr("not applicable");
    case model::Missing::invalid:
        break;
    }
    return base::tr("invalid");
}

std::vector<PlacedQuestion> placedQuestions(const importing::Inspection &inspection,
                                            const model::Survey &survey, model::VersionId version,
                                            const importing::MappingOutcome &placed) {
    std::vector<PlacedQuestion> questions;
    const auto *asked = survey.findVersion(version);
    for (const auto &mapped : placed.mapping.items) {
        const auto *item = survey.findItem(mapped.itemCode);
        const auto *question = asked && item ? asked->find(item->id) : nullptr;
        if (question == nullptr || !model::isClosed(item->kind) || mapped.binding.columns.empty() ||
            mapped.binding.shape == importing::Binding::Shape::optionColumns)
            continue;
        PlacedQuestion shown;
        shown.itemCode = mapped.itemCode;
        shown.text = question->text;
        shown.options = question->options;
        if (const auto *reading = readingOf(inspection, mapped))
            for (const auto &option : reading->options)
                addLabels(option, mapped, shown);
        std::stable_sort(shown.labels.begin(), shown.labels.end(),
                         [](const auto &a, const auto &b) { return !a.known && b.known; });
        const auto column = static_cast<std::size_t>(mapped.binding.columns.front()) - 1;
        if (column < inspection.columns.size())
            shown.blank = inspection.columns[column].blank;
        questions.push_back(std::move(shown));
    }
    return questions;
}

} // namespace kooste::app
