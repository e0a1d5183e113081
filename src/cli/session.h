// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/languages.h"
#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"

#include <iosfwd>
#include <ostream>
#include <string>
#include <vector>

namespace kooste::cli {

/// Where a command writes. Tests hand in string streams.
struct Streams {
    std::ostream &out;
    std::ostream &err;
    bool errIsTerminal = false;
};

/// What a command may use while it runs. One command, one session.
class Session {
public:
    Session(const Streams &streams, const base::Translator &translator,
            app::TranslatorOf translatorOf, const base::Clock &clock, base::CancelToken cancel)
        : streams_(streams), translator_(translator), translatorOf_(std::move(translatorOf)),
          clock_(clock), cancel_(std::move(cancel)) {}

    /// The words of the messages.
    const base::Translator &translator() const { return translator_; }
    base::Language language() const { return translator_.language(); }
    const app::TranslatorOf &translatorOf() const { return translatorOf_; }
    const base::Clock &clock() const { return clock_; }
    const base::CancelToken &cancel() const { return cancel_; }
    std::string text(const base::Message &message) const;

    /// A line on stderr, only when that is a terminal; nowhere else.
    base::Progress progress() const;

    bool json = false;

private:
    Streams streams_;
    const base::Translator &translator_;
    app::TranslatorOf translatorOf_;
    const base::Clock &clock_;
    base::CancelToken cancel_;
};

/// What a command gives when it is done: all of stdout, and what goes to stderr.
struct Reply {
    std::string output; ///< text for people, or the JSON document
    std::vector<base::Diagnostic> diagnostics = {};
    std::string file = {};            ///< the file that the diagnostics are about
    bool somethingToRemark = false;   ///< rows were rejected or warnings given: 1 with --strict
    std::optional<int> exitCode = {}; ///< where the result itself decides it (`check`)
};

} // namespace kooste::cli
