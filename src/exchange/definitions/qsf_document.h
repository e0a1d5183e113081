// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/expression.h"
#include "exchange/definitions/json_fields.h"

#include <functional>
#include <map>

namespace kooste::exchange {

/// The value of a key, or of a place in a list; null where there is none. Qualtrics writes an
/// object with the keys 0, 1, 2 as a list.
const Json &inside(const Json &json, std::string_view key);
/// A text, or a number as text; else empty.
std::string wordOf(const Json &json);
std::string wordOf(const Json &json, std::string_view key);
/// Keys and values of an object, places and values of a list.
std::vector<std::pair<std::string, const Json *>> entriesOf(const Json &json);
/// The ids of `what` ("Choices", "Answers") in the order that the question shows them.
std::vector<std::string> idsInOrder(const Json &question, const char *what, const char *order);

/// Blocks, flow and questions of a survey, which point into `root`.
struct QsfDocument {
    struct Block {
        std::string description;
        bool trash = false;
        const Json *elements = nullptr;
    };
    Json root;
    std::map<std::string, Block> blocks; ///< by id
    std::vector<std::string> blockOrder; ///< as they stand in the file
    const Json *flow = nullptr;          ///< null: none
    std::map<std::string, const Json *> questions;
    bool quotas = false;

    explicit QsfDocument(Json json);
    QsfDocument(const QsfDocument &) = delete;
    QsfDocument &operator=(const QsfDocument &) = delete;
};

/// Qualtrics' display logic as an expression: `selected(QID1, 2)`, `QID1#row == …`. Nothing where
/// it reads something that is no answer (the device, embedded data, what was displayed).
std::optional<Expression> qsfLogic(const Json &logic);

} // namespace kooste::exchange
