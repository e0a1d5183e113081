// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/demo_surveys.h"
#include "exchange/item_bank/item_bank_file.h"
#include "model/item_bank.h"

#include <string>
#include <string_view>
#include <vector>

/// What the demo's surveys are built with. Internal to the files demo_*survey*.cpp.
namespace kooste::app::demo {

using base::LocalText;
using model::AnswerOption;
using model::ItemKind;
using model::ItemRole;
using Options = std::vector<AnswerOption>;

inline AnswerOption option(int number, const std::string &code, LocalText label,
                           std::optional<double> score = {}) {
    AnswerOption made;
    made.number = number;
    made.code = code;
    made.label = std::move(label);
    made.score = score;
    return made;
}

inline AnswerOption missingOption(int number, const std::string &code, LocalText label,
                                  model::Missing missing) {
    auto made = option(number, code, std::move(label));
    made.missing = missing;
    return made;
}

inline void addMissing(Options &options) {
    options.push_back(missingOption(kDontKnowOption, "eos",
                                    {"En osaa sanoa", "Kan inte säga", "I don't know"},
                                    model::Missing::dontKnow));
    options.push_back(missingOption(kNotApplicableOption, "ekm",
                                    {"Ei koske minua", "Gäller inte mig", "Does not concern me"},
                                    model::Missing::notApplicable));
}

inline Options fiveSteps() {
    Options options{
        option(1, "1", {"Täysin eri mieltä", "Helt av annan åsikt", "Strongly disagree"}, 1),
        option(2, "2", {"Jokseenkin eri mieltä", "Delvis av annan åsikt", "Somewhat disagree"}, 2),
        option(3, "3", {"Ei samaa eikä eri mieltä", "Varken eller", "Neither agree nor disagree"},
               3),
        option(4, "4", {"Jokseenkin samaa mieltä", "Delvis av samma åsikt", "Somewhat agree"}, 4),
        option(5, "5", {"Täysin samaa mieltä", "Helt av samma åsikt", "Strongly agree"}, 5)};
    addMissing(options);
    return options;
}

inline Options fourSteps() {
    Options options{option(1, "1", {"En lainkaan", "Inte alls", "Not at all"}, 1),
                    option(2, "2", {"Vähän", "I någon mån", "A little"}, 2),
                    option(3, "3", {"Melko hyvin", "Ganska väl", "Fairly well"}, 3),
                    option(4, "4", {"Hyvin", "Väl", "Well"}, 4)};
    addMissing(options);
    return options;
}

/// Adds items to a survey and gives each its id.
class Builder {
public:
    Builder(std::string code, LocalText name, model::SurveyType type) {
        survey_.code = std::move(code);
        survey_.name = std::move(name);
        survey_.type = type;
    }
    model::Question add(const char *code, ItemKind kind, LocalText name, LocalText text,
                        Options options = {}, ItemRole role = ItemRole::answer) {
        model::Item item;
        item.id = {static_cast<std::int64_t>(survey_.items.size()) + 1};
        item.code = code;
        item.kind = kind;
        item.role = role;
        item.name = std::move(name);
        survey_.items.push_back(item);
        model::Question question;
        question.item = item.id;
        question.text = std::move(text);
        question.options = std::move(options);
        return question;
    }
    /// An item of the bank that comes with the program, in the bank's words.
    model::Question addFromBank(std::string_view code) {
        const auto &bank = *exchange::shippedItemBank().find(code);
        auto item = model::itemFromBank(bank);
        item.id = {static_cast<std::int64_t>(survey_.items.size()) + 1};
        survey_.items.push_back(item);
        auto question = model::questionFromBank(bank);
        question.item = item.id;
        return question;
    }
    /// A published version; it may still be added to.
    model::Version &publish(int number, base::Date on, std::vector<model::Question> questions) {
        model::Version version;
        version.number = number;
        version.status = model::VersionStatus::published;
        version.publishedOn = on;
        version.questions = std::move(questions);
        survey_.versions.push_back(std::move(version));
        return survey_.versions.back();
    }
    model::Survey &survey() { return survey_; }
    model::ItemId item(std::string_view code) const { return survey_.findItem(code)->id; }
    /// Holds when one of the options was chosen (or none of them).
    model::Condition chosen(std::string_view code, std::vector<int> options,
                            model::ConditionOperator op = model::ConditionOperator::is) const {
        return {model::Condition::Join::all, {{item(code), op, std::move(options), {}}}};
    }

private:
    model::Survey survey_;
};

/// The next section of the form; questions say by its number that they stand in it.
inline void beginSection(model::Version &version, int number, LocalText title, LocalText intro = {},
                         model::Condition shownIf = {}) {
    model::Section section;
    section.number = number;
    section.title = std::move(title);
    section.intro = std::move(intro);
    section.shownIf = std::move(shownIf);
    version.sections.push_back(std::move(section));
}

} // namespace kooste::app::demo
