// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/session.h"
#include "app/usecases/save_charter.h"

namespace kooste::app {

/// Something to write in the three languages side by side, with a sentence that shows how.
struct WordsRow {
    std::string label;
    std::string example; ///< empty: none
    base::LocalText words;
    bool paragraph = false; ///< more than a line
};

constexpr std::size_t kCharterQuestions = 6;
/// The six questions of a charter with what is written already.
std::vector<WordsRow> charterRows(const model::Charter &charter, const Session &session);
/// The paragraph of a question, 0..5.
base::LocalText &charterText(model::Charter &charter, std::size_t question);

class CharterView {
public:
    virtual ~CharterView() = default;
    virtual void showCharter(const std::string &survey, const std::vector<WordsRow> &rows) = 0;
    /// `whyNotSave` empty: may be saved.
    virtual void showSaving(const std::string &whyNotSave) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void closeSaved() = 0;
};

/// The charter of a survey that is there already: read, written anew, saved at once.
class CharterPresenter {
public:
    CharterPresenter(Session &session, CharterView &view, model::SurveyId survey);
    void setWords(std::size_t question, const base::LocalText &words);
    void save();
    /// Whether closing would lose something.
    bool hasChanges() const { return charter_ != before_; }

private:
    Session &session_;
    CharterView &view_;
    model::SurveyId survey_;
    model::Charter before_;
    model::Charter charter_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// Writes a survey's charter as a PDF for staff and clients, in the window's language.
void writeCharterPdf(Session &session, model::SurveyId survey, const base::Path &target,
                     std::function<void(base::Result<void>)> done);

} // namespace kooste::app
