// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "exchange/definitions/lss_definition.h"
#include "exchange/definitions/lss_questions.h"
#include "exchange/definitions/plain_text.h"

namespace kooste::exchange {

namespace {

using base::tr;

class LssReading {
public:
    LssReading(const LssTables &tables, LssSurvey survey, const Losses &losses)
        : tables_(tables), survey_(std::move(survey)),
          builder_(survey_.code.empty() ? codeOfName(survey_.name.best(base::Language::fi))
                                        : survey_.code,
                   survey_.name),
          questions_(builder_) {
        for (const auto &loss : losses.list())
            builder_.losses().add(loss.code, loss.place, loss.message);
    }

    std::optional<ReadDefinition> whole() {
        for (std::size_t i = 0; i < survey_.groups.size(); ++i)
            readGroup(survey_.groups[i], i == 0);
        questions_.readConditions();
        listRest();
        if (builder_.questions().empty())
            return std::nullopt;
        auto definition = builder_.finish();
        definition.survey.reach.startsOn = survey_.startsOn;
        definition.survey.reach.endsOn = survey_.endsOn;
        return definition;
    }

private:
    void readGroup(const LssGroup &group, bool first) {
        // A first group that says nothing is the beginning of the form.
        const bool says = !group.title.empty() || !group.intro.empty() ||
                          !LssQuestions::isAlways(group.relevance);
        if (!first || says) {
            builder_.beginSection(group.title, group.intro);
            questions_.showSectionIf(group.relevance, group.title.best(base::Language::fi));
        }
        if (group.random)
            builder_.losses().add(
                "randomizer", group.title.best(base::Language::fi),
                tr("Blocks in a random order stand here in the order of the file."));
        for (const auto &question : survey_.questions)
            if (question.group == group.id)
                questions_.read(question);
    }

    void listRest() {
        auto &losses = builder_.losses();
        if (!survey_.welcome.empty())
            losses.add(
                "welcomeText", "",
                tr("The welcome text is not read: “{text}”")
                    .with("text", base::shortened(survey_.welcome.best(base::Language::fi), 80)));
        if (!tables_.of("quota").empty())
            losses.add("quotas", "", tr("Quotas are not read."));
        if (!tables_.of("assessments").empty())
            losses.add("assessments", "", tr("Assessments (points) are not read."));
        if (!tables_.of("defaultvalues").empty())
            losses.add("defaultAnswer", "", tr("Answers that questions begin with are not read."));
    }

    const LssTables &tables_;
    LssSurvey survey_;
    SurveyBuilder builder_;
    LssQuestions questions_;
};

} // namespace

base::Result<ReadDefinition> readLss(const Source &source) {
    const auto tables = readLssTables(source);
    if (!tables)
        return tables.error();
    Losses losses;
    auto survey = lssSurvey(*tables, losses);
    auto definition = LssReading(*tables, std::move(survey), std::move(losses)).whole();
    if (!definition)
        return noQuestions(source);
    return std::move(*definition);
}

} // namespace kooste::exchange
