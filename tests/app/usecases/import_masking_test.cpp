// SPDX-License-Identifier: MIT
#include "app/usecases/history.h"
#include "app/usecases/masked_texts.h"
#include "app/usecases/workbench.h"
#include "store/comments.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::Workbench;

/// Three comments, two of them with something to mask.
std::string commented() {
    return "Vastausaika;Kuinka todennäköisesti suosittelisit (0-10)?;Mitä haluat sanoa?\n"
           "1.7.2025 10:00;9;Hoitaja Maija Virtanen, soita 040 123 4567\n"
           "2.7.2025 10:00;8;Kaikki sujui hyvin.\n"
           "3.7.2025 10:00;10;Kiitos lääkäri Virtaselle ja muille\n";
}

TEST(ImportMasking, ListsWhatItMaskedAndNeverTheOriginal) {
    Workbench bench;
    const auto outcome = bench.importNew(commented());
    EXPECT_EQ(outcome.batch.masked, 2);
    EXPECT_EQ(outcome.batch.maskedKinds,
              (std::map<std::string, std::int64_t>{{"name", 2}, {"phone", 1}}));
    const auto list = app::ShowMaskedTexts(bench.workspace())
                          .run(outcome.batch.id, Workbench::english()(base::Language::en));
    ASSERT_TRUE(list.ok());
    EXPECT_EQ(list->total, 3);
    ASSERT_EQ(list->texts.size(), 3U);
    EXPECT_EQ(list->texts[0].row, 2);
    EXPECT_EQ(list->texts[0].column, 3);
    EXPECT_EQ(list->texts[0].header, "Mitä haluat sanoa?");
    EXPECT_EQ(list->texts[0].excerpt, "Hoitaja [name], soita [phone number]");
    EXPECT_FALSE(list->off);
    // The same after the workspace is read again, and nothing is left when the import is undone.
    const store::BatchRepository batches(bench.workspace());
    EXPECT_EQ(batches.find(outcome.batch.id)->maskedKinds, outcome.batch.maskedKinds);
    ASSERT_TRUE(app::ImportHistory(bench.workspace()).undo(outcome.batch.id).ok());
    EXPECT_TRUE(batches.maskedTexts(outcome.batch.id, 10).empty());
}

TEST(ImportMasking, IsTurnedOffForOneImportWithAReasonThatIsLogged) {
    Workbench bench;
    auto request = bench.request(commented(), "open.csv");
    request.survey = app::NewSurvey{"Kysely"};
    request.maskingOff = store::MaskingOff{"sari", "  "};
    const auto refused = bench.import(request);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "noReason");
    request.maskingOff->reason = "Muistutus käsitellään nimellä";
    const auto outcome = bench.import(request);
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome->batch.masked, 0);
    EXPECT_EQ(store::CommentRepository(bench.workspace()).count(), 3);
    const store::BatchRepository batches(bench.workspace());
    ASSERT_TRUE(batches.find(outcome->batch.id)->maskingOff);
    EXPECT_EQ(batches.find(outcome->batch.id)->maskingOff->who, "sari");
    // The next import masks again, and knows the rows although they were kept otherwise.
    auto again = bench.request(commented(), "again.csv");
    again.survey = bench.survey("Kysely");
    again.source = outcome->source;
    const auto second = bench.import(again);
    ASSERT_TRUE(second.ok()) << second.error().message.id();
    EXPECT_EQ(second->batch.duplicates, 3);
    // The log outlives the import.
    ASSERT_TRUE(app::ImportHistory(bench.workspace()).undo(outcome->batch.id).ok());
    const auto log = app::ShowMaskedTexts(bench.workspace()).turnedOff();
    ASSERT_TRUE(log.ok());
    ASSERT_EQ(log->size(), 1U);
    EXPECT_EQ(log->front().fileName, "open.csv");
    EXPECT_EQ(log->front().decision.reason, "Muistutus käsitellään nimellä");
}

TEST(ImportMasking, ARejectedRowIsListedToo) {
    Workbench bench;
    auto text = commented();
    text += "4.7.2025 10:00;7;Terveisin Liisa;yksi liikaa\n";
    const auto outcome = bench.importNew(text);
    EXPECT_EQ(outcome.batch.rejected, 1);
    EXPECT_EQ(outcome.batch.maskedKinds.at("name"), 3);
}

} // namespace
