// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/expression.h"
#include "model/questionnaire.h"

#include <functional>

namespace kooste::exchange {

/// What a name in another program's condition stands for.
struct NamedAnswer {
    model::ItemId item;
    model::ItemKind kind = model::ItemKind::text;
    bool wholeNumbers = false; ///< a number item that takes no decimals
    const std::vector<model::AnswerOption> *options = nullptr;
    /// The name of one option of a multiple choice: ticked or not.
    std::optional<int> option = {};
};
using NameLookup = std::function<std::optional<NamedAnswer>(std::string_view name)>;

/// The same in Kooste's own terms; nothing where these cannot say it (and and or mixed, texts
/// compared, an item that is not known).
std::optional<model::Condition> readCondition(const Expression &expression, const NameLookup &look);

/// The same from text; an empty text is always.
std::optional<model::Condition> readCondition(std::string_view text, ExpressionForm form,
                                              const NameLookup &look);

/// Terms about options of one item that one term can say are one term.
model::Condition compacted(const model::Condition &condition);

/// Both must hold; nothing where one condition cannot say it.
std::optional<model::Condition> bothHold(const model::Condition &first,
                                         const model::Condition &second);

} // namespace kooste::exchange
