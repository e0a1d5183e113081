// SPDX-License-Identifier: MIT
#include "app/presenters/question_form.h"

#include "app/presenters/questionnaire_words.h"
#include "app/usecases/placed_questions.h"
#include "model/comparability.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;
using model::ItemKind;
using model::QuestionnaireFinding;

namespace {

constexpr base::Language kFormLanguages[] = {base::Language::fi, base::Language::sv,
                                             base::Language::en};
constexpr std::int64_t kSectionKeys = std::int64_t{1} << 40;

bool isError(const QuestionnaireFinding &finding) {
    return finding.severity == QuestionnaireFinding::Severity::error;
}

/// How many faults or notes a row has, the graver sign before the number.
Cell findingCell(const ShownQuestionnaire &shown, model::ItemId item, int section) {
    std::int64_t errors = 0;
    std::int64_t hints = 0;
    for (const auto &finding : shown.findings)
        if (section >= 0 ? finding.section == section && finding.item == model::ItemId{}
                         : finding.item == item)
            ++(isError(finding) ? errors : hints);
    if (errors + hints == 0)
        return {};
    return {std::to_string(errors + hints), errors > 0 ? Tone::strong : Tone::normal,
            errors > 0 ? Sign::error : Sign::note};
}

Row sectionRow(const ShownQuestionnaire &shown, const model::Section &section, const Say &say) {
    Row row;
    row.key = sectionKey(section.number);
    const auto &title = section.title.best(say.language());
    row.cells = {{title.empty() ? say(tr("Section without a title")) : title, Tone::strong,
                  section.shownIf.always() ? Sign::none : Sign::flag},
                 {},
                 findingCell(shown, {}, section.number)};
    return row;
}

Row questionRow(const ShownQuestionnaire &shown, const model::Question &question, int number,
                const Say &say) {
    const auto *item = shown.survey.find(question.item);
    Row row;
    row.key = question.item.value;
    row.indent = 1;
    const bool locked = item && isLocked(shown.survey, *item);
    const bool branches = !question.shownIf.always();
    const Sign sign = locked ? Sign::lock : branches ? Sign::flag : Sign::none;
    row.cells = {
        {std::to_string(number) + " " + questionTitle(shown.survey, question, say.language()),
         Tone::normal, sign},
        {item ? answerWord(*item, question, say) : std::string(), Tone::muted,
         locked && branches ? Sign::flag : Sign::none},
        findingCell(shown, question.item, -1)};
    return row;
}

} // namespace

std::int64_t sectionKey(int section) { return kSectionKeys + section; }

int sectionOfKey(std::int64_t key) {
    return key >= kSectionKeys ? static_cast<int>(key - kSectionKeys) : -1;
}

std::int64_t variantKeyNumber(model::VariantKey variant) {
    return 1 + std::int64_t{model::kPhases} * static_cast<std::int64_t>(variant.audience) +
           static_cast<std::int64_t>(variant.phase);
}

model::VariantKey variantOfKey(std::int64_t key) {
    return {static_cast<model::Audience>((key - 1) / model::kPhases),
            static_cast<model::Phase>((key - 1) % model::kPhases)};
}

int numberOf(const model::Version &version, model::ItemId item) {
    for (std::size_t i = 0; i < version.questions.size(); ++i)
        if (version.questions[i].item == item)
            return static_cast<int>(i) + 1;
    return 0;
}

bool isLocked(const model::Survey &survey, const model::Item &item) {
    return item.isCore && survey.type == model::SurveyType::regular;
}

Table questionTable(const ShownQuestionnaire &shown, const Say &say) {
    Table table;
    table.columns = {{say(tr("Question")), 120, Align::left},
                     {say(tr("Answer")), 72, Align::left, false},
                     {say(tr("Findings")), 56, Align::left}};
    const auto add = [&](int section) {
        for (const auto &question : shown.version.questions)
            if (question.section == section)
                table.rows.push_back(
                    questionRow(shown, question, numberOf(shown.version, question.item), say));
    };
    add(0);
    for (const auto &section : shown.version.sections) {
        table.rows.push_back(sectionRow(shown, section, say));
        add(section.number);
    }
    return table;
}

// --- the variants' table ------------------------------------------------------------------------

namespace {

/// The variant's own words in one language: what counts as done. The common words must be there;
/// a variant that says nothing of its own uses them.
Cell languageCell(const model::Question &question, model::VariantKey variant,
                  base::Language language, bool inUse, const Say &say) {
    const auto missing = [&] {
        return inUse ? Cell{say(tr("missing")), Tone::attention, Sign::error}
                     : Cell{"–", Tone::muted};
    };
    const auto done = [&] { return Cell{say(tr("done"))}; };
    if (variant.isCommon())
        return question.text.get(language).empty() ? missing() : done();
    for (const auto &own : question.wordings)
        if (own.variant == variant && !own.text.empty())
            return own.text.get(language).empty() ? missing() : done();
    return {say(tr("as common")), Tone::muted};
}

Table variantTable(const ShownQuestionnaire &shown, const model::Question &question,
                   const Say &say) {
    Table table;
    table.columns = {{say(tr("Respondent")), 90, Align::left},
                     {say(tr("Phase")), 110, Align::left, false},
                     {say(tr("Finnish")), 84, Align::left},
                     {say(tr("Swedish")), 84, Align::left},
                     {say(tr("English")), 90, Align::left}};
    const auto inUse = [&](base::Language language) {
        return std::find(shown.languages.begin(), shown.languages.end(), language) !=
               shown.languages.end();
    };
    std::vector<model::VariantKey> keys{{}};
    for (const auto &variant : shown.version.variants)
        keys.push_back(variant.key);
    for (const auto &key : keys) {
        Row row;
        row.key = variantKeyNumber(key);
        const bool anyone = key.audience == model::Audience::unknown;
        const bool always = key.phase == model::Phase::unknown;
        row.cells = {{say(anyone ? tr("everyone") : model::audienceName(key.audience))},
                     {say(always ? tr("any phase") : model::phaseName(key.phase))}};
        for (const auto language : kFormLanguages)
            row.cells.push_back(languageCell(question, key, language, inUse(language), say));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// "same item as in version 2", or that it is new.
std::string identityOf(const ShownQuestionnaire &shown, const model::Question &question,
                       const Say &say) {
    const auto *before = model::versionBefore(shown.survey, question.item, shown.version);
    if (before == nullptr)
        return shown.version.number > 1 ? say(tr("new item")) : std::string();
    return say(tr("same item as in version {number}").with("number", before->number));
}

} // namespace

// --- scales --------------------------------------------------------------------------------------

std::vector<std::vector<model::AnswerOption>>
offeredScales(const model::Survey &survey, const model::Version &version, const model::Item &item) {
    std::vector<std::vector<model::AnswerOption>> scales;
    const auto add = [&](const std::vector<model::AnswerOption> &options) {
        const bool known = std::any_of(scales.begin(), scales.end(), [&](const auto &scale) {
            return sameScale(scale, options);
        });
        if (!known && !options.empty())
            scales.push_back(options);
    };
    for (const auto &question : version.questions)
        if (const auto *other = survey.find(question.item); other && other->kind == item.kind)
            add(question.options);
    for (const auto &scale : standardScales(item.kind))
        add(scale);
    return scales;
}

namespace {

void fillScale(const ShownQuestionnaire &shown, const model::Question &question,
               const model::Item &item, const Say &say, QuestionForm &form) {
    form.closed = model::isClosed(item.kind);
    if (!form.closed)
        return;
    const auto scales = offeredScales(shown.survey, shown.version, item);
    for (std::size_t i = 0; i < scales.size(); ++i) {
        form.scale.texts.push_back(scaleTitle(scales[i], say));
        if (sameScale(scales[i], question.options))
            form.scale.chosen = static_cast<int>(i);
    }
    const auto alike = std::count_if(shown.version.questions.begin(), shown.version.questions.end(),
                                     [&](const model::Question &other) {
                                         return !other.options.empty() &&
                                                sameScale(other.options, question.options);
                                     });
    if (alike > 1) {
        form.scaleNote = say(trn("in {n} question", "in {n} questions", alike));
        form.everywhere =
            say(trn("Change it also in the {n} other question with this scale",
                    "Change it also in the {n} other questions with this scale", alike - 1));
    }
    form.missingStates.push_back(say(tr("answer")));
    for (int state = 1; state <= model::kMissingStates; ++state)
        form.missingStates.push_back(say(missingName(static_cast<model::Missing>(-state))));
    for (const auto &option : question.options)
        form.options.push_back(
            {option.code, option.label,
             option.score ? plainNumber(*option.score, say.language()) : std::string(),
             option.missing ? -static_cast<int>(*option.missing) : 0});
}

std::string lockNoteOf(const ShownQuestionnaire &shown, const model::Item &item, const Say &say) {
    if (!shown.editable || !isLocked(shown.survey, item))
        return {};
    return say(tr("National core item: its words and scale come from the item bank."));
}

} // namespace

QuestionForm questionForm(const ShownQuestionnaire &shown, const model::Question &question,
                          model::VariantKey variant, const Say &say) {
    QuestionForm form;
    const auto *item = shown.survey.find(question.item);
    if (item == nullptr)
        return form;
    form.heading = std::to_string(numberOf(shown.version, question.item)) + " " +
                   questionTitle(shown.survey, question, say.language());
    form.identity = identityOf(shown, question, say);
    form.lockNote = lockNoteOf(shown, *item, say);
    form.editable = shown.editable;
    form.wordsEditable = shown.editable && form.lockNote.empty();
    form.variants = variantTable(shown, question, say);
    form.variant = variantKeyNumber(variant);
    form.wordingTitle = say(tr("Wording: {variant}").with("variant", variantTitle(variant, say)));
    form.text = question.text;
    form.help = question.help;
    if (!variant.isCommon()) {
        form.text = form.help = {};
        for (const auto &own : question.wordings)
            if (own.variant == variant) {
                form.text = own.text;
                form.help = own.help;
            }
    }
    form.name = item->name;
    form.required = question.required;
    form.code = item->code;
    form.role = {{say(tr("Answer about the service")), say(tr("Background"))},
                 item->role == model::ItemRole::background ? 1 : 0};
    form.hasDirection = item->kind == ItemKind::ordered || item->kind == ItemKind::number;
    form.moreIsBetter = item->moreIsBetter;
    fillScale(shown, question, *item, say, form);
    return form;
}

QuestionForm sectionForm(const ShownQuestionnaire &shown, const model::Section &section,
                         const Say &say) {
    QuestionForm form;
    form.section = true;
    form.heading = say(tr("Section: {title}").with("title", section.title.best(say.language())));
    form.editable = form.wordsEditable = shown.editable;
    form.text = section.title;
    form.help = section.intro;
    return form;
}

// --- findings
// -------------------------------------------------------------------------------------

Table findingTable(const ShownQuestionnaire &shown, const Say &say) {
    Table table;
    table.columns = {{say(tr("Severity")), 150, Align::left},
                     {say(tr("Question")), 220, Align::left},
                     {say(tr("What is to be mended")), 460, Align::left}};
    std::int64_t key = 0;
    for (const auto &finding : shown.findings) {
        Row row;
        row.key = ++key;
        std::string where;
        if (const auto *question = shown.version.find(finding.item))
            where = std::to_string(numberOf(shown.version, finding.item)) + " " +
                    questionTitle(shown.survey, *question, say.language());
        else if (const auto *section = shown.version.findSection(finding.section))
            where = section->title.best(say.language());
        else
            where = say(tr("the whole questionnaire"));
        row.cells = {isError(finding)
                         ? Cell{say(tr("Hinders publishing")), Tone::normal, Sign::error}
                         : Cell{say(tr("Note")), Tone::normal, Sign::note},
                     {where},
                     {say(finding.message)}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string findingHeading(const std::vector<QuestionnaireFinding> &findings, const Say &say) {
    const auto errors = std::count_if(findings.begin(), findings.end(), isError);
    const auto hints = static_cast<std::int64_t>(findings.size()) - errors;
    if (findings.empty())
        return say(tr("Check: nothing to mend, the version can be published"));
    const auto faults = trn("{n} fault", "{n} faults", errors);
    const auto notes = trn("{n} note", "{n} notes", hints);
    if (hints == 0)
        return say(tr("Check: {faults}").with("faults", faults));
    if (errors == 0)
        return say(tr("Check: {faults}").with("faults", notes));
    return say(tr("Check: {faults}, {notes}").with("faults", faults).with("notes", notes));
}

} // namespace kooste::app
