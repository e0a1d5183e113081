// SPDX-License-Identifier: MIT
#include "app/usecases/test_entry.h"

#include "app/usecases/failure.h"
#include "app/usecases/surveys.h"
#include "base/text.h"
#include "model/routing.h"
#include "privacy/masker.h"
#include "store/import_writer.h"
#include "store/sources.h"

#include <map>

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::tr;
using model::Answer;

namespace {

constexpr const char *kSource = "test entry";
constexpr int kBitsPerWord = 62; ///< of Answer::chosen

Error wrong(const char *code, base::Message message) {
    return {ErrorKind::usage, code, std::move(message)};
}

/// Answers as they were read, by item, and what a condition sees of them.
struct Filled {
    std::map<model::ItemId, Answer> answers;
    std::map<model::ItemId, model::GivenAnswer> given;
};

/// Reads one item's values as an answer to its question.
class AnswerReading {
public:
    AnswerReading(const model::Survey &survey, const model::Item &item,
                  const model::Question &question)
        : survey_(survey), item_(item), question_(question) {}

    base::Result<void> read(const std::vector<std::string> &values, Filled &to) const {
        if (values.empty() || (values.size() == 1 && values.front().empty()))
            return {};
        if (values.size() > 1 && item_.kind != model::ItemKind::multiple)
            return bad(tr("“{item}” takes one answer only."));
        return model::isClosed(item_.kind) ? readOptions(values, to) : readOpen(values.front(), to);
    }

private:
    base::Result<void> bad(base::Message message) const {
        message.with("item", item_.code);
        return wrong("badAnswer", std::move(message));
    }

    base::Result<int> optionOf(const std::string &value) const {
        if (const auto *option = question_.findOption(value))
            return option->number;
        const auto number = base::parseNumber(value);
        if (item_.kind == model::ItemKind::nps && number && *number >= 0 && *number <= 10 &&
            *number == static_cast<int>(*number))
            return static_cast<int>(*number);
        std::vector<std::string> codes;
        for (const auto &option : question_.options)
            codes.push_back(option.code);
        return wrong("unknownOption",
                     tr("“{item}” has no option “{option}”. There are: {options}.")
                         .with("item", item_.code)
                         .with("option", value)
                         .with("options", codes.empty() ? "0–10" : base::join(codes, ", ")));
    }

    base::Result<void> readOptions(const std::vector<std::string> &values, Filled &to) const {
        std::vector<int> numbers;
        for (const auto &value : values) {
            const auto number = optionOf(value);
            if (!number)
                return number.error();
            numbers.push_back(*number);
        }
        auto &answer = to.answers[item_.id];
        answer.state = Answer::State::answered;
        for (const int number : numbers) {
            const auto *option = question_.findOption(number);
            if (option == nullptr || !option->missing)
                continue;
            if (numbers.size() > 1)
                return bad(tr("“{item}”: an answer that says nothing stands alone."));
            answer.state = model::stateOf(*option->missing);
        }
        if (item_.kind == model::ItemKind::multiple)
            choose(numbers, answer);
        else
            answer.option = numbers.front();
        to.given[item_.id] = model::givenOptions(item_, question_, numbers);
        return {};
    }

    void choose(const std::vector<int> &numbers, Answer &answer) const {
        int most = 0;
        for (const auto &option : model::allOptions(survey_, item_.id))
            most = std::max(most, option.number);
        if (answer.state != Answer::State::answered)
            return;
        answer.chosen.assign(static_cast<std::size_t>(most / kBitsPerWord) + 1, 0);
        for (const int number : numbers)
            answer.chosen[static_cast<std::size_t>(number / kBitsPerWord)] |=
                std::uint64_t{1} << (number % kBitsPerWord);
    }

    base::Result<void> readOpen(const std::string &value, Filled &to) const {
        auto &answer = to.answers[item_.id];
        auto &given = to.given[item_.id];
        answer.state = Answer::State::answered;
        given.answered = true;
        if (item_.kind == model::ItemKind::number) {
            given.value = base::parseNumber(value);
            if (!given.value)
                return bad(tr("“{item}” takes a number."));
            answer.number = *given.value;
        } else if (item_.kind == model::ItemKind::date) {
            const auto date = base::parseIsoDate(value);
            if (!date)
                return bad(tr("“{item}” takes a date, for example 2025-09-01."));
            answer.number = base::dayNumber(*date);
        } else {
            answer.text = base::toNfc(value);
            privacy::MaskCounts counts;
            if (std::string masked; privacy::maskText(answer.text, masked, counts))
                answer.text = std::move(masked);
        }
        return {};
    }

    const model::Survey &survey_;
    const model::Item &item_;
    const model::Question &question_;
};

base::Result<const model::Version *> versionOf(const model::Survey &survey, int number) {
    const auto *version = number > 0 ? survey.findVersionNumber(number) : survey.latestPublished();
    if (version == nullptr && number > 0)
        return wrong("unknownVersion", tr("The survey “{survey}” has no version {version}.")
                                           .with("survey", survey.code)
                                           .with("version", number));
    if (version == nullptr || version->status == model::VersionStatus::draft)
        return wrong("draftVersion",
                     tr("Test responses can be stored for a published version of “{survey}” only. "
                        "Try a draft with its preview instead.")
                         .with("survey", survey.code));
    return version;
}

base::Result<Filled> readAll(const model::Survey &survey, const model::Version &version,
                             const std::vector<EnteredAnswer> &entered) {
    Filled filled;
    for (const auto &each : entered) {
        const auto *item = survey.findItem(each.item);
        const auto *question = item == nullptr ? nullptr : version.find(item->id);
        if (question == nullptr)
            return wrong("unknownItem", tr("Version {version} does not ask “{item}”.")
                                            .with("version", version.number)
                                            .with("item", each.item));
        if (auto read = AnswerReading(survey, *item, *question).read(each.values, filled); !read)
            return read.error();
    }
    return filled;
}

/// What is shown is answered where it must be, and what is hidden is not.
base::Result<void> checkShown(const model::Survey &survey, const model::Version &version,
                              const std::vector<bool> &shown, const Filled &filled) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto &question = version.questions[i];
        const auto &code = survey.find(question.item)->code;
        const bool filledIn = filled.answers.count(question.item) > 0;
        if (filledIn && !shown[i])
            return wrong("answerNotShown",
                         tr("“{item}” is not asked with these answers.").with("item", code));
        if (shown[i] && question.required && !filledIn)
            missing.push_back(code);
    }
    if (missing.empty())
        return {};
    return wrong("answerMissing",
                 tr("An answer is required to: {items}.").with("items", base::join(missing, ", ")));
}

base::Result<store::Source> testSource(store::Workspace &workspace, model::SurveyId survey) {
    store::SourceRepository sources(workspace);
    if (const auto known = sources.find(survey, kSource))
        return *known;
    store::Source source;
    source.survey = survey;
    source.name = kSource;
    source.tool = "kooste";
    return sources.save(source);
}

model::Response responseOf(const model::Survey &survey, const model::Version &version,
                           const std::vector<bool> &shown, Filled &filled) {
    model::Response response;
    response.status = model::ResponseStatus::test;
    response.version = version.id;
    response.answers.resize(survey.items.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto item = version.questions[i].item;
        const auto place = std::find_if(survey.items.begin(), survey.items.end(),
                                        [&](const model::Item &each) { return each.id == item; });
        auto &answer = response.answers[static_cast<std::size_t>(place - survey.items.begin())];
        if (const auto found = filled.answers.find(item); found != filled.answers.end())
            answer = std::move(found->second);
        else
            answer.state = shown[i] ? Answer::State::skipped : Answer::State::notShown;
    }
    return response;
}

/// One response as a batch of its own.
base::Result<store::Batch> storeOne(store::Workspace &workspace, const model::Survey &survey,
                                    const model::Response &response) {
    store::Transaction transaction(workspace);
    if (transaction.error())
        return *transaction.error();
    const auto source = testSource(workspace, survey.id);
    if (!source)
        return source.error();
    store::Batch batch;
    batch.survey = survey.id;
    batch.version = response.version;
    batch.source = source->id;
    batch.fileName = kSource;
    batch.importedAt = *response.submitted;
    auto writer = store::ImportWriter::begin(workspace, survey, batch);
    if (!writer)
        return writer.error();
    (*writer)->add(response, 1);
    auto stored = (*writer)->commit();
    if (!stored)
        return stored.error();
    if (auto kept = transaction.commit(); !kept)
        return kept.error();
    return stored;
}

} // namespace

base::Result<EnterTestResponse::Outcome>
EnterTestResponse::run(const std::string &surveyName, int number,
                       const std::vector<EnteredAnswer> &entered) {
    return guarded([&]() -> base::Result<Outcome> {
        const auto survey = ShowSurveys(workspace_).find(surveyName);
        if (!survey)
            return survey.error();
        const auto version = versionOf(*survey, number);
        if (!version)
            return version.error();
        auto filled = readAll(*survey, **version, entered);
        if (!filled)
            return filled.error();
        const auto given = [&](model::ItemId item) {
            const auto found = filled->given.find(item);
            return found == filled->given.end() ? model::GivenAnswer{} : found->second;
        };
        const auto shown = model::shownQuestions(**version, given);
        if (auto sound = checkShown(*survey, **version, shown, *filled); !sound)
            return sound.error();

        Outcome outcome;
        outcome.version = (*version)->number;
        const auto *variant = model::chosenVariant(**version, given);
        outcome.variant = variant == nullptr ? "" : model::variantCode(variant->key);
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (!shown[i])
                outcome.notShown.push_back(survey->find((*version)->questions[i].item)->code);

        auto response = responseOf(*survey, **version, shown, *filled);
        response.submitted = clock_.now();
        if (variant != nullptr) {
            response.audience = variant->key.audience;
            response.phase = variant->key.phase;
        }
        auto stored = storeOne(workspace_, *survey, response);
        if (!stored)
            return stored.error();
        outcome.batch = *stored;
        return outcome;
    });
}

} // namespace kooste::app
