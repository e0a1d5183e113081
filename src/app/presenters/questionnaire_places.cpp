// SPDX-License-Identifier: MIT
// Adding, removing and moving questions and sections: questionnaire_presenter.h.
#include "app/presenters/questionnaire_presenter.h"
#include "app/presenters/questionnaire_words.h"
#include "app/usecases/item_bank.h"

#include <algorithm>

namespace kooste::app {

using model::ItemId;

namespace {

/// Sections in the order of the form, the part before the first one included.
std::vector<int> sectionOrder(const model::Version &version) {
    std::vector<int> order{0};
    for (const auto &section : version.sections)
        order.push_back(section.number);
    return order;
}

std::vector<ItemId> itemsOf(const model::Version &version, int section) {
    std::vector<ItemId> items;
    for (const auto &question : version.questions)
        if (question.section == section)
            items.push_back(question.item);
    return items;
}

template <class T> std::size_t placeIn(const std::vector<T> &all, const T &one) {
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), one) - all.begin());
}

} // namespace

QuestionPlace QuestionnairePresenter::placeAfter(ItemId item) const {
    const auto *question = version().find(item);
    if (question == nullptr)
        return {};
    const auto items = itemsOf(version(), question->section);
    const auto at = placeIn(items, item) + 1;
    return {question->section, at < items.size() ? items[at] : ItemId{}};
}

/// After the chosen question, at the end of the chosen section, else at the end of the form.
QuestionPlace QuestionnairePresenter::placeForNew() const {
    if (version().find(chosen_.item))
        return placeAfter(chosen_.item);
    if (version().findSection(chosen_.section))
        return {chosen_.section, {}};
    return {version().sections.empty() ? 0 : version().sections.back().number, {}};
}

void QuestionnairePresenter::addQuestion(model::ItemKind kind, model::ItemRole role) {
    if (!draft_)
        return;
    // A scale that the questionnaire uses already is the likeliest one for another question.
    std::vector<model::AnswerOption> options;
    if (kind == model::ItemKind::ordered || kind == model::ItemKind::nps) {
        model::Item likely;
        likely.kind = kind;
        if (const auto scales = offeredScales(survey(), version(), likely); !scales.empty())
            options = scales.front();
    }
    const auto added = editor().addQuestion({kind, role, {}, {}}, placeForNew());
    if (!added)
        return changed(added.error());
    for (auto &option : options)
        option.number = kind == model::ItemKind::nps ? option.number : 0;
    if (!options.empty())
        (void)editor().changeOptions(*added, options);
    chooseItem(*added);
    changed({});
    view_.focus({FieldPlace::Field::words, WordField::text, session_.language()});
}

void QuestionnairePresenter::addKnownItem(ItemId item) {
    if (!draft_)
        return;
    const auto added = editor().addKnownItem(item, placeForNew());
    if (added)
        chooseItem(item);
    changed(added);
}

void QuestionnairePresenter::bankChanged() {
    bank_.reset();
    readBank();
}

/// Once per workspace: what stands in the menu of questions to add.
void QuestionnairePresenter::readBank() {
    if (bank_)
        return;
    session_.perform<model::ItemBank>(
        {},
        [](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return ShowItemBank(*open.workspace).run();
        },
        whileAlive(alive_, [this](base::Result<model::ItemBank> read) {
            if (read)
                bank_ = *std::move(read);
        }));
}

std::vector<std::pair<std::string, std::string>> QuestionnairePresenter::bankItems() const {
    std::vector<std::pair<std::string, std::string>> items;
    if (!draft_ || !bank_)
        return items;
    for (const auto &item : bank_->items) {
        const auto &known = survey().items;
        const bool asked = std::any_of(known.begin(), known.end(), [&](const model::Item &each) {
            return each.bankCode == item.code && version().find(each.id) != nullptr;
        });
        if (!asked)
            items.emplace_back(item.code, item.name.best(session_.language()));
    }
    return items;
}

void QuestionnairePresenter::addBankItem(const std::string &code) {
    const auto *item = draft_ && bank_ ? bank_->find(code) : nullptr;
    if (item == nullptr)
        return;
    const auto added = editor().addBankItem(*item, placeForNew());
    if (!added)
        return changed(added.error());
    chooseItem(*added);
    changed({});
}

void QuestionnairePresenter::addSection() {
    if (!draft_)
        return;
    chosen_ = {{}, editor().addSection({})};
    changed({});
    view_.focus({FieldPlace::Field::words, WordField::text, session_.language()});
}

std::vector<std::pair<ItemId, std::string>> QuestionnairePresenter::unaskedItems() const {
    std::vector<std::pair<ItemId, std::string>> items;
    if (draft_)
        for (const auto &item : survey().items)
            if (!version().find(item.id))
                items.emplace_back(item.id, survey().itemTitle(item.id, session_.language()));
    return items;
}

void QuestionnairePresenter::remove() {
    if (!draft_)
        return;
    base::Result<void> removed;
    if (chosen_.section >= 0) {
        removed = editor().removeSection(chosen_.section);
    } else {
        const auto &questions = version().questions;
        const auto at = static_cast<std::size_t>(numberOf(version(), chosen_.item));
        const ItemId gone = chosen_.item;
        ItemId next;
        if (at < questions.size())
            next = questions[at].item;
        else if (questions.size() > 1)
            next = questions[questions.size() - 2].item;
        removed = editor().removeQuestion(gone);
        if (removed)
            chosen_ = {next, -1};
    }
    if (!version().find(chosen_.item) && !version().findSection(chosen_.section))
        chooseFirst();
    changed(removed);
}

void QuestionnairePresenter::move(bool up) {
    if (!draft_)
        return;
    if (chosen_.section >= 0)
        moveSection(up);
    else if (version().find(chosen_.item))
        moveQuestion(up);
}

/// Over the edge of its section a question goes to the neighbouring one.
void QuestionnairePresenter::moveQuestion(bool up) {
    const int section = version().find(chosen_.item)->section;
    const auto items = itemsOf(version(), section);
    const auto at = placeIn(items, chosen_.item);
    const auto sections = sectionOrder(version());
    const auto here = placeIn(sections, section);
    QuestionPlace place{section, {}};
    if (up && at > 0) {
        place.before = items[at - 1];
    } else if (!up && at + 1 < items.size()) {
        place.before = at + 2 < items.size() ? items[at + 2] : ItemId{};
    } else if (up && here > 0) {
        place.section = sections[here - 1];
    } else if (!up && here + 1 < sections.size()) {
        place.section = sections[here + 1];
        const auto there = itemsOf(version(), place.section);
        place.before = there.empty() ? ItemId{} : there.front();
    } else {
        return;
    }
    changed(editor().moveQuestion(chosen_.item, place));
}

void QuestionnairePresenter::moveSection(bool up) {
    const auto sections = sectionOrder(version());
    const auto at = placeIn(sections, chosen_.section);
    if (up && at > 1)
        changed(editor().moveSection(chosen_.section, sections[at - 1]));
    else if (!up && at + 1 < sections.size())
        changed(
            editor().moveSection(chosen_.section, at + 2 < sections.size() ? sections[at + 2] : 0));
}

void QuestionnairePresenter::drop(std::int64_t row, std::int64_t onto) {
    if (!draft_ || row == onto)
        return;
    const int section = sectionOfKey(row);
    if (section >= 0)
        dropSection(section, onto);
    else
        dropQuestion(ItemId{row}, onto);
}

void QuestionnairePresenter::dropQuestion(ItemId item, std::int64_t onto) {
    QuestionPlace place;
    if (const int section = sectionOfKey(onto); section >= 0) {
        const auto items = itemsOf(version(), section);
        place = {section, items.empty() ? ItemId{} : items.front()};
        if (place.before == item)
            return;
    } else if (const auto *target = version().find(ItemId{onto})) {
        const bool fromBelow = numberOf(version(), item) > numberOf(version(), target->item);
        place = fromBelow ? QuestionPlace{target->section, target->item} : placeAfter(target->item);
    } else {
        return;
    }
    chooseItem(item);
    changed(editor().moveQuestion(item, place));
}

void QuestionnairePresenter::dropSection(int section, std::int64_t onto) {
    int target = sectionOfKey(onto);
    if (target < 0)
        if (const auto *question = version().find(ItemId{onto}))
            target = question->section;
    const auto sections = sectionOrder(version());
    const auto from = placeIn(sections, section);
    const auto to = placeIn(sections, target);
    if (target < 0 || target == section || to >= sections.size())
        return;
    int before = 0;
    if (to < from)
        before = to == 0 ? sections[1] : target;
    else if (to + 1 < sections.size())
        before = sections[to + 1];
    chosen_ = {{}, section};
    changed(editor().moveSection(section, before));
}

} // namespace kooste::app
