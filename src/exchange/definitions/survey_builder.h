// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/condition_reading.h"
#include "exchange/definitions/definition.h"
#include "exchange/definitions/scale_reading.h"

#include <set>

namespace kooste::exchange {

/// A question as another program's file shows it.
struct FoundQuestion {
    std::string code;
    base::LocalText text;
    base::LocalText help = {};
    bool required = false;
    /// single: what the options are is still to be found out, unless `kindGiven`.
    model::ItemKind kind = model::ItemKind::text;
    bool kindGiven = false;
    std::vector<FoundOption> options = {};
};

/// Puts together a survey of one draft from what a reader finds, in the order of the form.
class SurveyBuilder {
public:
    SurveyBuilder(std::string code, base::LocalText name);

    /// Begins a section; the questions that follow stand in it.
    void beginSection(base::LocalText title, base::LocalText intro);
    /// The section that questions stand in now; null before the first.
    model::Section *section();
    /// A question with unique codes, its scale recognised. What had to be changed is listed.
    model::ItemId add(FoundQuestion found);
    model::Question &question(model::ItemId item);
    /// The condition of a question, or of a section (by number) where no item is given.
    model::Condition &shownIf(model::ItemId item, int section);
    const model::Item &item(model::ItemId item) const;
    const model::Item *findItem(std::string_view code) const;
    std::vector<model::Section> &sections() { return version_.sections; }
    const std::vector<model::Question> &questions() const { return version_.questions; }
    /// For conditions.
    NamedAnswer answer(model::ItemId item) const;
    /// Makes the condition hold too; lists it where both together cannot be said.
    void require(model::Condition &condition, const model::Condition &more,
                 const std::string &place);

    /// Exports call the item's column so too; with an option's place, that option's column.
    void nameColumn(model::ItemId item, std::string name, std::optional<std::size_t> option = {});

    Losses &losses() { return losses_; }
    ReadDefinition finish();

private:
    std::string uniqueCode(const std::string &wanted);
    void makeUnique(std::vector<FoundOption> &options, const std::string &item);

    model::Survey survey_;
    model::Version version_;
    std::set<std::string> codes_;
    Losses losses_;
    std::vector<ColumnName> columns_;
};

/// A code made of words: "Asiakaspalaute 2026" -> "asiakaspalaute-2026"; nothing from nothing.
std::string codeOfName(std::string_view name);

/// What a reader says of a file from which nothing was built. Error: noQuestions.
base::Error noQuestions(const Source &source);

} // namespace kooste::exchange
