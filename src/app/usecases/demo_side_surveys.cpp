// SPDX-License-Identifier: MIT
#include "app/usecases/demo_side_surveys.h"
#include "app/usecases/demo_comments.h"
#include "app/usecases/demo_surveys.h"

#include <algorithm>
#include <array>

namespace kooste::app {

using base::Language;
using model::Answer;
using model::Channel;
using model::Response;

namespace {

void begin(Response &response, const model::Survey &survey, DemoRandom &random, base::Date first,
           int days) {
    response = Response();
    response.version = survey.versions.front().id;
    response.answers.resize(survey.items.size());
    const auto day = base::dayNumber(first) + random.below(days);
    response.submitted =
        base::DateTime{base::dateOfDay(day), 7 * 3600 + random.below(14 * 3600), {}};
    response.language = random.permille(80) ? "sv" : "fi";
    response.rowHash = random.next();
}

void choose(Answer &answer, int option) {
    answer.state = Answer::State::answered;
    answer.option = option;
}

DemoCommentTopic topicOf(const Response &response, DemoMood mood, DemoService service) {
    DemoCommentTopic topic;
    topic.language = base::parseLanguage(response.language).value_or(Language::fi);
    topic.mood = mood;
    topic.service = service;
    return topic;
}

} // namespace

bool DemoPilot::next(Response &response, base::Date first, int days) {
    begin(response, survey_, random_, first, days);
    constexpr std::array kUnits{"TA01", "TA02", "KU01"};
    constexpr std::array<int, 3> unitWeights{50, 30, 20};
    response.unit =
        units_.findByCode(kUnits.at(static_cast<std::size_t>(random_.pick(unitWeights))))->id;
    response.channel = random_.permille(600) ? Channel::web : Channel::sms;
    response.audience = model::Audience::client;
    auto &answers = response.answers;
    constexpr std::array<int, 5> ease{60, 90, 130, 300, 420};
    const int step = random_.pick(ease) + 1;
    choose(answers[0], step);
    choose(answers[1], step >= 4 ? (random_.permille(850) ? 1 : 2) : 2 + random_.below(2));
    answers[2].state = Answer::State::answered;
    answers[2].chosen.assign(1, 0);
    for (unsigned option = 0; option < 4; ++option)
        if (random_.permille(step >= 4 ? 760 : 380))
            answers[2].chosen[0] |= std::uint64_t{1} << option;
    answers[3].state = Answer::State::answered;
    answers[3].number = random_.below(step >= 4 ? 12 : 45);
    answers[4].state = Answer::State::answered;
    answers[4].number = base::dayNumber(response.submitted->date) - random_.below(3);
    answers[5].state = model::stateOf(model::Missing::skipped);
    if (!random_.permille(350))
        return false;
    answers[5].state = Answer::State::answered;
    const auto topic = topicOf(response, step >= 4 ? DemoMood::pleased : DemoMood::displeased,
                               DemoService::healthCentre);
    return step >= 4 ? writeThanks(random_, topic, answers[5].text)
                     : writeIdea(random_, topic, answers[5].text);
}

/// Of the topics that have a second level one of those below.
int DemoFreeForm::topic() {
    constexpr std::array<int, 6> topics{240, 300, 200, 80, 120, 60};
    constexpr std::array<int, 3> access{500, 200, 300};
    constexpr std::array<int, 2> care{600, 400};
    const int top = random_.pick(topics) + 1;
    if (top == 1)
        return 11 + more_.pick(access);
    return top == 2 ? 21 + more_.pick(care) : top;
}

int DemoFreeForm::contact() {
    constexpr std::array<int, 3> wishes{620, 240, 140};
    constexpr std::array<int, 3> options{kNoContact, kContactByPhone, kContactByEmail};
    return options.at(static_cast<std::size_t>(more_.pick(wishes)));
}

bool DemoFreeForm::next(Response &response, base::Date first, int days) {
    begin(response, survey_, random_, first, days);
    DemoService service = DemoService::healthCentre;
    if (random_.permille(820)) {
        std::array<int, 40> weights{};
        for (std::size_t i = 0; i < demoUnits().size(); ++i)
            weights.at(i) = demoUnits()[i].openTo == 36 ? demoUnits()[i].size : 0;
        const auto &unit = demoUnits()[static_cast<std::size_t>(random_.pick(weights))];
        response.unit = units_.findByCode(unit.code)->id;
        service = unit.service;
    }
    response.channel = random_.permille(280) ? Channel::oral : Channel::web;
    response.audience = random_.permille(800) ? model::Audience::client : model::Audience::relative;
    constexpr std::array<int, 4> types{420, 330, 160, 90};
    const int type = random_.pick(types) + 1;
    auto &answers = response.answers;
    choose(answers[0], type);
    choose(answers[1], topic());
    if (type == kThanks)
        answers[3].state = model::stateOf(model::Missing::notShown);
    else
        choose(answers[3], contact());
    answers[2].state = Answer::State::answered;
    auto &text = answers[2].text;
    if (type == 1)
        return writeThanks(random_, topicOf(response, DemoMood::pleased, service), text);
    if (type == 4)
        return writeQuestion(random_, text);
    const auto mood = type == 2 ? DemoMood::displeased : DemoMood::pleased;
    return writeIdea(random_, topicOf(response, mood, service), text);
}

} // namespace kooste::app
