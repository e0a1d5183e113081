// SPDX-License-Identifier: MIT
#include "app/presenters/new_survey_presenter.h"
#include "app/presenters/survey_words.h"
#include "app/usecases/item_bank.h"
#include "app/usecases/unit_columns.h"
#include "base/code_stem.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::app {

using base::tr;
using model::SurveyType;

namespace {

constexpr std::array kTypes{SurveyType::regular, SurveyType::adhoc, SurveyType::freeform};
constexpr std::array kPages{NewSurveyPage::Kind::type, NewSurveyPage::Kind::names,
                            NewSurveyPage::Kind::reach, NewSurveyPage::Kind::charter};
constexpr std::array kAudienceChoices{model::Audience::client,   model::Audience::young,
                                      model::Audience::guardian, model::Audience::relative,
                                      model::Audience::behalf,   model::Audience::staff};
constexpr std::array kChannelChoices{
    model::Channel::sms,   model::Channel::qr,  model::Channel::device, model::Channel::paper,
    model::Channel::email, model::Channel::web, model::Channel::oral};
constexpr const char *kTopicItem = "topic"; ///< of the bank: its options are the usual topics
/// The lists of the page reach.
enum List : std::size_t { kUnits, kAudienceList, kChannelList, kContent };

template <class Value> void setTicked(std::vector<Value> &all, const Value &value, bool ticked) {
    all.erase(std::remove(all.begin(), all.end(), value), all.end());
    if (ticked)
        all.push_back(value);
}

template <class Value> bool contains(const std::vector<Value> &all, const Value &value) {
    return std::find(all.begin(), all.end(), value) != all.end();
}

base::Message meaningOf(SurveyType type) {
    switch (type) {
    case SurveyType::regular:
        return tr("The county's steady measurement. Core items come from the item bank and are "
                  "locked; trends and comparisons are the point.");
    case SurveyType::adhoc:
        return tr("A pilot or a change under study. It has a goal, a decision to be made and an "
                  "end date, and it ends by itself.");
    case SurveyType::freeform:
        break;
    }
    return tr("Thanks, complaint, idea or question in the client's own words. Always open, with a "
              "small menu of topics.");
}

base::Message titleOf(NewSurveyPage::Kind kind) {
    switch (kind) {
    case NewSurveyPage::Kind::type:
        return tr("1/4  What kind of survey?");
    case NewSurveyPage::Kind::names:
        return tr("2/4  Name and time");
    case NewSurveyPage::Kind::reach:
        return tr("3/4  Whom it asks, and what");
    case NewSurveyPage::Kind::charter:
        break;
    }
    return tr("4/4  Charter: what staff and clients are told");
}

base::Message leadOf(NewSurveyPage::Kind kind) {
    switch (kind) {
    case NewSurveyPage::Kind::type:
        return tr("The type decides the rules. It can be changed until the first response.");
    case NewSurveyPage::Kind::names:
        return tr("A name in one language is enough to begin with.");
    case NewSurveyPage::Kind::reach:
        return tr("What you leave open means everybody. All this can be changed in the draft.");
    case NewSurveyPage::Kind::charter:
        break;
    }
    return tr("Six short questions, a paragraph each. What you leave empty can be written later.");
}

} // namespace

NewSurveyPresenter::NewSurveyPresenter(Session &session, NewSurveyView &view)
    : session_(session), view_(view) {
    show();
    readBank();
}

void NewSurveyPresenter::readBank() {
    session_.perform<model::ItemBank>(
        tr("Reading the item bank"),
        [](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return ShowItemBank(*open.workspace).run();
        },
        [this, weak = std::weak_ptr<void>(alive_)](base::Result<model::ItemBank> read) {
            if (weak.expired())
                return;
            if (!read)
                return view_.showError(read.error());
            bank_ = std::move(*read);
            beginContent();
        });
}

/// What is ticked at first: the core in a regular survey, all topics in a free-form one.
void NewSurveyPresenter::beginContent() {
    items_.clear();
    topics_.clear();
    content_.clear();
    for (const auto &item : bank_.items) {
        if (plan_.type == SurveyType::regular && item.level == model::BankLevel::national)
            items_.push_back(item.code);
        if (plan_.type != SurveyType::freeform)
            content_.push_back(item.code);
    }
    const auto *topic = bank_.find(kTopicItem);
    if (plan_.type == SurveyType::freeform && topic != nullptr)
        for (const auto &option : topic->options)
            content_.push_back(option.code);
    if (plan_.type == SurveyType::freeform)
        topics_ = content_;
    if (kind_ == Kind::reach)
        show();
}

void NewSurveyPresenter::show() {
    NewSurveyPage page;
    page.kind = kind_;
    page.title = session_.say(titleOf(kind_));
    page.lead = session_.say(leadOf(kind_));
    page.first = kind_ == kPages.front();
    page.last = kind_ == kPages.back();
    if (kind_ == Kind::type)
        addTypes(page);
    else if (kind_ == Kind::names)
        addNames(page);
    else if (kind_ == Kind::reach)
        addReach(page);
    else
        page.words = charterRows(plan_.charter, session_);
    view_.showPage(page);
    check();
}

void NewSurveyPresenter::addTypes(NewSurveyPage &page) const {
    for (const auto type : kTypes)
        page.types.push_back({session_.say(surveyTypeTitle(type)), session_.say(meaningOf(type))});
    page.chosenType = static_cast<int>(plan_.type);
}

void NewSurveyPresenter::addNames(NewSurveyPage &page) const {
    page.words.push_back({session_.say(tr("Name")), {}, plan_.name});
    if (plan_.type == SurveyType::adhoc) {
        page.words.push_back(
            {session_.say(tr("Goal: what is it to find out?")),
             session_.say(tr("For example: Do clients get on with the new remote appointment?")),
             plan_.goal, true});
        page.words.push_back(
            {session_.say(tr("Decision: what is decided with the result?")),
             session_.say(
                 tr("For example: Whether remote appointments go on, and in which units.")),
             plan_.decision, true});
    }
    page.code = plan_.code;
    page.hasDates = true;
    page.hasEnd = plan_.type != SurveyType::freeform;
    page.startsOn = startsOn_;
    page.endsOn = endsOn_;
}

void NewSurveyPresenter::addReach(NewSurveyPage &page) const {
    page.lists = {unitList(), audienceList(), channelList(), contentList()};
    if (plan_.type == SurveyType::freeform) {
        page.ownTopicsLabel =
            session_.say(tr("Topics of your own, one on each line; “-” before one puts it under "
                            "the one above"));
        page.ownTopics = ownTopics_;
    }
}

TickList NewSurveyPresenter::unitList() const {
    TickList list{session_.say(tr("Units")), session_.say(tr("None ticked: all units.")), {}};
    const auto &tree = *session_.picture()->units;
    for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
        const auto &unit = tree.units()[static_cast<std::size_t>(i)];
        list.rows.push_back({unit.name.best(session_.language()), tree.depth(i),
                             contains(plan_.reach.units, unit.code)});
    }
    return list;
}

TickList NewSurveyPresenter::audienceList() const {
    TickList list{session_.say(tr("Respondents")), session_.say(tr("None ticked: everybody.")), {}};
    for (const auto audience : kAudienceChoices)
        list.rows.push_back({session_.say(model::audienceName(audience)), 0,
                             contains(plan_.reach.audiences, audience)});
    return list;
}

TickList NewSurveyPresenter::channelList() const {
    TickList list{session_.say(tr("Channels")), session_.say(tr("None ticked: any channel.")), {}};
    for (const auto channel : kChannelChoices)
        list.rows.push_back({session_.say(model::channelName(channel)), 0,
                             contains(plan_.reach.channels, channel)});
    return list;
}

TickList NewSurveyPresenter::contentList() const {
    TickList list;
    const auto language = session_.language();
    if (plan_.type == SurveyType::freeform) {
        list.heading = session_.say(tr("Topics"));
        list.note = session_.say(tr("Kind, topic, text and wish to be contacted are asked."));
        if (const auto *topic = bank_.find(kTopicItem))
            for (const auto &option : topic->options)
                list.rows.push_back({option.label.best(language), option.parent.empty() ? 0 : 1,
                                     contains(topics_, option.code)});
        return list;
    }
    list.heading = session_.say(tr("Questions from the item bank"));
    list.note = session_.say(plan_.type == SurveyType::regular
                                 ? tr("The national core is ticked; it is locked in the draft.")
                                 : tr("None is needed; questions of your own are made in the "
                                      "draft."));
    for (const auto &item : bank_.items)
        list.rows.push_back({item.name.best(language), 0, contains(items_, item.code)});
    return list;
}

void NewSurveyPresenter::chooseType(int type) {
    const auto chosen = kTypes.at(static_cast<std::size_t>(type));
    if (chosen == plan_.type)
        return;
    plan_.type = chosen;
    if (chosen == SurveyType::freeform) { // always open
        endsOn_.clear();
        plan_.reach.endsOn.reset();
    }
    beginContent();
    check();
}

void NewSurveyPresenter::setWords(std::size_t row, const base::LocalText &words) {
    if (kind_ == Kind::charter) {
        charterText(plan_.charter, row) = words;
        return check();
    }
    (row == 0 ? plan_.name : row == 1 ? plan_.goal : plan_.decision) = words;
    if (row == 0 && !ownCode_) {
        const auto code = base::codeStem(words.best(session_.language()), 40);
        if (code != plan_.code)
            view_.showCode(plan_.code = code);
    }
    check();
}

void NewSurveyPresenter::setCode(const std::string &code) {
    plan_.code = std::string(base::trim(code));
    ownCode_ = !plan_.code.empty();
    check();
}

void NewSurveyPresenter::setDates(const std::string &startsOn, const std::string &endsOn) {
    startsOn_ = startsOn;
    endsOn_ = endsOn;
    plan_.reach.startsOn = recogniseDate(startsOn);
    plan_.reach.endsOn = recogniseDate(endsOn);
    check();
}

void NewSurveyPresenter::tick(std::size_t list, std::size_t row, bool ticked) {
    if (list == kUnits)
        setTicked(plan_.reach.units, session_.picture()->units->units().at(row).code, ticked);
    else if (list == kAudienceList)
        setTicked(plan_.reach.audiences, kAudienceChoices.at(row), ticked);
    else if (list == kChannelList)
        setTicked(plan_.reach.channels, kChannelChoices.at(row), ticked);
    else
        setTicked(plan_.type == SurveyType::freeform ? topics_ : items_, content_.at(row), ticked);
    check();
}

void NewSurveyPresenter::setOwnTopics(const std::string &lines) { ownTopics_ = lines; }

std::string NewSurveyPresenter::problemOfNames() const {
    if (plan_.name.empty())
        return session_.say(tr("Give the survey a name."));
    if (plan_.code.empty())
        return session_.say(tr("Give the survey a code: files and commands know it by that."));
    for (const auto &survey : session_.picture()->surveys)
        if (survey->code == plan_.code)
            return session_.say(
                tr("Another survey has the code “{code}” already.").with("code", plan_.code));
    for (const auto &[text, day] :
         {std::pair{&startsOn_, &plan_.reach.startsOn}, std::pair{&endsOn_, &plan_.reach.endsOn}})
        if (!base::trim(*text).empty() && !*day)
            return session_.say(
                tr("“{date}” is not a date. Write 2025-09-01 or 1.9.2025.").with("date", *text));
    if (plan_.reach.startsOn && plan_.reach.endsOn && *plan_.reach.endsOn < *plan_.reach.startsOn)
        return session_.say(tr("The survey would end before it begins."));
    return {};
}

std::string NewSurveyPresenter::problem() const {
    if (session_.picture()->readOnly)
        return session_.say(tr("The workspace is read-only."));
    if (making_)
        return session_.say(tr("Saving…"));
    return kind_ == Kind::names ? problemOfNames() : std::string();
}

void NewSurveyPresenter::next() {
    if (!problem().empty())
        return check();
    if (kind_ == kPages.back())
        return make();
    kind_ = kPages.at(static_cast<std::size_t>(kind_) + 1);
    show();
}

void NewSurveyPresenter::back() {
    if (kind_ == kPages.front() || making_)
        return;
    kind_ = kPages.at(static_cast<std::size_t>(kind_) - 1);
    show();
}

bool NewSurveyPresenter::hasChanges() const {
    return !plan_.name.empty() || !plan_.charter.empty() || !plan_.goal.empty() ||
           !plan_.decision.empty();
}

/// The ticked topics of the bank, and the user's own in the window's language.
std::vector<FeedbackTopic> NewSurveyPresenter::topics() const {
    std::vector<FeedbackTopic> chosen;
    std::string above;
    if (const auto *topic = bank_.find(kTopicItem))
        for (const auto &option : topic->options) {
            if (!contains(topics_, option.code))
                continue;
            if (option.parent.empty())
                chosen.push_back({option.label});
            else if (!chosen.empty() && option.parent == above)
                chosen.back().below.push_back(option.label);
            if (option.parent.empty())
                above = option.code;
        }
    addOwnTopics(chosen);
    return chosen;
}

void NewSurveyPresenter::addOwnTopics(std::vector<FeedbackTopic> &topics) const {
    const auto first = topics.size();
    for (auto line : base::split(ownTopics_, "\n")) {
        line = base::trim(line);
        const bool below = base::startsWith(line, "-");
        if (below)
            line = base::trim(line.substr(1));
        if (line.empty())
            continue;
        auto name = base::LocalText::in(session_.language(), base::toNfc(line));
        if (below && topics.size() > first)
            topics.back().below.push_back(std::move(name));
        else
            topics.push_back({std::move(name)});
    }
}

SurveyPlan NewSurveyPresenter::whole() const {
    auto wanted = plan_;
    if (plan_.type == SurveyType::freeform)
        wanted.topics = topics();
    else
        wanted.items = items_;
    if (plan_.type != SurveyType::adhoc)
        wanted.goal = wanted.decision = {};
    return wanted;
}

void NewSurveyPresenter::make() {
    making_ = true;
    check();
    session_.perform<model::SurveyId>(
        tr("Making the draft"),
        [wanted = whole(),
         bank = bank_](Session::Open &open, const base::Progress &,
                       const base::CancelToken &) mutable -> base::Result<model::SurveyId> {
            wanted.bank = &bank;
            const auto made = MakeSurvey(*open.workspace).run(wanted);
            if (!made)
                return made.error();
            return made->id;
        },
        [this, weak = std::weak_ptr<void>(alive_)](const base::Result<model::SurveyId> &made) {
            if (weak.expired())
                return;
            making_ = false;
            check();
            if (!made)
                return view_.showError(made.error());
            session_.refresh();
            view_.closeMade(*made);
        });
}

} // namespace kooste::app
