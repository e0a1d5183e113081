// SPDX-License-Identifier: MIT
// Step 1 of ImportPresenter: what one column can be corrected to, and what differs this time.
#include "app/presenters/import_pictures.h"
#include "app/presenters/import_presenter.h"
#include "app/usecases/import_source.h"
#include "base/text.h"
#include "model/survey.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;
using importing::ColumnRole;

namespace {

/// Ids of a column's menu: what is chosen, from these on.
enum MenuId {
    kAsRecognised = 1,
    kRoleIds = 100,
    kKindIds = 200,
    kDirectionIds = 300,
    kDateIds = 400,
    kHeaderIds = 500,
    kItemIds = 1000
};
constexpr int kMostHeaderRows = 3;
constexpr std::size_t kMostDifferences = 3;
constexpr std::size_t kHeaderLetters = 40;

bool hasTime(const importing::ColumnReading &column) {
    return column.role == ColumnRole::submittedAt || column.role == ColumnRole::startedAt ||
           column.kind == model::ItemKind::date;
}

const importing::QuestionReading *questionAt(const importing::Inspection &inspection, int column) {
    for (const auto &question : inspection.questions)
        if (std::find(question.binding.columns.begin(), question.binding.columns.end(), column) !=
            question.binding.columns.end())
            return &question;
    return nullptr;
}

/// "question, Scale": how a column is read.
std::string readingOf(const importing::Inspection &inspection, std::size_t place, const Say &say) {
    const auto &column = inspection.columns[place];
    std::string text = say(importing::columnRoleName(column.role));
    if (importing::carriesItem(column.role) && column.kind)
        text += ", " + say(itemKindName(*column.kind));
    const auto *question = questionAt(inspection, column.index);
    if (question != nullptr && !question->moreIsBetter)
        text += ", " + say(tr("the smallest number is the best"));
    return text;
}

ColumnMenu::Group headerRowsGroup(int chosen, const Say &say) {
    ColumnMenu::Group group{say(tr("Header rows (whole file)")), {}};
    for (int rows = 0; rows <= kMostHeaderRows; ++rows)
        group.entries.push_back(
            {kHeaderIds + rows,
             rows == 0 ? say(tr("No header row"))
                       : say(trn("{n} header row", "{n} header rows", std::int64_t{rows})),
             rows == chosen});
    return group;
}

ColumnMenu::Group datesGroup(const std::optional<importing::DateOrder> &chosen, const Say &say) {
    ColumnMenu::Group group{say(tr("Order of dates (whole file)")), {}};
    const int place = chosen ? static_cast<int>(*chosen) + 1 : 0;
    int at = 0;
    for (const auto &name : {tr("From the values"), tr("Day first (31/12/2025)"),
                             tr("Month first (12/31/2025)"), tr("Year first (2025/12/31)")}) {
        group.entries.push_back({kDateIds + at, say(name), at == place});
        ++at;
    }
    return group;
}

ColumnMenu::Group directionGroup(bool moreIsBetter, const Say &say) {
    return {say(tr("Direction of the scale")),
            {{kDirectionIds, say(tr("The greatest number is the best")), moreIsBetter},
             {kDirectionIds + 1, say(tr("The smallest number is the best")), !moreIsBetter}}};
}

} // namespace

std::string readingDifference(const importing::Inspection &before,
                              const importing::Inspection &after, const Say &say) {
    std::vector<std::string> parts;
    const auto number = [&](std::int64_t old, std::int64_t now, const base::Message &what) {
        if (old != now)
            parts.push_back(say(what) + " " + say.count(old) + " → " + say.count(now));
    };
    number(before.responses, after.responses, tr("rows"));
    number(static_cast<std::int64_t>(before.columns.size()),
           static_cast<std::int64_t>(after.columns.size()), tr("columns"));
    std::size_t others = 0;
    for (std::size_t i = 0; i < before.columns.size() && i < after.columns.size(); ++i) {
        const auto old = readingOf(before, i, say);
        const auto now = readingOf(after, i, say);
        if (old == now)
            continue;
        if (parts.size() < kMostDifferences)
            parts.push_back("“" + base::shortened(after.columns[i].header, kHeaderLetters) +
                            "”: " + old + " → " + now);
        else
            ++others;
    }
    if (others > 0)
        parts.push_back(
            say(trn("{n} more column", "{n} more columns", static_cast<std::int64_t>(others))));
    number(static_cast<std::int64_t>(before.questions.size()),
           static_cast<std::int64_t>(after.questions.size()), tr("questions"));
    if (parts.empty())
        return say(tr("The choice changed nothing in how the file is read."));
    return say(tr("Changed: {what}").with("what", base::join(parts, "; ")));
}

// --- What differs this time

std::shared_ptr<const model::Survey> ImportPresenter::likelySurvey() const {
    if (survey_)
        return session_.picture()->survey(*survey_);
    if (form_)
        return session_.picture()->survey(form_->survey);
    // Once step 2 was seen, no survey means that the user wants a new one.
    return likely_ && fresh_.name.empty() ? session_.picture()->survey(*likely_) : nullptr;
}

std::vector<importing::FormChange> ImportPresenter::changes() const {
    const auto survey = form_ ? session_.picture()->survey(form_->survey) : nullptr;
    return survey ? changesSince(*form_, *survey, *inspection_)
                  : std::vector<importing::FormChange>();
}

void ImportPresenter::addChanges(ImportFileStep &step) const {
    if (!form_)
        return;
    const auto found = changes();
    step.changesHeading = found.empty()
                              ? session_.say(tr("Nothing differs from the last time."))
                              : session_.say(trn("{n} thing differs from the last time:",
                                                 "{n} things differ from the last time:",
                                                 static_cast<std::int64_t>(found.size())));
    for (const auto &change : found) {
        const bool open = change.unplaced && !isCorrected(change.column);
        step.changes.emplace_back(open ? Sign::question : Sign::warning,
                                  session_.say(importing::formChangeText(change)));
    }
}

// --- The menu of a column

/// The questions of the version in use, in their order.
std::vector<const model::Item *> ImportPresenter::askedItems(const model::Survey &survey) const {
    std::vector<const model::Item *> items;
    if (const auto *version = survey.latestPublished())
        for (const auto &question : version->questions)
            if (const auto *item = survey.find(question.item))
                items.push_back(item);
    return items;
}

void ImportPresenter::addItemEntries(ColumnMenu &menu, int column) const {
    const auto survey = likelySurvey();
    if (!survey)
        return;
    std::string chosen;
    for (const auto &correction : corrections_.columns)
        if (correction.index == column)
            chosen = correction.itemCode;
    ColumnMenu::Group group{session_.say(tr("Question of the survey")), {}};
    int id = kItemIds;
    for (const auto *item : askedItems(*survey)) {
        const auto *asked = survey->latestPublished()->find(item->id);
        group.entries.push_back({id++, base::shortened(asked->text.best(session_.language()), 60),
                                 item->code == chosen});
    }
    if (!group.entries.empty())
        menu.groups.push_back(std::move(group));
}

ColumnMenu ImportPresenter::columnMenu(int column) const {
    const Say say(session_.translator());
    const auto known = knownInspection();
    const auto &reading = known.columns.at(static_cast<std::size_t>(column - 1));
    ColumnMenu menu;
    menu.title = reading.header;
    const bool own =
        std::any_of(corrections_.columns.begin(), corrections_.columns.end(),
                    [&](const auto &correction) { return correction.index == column; });
    menu.entries = {{kAsRecognised, say(tr("As recognised")), false, own}};
    ColumnMenu::Group roles{say(tr("Role")), {}};
    for (std::size_t i = 0; i < columnRoles().size(); ++i) {
        const auto role = columnRoles()[i];
        const int id = kRoleIds + static_cast<int>(i);
        const ColumnMenu::Entry entry{id, say(importing::columnRoleName(role)),
                                      role == reading.role};
        roles.entries.push_back(entry);
        if (role == ColumnRole::ignored)
            menu.entries.push_back({id, say(tr("Do not import this column")), entry.chosen});
    }
    menu.groups.push_back(std::move(roles));
    addItemEntries(menu, column);
    const auto fixed = kindsOfSurvey();
    if (const auto found = fixed.find(column); found != fixed.end()) {
        menu.groups.push_back({say(tr("Kind")), {{0, fixedKindWords(found->second), true, false}}});
    } else if (importing::carriesItem(reading.role)) {
        ColumnMenu::Group kinds{say(tr("Kind")), {}};
        for (std::size_t i = 0; i < itemKinds().size(); ++i)
            kinds.entries.push_back({kKindIds + static_cast<int>(i),
                                     say(itemKindName(itemKinds()[i])),
                                     reading.kind == itemKinds()[i]});
        menu.groups.push_back(std::move(kinds));
    }
    const auto *question = questionAt(known, column);
    // A survey that there is has its own directions.
    if (question != nullptr && question->kind == model::ItemKind::ordered && !likelySurvey())
        menu.groups.push_back(directionGroup(question->moreIsBetter, say));
    if (hasTime(reading))
        menu.groups.push_back(datesGroup(corrections_.dateOrder, say));
    menu.groups.push_back(headerRowsGroup(inspection_->headerRows, say));
    return menu;
}

/// Columns whose question the survey knows: its kind is that of the question, whatever the file
/// says.
std::map<int, model::ItemKind> ImportPresenter::kindsOfSurvey() const {
    std::map<int, model::ItemKind> kinds;
    const auto survey = likelySurvey();
    if (!survey || !survey->latestPublished())
        return kinds;
    const auto outcome =
        importing::mapOnto(knownInspection(), *survey, form_ ? &form_->profile : nullptr);
    for (const auto &placed : outcome.mapping.items)
        if (const auto *item = survey->findItem(placed.itemCode))
            for (const int column : placed.binding.columns)
                kinds[column] = item->kind;
    return kinds;
}

std::string ImportPresenter::fixedKindWords(model::ItemKind kind) const {
    return session_.say(
        tr("{kind}, as in the survey. To change it, choose another role or question.")
            .with("kind", session_.say(itemKindName(kind))));
}

void ImportPresenter::fixKinds(ImportFileStep &step) const {
    for (const auto &[column, kind] : kindsOfSurvey()) {
        auto &shown = step.columns.at(static_cast<std::size_t>(column) - 1);
        shown.kindFixed = fixedKindWords(kind);
        for (std::size_t i = 0; i < itemKinds().size(); ++i)
            if (itemKinds()[i] == kind)
                shown.kind = static_cast<int>(i) + 1;
    }
}

void ImportPresenter::openColumnMenu(int column) {
    if (inspection_ && column > 0 && column <= static_cast<int>(inspection_->columns.size()))
        view_.showColumnMenu(column, columnMenu(column));
}

void ImportPresenter::correctItem(int column, const std::string &itemCode) {
    auto &correction = correctionOf(column);
    const auto role = inspection_->columns.at(static_cast<std::size_t>(column - 1)).role;
    correction.role = importing::carriesItem(role) ? role : ColumnRole::item;
    correction.itemCode = itemCode;
    inspect();
}

void ImportPresenter::chooseInColumnMenu(int column, int id) {
    if (id == kAsRecognised) {
        auto &all = corrections_.columns;
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](const auto &one) { return one.index == column; }),
                  all.end());
        inspect();
    } else if (id >= kItemIds) {
        const auto survey = likelySurvey();
        const auto place = static_cast<std::size_t>(id - kItemIds);
        if (const auto items = survey ? askedItems(*survey) : std::vector<const model::Item *>();
            place < items.size())
            correctItem(column, items[place]->code);
    } else if (id >= kHeaderIds) {
        setHeaderRows(id - kHeaderIds);
    } else if (id >= kDateIds) {
        chooseDates(id - kDateIds);
    } else if (id >= kDirectionIds) {
        correctionOf(column).moreIsBetter = id == kDirectionIds;
        inspect();
    } else if (id >= kKindIds) {
        chooseKind(column, id - kKindIds + 1);
    } else if (id >= kRoleIds) {
        chooseRole(column, id - kRoleIds);
    }
}

} // namespace kooste::app
