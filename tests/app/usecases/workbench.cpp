// SPDX-License-Identifier: MIT
#include "app/usecases/workbench.h"
#include "app/usecases/create_workspace.h"
#include "app/usecases/units.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <fmt/format.h>
#include <gtest/gtest.h>

namespace kooste::test {

namespace fs = boost::filesystem;

Workbench::Workbench()
    : folder_(fs::temp_directory_path() / fs::unique_path("kooste-app-%%%%%%%%")),
      clock_({base::makeDate(2026, 1, 12), 9 * 3600}) {
    fs::create_directories(folder_);
    auto made = app::CreateWorkspace().run({folder_ / "w.kooste", "Testiala", false});
    EXPECT_TRUE(made.ok());
    workspace_ = std::move(*made);
}

Workbench::~Workbench() {
    workspace_.reset();
    boost::system::error_code ignored;
    fs::remove_all(folder_, ignored);
}

base::Path Workbench::file(const std::string &name, const std::string &content) const {
    fs::ofstream(folder_ / name, std::ios::binary) << content;
    return folder_ / name;
}

Workbench &Workbench::withUnits(const std::string &csv) {
    const auto outcome = app::ImportUnits(*workspace_).run(file("units.csv", csv), {});
    EXPECT_TRUE(outcome.ok()) << outcome.error().message.id();
    return *this;
}

app::ImportRequest Workbench::request(const std::string &content,
                                      const std::string &fileName) const {
    app::ImportRequest request;
    request.file = file(fileName, content);
    return request;
}

base::Result<app::ImportOutcome> Workbench::import(app::ImportRequest request) {
    return app::ImportResponses(*workspace_, clock_).run(request, {}, {});
}

app::ImportOutcome Workbench::importNew(const std::string &content, const std::string &name) {
    auto asked = request(content, name + ".csv");
    asked.survey = app::NewSurvey{name};
    auto outcome = import(asked);
    EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message.id());
    return outcome.ok() ? std::move(*outcome) : app::ImportOutcome{};
}

model::SurveyId Workbench::survey(const std::string &code) {
    const auto found = app::findSurvey(*workspace_, code);
    EXPECT_TRUE(found.ok());
    return found.ok() ? *found : model::SurveyId{};
}

app::TranslatorOf Workbench::english() {
    return [](base::Language) -> const base::Translator & {
        static const base::EnglishTranslator translator;
        return translator;
    };
}

std::string smallExport(int rows, int firstId) {
    std::string csv = "id;Vastausaika;Yksikkö;Kanava;Kuinka todennäköisesti suosittelisit (0-10)?;"
                      "Sain tietoa ymmärrettävästi;Mitä haluat sanoa?\n";
    constexpr std::array words{"Täysin eri mieltä", "Jokseenkin eri mieltä",
                               "Ei samaa eikä eri mieltä", "Jokseenkin samaa mieltä",
                               "Täysin samaa mieltä"};
    for (int i = 0; i < rows; ++i) {
        const int id = firstId + i;
        csv += fmt::format(
            "{};{}.{}.2025 10:{:02};{};{};{};{};{}\n", id, 1 + id % 28, 7 + id % 6, id % 60,
            id % 3 == 0 ? "Kotka" : "Kouvola", id % 2 == 0 ? "tekstiviesti" : "paperi", id % 11,
            words[static_cast<std::size_t>(id * 7 % 5)],
            id % 4 == 0 ? fmt::format("Kiitos avusta, tämä oli käynti numero {}", id) : "");
    }
    return csv;
}

} // namespace kooste::test
