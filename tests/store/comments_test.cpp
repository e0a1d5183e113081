// SPDX-License-Identifier: MIT
#include "store/store_builders.h"

namespace kooste::store {

namespace {

std::vector<std::string> texts(const std::vector<Comment> &comments) {
    std::vector<std::string> all;
    for (const auto &comment : comments)
        all.push_back(comment.text);
    return all;
}

using Texts = std::vector<std::string>;

/// Three comments: K1 in March by SMS (10), K2 in April by QR (3), K1 in May, incomplete (5).
struct CommentFixture : Fixture {
    CommentFixture() {
        auto a = aResponse(survey, 10, "Ystävällinen palvelu, kiitos", base::makeDate(2025, 3, 5));
        auto b =
            aResponse(survey, 3, "Jouduin odottamaan, sääri kipeä", base::makeDate(2025, 4, 5));
        auto c = aResponse(survey, 5, "Kesken jäänyt", base::makeDate(2025, 5, 5));
        a.unit = c.unit = units()->findByCode("K1")->id;
        b.unit = units()->findByCode("K2")->id;
        b.channel = model::Channel::qr;
        b.language = "sv";
        c.status = model::ResponseStatus::incomplete;
        b.answers[2].state = model::Answer::State::answered;
        b.answers[2].chosen = {0, 1U << 3U}; // option 65
        importAll({a, b, c});
    }
    std::vector<Comment> find(const dataset::Filter &filter, const CommentQuery &query = {}) {
        return CommentRepository(*workspace).find(survey, *units(), filter, query);
    }
};

} // namespace

TEST(Comments, ComeNewestFirstAndOnlyOfCompleteResponses) {
    CommentFixture f;
    EXPECT_EQ(texts(f.find({})),
              (Texts{"Jouduin odottamaan, sääri kipeä", "Ystävällinen palvelu, kiitos"}));
    EXPECT_EQ(f.find({}, {.limit = 1}).size(), 1U);
}

TEST(Comments, CarryUnitDayChannelAndScore) {
    CommentFixture f;
    const auto found = f.find({}, {.scoreItem = f.survey.items[0].id});
    EXPECT_EQ(found.at(0).score, 3);
    EXPECT_EQ(found.at(0).day, base::makeDate(2025, 4, 5));
    EXPECT_EQ(found.at(0).channel, model::Channel::qr);
    EXPECT_EQ(found.at(0).language, "sv");
    EXPECT_EQ(found.at(0).unit, f.units()->findByCode("K2")->id);
    EXPECT_FALSE(f.find({}, {.scoreItem = f.survey.items[2].id}).at(1).score);
}

/// The same filter over the columns and over the comments chooses the same responses.
TEST(Comments, OfAFilterAreThoseOfTheFiguresResponses) {
    CommentFixture f;
    const auto units = f.units();
    dataset::Filter k1, service, days, channel, version, swedish, nps, chosen, unknown;
    k1.unitOnly = units->indexOf(units->findByCode("K1")->id);
    service.unitSubtree = units->indexOf(units->findByCode("A")->id);
    days.from = base::makeDate(2025, 4, 5);
    days.to = base::makeDate(2025, 4, 30);
    channel.channels = {model::Channel::sms};
    version.versions = {2};
    swedish.languages = {"sv"};
    nps.where = {{f.survey.items[0].id, {10, 9}}};
    chosen.where = {{f.survey.items[2].id, {65}}};
    unknown.where = {{{99}, {1}}};
    const auto dataset = DatasetLoader(*f.workspace).load(f.survey.id);
    for (const auto &filter :
         {k1, service, days, channel, version, swedish, nps, chosen, unknown, dataset::Filter()})
        EXPECT_EQ(f.find(filter).size(), dataset::countSelected(dataset::select(*dataset, filter)));
    EXPECT_EQ(texts(f.find(k1)), Texts{"Ystävällinen palvelu, kiitos"});
    EXPECT_EQ(texts(f.find(chosen)), Texts{"Jouduin odottamaan, sääri kipeä"});
}

TEST(CommentSearch, FindsBeginningsOfWordsAndKeepsFinnishLettersApart) {
    CommentFixture f;
    EXPECT_EQ(f.find({}, {.search = "ODOTT"}).size(), 1U);
    EXPECT_EQ(f.find({}, {.search = "sääri"}).size(), 1U);
    EXPECT_EQ(f.find({}, {.search = "saari"}).size(), 0U);
    EXPECT_EQ(f.find({}, {.search = "sa\xCC\x88"
                                    "a\xCC\x88ri"})
                  .size(),
              1U); // decomposed
    EXPECT_EQ(f.find({}, {.search = "kiitos odottamaan"}).size(), 0U);
}

TEST(CommentSearch, TakesMarksOfTheQueryLanguageAsText) {
    CommentFixture f;
    for (const char *typed : {"\"", "AND", "kiitos OR", "(", "a'b", "NEAR(x", "-", "^", "*"})
        EXPECT_NO_THROW(f.find({}, {.search = typed})) << typed;
}

} // namespace kooste::store
