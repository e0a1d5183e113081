// SPDX-License-Identifier: MIT
#include "store/item_bank.h"
#include "store/connection.h"
#include "store/questionnaire_rows.h"

#include <unordered_map>

namespace kooste::store {

using model::BankItem;
using model::ItemBank;

namespace {

/// The items of a bank by code, while their parts are read.
using ItemsByCode = std::unordered_map<std::string, BankItem *>;

void readHead(Connection &connection, ItemBank &bank) {
    Query row(connection, "SELECT edition, name_fi, name_sv, name_en, about_fi, about_sv, about_en"
                          " FROM item_bank");
    if (!row.next())
        return;
    bank.edition = row.text(0);
    bank.name = row.localText(1);
    bank.about = row.localText(4);
}

void readItems(Connection &connection, ItemBank &bank) {
    Query rows(connection, "SELECT code, level, unit, kind, role, more_is_better, name_fi, name_sv,"
                           " name_en, text_fi, text_sv, text_en, help_fi, help_sv, help_en,"
                           " valid_from FROM bank_item ORDER BY position");
    while (rows.next()) {
        BankItem item;
        item.code = rows.text(0);
        item.level = model::parseBankLevel(rows.text(1)).value_or(model::BankLevel::county);
        item.unit = rows.text(2);
        item.kind = model::parseItemKind(rows.text(3)).value_or(model::ItemKind::text);
        item.role =
            rows.text(4) == "background" ? model::ItemRole::background : model::ItemRole::answer;
        item.moreIsBetter = rows.integer(5) != 0;
        item.name = rows.localText(6);
        item.text = rows.localText(9);
        item.help = rows.localText(12);
        item.validFrom = rows.date(15);
        bank.items.push_back(std::move(item));
    }
}

void readOptions(Connection &connection, const ItemsByCode &known) {
    Query rows(connection, "SELECT item_code, number, code, label_fi, label_sv, label_en, score,"
                           " missing, parent FROM bank_option ORDER BY item_code, position");
    while (rows.next())
        known.at(rows.text(0))->options.push_back(optionAt(rows, 1));
}

void readWordings(Connection &connection, const ItemsByCode &known) {
    Query rows(connection, "SELECT item_code, variant, text_fi, text_sv, text_en, help_fi, help_sv,"
                           " help_en FROM bank_wording ORDER BY item_code, position");
    while (rows.next())
        if (auto wording = wordingAt(rows, 1))
            known.at(rows.text(0))->wordings.push_back(*std::move(wording));
}

void writeOptions(Connection &connection, const BankItem &item) {
    Query write(connection, "INSERT INTO bank_option (item_code, number, position, code, label_fi,"
                            " label_sv, label_en, score, missing, parent) VALUES (:item, :number,"
                            " :position, :code, :label_fi, :label_sv, :label_en, :score, :missing,"
                            " :parent)");
    int position = 0;
    for (const auto &option : item.options) {
        write.set(":item", item.code);
        setOption(write, option, ++position);
        write.run();
    }
}

void writeWordings(Connection &connection, const BankItem &item) {
    Query write(connection, "INSERT INTO bank_wording (item_code, variant, position, text_fi,"
                            " text_sv, text_en, help_fi, help_sv, help_en) VALUES (:item, :variant,"
                            " :position, :text_fi, :text_sv, :text_en, :help_fi, :help_sv,"
                            " :help_en)");
    int position = 0;
    for (const auto &wording : item.wordings) {
        write.set(":item", item.code);
        setWording(write, wording, ++position);
        write.run();
    }
}

void writeItems(Connection &connection, const ItemBank &bank) {
    Query write(connection,
                "INSERT INTO bank_item (code, position, level, unit, kind, role, more_is_better,"
                " name_fi, name_sv, name_en, text_fi, text_sv, text_en, help_fi, help_sv, help_en,"
                " valid_from) VALUES (:code, :position, :level, :unit, :kind, :role, :better,"
                " :name_fi, :name_sv, :name_en, :text_fi, :text_sv, :text_en, :help_fi, :help_sv,"
                " :help_en, :from)");
    int position = 0;
    for (const auto &item : bank.items) {
        write.set(":code", item.code)
            .set(":position", ++position)
            .set(":level", model::bankLevelCode(item.level))
            .set(":unit", item.unit)
            .set(":kind", model::itemKindCode(item.kind))
            .set(":role", item.role == model::ItemRole::background ? "background" : "answer")
            .set(":better", item.moreIsBetter)
            .set(std::string(":name"), item.name)
            .set(std::string(":text"), item.text)
            .set(std::string(":help"), item.help)
            .set(":from", item.validFrom)
            .run();
        writeOptions(connection, item);
        writeWordings(connection, item);
    }
}

} // namespace

ItemBank ItemBankRepository::load() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        ItemBank bank;
        readHead(connection, bank);
        readItems(connection, bank);
        ItemsByCode known;
        for (auto &item : bank.items)
            known[item.code] = &item;
        readOptions(connection, known);
        readWordings(connection, known);
        return bank;
    });
}

base::Result<void> ItemBankRepository::save(const ItemBank &bank) {
    return inTransaction(workspace_, [&]() -> base::Result<void> {
        auto &connection = workspace_.connection();
        connection.execute("DELETE FROM item_bank");
        connection.execute("DELETE FROM bank_item"); // takes its options and wordings along
        Query(connection,
              "INSERT INTO item_bank (id, edition, name_fi, name_sv, name_en, about_fi, about_sv,"
              " about_en) VALUES (1, :edition, :name_fi, :name_sv, :name_en, :about_fi, :about_sv,"
              " :about_en)")
            .set(":edition", bank.edition)
            .set(std::string(":name"), bank.name)
            .set(std::string(":about"), bank.about)
            .run();
        writeItems(connection, bank);
        return {};
    });
}

} // namespace kooste::store
