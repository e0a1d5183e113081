// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/result.h"
#include "importing/readers/byte_source.h"
#include "model/survey.h"

#include <string>
#include <utility>
#include <vector>

namespace kooste::exchange {

/// Something that one side says and the other cannot: listed, never dropped in silence.
struct Loss {
    std::string code;  ///< stable camelCase: "variants", "unknownType" …
    std::string place; ///< an item's code, a cell or a path in the file; empty: the whole of it
    base::Message message;
};

class Losses {
public:
    void add(std::string code, std::string place, base::Message message) {
        list_.push_back({std::move(code), std::move(place), std::move(message)});
    }
    const std::vector<Loss> &list() const { return list_; }
    bool has(std::string_view code) const {
        for (const auto &loss : list_)
            if (loss.code == code)
                return true;
        return false;
    }

private:
    std::vector<Loss> list_;
};

/// Another name that a column of the program's exports may have; with an option's code, the column
/// of that option of a multiple choice.
struct ColumnName {
    std::string name;
    std::string item;
    std::string option;
};

/// A survey as a file tells it. Ids only tie questions to items: the store gives the real ones.
struct ReadDefinition {
    model::Survey survey;
    Losses losses;
    /// Codes of items that the form marks as identifying the respondent.
    std::vector<std::string> personal = {};
    std::vector<ColumnName> columns = {};
};

using Source = std::shared_ptr<importing::ByteSource>;

/// The largest definition that is read; real ones are far below it.
constexpr std::uint64_t kLargestDefinition = std::uint64_t{32} << 20;

/// The whole file. Error: definitionTooLarge, and those of reading.
base::Result<std::string> definitionText(const Source &source);

} // namespace kooste::exchange
