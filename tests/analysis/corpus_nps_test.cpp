// SPDX-License-Identifier: MIT
#include "analysis/statistics/nps.h"
#include "analysis/statistics/nps_difference.h"
#include "base/number_format.h"
#include "base/text.h"

#include <boost/filesystem.hpp>
#include <boost/filesystem/fstream.hpp>
#include <gtest/gtest.h>
#include <sstream>

using namespace kooste;
using namespace kooste::analysis::statistics;

namespace {

const boost::filesystem::path kFolder =
    boost::filesystem::path(KOOSTE_SOURCE_DIR) / "../shared/corpus/stats_reference";

std::string contentOf(const boost::filesystem::path &file) {
    boost::filesystem::ifstream in(file);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

/// Counts of the first column by the sixth, "Apples" and so on; "" for all.
std::map<std::string, NpsCounts> countsByGroup() {
    std::map<std::string, NpsCounts> groups;
    std::istringstream lines(contentOf(kFolder / "NPS/testdata.csv"));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        const auto cells = base::split(line, ",");
        const auto value = base::parseInteger(cells.at(0));
        if (!value)
            continue;
        const std::string group(cells.at(5).substr(1, cells.at(5).size() - 2));
        for (const auto &name : {std::string(), group}) {
            auto &counts = groups[name];
            (*value >= 9   ? counts.promoters
             : *value >= 7 ? counts.passives
                           : counts.detractors) += 1;
        }
    }
    return groups;
}

/// The number after `"key":`, from `after` on.
double numberAfter(const std::string &json, const std::string &after, const std::string &key) {
    auto at = json.find('"' + after + '"');
    at = json.find('"' + key + "\":", at);
    at = json.find(':', at) + 1;
    const auto end = json.find_first_of(",}\n", at);
    return base::parseNumber(json.substr(at, end - at)).value();
}

} // namespace

/// The NPS package of CRAN on its own test set; it counts in shares -1..1.
TEST(CorpusNps, EqualsTheReferencePackage) {
    if (!boost::filesystem::exists(kFolder))
        GTEST_SKIP() << "no corpus here";
    const auto json = contentOf(kFolder / "expected/nps.json");
    const auto groups = countsByGroup();
    const auto &all = groups.at("");
    EXPECT_DOUBLE_EQ(all.base(), numberAfter(json, "source", "n"));
    EXPECT_DOUBLE_EQ(all.detractors, numberAfter(json, "npc", "Detractor"));
    EXPECT_DOUBLE_EQ(all.promoters, numberAfter(json, "npc", "Promoter"));
    EXPECT_NEAR(*nps(all) / 100, numberAfter(json, "table", "nps"), 1e-12);
    EXPECT_NEAR(*npsVariance(all), numberAfter(json, "table", "nps_var"), 1e-12);
    EXPECT_NEAR(*npsStandardError(all) / 100, numberAfter(json, "table", "nps_se"), 1e-12);
    for (const char *group : {"Apples", "Oranges", "Bananas", "Berries"}) {
        EXPECT_NEAR(*nps(groups.at(group)) / 100, numberAfter(json, group, "nps"), 1e-12);
        EXPECT_NEAR(*npsStandardError(groups.at(group)) / 100, numberAfter(json, group, "se"),
                    1e-12);
    }
    const auto test = npsDifference(groups.at("Apples"), groups.at("Oranges"));
    EXPECT_NEAR(test->difference / 100, numberAfter(json, "test_two_sample", "delta"), 1e-12);
    EXPECT_NEAR(test->p, numberAfter(json, "test_two_sample", "p.value"), 1e-11);
    EXPECT_NEAR(test->standardError / 100, numberAfter(json, "test_two_sample", "se.hat"), 1e-12);
}
