// SPDX-License-Identifier: MIT
#include "exchange/definitions/json_definition.h"
#include "exchange/definitions/json_fields.h"

namespace kooste::exchange {

namespace {

using base::tr;

constexpr int kHighestNumber = 32000;
constexpr int kMostVersions = 100'000;

class JsonReading {
public:
    JsonReading(const Json &json, Losses &losses) : root_(json, ""), losses_(losses) {}

    model::Survey whole() {
        root_.listUnknown({"format", "schema", "code", "name", "type", "goal", "decision",
                           "charter", "reach", "items", "versions", "ledger"},
                          losses_);
        survey_.code = needed(root_, "code");
        survey_.name = root_.localText("name");
        survey_.type = root_.word("type", model::parseSurveyType);
        survey_.goal = root_.localText("goal");
        survey_.decision = root_.localText("decision");
        if (root_.has("charter"))
            readCharter(root_.at("charter"));
        if (root_.has("reach"))
            readReach(root_.at("reach"));
        for (const auto &each : root_.at("items").elements())
            readItem(each);
        for (const auto &each : root_.at("versions").elements())
            readVersion(each);
        for (const auto &each : root_.elements("ledger"))
            readEntry(each);
        return std::move(survey_);
    }

private:
    template <class Parse> static auto parsed(const JsonValue &value, Parse parse) {
        const auto found = parse(value.text());
        if (!found)
            value.fail(tr("“{word}” is not known here.").with("word", value.text()));
        return *found;
    }

    static std::string needed(const JsonValue &value, const char *key) {
        const auto found = value.at(key);
        auto text = found.text();
        if (text.empty())
            found.fail(tr("This must not be empty."));
        return text;
    }

    void readCharter(const JsonValue &value) {
        value.listUnknown(
            {"purpose", "collection", "handler", "handling", "improvement", "retention"}, losses_);
        survey_.charter = {value.localText("purpose"),     value.localText("collection"),
                           value.localText("handler"),     value.localText("handling"),
                           value.localText("improvement"), value.localText("retention")};
    }

    void readReach(const JsonValue &value) {
        value.listUnknown({"units", "audiences", "channels", "startsOn", "endsOn"}, losses_);
        auto &reach = survey_.reach;
        for (const auto &each : value.elements("units"))
            reach.units.push_back(each.text());
        for (const auto &each : value.elements("audiences"))
            reach.audiences.push_back(parsed(each, model::parseAudience));
        for (const auto &each : value.elements("channels"))
            reach.channels.push_back(parsed(each, model::parseChannel));
        reach.startsOn = value.date("startsOn");
        reach.endsOn = value.date("endsOn");
    }

    void readItem(const JsonValue &value) {
        value.listUnknown(
            {"code", "kind", "background", "name", "moreIsBetter", "core", "bankCode"}, losses_);
        model::Item item;
        item.id = {static_cast<std::int64_t>(survey_.items.size()) + 1};
        item.code = needed(value, "code");
        if (survey_.findItem(item.code) != nullptr)
            value.at("code").fail(tr("The code “{code}” stands twice.").with("code", item.code));
        item.kind = value.word("kind", model::parseItemKind);
        item.role =
            value.flag("background", false) ? model::ItemRole::background : model::ItemRole::answer;
        item.name = value.localText("name");
        item.moreIsBetter = value.flag("moreIsBetter", true);
        item.isCore = value.flag("core", false);
        item.bankCode = value.text("bankCode");
        survey_.items.push_back(std::move(item));
    }

    model::ItemId itemNamed(const JsonValue &value) const {
        const auto named = value.at("item");
        const auto *item = survey_.findItem(named.text());
        if (item == nullptr)
            named.fail(tr("No item has the code “{code}”.").with("code", named.text()));
        return item->id;
    }

    void readVersion(const JsonValue &value) {
        value.listUnknown(
            {"number", "status", "publishedOn", "retiredOn", "sections", "variants", "questions"},
            losses_);
        model::Version version;
        version.number = value.at("number").whole(1, kMostVersions);
        version.status = value.word("status", model::parseVersionStatus);
        if (!survey_.versions.empty() && survey_.versions.back().number >= version.number)
            value.at("number").fail(tr("Versions stand in the order of their numbers."));
        if (version.status == model::VersionStatus::draft && survey_.draft() != nullptr)
            value.at("status").fail(tr("A survey has one draft at most."));
        version.publishedOn = value.date("publishedOn");
        version.retiredOn = value.date("retiredOn");
        for (const auto &each : value.elements("sections"))
            readSection(each, version);
        for (const auto &each : value.elements("variants"))
            readVariant(each, version);
        for (const auto &each : value.at("questions").elements())
            readQuestion(each, version);
        readConditions(value, version);
        survey_.versions.push_back(std::move(version));
    }

    void readSection(const JsonValue &value, model::Version &version) {
        value.listUnknown({"number", "title", "intro", "shownIf"}, losses_);
        model::Section section;
        section.number = value.at("number").whole(1, kHighestNumber);
        if (version.findSection(section.number) != nullptr)
            value.at("number").fail(
                tr("The number {number} stands twice.").with("number", section.number));
        section.title = value.localText("title");
        section.intro = value.localText("intro");
        version.sections.push_back(std::move(section));
    }

    static model::VariantKey variantNamed(const JsonValue &value) {
        const auto key = parsed(value, model::parseVariantCode);
        if (key.isCommon())
            value.fail(tr("This must not be empty."));
        return key;
    }

    void readVariant(const JsonValue &value, model::Version &version) {
        value.listUnknown({"code", "when"}, losses_);
        const auto key = variantNamed(value.at("code"));
        for (const auto &known : version.variants)
            if (known.key == key)
                value.at("code").fail(
                    tr("The code “{code}” stands twice.").with("code", model::variantCode(key)));
        version.variants.push_back({key});
    }

    void readQuestion(const JsonValue &value, model::Version &version) {
        value.listUnknown({"item", "section", "text", "help", "required", "options", "wordings",
                           "askedOf", "shownIf"},
                          losses_);
        model::Question question;
        question.item = itemNamed(value);
        if (version.find(question.item) != nullptr)
            value.at("item").fail(tr("The item is asked twice in this version."));
        if (value.has("section")) {
            question.section = value.at("section").whole(0, kHighestNumber);
            if (question.section != 0 && version.findSection(question.section) == nullptr)
                value.at("section").fail(
                    tr("The version has no section {number}.").with("number", question.section));
        }
        question.text = value.localText("text");
        question.help = value.localText("help");
        question.required = value.flag("required", false);
        question.condition = value.localText("askedOf");
        for (const auto &each : value.elements("options"))
            readOption(each, question);
        for (const auto &each : value.elements("wordings"))
            readWording(each, question);
        version.questions.push_back(std::move(question));
    }

    void readOption(const JsonValue &value, model::Question &question) {
        value.listUnknown({"number", "code", "label", "score", "missing", "parent"}, losses_);
        model::AnswerOption option;
        option.number = value.at("number").whole(0, kHighestNumber);
        if (question.findOption(option.number) != nullptr)
            value.at("number").fail(
                tr("The number {number} stands twice.").with("number", option.number));
        option.code = value.at("code").text();
        option.label = value.localText("label");
        if (value.has("score"))
            option.score = value.at("score").number();
        if (value.has("missing"))
            option.missing = value.word("missing", model::parseMissing);
        option.parent = value.text("parent");
        question.options.push_back(std::move(option));
    }

    void readWording(const JsonValue &value, model::Question &question) {
        value.listUnknown({"variant", "text", "help"}, losses_);
        const auto key = variantNamed(value.at("variant"));
        for (const auto &known : question.wordings)
            if (known.variant == key)
                value.at("variant").fail(
                    tr("The code “{code}” stands twice.").with("code", model::variantCode(key)));
        question.wordings.push_back({key, value.localText("text"), value.localText("help")});
    }

    /// After all questions are known, since a section's condition reads them.
    void readConditions(const JsonValue &value, model::Version &version) {
        const auto read = [&](const JsonValue &owner, const char *key) {
            return owner.has(key) ? condition(owner.at(key), version) : model::Condition();
        };
        const auto sections = value.elements("sections");
        for (std::size_t i = 0; i < sections.size(); ++i)
            version.sections[i].shownIf = read(sections[i], "shownIf");
        const auto variants = value.elements("variants");
        for (std::size_t i = 0; i < variants.size(); ++i)
            version.variants[i].when = read(variants[i], "when");
        const auto questions = value.at("questions").elements();
        for (std::size_t i = 0; i < questions.size(); ++i)
            version.questions[i].shownIf = read(questions[i], "shownIf");
    }

    model::Condition condition(const JsonValue &value, const model::Version &version) {
        value.listUnknown({"join", "terms"}, losses_);
        model::Condition condition;
        const auto join = value.at("join");
        if (join.text() != "all" && join.text() != "any")
            join.fail(tr("“{word}” is not known here.").with("word", join.text()));
        condition.join =
            join.text() == "any" ? model::Condition::Join::any : model::Condition::Join::all;
        for (const auto &each : value.at("terms").elements()) {
            each.listUnknown({"item", "operator", "options", "number"}, losses_);
            model::ConditionTerm term;
            term.item = itemNamed(each);
            term.op = each.word("operator", model::parseConditionOperator);
            term.options = options(each.elements("options"), version.find(term.item));
            if (each.has("number"))
                term.number = each.at("number").number();
            condition.terms.push_back(std::move(term));
        }
        return condition;
    }

    /// The number decides; a code beside it must be the option's.
    std::vector<int> options(const std::vector<JsonValue> &values,
                             const model::Question *question) {
        std::vector<int> numbers;
        for (const auto &value : values) {
            value.listUnknown({"number", "code"}, losses_);
            const int number = value.at("number").whole(0, kHighestNumber);
            const auto *option = question == nullptr ? nullptr : question->findOption(number);
            if (value.has("code") && option != nullptr && option->code != value.at("code").text())
                value.at("code").fail(tr("The option number {number} has the code “{code}”.")
                                          .with("number", number)
                                          .with("code", option->code));
            numbers.push_back(number);
        }
        return numbers;
    }

    void readEntry(const JsonValue &value) {
        value.listUnknown({"item", "from", "to", "change", "proposed", "verdict", "note",
                           "decidedBy", "decidedOn", "bridge"},
                          losses_);
        model::LedgerEntry entry;
        entry.item = itemNamed(value);
        entry.from = value.at("from").whole(0, kMostVersions);
        entry.to = value.at("to").whole(1, kMostVersions);
        if (survey_.findDecision(entry.item, entry.from, entry.to) != nullptr)
            value.fail(tr("The ledger holds this item twice for the same versions."));
        entry.change = value.word("change", model::parseItemChange);
        entry.proposed = value.word("proposed", model::parseComparability);
        entry.verdict = value.word("verdict", model::parseComparability);
        entry.note = value.text("note");
        entry.decidedBy = value.text("decidedBy");
        entry.decidedOn = value.date("decidedOn");
        if (value.has("bridge")) {
            const auto bridge = value.at("bridge");
            bridge.listUnknown({"favourableBefore", "favourableAfter"}, losses_);
            entry.bridge = model::ScaleBridge{
                options(bridge.elements("favourableBefore"), asked(entry, entry.from)),
                options(bridge.elements("favourableAfter"), asked(entry, entry.to))};
        }
        survey_.ledger.push_back(std::move(entry));
    }

    const model::Question *asked(const model::LedgerEntry &entry, int number) const {
        const auto *version = survey_.findVersionNumber(number);
        return version == nullptr ? nullptr : version->find(entry.item);
    }

    JsonValue root_;
    Losses &losses_;
    model::Survey survey_;
};

void checkSchema(const Json &json) {
    const JsonValue root(json, "");
    root.mustBeObject();
    if (root.text("format") != "kooste-survey")
        root.fail(tr("It is not a questionnaire of Kooste: “format” is not “kooste-survey”."));
    root.at("schema").whole(1, 1'000'000);
}

} // namespace

base::Result<ReadDefinition> readJson(const Source &source) {
    const auto json = parsedJson(source);
    if (!json)
        return json.error();
    try {
        checkSchema(*json);
        const auto schema = JsonValue(*json, "").at("schema").whole(1, 1'000'000);
        if (schema > kDefinitionSchema)
            return source->error("newerDefinition",
                                 tr("“{file}” was written by a newer Kooste (schema {schema}, "
                                    "known up to {known}). Update Kooste to read it.")
                                     .with("file", source->name())
                                     .with("schema", schema)
                                     .with("known", kDefinitionSchema));
        ReadDefinition definition;
        definition.survey = JsonReading(*json, definition.losses).whole();
        return definition;
    } catch (const JsonFault &fault) {
        return badDefinition(source, fault);
    }
}

} // namespace kooste::exchange
