// SPDX-License-Identifier: MIT
#include "reports/forms/preview.h"

#include "reports/forms/embedded_forms.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace kooste::reports {

using base::Language;
using base::tr;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<Language, 3> kLanguages{Language::fi, Language::sv, Language::en};

std::string escapedHtml(std::string_view text) {
    std::string safe;
    for (const char c : text)
        safe += c == '&'   ? "&amp;"
                : c == '<' ? "&lt;"
                : c == '>' ? "&gt;"
                : c == '"' ? "&quot;"
                           : std::string(1, c);
    return safe;
}

/// JSON that may stand inside a script element: in JSON these characters stand in texts only.
std::string scriptSafe(const Json &json) {
    const auto plain = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string safe;
    safe.reserve(plain.size() + plain.size() / 16);
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const std::string_view rest = std::string_view(plain).substr(at);
        if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            safe += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            at += 2;
        } else if (rest.front() == '<') {
            safe += "\\u003c";
        } else if (rest.front() == '>') {
            safe += "\\u003e";
        } else if (rest.front() == '&') {
            safe += "\\u0026";
        } else {
            safe += rest.front();
        }
    }
    return safe;
}

/// Fills the @places@ of a page; what is filled in is not read again.
std::string filled(std::string_view page,
                   const std::vector<std::pair<std::string_view, std::string>> &places) {
    std::string text;
    for (std::size_t at = 0; at < page.size();) {
        const auto end = page[at] == '@' ? page.find('@', at + 1) : std::string_view::npos;
        const auto name =
            end == std::string_view::npos ? std::string_view() : page.substr(at + 1, end - at - 1);
        const auto found = std::find_if(places.begin(), places.end(),
                                        [&](const auto &place) { return place.first == name; });
        if (name.empty() || found == places.end()) {
            text += page[at++];
            continue;
        }
        text += found->second;
        at = end + 1;
    }
    return text;
}

/// What the page itself says. Places in braces are filled by the page.
std::vector<std::pair<const char *, base::Message>> pageWords() {
    return {
        {"preview", tr("Preview – nothing is sent")},
        {"language", tr("Language")},
        {"variant", tr("Who answers")},
        {"byAnswers", tr("as the answers say")},
        {"commonWords", tr("everybody (common words)")},
        {"skip", tr("Go to the questions")},
        {"intro",
         tr("This is how the questionnaire looks to the one who answers. Your answers stay "
            "on this page.")},
        {"required", tr("(an answer is required)")},
        {"send", tr("Send")},
        {"missing", tr("An answer is required.")},
        {"notNumber", tr("Write a number.")},
        {"errors", tr("Questions that need an answer or a correction: {count}")},
        {"complete", tr("All is in order. Nothing was sent, because this is a preview.")},
        {"noAnswer", tr("no answer")},
        {"saveAnswers", tr("Save these answers as a file")},
        {"appeared", tr("A new question: {question}")},
        {"gone", tr("Questions no longer asked: {count}")},
        {"comments", tr("Comments on the questions")},
        {"commentsNote",
         tr("Write your comments under the questions or here. Then copy or save them "
            "and send them to the one who asked you.")},
        {"commentOn", tr("Comment on question {number} ({code})")},
        {"wholeForm", tr("The questionnaire as a whole")},
        {"yourName", tr("Your name")},
        {"copyComments", tr("Copy the comments")},
        {"saveComments", tr("Save the comments as a file")},
        {"gathered", tr("Your comments as text")},
        {"copied", tr("The comments were copied.")},
        {"copyByHand", tr("The browser does not let the page copy: copy the text from the box.")},
        {"versionShort", tr("version {version}")},
    };
}

std::string versionLine(const model::Version &version, const base::Translator &words) {
    auto line = tr("Version {version}");
    if (version.status == model::VersionStatus::draft)
        line = tr("Version {version}, draft");
    else if (version.publishedOn)
        line = tr("Version {version}, in use from {date}").with("date", *version.publishedOn);
    return base::render(line.with("version", version.number), words);
}

Json wordsJson(const model::Version &version, const WordsOf &wordsOf) {
    Json all = Json::object();
    const auto sentences = pageWords();
    for (const auto language : kLanguages) {
        const auto &words = wordsOf(language);
        Json page = Json::object();
        for (const auto &[key, sentence] : sentences)
            page[key] = base::render(sentence, words);
        page["version"] = versionLine(version, words);
        page["versionDraft"] = page["version"];
        all[std::string(languageCode(language))] = std::move(page);
    }
    return all;
}

Json textJson(const base::LocalText &text) {
    Json json = Json::object();
    for (const auto language : kLanguages)
        if (!text.get(language).empty())
            json[std::string(languageCode(language))] = text.get(language);
    return json;
}

Json conditionJson(const model::Condition &condition) {
    Json terms = Json::array();
    for (const auto &term : condition.terms)
        terms.push_back({{"item", term.item.value},
                         {"op", model::conditionOperatorCode(term.op)},
                         {"options", term.options},
                         {"number", term.number ? Json(*term.number) : Json(nullptr)}});
    return {{"join", condition.join == model::Condition::Join::any ? "any" : "all"},
            {"terms", terms}};
}

Json optionsJson(const model::Question &question) {
    Json options = Json::array();
    for (const auto &option : question.options)
        options.push_back({{"number", option.number},
                           {"code", option.code},
                           {"label", textJson(option.label)},
                           {"score", option.score ? Json(*option.score) : Json(nullptr)},
                           {"missing", option.missing.has_value()},
                           {"parent", option.parent}});
    return options;
}

/// Wordings of the variants are worked out here, so that the page need not know whose words stand
/// in for whose.
Json questionJson(const model::Item &item, const model::Question &question,
                  const model::Version &version) {
    Json wordings = Json::array();
    for (const auto &variant : version.variants)
        wordings.push_back({{"variant", model::variantCode(variant.key)},
                            {"text", textJson(question.textFor(variant.key))},
                            {"help", textJson(question.helpFor(variant.key))}});
    return {{"id", item.id.value},
            {"code", item.code},
            {"kind", model::itemKindCode(item.kind)},
            {"closed", model::isClosed(item.kind)},
            {"section", question.section},
            {"required", question.required},
            {"text", textJson(question.text)},
            {"help", textJson(question.help)},
            {"wordings", wordings},
            {"options", optionsJson(question)},
            {"shownIf", conditionJson(question.shownIf)}};
}

Json variantsJson(const model::Version &version, const WordsOf &wordsOf) {
    Json variants = Json::array();
    for (const auto &variant : version.variants) {
        base::LocalText name;
        for (const auto language : kLanguages)
            name.get(language) = variantName(variant.key, wordsOf(language));
        variants.push_back({{"code", model::variantCode(variant.key)},
                            {"name", textJson(name)},
                            {"when", conditionJson(variant.when)}});
    }
    return variants;
}

std::string startVariant(const model::Version &version, const PreviewOptions &options) {
    if (options.variant)
        return model::variantCode(*options.variant);
    const bool routed =
        std::any_of(version.variants.begin(), version.variants.end(),
                    [](const model::Variant &variant) { return !variant.when.always(); });
    return routed ? "auto" : "";
}

Json formJson(const model::Survey &survey, const model::Version &version,
              const PreviewOptions &options, Language start, const WordsOf &wordsOf) {
    Json languages = Json::array();
    for (const auto language : languagesOf(version))
        languages.push_back(languageCode(language));
    Json sections = Json::array();
    for (const auto &section : version.sections)
        sections.push_back({{"number", section.number},
                            {"title", textJson(section.title)},
                            {"intro", textJson(section.intro)},
                            {"shownIf", conditionJson(section.shownIf)}});
    Json questions = Json::array();
    for (const auto &question : version.questions)
        if (const auto *item = survey.find(question.item))
            questions.push_back(questionJson(*item, question, version));
    return {{"code", survey.code},
            {"name", textJson(survey.name)},
            {"version", version.number},
            {"status", model::versionStatusCode(version.status)},
            {"languages", languages},
            {"languageNames", {{"fi", "suomi"}, {"sv", "svenska"}, {"en", "English"}}},
            {"start", languageCode(start)},
            {"variant", startVariant(version, options)},
            {"variants", variantsJson(version, wordsOf)},
            {"sections", sections},
            {"questions", questions},
            {"words", wordsJson(version, wordsOf)}};
}

} // namespace

std::string previewPage(const model::Survey &survey, const model::Version &version,
                        const PreviewOptions &options, const WordsOf &wordsOf) {
    const auto languages = languagesOf(version);
    const bool worded =
        std::find(languages.begin(), languages.end(), options.start) != languages.end();
    const auto start = worded ? options.start : languages.front();
    const auto &words = wordsOf(start);
    const auto title =
        base::render(tr("Preview: {survey}").with("survey", survey.name.best(start)), words);
    const auto needsScript = base::render(
        tr("This preview needs JavaScript, which is turned off in the browser."), words);
    return filled(embeddedForm("preview.html"),
                  {{"language", std::string(languageCode(start))},
                   {"program", escapedHtml(options.program)},
                   {"title", escapedHtml(title)},
                   {"noscript", escapedHtml(needsScript)},
                   {"style", std::string(embeddedForm("preview.css"))},
                   {"form", scriptSafe(formJson(survey, version, options, start, wordsOf))},
                   {"script", std::string(embeddedForm("preview.js"))}});
}

} // namespace kooste::reports
