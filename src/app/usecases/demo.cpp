// SPDX-License-Identifier: MIT
#include "app/usecases/demo.h"
#include "app/usecases/demo_responses.h"
#include "app/usecases/demo_side_surveys.h"
#include "app/usecases/demo_surveys.h"
#include "app/usecases/failure.h"
#include "base/system_path.h"
#include "store/import_writer.h"
#include "store/sources.h"
#include "store/surveys.h"
#include "store/units.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

namespace {

constexpr int kPilotMonth = 22; ///< the pilot runs four months from this one on
constexpr int kPilotMonths = 4;
constexpr std::int64_t kRowsBetweenReports = 2000;

/// Reported as one number over all imports.
class Counter {
public:
    Counter(std::int64_t total, const base::Progress &progress, const base::CancelToken &cancel)
        : total_(total), progress_(progress), cancel_(cancel) {}
    /// False when the user has cancelled.
    bool step() {
        if (++done_ % kRowsBetweenReports != 0)
            return true;
        progress_.report(static_cast<double>(done_) / static_cast<double>(total_),
                         tr("Making the demo workspace"));
        return !cancel_.isCancelled();
    }
    std::int64_t done() const { return done_; }

private:
    std::int64_t total_;
    std::int64_t done_ = 0;
    const base::Progress &progress_;
    const base::CancelToken &cancel_;
};

/// One demo survey as it is stored, with the form its exports come from.
struct Stored {
    model::Survey survey;
    store::Source source;
};

/// Fills an empty workspace; throws nothing of its own, every step gives a Result.
class DemoFiller {
public:
    DemoFiller(store::Workspace &workspace, const MakeDemo::Request &request,
               const DemoCalendar &calendar, Counter &counter)
        : workspace_(workspace), request_(request), calendar_(calendar), counter_(counter) {}

    Result<void> fill() {
        for (auto step :
             {&DemoFiller::makeUnits, &DemoFiller::makeSurveys, &DemoFiller::importRegular,
              &DemoFiller::importPilot, &DemoFiller::importFreeForm})
            if (auto done = (this->*step)(); !done)
                return done;
        return {};
    }

private:
    std::int64_t pilotShare() const { return request_.responses * 3 / 100; }
    std::int64_t freeFormShare() const { return request_.responses * 4 / 100; }

    base::Date lastPilotDay() const {
        return base::dateOfDay(base::dayNumber(calendar_.firstDayOf(kPilotMonth + kPilotMonths)) -
                               1);
    }

    Result<void> makeUnits() {
        store::UnitRepository units(workspace_);
        const auto saved = units.saveAll(demoUnitTree(
            calendar_.firstDayOf(0), calendar_.firstDayOf(12), calendar_.firstDayOf(30)));
        if (!saved)
            return saved.error();
        units_ = units.load();
        return {};
    }

    Result<void> makeSurveys() {
        const auto first = calendar_.firstDayOf(0);
        const auto keep = [&](Stored &to, model::Survey survey, const char *form) -> Result<void> {
            auto saved = store::SurveyRepository(workspace_).save(std::move(survey));
            if (!saved)
                return saved.error();
            to.survey = std::move(saved).value();
            store::Source source;
            source.survey = to.survey.id;
            source.name = form;
            source.tool = "webropol";
            source.toolForm = form;
            auto stored = store::SourceRepository(workspace_).save(std::move(source));
            if (!stored)
                return stored.error();
            to.source = std::move(stored).value();
            return {};
        };
        if (auto done =
                keep(regular_, demoRegularSurvey(first, calendar_.secondVersion), "Asiakaspalaute");
            !done)
            return done;
        if (auto done =
                keep(pilot_, demoPilotSurvey(calendar_.firstDayOf(kPilotMonth), lastPilotDay()),
                     "Etävastaanoton pilotti");
            !done)
            return done;
        return keep(freeForm_, demoFreeFormSurvey(first), "Vapaa palaute");
    }

    /// The export of a month, brought in at the beginning of the next one.
    store::Batch batchOf(const Stored &stored, int month, model::VersionId version) const {
        store::Batch batch;
        batch.source = stored.source.id;
        batch.version = version;
        const auto first = calendar_.firstDayOf(month);
        batch.fileName = stored.survey.code + "_" + base::isoDate(first).substr(0, 7) + ".csv";
        auto on = base::dayNumber(calendar_.firstDayOf(month + 1));
        while ((on + 3) % 7 >= 5) // not on a weekend; 1970-01-01 was a Thursday
            ++on;
        batch.importedAt = {base::dateOfDay(std::min(on, base::dayNumber(calendar_.lastDay) + 1)),
                            8 * 3600 + 37 * 60,
                            {}};
        if (calendar_.now && (calendar_.now->date < batch.importedAt.date ||
                              (calendar_.now->date == batch.importedAt.date &&
                               calendar_.now->second < batch.importedAt.second)))
            batch.importedAt = *calendar_.now;
        return batch;
    }

    /// Imports `count` responses as one batch; `next` fills each.
    template <class Next>
    Result<void> importMonth(const Stored &stored, const store::Batch &batch, std::int64_t count,
                             Next next) {
        if (count == 0)
            return {};
        auto begun = store::ImportWriter::begin(workspace_, stored.survey, batch);
        if (!begun)
            return begun.error();
        auto &writer = **begun;
        model::Response response;
        std::int64_t row = 1;
        for (std::int64_t i = 0; i < count; ++i) {
            const bool masked = next(response);
            if (!writer.add(response, ++row, masked))
                break;
            if (!counter_.step())
                return base::cancelledError();
        }
        addKeptAside(stored, writer, row, count);
        auto stored_ = writer.commit();
        return stored_ ? Result<void>() : Result<void>(stored_.error());
    }

    /// Every export has something that needs a look: a unit that is no more, rows seen before.
    void addKeptAside(const Stored &stored, store::ImportWriter &writer, std::int64_t row,
                      std::int64_t count) {
        if (&stored != &regular_ || count < 100)
            return;
        writer.setHeader({"Vastausaika", "Yksikkö", "Suosittelisitko?"});
        for (std::int64_t i = 0; i < count % 4; ++i)
            writer.addRejected({++row, 2, "unknownUnit", {"", "Vanha neuvola", "9"}});
        for (std::int64_t i = 0; i < count % 7; ++i)
            writer.addDuplicate();
    }

    Result<void> importRegular() {
        const auto shares =
            demoMonthShares(calendar_, request_.responses - pilotShare() - freeFormShare());
        DemoRegular regular(regular_.survey, *units_, calendar_, request_.seed * 3 + 1);
        for (int month = 0; month < DemoCalendar::kMonths; ++month) {
            regular.beginMonth(month);
            const bool second = calendar_.firstDayOf(month) >= calendar_.secondVersion;
            auto done = importMonth(
                regular_, batchOf(regular_, month, regular_.survey.versions[second ? 1 : 0].id),
                shares[static_cast<std::size_t>(month)],
                [&](model::Response &response) { return regular.next(response); });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> importPilot() {
        DemoPilot pilot(pilot_.survey, *units_, request_.seed * 3 + 2);
        for (int i = 0; i < kPilotMonths; ++i) {
            const int month = kPilotMonth + i;
            const auto count =
                pilotShare() * (i + 1) / kPilotMonths - pilotShare() * i / kPilotMonths;
            auto done =
                importMonth(pilot_, batchOf(pilot_, month, pilot_.survey.versions.front().id),
                            count, [&](model::Response &response) {
                                return pilot.next(response, calendar_.firstDayOf(month),
                                                  calendar_.daysIn(month));
                            });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> importFreeForm() {
        const auto shares = demoMonthShares(calendar_, freeFormShare());
        DemoFreeForm freeForm(freeForm_.survey, *units_, request_.seed * 3 + 3);
        for (int month = 0; month < DemoCalendar::kMonths; ++month) {
            auto done = importMonth(
                freeForm_, batchOf(freeForm_, month, freeForm_.survey.versions.front().id),
                shares[static_cast<std::size_t>(month)], [&](model::Response &response) {
                    return freeForm.next(response, calendar_.firstDayOf(month),
                                         calendar_.daysIn(month));
                });
            if (!done)
                return done;
        }
        return {};
    }

    store::Workspace &workspace_;
    const MakeDemo::Request &request_;
    const DemoCalendar &calendar_;
    Counter &counter_;
    std::shared_ptr<const model::UnitTree> units_;
    Stored regular_;
    Stored pilot_;
    Stored freeForm_;
};

Error fileExists(const base::Path &path) {
    const auto name = base::utf8FromPath(path);
    Error error{ErrorKind::output, "fileExists",
                tr("The file “{file}” exists already; it was left as it is.").with("file", name)};
    error.file = name;
    return error;
}

/// Without a last month: up to yesterday, because today's responses would lie in the future.
DemoCalendar calendarOf(const MakeDemo::Request &request, const base::Clock &clock) {
    const base::PeriodCalendar periods;
    if (request.until)
        return DemoCalendar::endingOn(periods.lastDay(*request.until), periods);
    const auto now = clock.now();
    auto calendar = DemoCalendar::endingOn(base::dateOfDay(base::dayNumber(now.date) - 1), periods);
    calendar.now = now;
    return calendar;
}

/// An error of the temporary file is one of the file that was to be.
Error ofTarget(Error error, const base::Path &target) {
    if (error.kind != ErrorKind::output || error.code == "fileExists")
        return error;
    const auto name = base::utf8FromPath(target);
    Error renamed{ErrorKind::output, error.code,
                  tr("The file “{file}” could not be made: there is no space on its disk, or you "
                     "may not write there.")
                      .with("file", name)};
    renamed.file = name;
    return renamed;
}

/// Everything in a temporary file beside the target: a cancelled demo leaves nothing.
Result<DemoOutcome> makeWhole(const MakeDemo::Request &request, const DemoCalendar &calendar,
                              const base::Progress &progress, const base::CancelToken &cancel) {
    base::AtomicFile file(request.path);
    auto made =
        store::Workspace::create(file.temporaryPath(), {"Kaislarannan hyvinvointialue", false});
    if (!made)
        return ofTarget(made.error(), request.path);
    auto workspace = std::move(made).value();
    Counter counter(request.responses, progress, cancel);
    if (auto filled = DemoFiller(*workspace, request, calendar, counter).fill(); !filled) {
        workspace.reset();
        return ofTarget(filled.error(), request.path);
    }
    if (auto closed = workspace->close(); !closed)
        return ofTarget(closed.error(), request.path);
    store::removeLeftovers(request.path);
    if (auto committed = file.commit(); !committed)
        return committed.error();
    DemoOutcome outcome;
    outcome.responses = counter.done();
    outcome.units = static_cast<int>(demoUnits().size());
    outcome.survey = kRegularSurvey;
    outcome.improvedUnit = kImprovedUnit;
    outcome.declinedUnit = kDeclinedUnit;
    outcome.turn = calendar.turn;
    outcome.firstDay = calendar.firstDayOf(0);
    outcome.lastDay = calendar.lastDay;
    return outcome;
}

} // namespace

Result<DemoOutcome> MakeDemo::run(const Request &request, const base::Progress &progress,
                                  const base::CancelToken &cancel) const {
    return guarded([&]() -> Result<DemoOutcome> {
        if (auto name = base::checkFileName(request.path); !name)
            return name.error();
        boost::system::error_code code;
        if (boost::filesystem::exists(base::systemPath(request.path), code) && !request.overwrite)
            return fileExists(request.path);
        if (request.responses < 100 || request.responses > 50'000'000)
            return Error{ErrorKind::usage, "badResponses",
                         tr("The demo can have from 100 to 50 million responses.")};
        return makeWhole(request, calendarOf(request, clock_), progress, cancel);
    });
}

} // namespace kooste::app
