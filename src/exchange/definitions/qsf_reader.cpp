// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/qsf_definition.h"
#include "exchange/definitions/qsf_questions.h"

namespace kooste::exchange {

namespace {

using base::tr;

std::vector<std::string> languageNames(const QsfDocument &document) {
    std::vector<std::string> names;
    const auto main = wordOf(inside(document.root, "SurveyEntry"), "SurveyLanguage");
    names.push_back(base::lowerAscii(main.empty() ? "EN" : main));
    for (const auto &[id, question] : document.questions)
        for (const auto &[language, words] : entriesOf(inside(*question, "Language")))
            if (words->is_object())
                names.push_back(base::lowerAscii(language));
    return names;
}

/// A block's name that its maker wrote; Qualtrics gives the others by itself.
std::string titleOf(const std::string &description) {
    const auto key = base::comparisonKey(description);
    if (key == "default question block" || key == "block" || key == "question block" ||
        (base::startsWith(key, "block ") && key.size() <= 9))
        return {};
    return plainFromHtml(description);
}

class QsfReading {
public:
    explicit QsfReading(const QsfDocument &document)
        : document_(document), name_(surveyName(document)), builder_(codeOfName(name_), {}),
          languages_(languageNames(document), builder_.losses()),
          questions_(builder_, languages_, languageNames(document).front()) {}

    std::optional<ReadDefinition> whole() {
        if (document_.flow != nullptr)
            walk(inside(*document_.flow, "Flow"), {});
        else
            for (const auto &block : document_.blockOrder)
                readBlock(block, {});
        listBlocksNotShown();
        if (document_.quotas)
            builder_.losses().add("quotas", "", tr("Quotas are not read."));
        questions_.readConditions();
        if (builder_.questions().empty())
            return std::nullopt;
        auto definition = builder_.finish();
        languages_.put(definition.survey.name, languageNames(document_).front(), name_);
        return definition;
    }

private:
    static std::string surveyName(const QsfDocument &document) {
        return plainFromHtml(wordOf(inside(document.root, "SurveyEntry"), "SurveyName"));
    }

    void walk(const Json &flow, const std::vector<const Json *> &branches) {
        for (const auto &[place, element] : entriesOf(flow)) {
            const auto type = wordOf(*element, "Type");
            if (type == "Block" || type == "Standard") {
                readBlock(wordOf(*element, "ID"), branches);
            } else if (type == "Branch") {
                auto inner = branches;
                inner.push_back(&inside(*element, "BranchLogic"));
                walk(inside(*element, "Flow"), inner);
            } else if (type == "Group") {
                walk(inside(*element, "Flow"), branches);
            } else {
                listFlow(*element, type);
                walk(inside(*element, "Flow"), branches);
            }
        }
    }

    void listFlow(const Json &element, const std::string &type) {
        const auto place = wordOf(element, "FlowID");
        if (type == "BlockRandomizer" || type == "Randomizer")
            builder_.losses().add("randomizer", place,
                                  tr("Blocks in a random order stand here in the order of the "
                                     "file."));
        else
            builder_.losses().add(
                "flow", place,
                tr("A step of the survey flow is not read: “{type}”.").with("type", type));
    }

    void readBlock(const std::string &id, const std::vector<const Json *> &branches) {
        const auto found = document_.blocks.find(id);
        if (found == document_.blocks.end() || found->second.trash)
            return;
        const auto &block = found->second;
        if (!shown_.insert(id).second)
            return builder_.losses().add(
                "blockTwice", block.description,
                tr("The block “{block}” is shown again later; its questions are asked once.")
                    .with("block", block.description));
        base::LocalText title;
        languages_.put(title, languageNames(document_).front(), titleOf(block.description));
        // The first block without a name of its own is the beginning of the form.
        if (!title.empty() || shown_.size() > 1 || !branches.empty()) {
            builder_.beginSection(std::move(title), {});
            for (const auto *branch : branches)
                questions_.showSectionIf(*branch, block.description);
        }
        for (const auto &[place, element] : entriesOf(*block.elements)) {
            if (wordOf(*element, "Type") != "Question")
                continue;
            const auto question = document_.questions.find(wordOf(*element, "QuestionID"));
            if (question == document_.questions.end())
                continue;
            questions_.read(question->first, *question->second);
            if (!entriesOf(inside(*element, "SkipLogic")).empty())
                builder_.losses().add(
                    "skipLogic", wordOf(*question->second, "DataExportTag"),
                    tr("Skip logic after “{place}” is not read; give the later "
                       "questions a condition instead.")
                        .with("place", wordOf(*question->second, "DataExportTag")));
        }
    }

    void listBlocksNotShown() {
        for (const auto &id : document_.blockOrder) {
            const auto &block = document_.blocks.at(id);
            if (!block.trash && shown_.count(id) == 0)
                builder_.losses().add(
                    "blockNotShown", block.description,
                    tr("The block “{block}” is not in the survey flow and was left out.")
                        .with("block", block.description));
        }
    }

    const QsfDocument &document_;
    std::string name_;
    SurveyBuilder builder_;
    FileLanguages languages_;
    QsfQuestions questions_;
    std::set<std::string> shown_;
};

} // namespace

base::Result<ReadDefinition> readQsf(const Source &source) {
    auto json = parsedJson(source);
    if (!json)
        return json.error();
    const QsfDocument document(std::move(*json));
    if (document.questions.empty() && document.blocks.empty())
        return badDefinition(source,
                             {"SurveyElements", tr("A Qualtrics survey has its questions here.")});
    auto definition = QsfReading(document).whole();
    if (!definition)
        return noQuestions(source);
    return std::move(*definition);
}

} // namespace kooste::exchange
