// SPDX-License-Identifier: MIT
#include "app/usecases/item_bank.h"
#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

using base::tr;

namespace {

base::Message levelName(model::BankLevel level) {
    switch (level) {
    case model::BankLevel::national:
        return tr("national");
    case model::BankLevel::unit:
        return tr("unit's own");
    case model::BankLevel::county:
        break;
    }
    return tr("county's own");
}

Json headJson(const model::BankItem &item) {
    return {{"code", item.code},
            {"level", model::bankLevelCode(item.level)},
            {"unit", textOrNull(item.unit)},
            {"kind", model::itemKindCode(item.kind)},
            {"background", item.role == model::ItemRole::background},
            {"moreIsBetter", item.moreIsBetter},
            {"validFrom", dateJson(item.validFrom)},
            {"name", textJson(item.name)},
            {"text", textJson(item.text)}};
}

class BankCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.require_subcommand(1);
        const auto sub = [&](const char *name, const base::Message &summary) {
            auto *made = app.add_subcommand(name, session.text(summary));
            made->fallthrough();
            made->add_option("FILE", file_, session.text(tr("the workspace")))->required();
            return made;
        };
        list_ = sub("list", tr("the items that questionnaires are made from"));
        show_ = sub("show", tr("one item with its wordings and answer options"));
        show_->add_option("ITEM", item_, session.text(tr("the item's code")))->required();
        export_ = sub("export", tr("write the bank into a file that “load” reads"));
        export_
            ->add_option("-o,--output", target_,
                         session.text(tr("the file to write: .json or .xlsx")))
            ->required();
        load_ = sub("load", tr("load wordings from a .json or .xlsx file, for example the official "
                               "ones; no questionnaire changes"));
        load_->add_option("BANK", source_, session.text(tr("the file with the items")))->required();
        load_->add_flag("--dry-run", dryRun_,
                        session.text(tr("only say what would happen; write nothing")));
        update_ = sub("update", tr("take the bank's newer wording and scale into a survey's draft; "
                                   "published versions stay as they are"));
        update_->add_option("SURVEY", survey_, session.text(tr("the survey's code or name")))
            ->required();
        update_->add_option("--item", item_,
                            session.text(tr("the code of one item; without it "
                                            "all items from the bank")));
    }

    base::Result<Reply> run(Session &session) override {
        const bool writes = (load_->parsed() && !dryRun_) || update_->parsed();
        const auto access = writes ? store::Access::readWrite : store::Access::readOnly;
        return withWorkspace(file_, access, [&](store::Workspace &workspace) {
            if (list_->parsed())
                return list(workspace, session);
            if (show_->parsed())
                return show(workspace, session);
            if (export_->parsed())
                return exportBank(workspace, session);
            return load_->parsed() ? load(workspace, session) : update(workspace, session);
        });
    }

private:
    static base::Result<Reply> list(store::Workspace &workspace, const Session &session) {
        const auto bank = app::ShowItemBank(workspace).run();
        if (!bank)
            return bank.error();
        if (session.json) {
            Json items = Json::array();
            for (const auto &item : bank->items)
                items.push_back(headJson(item));
            return Reply{jsonText({{"edition", textOrNull(bank->edition)},
                                   {"name", textJson(bank->name)},
                                   {"about", textJson(bank->about)},
                                   {"items", items}})};
        }
        const auto language = session.language();
        TextTable table({session.text(tr("Code")), session.text(tr("Level")),
                         session.text(tr("Kind")), session.text(tr("Wording"))});
        for (const auto &item : bank->items)
            table.row({item.code, session.text(levelName(item.level)),
                       session.text(itemKindName(item.kind)), item.text.best(language)});
        return Reply{bank->name.best(language) + " " + bank->edition + "\n" +
                     bank->about.best(language) + "\n\n" + table.text()};
    }

    base::Result<Reply> show(store::Workspace &workspace, const Session &session) const {
        const auto item = app::ShowItemBank(workspace).find(item_);
        if (!item)
            return item.error();
        return Reply{session.json ? showJson(*item) : showPeople(*item, session)};
    }

    static std::string showJson(const model::BankItem &item) {
        auto json = headJson(item);
        json["help"] = textJson(item.help);
        json["wordings"] = Json::array();
        for (const auto &wording : item.wordings)
            json["wordings"].push_back({{"variant", model::variantCode(wording.variant)},
                                        {"text", textJson(wording.text)},
                                        {"help", textJson(wording.help)}});
        json["options"] = Json::array();
        for (const auto &option : item.options)
            json["options"].push_back(
                {{"number", option.number},
                 {"code", option.code},
                 {"label", textJson(option.label)},
                 {"score", orNull(option.score)},
                 {"missing",
                  option.missing ? Json(model::missingCode(*option.missing)) : Json(nullptr)},
                 {"parent", textOrNull(option.parent)}});
        return jsonText(json);
    }

    static std::string showPeople(const model::BankItem &item, const Session &session) {
        const auto language = session.language();
        std::string text = item.text.best(language) + "  [" + item.code + ", " +
                           session.text(itemKindName(item.kind)) + ", " +
                           session.text(levelName(item.level)) + "]\n";
        for (const auto *words : {&item.text.fi, &item.text.sv, &item.text.en})
            if (!words->empty() && *words != item.text.best(language))
                text += "  " + *words + "\n";
        for (const auto &wording : item.wordings)
            text += "  " + model::variantCode(wording.variant) + ": " +
                    wording.text.best(language) + "\n";
        for (const auto &option : item.options)
            text += "     " + option.code + "  " + option.label.best(language) +
                    (option.missing ? " (" + std::string(model::missingCode(*option.missing)) + ")"
                                    : std::string()) +
                    "\n";
        return text;
    }

    base::Result<Reply> exportBank(store::Workspace &workspace, const Session &session) const {
        const auto target = base::pathFromUtf8(target_);
        if (auto written = app::ExportItemBank(workspace).run(target); !written)
            return written.error();
        return Reply{session.json ? jsonText({{"file", target_}})
                                  : session.text(tr("The item bank was written to “{file}”.")
                                                     .with("file", base::fileNameOf(target))) +
                                        "\n"};
    }

    base::Result<Reply> load(store::Workspace &workspace, const Session &session) const {
        auto loaded = app::LoadItemBank(workspace).run(base::pathFromUtf8(source_), dryRun_,
                                                       session.cancel());
        if (!loaded)
            return loaded.error();
        Reply reply;
        reply.diagnostics = std::move(loaded->diagnostics);
        reply.file = source_;
        if (session.json) {
            reply.output = jsonText({{"added", loaded->added},
                                     {"changed", loaded->changed},
                                     {"unchanged", loaded->unchanged},
                                     {"missing", loaded->missing},
                                     {"diagnostics", diagnosticsJson(reply.diagnostics, session)}});
            return reply;
        }
        reply.output =
            session.text(tr("Item bank: {added} added, {changed} changed, {unchanged} as they "
                            "were, {missing} not in the file (they stay).")
                             .with("added", count(loaded->added))
                             .with("changed", count(loaded->changed))
                             .with("unchanged", count(loaded->unchanged))
                             .with("missing", count(loaded->missing))) +
            "\n";
        for (const auto &code : loaded->changed)
            reply.output += session.text(tr("changed: {item}").with("item", code)) + "\n";
        reply.output +=
            session.text(dryRun_ ? tr("This was a trial: nothing was written.")
                                 : tr("No questionnaire was changed. “kooste-cli bank update” "
                                      "takes the new wordings into a draft.")) +
            "\n";
        return reply;
    }
    static std::int64_t count(const std::vector<std::string> &codes) {
        return static_cast<std::int64_t>(codes.size());
    }

    base::Result<Reply> update(store::Workspace &workspace, const Session &session) const {
        const auto updated = app::UpdateFromBank(workspace).run(survey_, item_);
        if (!updated)
            return updated.error();
        if (session.json)
            return Reply{jsonText({{"version", updated->version},
                                   {"updated", updated->updated},
                                   {"unchanged", updated->unchanged}})};
        return Reply{session.text(tr("Draft of version {version}: {updated} items updated from the "
                                     "item bank ({items}), {unchanged} as they were.")
                                      .with("version", updated->version)
                                      .with("updated", count(updated->updated))
                                      .with("items", updated->updated.empty()
                                                         ? std::string("\u2013")
                                                         : base::join(updated->updated, ", "))
                                      .with("unchanged", count(updated->unchanged))) +
                     "\n"};
    }

    std::string file_;
    std::string item_;
    std::string survey_;
    std::string source_;
    std::string target_;
    bool dryRun_ = false;
    CLI::App *list_ = nullptr;
    CLI::App *show_ = nullptr;
    CLI::App *export_ = nullptr;
    CLI::App *load_ = nullptr;
    CLI::App *update_ = nullptr;
};

} // namespace

std::unique_ptr<Command> makeBankCommand() { return std::make_unique<BankCommand>(); }

} // namespace kooste::cli
