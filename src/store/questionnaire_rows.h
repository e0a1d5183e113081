// SPDX-License-Identifier: MIT
#pragma once
#include "model/questionnaire.h"
#include "store/connection.h"

namespace kooste::store {

/// What stands in a version: its questions with options and wordings, sections, variants and
/// conditions. No rule but the tables' own. Private to this folder.
void readContent(Connection &connection, model::Version &version);
/// Replaces all of it; the version's row must be a draft (triggers refuse another).
void writeContent(Connection &connection, const model::Version &version);

/// Empties a draft.
void clearContent(Connection &connection, model::VersionId version);

/// An answer option of a row: number, code, labels, score, missing and parent from this column on;
/// and the same into a statement that takes :number … :parent.
model::AnswerOption optionAt(const Query &row, int column);
void setOption(Query &write, const model::AnswerOption &option, int position);
/// A wording likewise: variant, text and help; nothing for a variant that is not known.
std::optional<model::VariantWording> wordingAt(const Query &row, int column);
void setWording(Query &write, const model::VariantWording &wording, int position);

/// Option numbers as they are stored where a list is one value: "1 2 5".
std::string numbersText(const std::vector<int> &numbers);
std::vector<int> numbersOf(const std::string &text);

} // namespace kooste::store
