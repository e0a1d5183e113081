// SPDX-License-Identifier: MIT
#include "store/connection.h"
#include "store/store_builders.h"

namespace kooste::store {

using Verdict = DuplicateIndex::Verdict;

TEST(Import, CountsWhatItStored) {
    Fixture f;
    auto incomplete = aResponse(f.survey, 5);
    incomplete.status = model::ResponseStatus::incomplete;
    incomplete.submitted = {};
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    writer->setHeader({"Yksikkö", "NPS"});
    EXPECT_TRUE(writer->add(aResponse(f.survey, 9, "Hyvä", base::makeDate(2025, 2, 3)), 2, true));
    EXPECT_TRUE(writer->add(incomplete, 3));
    EXPECT_TRUE(writer->addRejected({4, 1, "unknownUnit", {"Ei ole", "=8"}}));
    EXPECT_TRUE(writer->addChanged({5, {1}, "A1", {"K1", "3"}}));
    writer->addDuplicate();
    const auto stored = take(writer->commit());
    BatchRepository repository(*f.workspace);
    ASSERT_EQ(repository.all().size(), 1U);
    const auto batch = *repository.find(stored.id);
    EXPECT_EQ(batch.rows, 5);
    EXPECT_EQ(batch.imported, 2);
    EXPECT_EQ(batch.incomplete, 1);
    EXPECT_EQ(batch.rejected, 1);
    EXPECT_EQ(batch.changed, 1);
    EXPECT_EQ(batch.duplicates, 1);
    EXPECT_EQ(batch.masked, 1);
    EXPECT_EQ(batch.reasons.at("unknownUnit"), 1);
    EXPECT_EQ(batch.firstDay, base::makeDate(2025, 2, 3));
    EXPECT_EQ(batch.importedAt, f.aBatch().importedAt);
    EXPECT_EQ(repository.header(batch.id), (std::vector<std::string>{"Yksikkö", "NPS"}));
    EXPECT_EQ(repository.rejected(batch.id).at(0).cells,
              (std::vector<std::string>{"Ei ole", "=8"}));
    EXPECT_EQ(repository.changed(batch.id).at(0).externalId, "A1");
    EXPECT_TRUE(check(*f.workspace).empty());
}

TEST(Import, DroppedWithoutCommitLeavesNothing) {
    Fixture f;
    const auto before = f.bytesOfFile();
    f.workspace = opened(f.path);
    {
        auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
        for (int i = 0; i < 1000; ++i)
            writer->add(aResponse(f.survey, i % 11, "Sana" + std::to_string(i)), i);
    }
    EXPECT_TRUE(BatchRepository(*f.workspace).all().empty());
    EXPECT_EQ(CommentRepository(*f.workspace).count(), 0);
    EXPECT_EQ(f.bytesOfFile().size(), before.size());
}

TEST(Import, InsideALargerTransactionFallsWithIt) {
    Fixture f;
    {
        Transaction outer(*f.workspace);
        f.importAll({aResponse(f.survey, 9)});
    }
    EXPECT_TRUE(BatchRepository(*f.workspace).all().empty());
}

TEST(Import, NeedsAPublishedVersion) {
    Fixture f;
    auto draft = aSurvey("luonnos");
    draft.versions.front().status = model::VersionStatus::draft;
    draft = take(SurveyRepository(*f.workspace).save(draft));
    EXPECT_EQ(ImportWriter::begin(*f.workspace, draft, f.aBatch()).error().code,
              "nothingPublished");
}

TEST(ResponseIds, AreNeverUsedTwice) {
    Fixture f;
    const auto first = f.importAll({aResponse(f.survey, 9), aResponse(f.survey, 8)});
    take(BatchRepository(*f.workspace).undo(first.id));
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    EXPECT_EQ(writer->nextId().value, 3);
    EXPECT_GT(writer->batch().id.value, first.id.value);
}

TEST(RowsWithoutAnId, AreAMultisetAgainstTheStore) {
    Fixture f;
    const auto same = aResponse(f.survey, 9);
    f.importAll({same, same}); // identical rows of one file are separate responses
    EXPECT_EQ(DatasetLoader(*f.workspace).load(f.survey.id)->size(), 2U);
    auto index = DuplicateIndex::load(*f.workspace, f.survey.id, f.source.id);
    std::vector<Verdict> verdicts;
    for (int i = 0; i < 3; ++i)
        verdicts.push_back(index.judge(same).verdict);
    EXPECT_EQ(verdicts,
              (std::vector<Verdict>{Verdict::duplicate, Verdict::duplicate, Verdict::fresh}));
    EXPECT_EQ(index.judge(aResponse(f.survey, 1)).verdict, Verdict::fresh);
}

TEST(RowsWithAnId, AreFreshDuplicateOrChanged) {
    Fixture f;
    auto known = aResponse(f.survey, 9);
    known.externalId = "17";
    f.importAll({known});
    auto index = DuplicateIndex::load(*f.workspace, f.survey.id, f.source.id);
    EXPECT_EQ(index.judge(known).verdict, Verdict::duplicate);
    auto other = aResponse(f.survey, 2);
    other.externalId = "17";
    const auto changed = index.judge(other);
    EXPECT_EQ(changed.verdict, Verdict::changed);
    EXPECT_EQ(changed.existing.value, 1);
    other.externalId = "18";
    EXPECT_EQ(index.judge(other, {5}).verdict, Verdict::fresh);
    EXPECT_EQ(index.judge(other).verdict, Verdict::duplicate); // twice in the same file
    EXPECT_EQ(index.judge(other).existing.value, 5);
}

TEST(RowsOfAnotherSource, AreNoDuplicates) {
    Fixture f;
    auto known = aResponse(f.survey, 9);
    known.externalId = "17";
    f.importAll({known, aResponse(f.survey, 8)});
    auto second = f.source;
    second.id = {};
    second.name = "toinen lomake";
    second = take(SourceRepository(*f.workspace).save(second));
    auto index = DuplicateIndex::load(*f.workspace, f.survey.id, second.id);
    EXPECT_EQ(index.size(), 0U);
    EXPECT_EQ(index.judge(known).verdict, Verdict::fresh);
}

TEST(SameIdTwice, IsRefusedByTheTableItself) {
    Fixture f;
    auto response = aResponse(f.survey, 9);
    response.externalId = "17";
    // A first import makes the unique index at its end, a later one has it from the beginning.
    auto first = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    EXPECT_TRUE(first->add(response, 2));
    EXPECT_TRUE(first->add(response, 3));
    EXPECT_FALSE(first->commit());
    first.reset();
    f.importAll({aResponse(f.survey, 9)});
    auto later = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    EXPECT_TRUE(later->add(response, 2));
    EXPECT_FALSE(later->add(response, 3));
    EXPECT_FALSE(later->commit());
}

TEST(FirstImport, LeavesTheIndexesWhetherItEndsWellOrNot) {
    Fixture f;
    const auto indexes = [&] {
        return f.workspace->connection().number(
            "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND tbl_name = 'answers_" +
            std::to_string(f.survey.id.value) + "'");
    };
    const auto before = indexes();
    EXPECT_EQ(before, 2);
    take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch())).reset(); // cancelled
    EXPECT_EQ(indexes(), before);
    f.importAll({aResponse(f.survey, 9)});
    EXPECT_EQ(indexes(), before);
}

TEST(RowsWithAnId, MayCountUpOrNot) {
    DuplicateIndex index;
    for (const char *id :
         {"V9", "V10", "V11", "11", "011", "", "9999999999999999999999", "a-1x", "V09", "1V"}) {
        model::Response response;
        response.externalId = id;
        EXPECT_EQ(index.judge(response).verdict, Verdict::fresh) << id;
    }
    model::Response again;
    again.externalId = "011";
    EXPECT_EQ(index.judge(again).verdict, Verdict::duplicate);
}

TEST(Undo, TakesEverythingOfTheBatchAndNothingElse) {
    Fixture f;
    auto invalid = aResponse(f.survey, 9, "Katoava");
    invalid.answers[1] = aMissing(model::Missing::invalid);
    invalid.answers[1].text = "kuutosella";
    const auto first = f.importAll({invalid});
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    writer->add(aResponse(f.survey, 3, "Pysyvä"), 2);
    writer->addChanged({3, {1}, "", {"x"}});
    const auto second = take(writer->commit());
    EXPECT_EQ(take(BatchRepository(*f.workspace).undo(first.id)).imported, 1);
    EXPECT_EQ(CommentRepository(*f.workspace).count(), 1);
    EXPECT_EQ(DatasetLoader(*f.workspace).load(f.survey.id)->size(), 1U);
    EXPECT_EQ(BatchRepository(*f.workspace).changed(second.id).at(0).existing.value, 0);
    EXPECT_TRUE(check(*f.workspace).empty());
    EXPECT_EQ(BatchRepository(*f.workspace).undo(first.id).error().code, "unknownBatch");
}

TEST(Undo, LeavesNoByteOfTheRemovedWords) {
    Fixture f;
    std::vector<model::Response> responses;
    for (int i = 0; i < 300; ++i)
        responses.push_back(
            aResponse(f.survey, i % 11, "Kvartsikellukka numero " + std::to_string(i)));
    responses[7].answers[1] = aMissing(model::Missing::invalid);
    responses[7].answers[1].text = "Harmaakivi";
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    for (const auto &response : responses)
        writer->add(response, 2);
    writer->addRejected({4, 1, "unknownUnit", {"Punasavi"}});
    const auto batch = take(writer->commit());
    f.importAll({aResponse(f.survey, 3, "Pysyvä sana")});
    const auto holds = [](const std::string &bytes, const char *word) {
        return bytes.find(word) != std::string::npos;
    };
    auto bytes = f.bytesOfFile();
    for (const char *word : {"Kvartsikellukka", "kvartsikellukka", "Harmaakivi", "Punasavi"})
        EXPECT_TRUE(holds(bytes, word)) << word; // the search itself can find them
    f.workspace = opened(f.path);
    take(BatchRepository(*f.workspace).undo(batch.id));
    const auto wal = base::Path(f.path.string() + "-wal");
    EXPECT_EQ(boost::filesystem::file_size(wal), 0U);
    bytes = f.bytesOfFile();
    for (const char *word :
         {"Kvartsikellukka", "kvartsikellukka", "artsikellu", "Harmaakivi", "Punasavi"})
        EXPECT_FALSE(holds(bytes, word)) << word;
    EXPECT_TRUE(holds(bytes, "Pysyvä sana"));
}

TEST(Source, KeepsItsProfileAndItsNameUnique) {
    Fixture f;
    SourceRepository repository(*f.workspace);
    auto source = f.source;
    source.profile = R"({"columns":[]})";
    source.tool = "webropol";
    take(repository.save(source));
    EXPECT_EQ(repository.find(f.survey.id, "lomake")->profile, source.profile);
    source.id = {};
    EXPECT_EQ(repository.save(source).error().code, "sourceNameInUse");
    EXPECT_EQ(repository.all().size(), 1U);
}

TEST(Profile, IsReplacedByName) {
    Fixture f;
    SourceRepository repository(*f.workspace);
    take(repository.saveProfile({"kuukausi", "webropol", "x", "{}"}));
    take(repository.saveProfile({"kuukausi", "webropol", "x", R"({"a":1})"}));
    EXPECT_EQ(repository.profiles().size(), 1U);
    EXPECT_EQ(repository.findProfile("kuukausi")->profile, R"({"a":1})");
    take(repository.removeProfile("kuukausi"));
    EXPECT_FALSE(repository.findProfile("kuukausi"));
}

} // namespace kooste::store
