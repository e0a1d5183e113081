// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"
#include "app/presenters/session_bench.h"
#include "app/usecases/units.h"

#include <boost/filesystem/fstream.hpp>
#include <gtest/gtest.h>

namespace kooste::test {

struct FakeImport : app::ImportView {
    app::ImportFileStep file;
    app::ImportPlaces places;
    app::ImportResult result;
    app::MendableCell cell;
    std::string shown; ///< the page in front
    std::string problem;
    void showStart(const app::Table &, bool) override { shown = "start"; }
    app::ImportQueueStep queue;
    app::ColumnMenu menu;
    int menuColumn = 0;
    void showQueue(const app::ImportQueueStep &q) override {
        queue = q;
        shown = "queue";
    }
    void showColumnMenu(int column, const app::ColumnMenu &m) override {
        menuColumn = column;
        menu = m;
    }
    int definitionsAsked = 0;
    void askDefinition() override { ++definitionsAsked; }
    void showReading(const std::string &) override {}
    void showFile(const app::ImportFileStep &step) override {
        file = step;
        shown = "file";
    }
    void showPlaces(const app::ImportPlaces &p) override {
        places = p;
        shown = "places";
    }
    void showImporting() override {}
    void showResult(const app::ImportResult &r) override {
        result = r;
        shown = "result";
    }
    app::UndoQuestion undo;
    void askUndo(const app::UndoQuestion &question) override { undo = question; }
    void showCell(const app::MendableCell &c) override { cell = c; }
    void showProblem(const base::Error &error) override { problem = error.code; }
    void say(const base::Message &) override {}
};

inline constexpr const char *kUnits =
    "code,parent,name fi\nA,,Testiala\nK1,A,Harjun terveysasema\nK2,A,Kouvola\n";

/// The time can be said in words that cannot be read; the unit is known by a shortened name.
inline std::string exported(const std::string &month,
                            const std::string &lastTime = "9.1.2026 10:00") {
    std::string csv = "id;Vastausaika;Nimi;Yksikkö;Suosittelisitko meitä (0-10)?;Sain apua\n";
    for (int i = 0; i < 5; ++i)
        csv += month + std::to_string(i) + ";" + std::to_string(i + 1) +
               ".1.2026 10:00;Maija Malli;" + (i < 3 ? "Kouvola" : "Harjun ta") + ";" +
               std::to_string(5 + i) + ";" +
               (i == 1 ? "Täysin eri mieltä" : "Täysin samaa mieltä") + "\n";
    return csv + month + "9;" + lastTime + ";Maija Malli;Kouvola;9;Täysin samaa mieltä\n";
}

struct ImportScreen : SessionBench {
    FakeImport view;
    std::unique_ptr<app::ImportPresenter> presenter;

    void SetUp() override {
        session.create(folder / "w.kooste", [](const base::Result<void> &) {});
        const auto units = file("units.csv", kUnits);
        session.perform<bool>(
            {},
            [units](app::Session::Open &open, const base::Progress &,
                    const base::CancelToken &) -> base::Result<bool> {
                return app::ImportUnits(*open.workspace).run(units, {}).ok();
            },
            [](const base::Result<bool> &done) { ASSERT_TRUE(done.ok() && *done); });
        session.refresh();
        presenter = std::make_unique<app::ImportPresenter>(session, view);
    }
    base::Path file(const std::string &name, const std::string &content) const {
        boost::filesystem::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    /// To the places page of a file.
    void open(const std::string &name, const std::string &content) {
        presenter->start(file(name, content));
        ASSERT_EQ(view.shown, "file") << view.problem;
        presenter->goOn();
        ASSERT_EQ(view.shown, "places");
    }
    void importJanuary() {
        open("tammi.csv", exported("1"));
        presenter->chooseUnit(1);
        presenter->chooseUnitTarget(1);
        presenter->import();
        ASSERT_EQ(view.shown, "result") << view.problem;
    }
    std::string dryRunCell(std::size_t row) const {
        return view.places.dryRun.rows.at(row).cells.at(1).text;
    }
};

} // namespace kooste::test
