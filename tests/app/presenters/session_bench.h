// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/demo_workspace.h"
#include "app/presenters/session.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace kooste::test {

/// A session in English on a day, with a folder of its own; jobs are done at once.
struct SessionBench : testing::Test {
    explicit SessionBench(base::Date today = base::makeDate(2026, 1, 12)) : clock({today, 0, {}}) {
        boost::filesystem::create_directories(folder);
    }
    ~SessionBench() override {
        session.close();
        boost::system::error_code ignored;
        boost::filesystem::remove_all(folder, ignored);
    }
    void openDemo() {
        const auto file = folder / "demo.kooste";
        ASSERT_TRUE(app::makeDemoWorkspace(file, clock.now(), {}, {}).ok());
        session.open(file, [](const base::Result<void> &outcome) { ASSERT_TRUE(outcome.ok()); });
    }

    boost::filesystem::path folder = boost::filesystem::temp_directory_path() /
                                     boost::filesystem::unique_path("kooste-%%%%%%%%");
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock;
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
};

} // namespace kooste::test
