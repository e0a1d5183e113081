// SPDX-License-Identifier: MIT
#include "exchange/definitions/condition_reading.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/scale_reading.h"

namespace kooste::exchange {
namespace {

using model::Condition;
using model::ConditionOperator;
using model::ItemKind;

std::vector<model::AnswerOption> someOptions() {
    std::vector<model::AnswerOption> options(3);
    for (int i = 0; i < 3; ++i) {
        options[static_cast<std::size_t>(i)].number = i + 1;
        options[static_cast<std::size_t>(i)].code = std::to_string(i + 1);
    }
    options[2].code = "other";
    return options;
}
const std::vector<model::AnswerOption> kOptions = someOptions();

std::optional<NamedAnswer> look(std::string_view name) {
    if (name == "A" || name == "A.NAOK")
        return NamedAnswer{{1}, ItemKind::single, false, &kOptions};
    if (name == "N" || name == "N.NAOK")
        return NamedAnswer{{2}, ItemKind::number, true, &kOptions};
    if (name == "M")
        return NamedAnswer{{3}, ItemKind::multiple, false, &kOptions};
    if (name == "M_2")
        return NamedAnswer{{3}, ItemKind::multiple, false, &kOptions, 2};
    if (name == "R")
        return NamedAnswer{{4}, ItemKind::nps, false, &kOptions};
    return std::nullopt;
}

/// "all 1 is 1,2; 2 atLeast 5"; "-" when it cannot be read.
std::string said(const std::string &text, ExpressionForm form) {
    const auto condition = readCondition(text, form, look);
    if (!condition)
        return "-";
    std::string words = condition->join == Condition::Join::any ? "any" : "all";
    for (const auto &term : condition->terms) {
        words += " " + std::to_string(term.item.value) + " " +
                 std::string(model::conditionOperatorCode(term.op));
        for (const int option : term.options)
            words += " #" + std::to_string(option);
        if (term.number)
            words += " " + std::to_string(static_cast<int>(*term.number));
    }
    return words;
}
std::string lime(const std::string &text) { return said(text, ExpressionForm::limeSurvey); }
std::string form(const std::string &text) { return said(text, ExpressionForm::xlsForm); }

TEST(Conditions, OfLimeSurvey) {
    EXPECT_EQ(lime("1"), "all");
    EXPECT_EQ(lime("A.NAOK==\"1\""), "all 1 is #1");
    EXPECT_EQ(lime("((A.NAOK == \"1\" or A.NAOK == \"2\") and (M_2 == \"Y\"))"),
              "all 1 is #1 #2 3 is #2");
    EXPECT_EQ(lime("A.NAOK != \"1\" && A.NAOK ne \"2\""), "all 1 isNot #1 #2");
    EXPECT_EQ(lime("!(A.NAOK == \"1\" or A.NAOK == \"2\")"), "all 1 isNot #1 #2");
    EXPECT_EQ(lime("!is_empty(N.NAOK) or N.NAOK > 4"), "any 2 answered 2 atLeast 5");
    EXPECT_EQ(lime("5 >= N.NAOK"), "all 2 atMost 5");
    EXPECT_EQ(lime("R < 7"), "all 4 atMost 6");
    EXPECT_EQ(lime("A == 2"), "all 1 is #2");
    EXPECT_EQ(lime("M_2 == \"\""), "all 3 isNot #2");
    // What Kooste cannot say, or does not know.
    EXPECT_EQ(lime("(A == 1 and N > 2) or (A == 2 and N > 3)"), "-");
    EXPECT_EQ(lime("A.NAOK == \"9\""), "-");
    EXPECT_EQ(lime("N + 1 > 3"), "-");
    EXPECT_EQ(lime("TOKEN:ATTRIBUTE_1 == \"x\""), "-");
    EXPECT_EQ(lime("A >= 1"), "-"); // "other" is no number
    EXPECT_EQ(lime("count(self) > 1"), "-");
    EXPECT_EQ(lime("A =="), "-");
    EXPECT_EQ(lime(std::string(5000, '(')), "-");
    EXPECT_EQ(lime(std::string(5000, '!') + "A"), "-");
}

TEST(Conditions, OfXlsForm) {
    EXPECT_EQ(form("${A} = '1' and selected(${M}, '2')"), "all 1 is #1 3 is #2");
    EXPECT_EQ(form("not(selected(${M}, '2'))"), "all 3 isNot #2");
    EXPECT_EQ(form("selected( ${A} ,\"other\" ) or ${N}>=18"), "any 1 is #3 2 atLeast 18");
    EXPECT_EQ(form("${N} != ''"), "all 2 answered");
    EXPECT_EQ(form("${N} < 18"), "all 2 atMost 17");
    EXPECT_EQ(form("count-selected(${M}) > 1"), "-");
    EXPECT_EQ(form("${unknown} = 1"), "-");
    EXPECT_EQ(form("${A} = ${N}"), "-");
    EXPECT_EQ(form("../A = '1'"), "-");
}

TEST(PlainText, FromHtmlAndBack) {
    EXPECT_EQ(plainFromHtml("<p>Hei&nbsp;<b>siell&auml;</b></p>\n<p>toinen &#228;</p>"),
              "Hei siellä\n\ntoinen ä");
    EXPECT_EQ(plainFromHtml("a<script>alert('<b>')</script>b"), "ab");
    EXPECT_EQ(plainFromHtml("1 < 2 & 3"), "1 < 2 & 3");
    EXPECT_EQ(plainFromHtml("one\ntwo"), "one\ntwo");
    EXPECT_EQ(plainFromHtml("<img alt='a > b' src=x>text"), "text");
    EXPECT_EQ(plainFromHtml("<b"), "");
    EXPECT_EQ(htmlFromPlain("a {b} <c>"), "a &#123;b&#125; &lt;c&gt;");
    for (const std::string text : {"1 < 2", "<b>x</b>", "a &amp; b", "{q}", "a\nb\n\nc", "“q”"})
        EXPECT_EQ(plainFromHtml(htmlFromPlain(text)), text);
}

ScaleReading scaleOf(const std::string &question, const std::vector<std::string> &labels) {
    std::vector<FoundOption> options;
    for (const auto &label : labels)
        options.push_back({"c" + std::to_string(options.size()), {label, "", ""}});
    return readScale({question, "", ""}, options);
}

TEST(Scales, AreRecognisedByTheirLabels) {
    const auto agreement =
        scaleOf("Sain apua", {"Täysin samaa mieltä", "Jokseenkin samaa mieltä",
                              "Jokseenkin eri mieltä", "Täysin eri mieltä", "En osaa sanoa"});
    EXPECT_EQ(agreement.kind, ItemKind::ordered);
    EXPECT_EQ(agreement.options[0].score, 4);
    EXPECT_EQ(agreement.options[3].score, 1);
    EXPECT_EQ(agreement.options[4].missing, model::Missing::dontKnow);
    EXPECT_FALSE(agreement.options[4].score);

    std::vector<std::string> numbers;
    for (int i = 0; i <= 10; ++i)
        numbers.push_back(std::to_string(i));
    EXPECT_EQ(scaleOf("Suosittelisitko?", numbers).kind, ItemKind::nps);
    EXPECT_EQ(scaleOf("Arvosana", {"1", "2", "3", "4", "5"}).kind, ItemKind::ordered);
    EXPECT_EQ(scaleOf("Väri?", {"Punainen", "Sininen"}).kind, ItemKind::single);
    EXPECT_EQ(scaleOf("Kävitkö?", {"Kyllä", "Ei"}).kind, ItemKind::single);
}

} // namespace
} // namespace kooste::exchange
