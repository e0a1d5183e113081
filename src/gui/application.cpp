// SPDX-License-Identifier: MIT
#include "gui/application.h"
#include "base/fault.h"
#include "gui/failure_dialog.h"
#include "gui/main_frame.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/catalogs.h"
#include "platform/crash_guard.h"
#include "platform/failure_log.h"
#include "platform/paths.h"
#include "platform/settings.h"

#include <boost/filesystem/operations.hpp>
#include <clocale>
#include <cstdlib>
#include <set>
#include <stdexcept>
#include <thread>
#include <wx/app.h>
#include <wx/cmdline.h>
#include <wx/thread.h>
#include <wx/translation.h>
#include <wx/utils.h>
#include <wx/weakref.h>

namespace kooste::gui {

using base::Language;
using base::tr;

/// What the command line asks for.
struct Request {
    std::optional<base::Path> workspace;
    std::vector<base::Path> answers; ///< with their questionnaires
    std::optional<app::Screen> screen;
    std::optional<Language> language;
    std::string crash; ///< how the run before this one broke; empty when it did not
};

namespace {

base::Path settingsFile() { return platform::settingsFolder() / "kooste.conf"; }

/// The toolkit's own buttons follow the chosen language; the C library looks at these before the
/// first window, and only with a locale that is not plain C.
void tellToolkit(Language language) {
#ifndef _WIN32
    setenv("LANGUAGE", std::string(base::languageTag(language)).c_str(), 1);
    const char *locale = std::setlocale(LC_ALL, "");
    if (!locale || std::string_view(locale) == "C" || std::string_view(locale) == "POSIX")
        setenv("LC_ALL", "C.UTF-8", 1);
#else
    (void)language;
#endif
}

/// Only --lang is needed before the toolkit starts; everything else is parsed by it.
std::optional<Language> languageAsked(int argc, char **argv) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string_view(argv[i]) == "--lang")
            return base::parseLanguage(argv[i + 1]);
    return std::nullopt;
}

Language chosenLanguage(const platform::Settings &settings, std::optional<Language> asked) {
    if (asked)
        return *asked;
    if (const auto kept = settings.text("language"))
        if (const auto known = base::parseLanguage(*kept))
            return *known;
    return platform::environmentLanguage();
}

} // namespace

class Application : public wxApp {
public:
    Application() : settings_(settingsFile()), catalogs_(platform::shippedFolders("locale")) {}

    bool OnInit() override;
    int OnExit() override;
    void OnInitCmdLine(wxCmdLineParser &parser) override;
    bool OnCmdLineParsed(wxCmdLineParser &parser) override;
    bool OnExceptionInMainLoop() override;
    void OnUnhandledException() override;
    void ProcessPendingEvents() override;
    void OnAssertFailure(const wxChar *file, int line, const wxChar *function,
                         const wxChar *condition, const wxChar *message) override;
    platform::Settings &settings() { return settings_; }

private:
    std::optional<base::Path> logTheFailure(const std::string &kind, const std::string &place);
    std::string placeNow() const;
    bool goOnAfterCrash();
    void makeFrame();
    void keepPlaceForCrash();
    void failIfTold();
    void changeLanguage(Language language);
    void useToolkitWords(Language language);

    platform::Settings settings_;
    platform::Catalogs catalogs_;
    base::SystemClock clock_;
    Request request_;
    std::unique_ptr<app::ThreadJobRunner> jobs_;
    std::unique_ptr<app::Session> session_;
    wxWeakRef<MainFrame> frame_; ///< gone once it has closed
    app::Session::Token sessionChanges_;
    bool telling_ = false;             ///< the box about a failure is open
    std::set<std::string> assertions_; ///< of the toolkit, noted already
};

void Application::OnInitCmdLine(wxCmdLineParser &parser) {
    parser.SetSwitchChars("-");
    parser.AddLongOption("screen", "home, surveys, organisation, import, trends or reports");
    parser.AddLongOption("lang", "fi, sv or en");
    parser.AddLongOption(std::string(platform::kAfterCrash).substr(2),
                         "how the run before this one broke");
    parser.AddParam("FILE", wxCMD_LINE_VAL_STRING,
                    wxCMD_LINE_PARAM_OPTIONAL | wxCMD_LINE_PARAM_MULTIPLE);
}

bool Application::OnCmdLineParsed(wxCmdLineParser &parser) {
    wxString value;
    if (parser.Found("screen", &value))
        request_.screen = app::parseScreen(fromWx(value));
    if (parser.Found("lang", &value))
        request_.language = base::parseLanguage(fromWx(value));
    if (parser.Found(std::string(platform::kAfterCrash).substr(2), &value))
        request_.crash = fromWx(value);
    for (std::size_t i = 0; i < parser.GetParamCount(); ++i) {
        const auto path =
            boost::filesystem::absolute(base::pathFromUtf8(fromWx(parser.GetParam(i))));
        const auto kind = app::droppedKind(path);
        if (kind == app::Dropped::answers || kind == app::Dropped::definition)
            request_.answers.push_back(path);
        else
            request_.workspace = path;
    }
    return true;
}

bool Application::OnInit() {
    SetAppName("kooste");
    SetAppDisplayName("Kooste");
    if (!wxApp::OnInit())
        return false;
    const Language language = chosenLanguage(settings_, request_.language);
    useToolkitWords(language);
    setWindowTranslator(catalogs_.translator(language));
    if (!goOnAfterCrash())
        return false;
    jobs_ = std::make_unique<app::ThreadJobRunner>(
        [this](const std::function<void()> &call) { CallAfter(call); });
    session_ = std::make_unique<app::Session>(
        *jobs_,
        [this](Language of) -> const base::Translator & { return catalogs_.translator(of); },
        language, clock_);
    session_->setUser(platform::userName());
    jobs_->setFaultListener([this](const base::Error &error, const base::Message &title) {
        // The title's own words only: what it is about may be a name.
        logTheFailure(error.fault, placeNow() + " \"" + title.id() + "\"");
    });
    sessionChanges_ = session_->onChange([this] { keepPlaceForCrash(); });
    makeFrame();
    if (request_.workspace)
        frame_->openFile(*request_.workspace);
    if (request_.screen)
        frame_->showScreen(*request_.screen);
    if (!request_.answers.empty())
        frame_->openFiles(request_.answers);
    logState("started");
    failIfTold();
    return true;
}

/// For the tests of what a fault leads to: KOOSTE_FAULT names where it happens.
void Application::failIfTold() {
    wxString where;
    if (!wxGetEnv("KOOSTE_FAULT", &where))
        return;
    const auto fail = [] { throw std::out_of_range("what a client answered"); };
    if (where == "window")
        CallAfter(fail);
    if (where == "job")
        jobs_->run<int>(
            app::Lane::counting, base::Message("Counting"),
            [fail](auto &, auto &) -> base::Result<int> {
                fail();
                return 0;
            },
            [this](base::Result<int> outcome) {
                if (frame_)
                    frame_->showError(outcome.error());
            });
    if (where == "thread")
        std::thread(fail).detach();
}

int Application::OnExit() {
    platform::endWithoutSuccessor(); // the user is leaving
    // The jobs end first: their continuations touch the session.
    session_->close();
    jobs_.reset();
    session_.reset();
    (void)settings_.save(); // the tables have told their widths by now
    const int code = wxApp::OnExit();
    logState("ended");
    return code;
}

std::optional<base::Path> Application::logTheFailure(const std::string &kind,
                                                     const std::string &place) {
    const auto log =
        platform::logFailure(platform::settingsFolder(), {KOOSTE_VERSION, kind, place}, clock_);
    logState("failed unexpectedly");
    return log ? std::optional(log.value()) : std::nullopt;
}

std::string Application::placeNow() const {
    return frame_ ? std::string(app::entryOf(frame_->screen()).code) : "start";
}

/// Whether the user wants to; the run that broke could neither tell her nor write the log.
bool Application::goOnAfterCrash() {
    if (request_.crash.empty())
        return true;
    const auto log =
        logTheFailure(request_.crash,
                      request_.screen ? std::string(app::entryOf(*request_.screen).code) : "start");
    return tellFailure(nullptr, log, FailureIn::lastRun) == AfterFailure::goOn;
}

/// So that the run after a crash begins where this one ended.
void Application::keepPlaceForCrash() {
    if (!frame_ || !session_)
        return;
    std::vector<std::string> arguments{"--screen", placeNow(), "--lang",
                                       std::string(base::languageTag(session_->language()))};
    if (session_->hasWorkspace())
        arguments.push_back(base::utf8FromPath(session_->picture()->path));
    platform::startAnewAfterCrash(arguments);
}

bool Application::OnExceptionInMainLoop() {
    const auto log = logTheFailure(base::faultOf(std::current_exception()), placeNow());
    // What fails while the box is open (something that is drawn again and again) opens no other.
    if (telling_)
        return true;
    telling_ = true;
    const bool close = tellFailure(frame_, log, FailureIn::window) == AfterFailure::close;
    telling_ = false;
    if (close && frame_)
        frame_->Close();
    return !close || frame_; // a window that stays: what is typed in it can be copied
}

/// What was posted from elsewhere, such as the end of a job: GTK would let an exception in it
/// through to the end of the program.
void Application::ProcessPendingEvents() {
    try {
        wxApp::ProcessPendingEvents();
    } catch (...) {
        if (!OnExceptionInMainLoop())
            ExitMainLoop();
    }
}

/// Where no window's loop was there to catch it: while the program starts or ends.
void Application::OnUnhandledException() {
    (void)tellFailure(nullptr,
                      logTheFailure(base::faultOf(std::current_exception()), "start or end"),
                      FailureIn::startOrEnd);
}

/// The toolkit finds itself used wrongly and can go on. Its own box would speak of debugging.
void Application::OnAssertFailure(const wxChar *file, int line, const wxChar *, const wxChar *,
                                  const wxChar *) {
    const auto where = fromWx(wxString(file).AfterLast('/')) + ":" + std::to_string(line);
    if (wxIsMainThread() && assertions_.insert(where).second)
        logTheFailure("wxASSERT " + where, placeNow());
}

void Application::useToolkitWords(Language language) {
    auto *translations = new wxTranslations;
    // Where the toolkit's own words are shipped with the program they are beside its catalogues.
    for (const auto &folder : platform::shippedFolders("locale"))
        wxFileTranslationsLoader::AddCatalogLookupPathPrefix(toWx(base::utf8FromPath(folder)));
    translations->SetLanguage(toWx(base::languageTag(language)));
    translations->AddStdCatalog();
    wxTranslations::Set(translations);
}

void Application::makeFrame() {
    frame_ = new MainFrame(
        *session_, settings_,
        {[this](Language language) { changeLanguage(language); }, [this] { keepPlaceForCrash(); }});
    frame_->Show();
    SetTopWindow(frame_);
    keepPlaceForCrash();
}

void Application::changeLanguage(Language language) {
    if (language == session_->language())
        return;
    settings_.setText("language", std::string(base::languageTag(language)));
    (void)settings_.save();
    // After the menu's own event has ended: the window that sent it goes.
    CallAfter([this, language] {
        MainFrame *old = frame_;
        const app::Screen screen = old->screen();
        tellToolkit(language);
        useToolkitWords(language);
        session_->setLanguage(language);
        setWindowTranslator(catalogs_.translator(language));
        makeFrame();
        frame_->showScreen(screen);
        old->Destroy();
    });
}

int runWindow(int argc, char **argv) {
    auto *application = new Application; // owned by the toolkit from here on
    tellToolkit(chosenLanguage(application->settings(), languageAsked(argc, argv)));
    wxApp::SetInstance(application);
    return wxEntry(argc, argv);
}

} // namespace kooste::gui
