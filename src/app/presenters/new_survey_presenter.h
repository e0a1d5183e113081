// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/charter_presenter.h"
#include "app/usecases/survey_making.h"

namespace kooste::app {

/// Something that may be ticked, in steps of indentation.
struct TickRow {
    std::string text;
    int indent = 0;
    bool ticked = false;
};

/// A list of ticks with its heading and what leaving all open means.
struct TickList {
    std::string heading;
    std::string note;
    std::vector<TickRow> rows;
};

/// What a page of the wizard shows; parts that it does not have are empty.
struct NewSurveyPage {
    enum class Kind { type, names, reach, charter };
    Kind kind = Kind::type;
    std::string title; ///< "1/4 Type"
    std::string lead;  ///< a sentence under it
    struct Choice {
        std::string name;
        std::string meaning;
    };
    std::vector<Choice> types; ///< page type
    int chosenType = 0;
    std::vector<WordsRow> words; ///< pages names and charter
    std::string code;            ///< page names
    bool hasDates = false;       ///< page names
    bool hasEnd = false;
    std::string startsOn;
    std::string endsOn;
    std::vector<TickList> lists; ///< page reach: units, audiences, channels, items or topics
    std::string ownTopicsLabel;  ///< page reach of a free-form survey
    std::string ownTopics;
    bool first = false;
    bool last = false;
};

class NewSurveyView {
public:
    virtual ~NewSurveyView() = default;
    virtual void showPage(const NewSurveyPage &page) = 0;
    virtual void showCode(const std::string &code) = 0;
    /// Why the wizard cannot go on from this page; empty: it can.
    virtual void showProblem(const std::string &whyNot) = 0;
    virtual void showError(const base::Error &error) = 0;
    /// The draft is in the workspace.
    virtual void closeMade(model::SurveyId survey) = 0;
};

/// Kysely > Uusi kysely: the type, names and dates, whom it asks and what, the charter; then a
/// draft. Nothing is stored before the last page is done.
class NewSurveyPresenter {
public:
    NewSurveyPresenter(Session &session, NewSurveyView &view);

    void chooseType(int type);
    void setWords(std::size_t row, const base::LocalText &words); ///< of the page shown
    void setCode(const std::string &code);
    void setDates(const std::string &startsOn, const std::string &endsOn);
    void tick(std::size_t list, std::size_t row, bool ticked);
    void setOwnTopics(const std::string &lines);
    void next(); ///< from the last page: makes the draft
    void back();
    /// Whether closing would lose something that was written.
    bool hasChanges() const;

private:
    using Kind = NewSurveyPage::Kind;
    void readBank();
    void show();
    void addTypes(NewSurveyPage &page) const;
    void addNames(NewSurveyPage &page) const;
    void addReach(NewSurveyPage &page) const;
    TickList unitList() const;
    TickList audienceList() const;
    TickList channelList() const;
    TickList contentList() const;
    void beginContent();
    std::string problem() const;
    std::string problemOfNames() const;
    void check() { view_.showProblem(problem()); }
    std::vector<FeedbackTopic> topics() const;
    void addOwnTopics(std::vector<FeedbackTopic> &topics) const;
    SurveyPlan whole() const;
    void make();

    Session &session_;
    NewSurveyView &view_;
    model::ItemBank bank_;
    SurveyPlan plan_;
    std::vector<std::string> items_;  ///< ticked, codes of the bank
    std::vector<std::string> topics_; ///< ticked, option codes of the bank's topics
    std::string ownTopics_;
    Kind kind_ = Kind::type;
    bool ownCode_ = false; ///< the user wrote the code
    std::string startsOn_;
    std::string endsOn_;
    std::vector<std::string> content_; ///< codes behind the rows of the content list
    bool making_ = false;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
