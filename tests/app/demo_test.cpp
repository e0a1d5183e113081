// SPDX-License-Identifier: MIT
#include "app/usecases/demo.h"
#include "app/usecases/demo_county.h"
#include "model/comparability.h"
#include "store/batches.h"
#include "store/check.h"
#include "store/comments.h"
#include "store/dataset_loader.h"
#include "store/surveys.h"
#include "store/units.h"

#include <boost/filesystem/operations.hpp>
#include <cmath>
#include <set>

namespace kooste::app {

namespace fs = boost::filesystem;

namespace {

class DemoFile {
public:
    DemoFile() { fs::create_directories(folder_); }
    ~DemoFile() {
        boost::system::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    DemoFile(const DemoFile &) = delete;
    DemoFile &operator=(const DemoFile &) = delete;
    base::Path named(const std::string &name) const { return folder_ / name; }
    const base::Path &folder() const { return folder_; }

private:
    base::Path folder_ = fs::temp_directory_path() / fs::unique_path("kooste-demo-%%%%%%%%");
};

MakeDemo::Request aRequest(const base::Path &path, std::int64_t responses = 2000) {
    MakeDemo::Request request;
    request.path = path;
    request.responses = responses;
    request.until = base::PeriodCalendar().parse("2026-10");
    return request;
}

base::Result<DemoOutcome> make(const MakeDemo::Request &request,
                               const base::CancelToken &cancel = {}) {
    const base::FixedClock clock({base::makeDate(2026, 11, 22), 43'200, {}});
    return MakeDemo(clock).run(request, {}, cancel);
}

std::string bytesOf(const base::Path &path) { return base::readFile(path).value(); }

/// Twenty thousand responses, made once for the tests that only read.
class DemoCounty : public testing::Test {
protected:
    static void SetUpTestSuite() {
        file_ = new DemoFile;
        outcome_ = new DemoOutcome(make(aRequest(file_->named("demo.kooste"), 20'000)).value());
    }
    static void TearDownTestSuite() {
        delete outcome_;
        delete file_;
        outcome_ = nullptr;
        file_ = nullptr;
    }
    static std::unique_ptr<store::Workspace> workspace() {
        return store::Workspace::open(file_->named("demo.kooste"),
                                      {.access = store::Access::readOnly})
            .value();
    }
    static DemoFile *file_;
    static DemoOutcome *outcome_;
};
DemoFile *DemoCounty::file_ = nullptr;
DemoOutcome *DemoCounty::outcome_ = nullptr;

double npsOf(const dataset::SurveyDataset &dataset, const std::string &unit, base::Date from,
             base::Date to) {
    dataset::Filter filter;
    filter.unitOnly = dataset.units->indexOf(dataset.units->findByCode(unit)->id);
    filter.from = from;
    filter.to = to;
    const auto mask = dataset::select(dataset, filter);
    const auto &item = dataset.items.front();
    double promoters = 0;
    double detractors = 0;
    double base = 0;
    for (std::size_t row = 0; row < mask.size(); ++row) {
        const int value = item.optionAt(row);
        if (mask[row] == 0 || value < 0)
            continue;
        ++base;
        promoters += value >= 9 ? 1 : 0;
        detractors += value <= 6 ? 1 : 0;
    }
    return 100 * (promoters - detractors) / base;
}

} // namespace

TEST(Demo, IsTheSameByteForByteForTheSameSeed) {
    DemoFile file;
    ASSERT_TRUE(make(aRequest(file.named("a.kooste"))));
    ASSERT_TRUE(make(aRequest(file.named("b.kooste"))));
    auto other = aRequest(file.named("c.kooste"));
    other.seed = 2;
    ASSERT_TRUE(make(other));
    EXPECT_TRUE(bytesOf(file.named("a.kooste")) == bytesOf(file.named("b.kooste")));
    EXPECT_FALSE(bytesOf(file.named("a.kooste")) == bytesOf(file.named("c.kooste")));
}

TEST(Demo, NeverOverwritesUnlessForced) {
    DemoFile file;
    auto request = aRequest(file.named("a.kooste"), 100);
    ASSERT_TRUE(make(request));
    const auto before = bytesOf(request.path);
    request.seed = 9;
    EXPECT_EQ(make(request).error().code, "fileExists");
    EXPECT_TRUE(bytesOf(request.path) == before);
    request.overwrite = true;
    ASSERT_TRUE(make(request));
    EXPECT_FALSE(bytesOf(request.path) == before);
}

TEST(Demo, ThatIsCancelledLeavesNothing) {
    DemoFile file;
    base::CancelToken cancel;
    cancel.cancel();
    EXPECT_EQ(make(aRequest(file.named("a.kooste"), 20'000), cancel).error().kind,
              base::ErrorKind::cancelled);
    EXPECT_TRUE(fs::is_empty(file.folder()));
}

TEST(Demo, WithoutAMonthEndsBeforeNow) {
    DemoFile file;
    auto request = aRequest(file.named("a.kooste"));
    request.until = {};
    const auto outcome = make(request);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->lastDay, base::makeDate(2026, 11, 21));
    EXPECT_EQ(outcome->firstDay, base::makeDate(2023, 12, 1));
    const auto workspace = store::Workspace::open(request.path).value();
    for (const auto &survey : store::SurveyRepository(*workspace).list()) {
        const auto dataset = store::DatasetLoader(*workspace).load(survey.id);
        for (const auto day : dataset->day)
            ASSERT_LE(day, base::dayNumber(outcome->lastDay));
    }
    for (const auto &batch : store::BatchRepository(*workspace).all())
        EXPECT_LE(base::isoDateTime(batch.importedAt), "2026-11-22T12:00:00");
}

TEST(Demo, RefusesTooFewResponses) {
    DemoFile file;
    EXPECT_EQ(make(aRequest(file.named("a.kooste"), 3)).error().code, "badResponses");
}

TEST_F(DemoCounty, HoldsWhatWasAskedFor) {
    const auto file = workspace();
    const auto surveys = store::SurveyRepository(*file).list();
    ASSERT_EQ(surveys.size(), 3U);
    std::int64_t responses = 0;
    std::set<model::SurveyType> types;
    for (const auto &survey : surveys) {
        responses += survey.responses;
        types.insert(survey.type);
    }
    EXPECT_EQ(responses, 20'000);
    EXPECT_EQ(types.size(), 3U);
    const auto units = store::UnitRepository(*file).load();
    std::map<model::UnitLevel, int> levels;
    for (const auto &unit : units->units()) {
        ++levels[unit.level];
        EXPECT_FALSE(unit.name.fi.empty() || unit.name.sv.empty() || unit.name.en.empty());
    }
    EXPECT_EQ(levels[model::UnitLevel::county], 1);
    EXPECT_EQ(levels[model::UnitLevel::resultArea], 4);
    EXPECT_GE(levels[model::UnitLevel::service], 8);
    EXPECT_GE(levels[model::UnitLevel::unit], 24);
}

TEST_F(DemoCounty, IsWhole) { EXPECT_TRUE(store::check(*workspace()).empty()); }

TEST_F(DemoCounty, HasTwoVersionsWithABreak) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto survey = *repository.load(*repository.find(outcome_->survey));
    ASSERT_EQ(survey.versions.size(), 3U);
    EXPECT_EQ(survey.versions[0].status, model::VersionStatus::retired);
    EXPECT_EQ(survey.versions[2].status, model::VersionStatus::draft);
    std::map<std::string, model::ItemChange> changes;
    for (const auto &item : survey.items)
        changes[item.code] =
            model::compareItem(survey, item.id, survey.versions[0], survey.versions[1]).change;
    EXPECT_EQ(changes["next"], model::ItemChange::scale);
    EXPECT_EQ(changes["waiting"], model::ItemChange::dropped);
    EXPECT_EQ(changes["digital"], model::ItemChange::added);
    EXPECT_EQ(changes["nps"], model::ItemChange::same);
    EXPECT_GE(survey.items.size(), 9U + 4U);
}

TEST_F(DemoCounty, ItsLedgerJoinsReservesAndBreaks) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto survey = *repository.load(*repository.find(outcome_->survey));
    const auto judged = [&](const char *code) {
        return model::compareItem(survey, survey.findItem(code)->id, survey.versions[0],
                                  survey.versions[1]);
    };
    EXPECT_EQ(judged("nps").verdict, model::Comparability::comparable);
    EXPECT_TRUE(judged("nps").reason.empty());
    EXPECT_EQ(judged("easy").verdict, model::Comparability::comparable);
    EXPECT_TRUE(judged("easy").decision->overridden());
    EXPECT_FALSE(judged("easy").reason.empty());
    EXPECT_EQ(judged("informed").verdict, model::Comparability::withReservation);
    EXPECT_EQ(judged("next").verdict, model::Comparability::notComparable);
    EXPECT_TRUE(judged("next").decision->bridge.has_value());
    for (const auto &entry : survey.ledger) {
        EXPECT_FALSE(entry.decidedBy.empty());
        EXPECT_TRUE(!entry.overridden() || !entry.note.empty());
    }
}

TEST_F(DemoCounty, ItsSurveysHaveWhatTheirTypesAskFor) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    for (const auto &summary : repository.list()) {
        const auto survey = *repository.load(summary.id);
        EXPECT_FALSE(survey.charter.retention.en.empty()) << survey.code;
        EXPECT_TRUE(survey.reach.startsOn) << survey.code;
        const bool adhoc = survey.type == model::SurveyType::adhoc;
        EXPECT_EQ(survey.reach.endsOn.has_value(), adhoc);
        EXPECT_EQ(survey.goal.empty() || survey.decision.empty(), !adhoc);
    }
}

/// Nobody answers what the branching did not show, and nobody else is not shown it.
TEST_F(DemoCounty, RemoteServicesAreAskedOfThoseWhoUsedThem) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto data = store::DatasetLoader(*file).load(*repository.find(outcome_->survey));
    const auto &survey = *data->survey;
    const auto *visit = data->find(survey.findItem("visit")->id);
    const auto *digital = data->find(survey.findItem("digital")->id);
    int shown = 0;
    for (std::size_t row = 0; row < data->size(); ++row) {
        if (survey.versions[static_cast<std::size_t>(data->version[row])].number != 2)
            continue;
        const int way = visit->optionAt(row);
        const bool remote = way == 2 || way == 4;
        if (!remote) {
            ASSERT_EQ(digital->optionAt(row), static_cast<int>(model::Missing::notShown));
        }
        shown += digital->optionAt(row) > 0 ? 1 : 0;
    }
    EXPECT_GT(shown, 100);
}

TEST_F(DemoCounty, TellsItsStoryInTheFigures) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto dataset = store::DatasetLoader(*file).load(*repository.find(outcome_->survey));
    const auto before = base::makeDate(2026, 1, 1);
    const auto turn = outcome_->turn;
    const auto dayBefore = base::dateOfDay(base::dayNumber(turn) - 1);
    EXPECT_EQ(turn, base::makeDate(2026, 8, 1));
    const auto change = [&](const std::string &unit) {
        return npsOf(*dataset, unit, turn, outcome_->lastDay) -
               npsOf(*dataset, unit, before, dayBefore);
    };
    EXPECT_GT(change(outcome_->improvedUnit), 25);
    EXPECT_LT(change(outcome_->declinedUnit), -25);
    EXPECT_LT(std::abs(change("TA01")), 20);
}

TEST_F(DemoCounty, HasLevelDifferencesBetweenItsFiveChannels) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto dataset = store::DatasetLoader(*file).load(*repository.find(outcome_->survey));
    std::map<int, std::pair<double, double>> sums;
    for (std::size_t row = 0; row < dataset->size(); ++row)
        if (const int value = dataset->items.front().optionAt(row); value >= 0) {
            sums[dataset->channel[row]].first += value;
            sums[dataset->channel[row]].second += 1;
        }
    ASSERT_EQ(sums.size(), 5U);
    const auto mean = [&](model::Channel channel) {
        const auto &sum = sums.at(static_cast<int>(channel));
        return sum.first / sum.second;
    };
    EXPECT_GT(mean(model::Channel::sms), mean(model::Channel::web) + 0.3);
}

TEST_F(DemoCounty, HasUnitsWithFewAndWithNoResponses) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto dataset = store::DatasetLoader(*file).load(*repository.find(outcome_->survey));
    std::map<std::int32_t, int> counts;
    dataset::Filter october;
    october.from = base::makeDate(2026, 10, 1);
    const auto mask = dataset::select(*dataset, october);
    for (std::size_t row = 0; row < mask.size(); ++row)
        counts[dataset->unit[row]] += mask[row];
    const auto of = [&](const char *code) {
        return counts[dataset->units->indexOf(dataset->units->findByCode(code)->id)];
    };
    EXPECT_EQ(of("PV02"), 0);
    EXPECT_EQ(of("AS03"), 0); // closed
    EXPECT_LT(of("TA05"), 5);
    EXPECT_GT(of("TA01"), 40);
}

TEST_F(DemoCounty, HasHundredsOfDifferentCommentsInThreeLanguages) {
    const auto file = workspace();
    store::SurveyRepository repository(*file);
    const auto survey = *repository.load(*repository.find(outcome_->survey));
    const auto units = store::UnitRepository(*file).load();
    const auto comments = store::CommentRepository(*file).find(survey, *units, {});
    std::set<std::string> texts;
    std::set<std::string> languages;
    int masked = 0;
    for (const auto &comment : comments) {
        texts.insert(comment.text);
        languages.insert(comment.language);
        masked += comment.text.find("[phone]") != std::string::npos ? 1 : 0;
    }
    EXPECT_GT(comments.size(), 3000U);
    EXPECT_GT(texts.size(), 1000U);
    EXPECT_EQ(languages, (std::set<std::string>{"en", "fi", "sv"}));
    EXPECT_GT(masked, 0);
}

} // namespace kooste::app
