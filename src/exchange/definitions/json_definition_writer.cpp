// SPDX-License-Identifier: MIT
#include "exchange/definitions/json_definition.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace kooste::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// Writes what is there: empty texts, lists and flags are left out.
class JsonWriting {
public:
    explicit JsonWriting(const model::Survey &survey) : survey_(survey) {}

    Json whole() const {
        Json json = {{"format", "kooste-survey"}, {"schema", kDefinitionSchema}};
        json["code"] = survey_.code;
        put(json, "name", survey_.name);
        json["type"] = model::surveyTypeCode(survey_.type);
        put(json, "goal", survey_.goal);
        put(json, "decision", survey_.decision);
        put(json, "charter", charter());
        put(json, "reach", reach());
        json["items"] = list(survey_.items, [](const auto &each) { return item(each); });
        json["versions"] =
            list(survey_.versions, [this](const auto &each) { return version(each); });
        put(json, "ledger", list(survey_.ledger, [this](const auto &each) { return entry(each); }));
        return json;
    }

private:
    template <class Each, class Make> static Json list(const std::vector<Each> &all, Make make) {
        Json json = Json::array();
        for (const auto &each : all)
            json.push_back(make(each));
        return json;
    }
    static void put(Json &json, const char *key, Json value) {
        if (!value.empty())
            json[key] = std::move(value);
    }
    static void put(Json &json, const char *key, const std::string &text) {
        if (!text.empty())
            json[key] = text;
    }
    static void put(Json &json, const char *key, const base::LocalText &text) {
        Json words = Json::object();
        put(words, "fi", text.fi);
        put(words, "sv", text.sv);
        put(words, "en", text.en);
        put(json, key, std::move(words));
    }
    static void put(Json &json, const char *key, const std::optional<base::Date> &date) {
        if (date)
            json[key] = base::isoDate(*date);
    }
    static Json number(double value) {
        if (std::floor(value) == value && std::fabs(value) < 1e15)
            return static_cast<std::int64_t>(value);
        return value;
    }

    Json charter() const {
        Json json = Json::object();
        put(json, "purpose", survey_.charter.purpose);
        put(json, "collection", survey_.charter.collection);
        put(json, "handler", survey_.charter.handler);
        put(json, "handling", survey_.charter.handling);
        put(json, "improvement", survey_.charter.improvement);
        put(json, "retention", survey_.charter.retention);
        return json;
    }

    Json reach() const {
        const auto &reach = survey_.reach;
        Json json = Json::object();
        put(json, "units", list(reach.units, [](const auto &code) { return Json(code); }));
        put(json, "audiences", list(reach.audiences, [](auto audience) {
                return Json(model::audienceCode(audience));
            }));
        put(json, "channels",
            list(reach.channels, [](auto channel) { return Json(model::channelCode(channel)); }));
        put(json, "startsOn", reach.startsOn);
        put(json, "endsOn", reach.endsOn);
        return json;
    }

    static Json item(const model::Item &item) {
        Json json = {{"code", item.code}, {"kind", model::itemKindCode(item.kind)}};
        if (item.role == model::ItemRole::background)
            json["background"] = true;
        put(json, "name", item.name);
        if (!item.moreIsBetter)
            json["moreIsBetter"] = false;
        if (item.isCore)
            json["core"] = true;
        put(json, "bankCode", item.bankCode);
        return json;
    }

    Json version(const model::Version &version) const {
        Json json = {{"number", version.number},
                     {"status", model::versionStatusCode(version.status)}};
        put(json, "publishedOn", version.publishedOn);
        put(json, "retiredOn", version.retiredOn);
        put(json, "sections",
            list(version.sections, [&](const auto &each) { return section(each, version); }));
        put(json, "variants", list(version.variants, [&](const model::Variant &each) {
                Json variant = {{"code", model::variantCode(each.key)}};
                put(variant, "when", condition(each.when, version));
                return variant;
            }));
        json["questions"] =
            list(version.questions, [&](const auto &each) { return question(each, version); });
        return json;
    }

    Json section(const model::Section &section, const model::Version &version) const {
        Json json = {{"number", section.number}};
        put(json, "title", section.title);
        put(json, "intro", section.intro);
        put(json, "shownIf", condition(section.shownIf, version));
        return json;
    }

    Json question(const model::Question &question, const model::Version &version) const {
        Json json = {{"item", codeOf(question.item)}};
        if (question.section != 0)
            json["section"] = question.section;
        put(json, "text", question.text);
        put(json, "help", question.help);
        if (question.required)
            json["required"] = true;
        put(json, "options", list(question.options, [](const auto &each) { return option(each); }));
        put(json, "wordings", list(question.wordings, [](const model::VariantWording &each) {
                Json wording = {{"variant", model::variantCode(each.variant)}};
                put(wording, "text", each.text);
                put(wording, "help", each.help);
                return wording;
            }));
        put(json, "askedOf", question.condition);
        put(json, "shownIf", condition(question.shownIf, version));
        return json;
    }

    static Json option(const model::AnswerOption &option) {
        Json json = {{"number", option.number}, {"code", option.code}};
        put(json, "label", option.label);
        if (option.score)
            json["score"] = number(*option.score);
        if (option.missing)
            json["missing"] = model::missingCode(*option.missing);
        put(json, "parent", option.parent);
        return json;
    }

    Json condition(const model::Condition &condition, const model::Version &version) const {
        if (condition.always())
            return Json::object();
        return {{"join", condition.join == model::Condition::Join::any ? "any" : "all"},
                {"terms", list(condition.terms, [&](const model::ConditionTerm &each) {
                     Json term = {{"item", codeOf(each.item)},
                                  {"operator", model::conditionOperatorCode(each.op)}};
                     put(term, "options", options(each.options, version.find(each.item)));
                     if (each.number)
                         term["number"] = number(*each.number);
                     return term;
                 })}};
    }

    /// By number, which decides, and by code, for people and as a check.
    static Json options(const std::vector<int> &numbers, const model::Question *question) {
        return list(numbers, [&](int wanted) {
            Json json = {{"number", wanted}};
            const auto *option = question == nullptr ? nullptr : question->findOption(wanted);
            if (option != nullptr)
                json["code"] = option->code;
            return json;
        });
    }

    Json entry(const model::LedgerEntry &entry) const {
        Json json = {{"item", codeOf(entry.item)},
                     {"from", entry.from},
                     {"to", entry.to},
                     {"change", model::itemChangeCode(entry.change)},
                     {"proposed", model::comparabilityCode(entry.proposed)},
                     {"verdict", model::comparabilityCode(entry.verdict)}};
        put(json, "note", entry.note);
        put(json, "decidedBy", entry.decidedBy);
        put(json, "decidedOn", entry.decidedOn);
        if (entry.bridge)
            json["bridge"] = {{"favourableBefore",
                               options(entry.bridge->favourableBefore, asked(entry, entry.from))},
                              {"favourableAfter",
                               options(entry.bridge->favourableAfter, asked(entry, entry.to))}};
        return json;
    }

    const model::Question *asked(const model::LedgerEntry &entry, int number) const {
        const auto *version = survey_.findVersionNumber(number);
        return version == nullptr ? nullptr : version->find(entry.item);
    }

    std::string codeOf(model::ItemId id) const {
        const auto *item = survey_.find(id);
        return item == nullptr ? std::string() : item->code;
    }

    const model::Survey &survey_;
};

} // namespace

std::string jsonText(const model::Survey &survey) {
    return JsonWriting(survey).whole().dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

base::Result<Losses> writeJson(const model::Survey &survey, const model::Version &,
                               const base::Path &target) {
    base::AtomicFile file(target);
    if (auto written = file.write(jsonText(survey)); !written)
        return written.error();
    if (auto done = file.commit(); !done)
        return done.error();
    return Losses();
}

} // namespace kooste::exchange
