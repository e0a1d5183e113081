// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/answers.h"
#include "app/usecases/import_responses.h"
#include "app/usecases/languages.h"
#include "base/clock.h"

#include <memory>
#include <string>

namespace kooste::test {

/// A folder of its own with a real workspace in it; everything goes when it does.
class Workbench {
public:
    Workbench();
    ~Workbench();

    store::Workspace &workspace() { return *workspace_; }
    const base::Clock &clock() const { return clock_; }
    const base::Path &folder() const { return folder_; }
    /// Writes a file into the folder.
    base::Path file(const std::string &name, const std::string &content) const;

    Workbench &withUnits(const std::string &csv);
    /// Imports a file of this content as a new survey; expects that it goes well.
    app::ImportOutcome importNew(const std::string &content, const std::string &name = "Kysely");
    base::Result<app::ImportOutcome> import(app::ImportRequest request);
    app::ImportRequest request(const std::string &content, const std::string &fileName) const;
    model::SurveyId survey(const std::string &code);

    static app::TranslatorOf english();

private:
    base::Path folder_;
    std::unique_ptr<store::Workspace> workspace_;
    base::FixedClock clock_;
};

/// A small export: id, time, unit, channel, NPS, an agreement item and a comment; `rows` responses
/// from July 2025 on, spread over two units.
std::string smallExport(int rows, int firstId = 1);

} // namespace kooste::test
