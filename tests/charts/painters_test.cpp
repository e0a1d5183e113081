// SPDX-License-Identifier: MIT
#include "charts/painters.h"
#include "charts/registry.h"
#include "support/chart_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

using namespace kooste::charts;
using namespace kooste::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

FontSet painterFonts() { return FontSet::open().value(); }

Scene trendScene() {
    const FontMeasure measure(painterFonts());
    return layout(sampleTrend(), Theme::print(), measure);
}

} // namespace

TEST(PaintPixels, GivesAsManyPixelsAsTheScaleSays) {
    const auto pixels = paintPixels(trendScene(), Theme::print(), painterFonts(), 2);
    EXPECT_EQ(pixels.width, 984);
    EXPECT_EQ(pixels.height, 370);
    EXPECT_EQ(pixels.argb.size(), 984U * 370U);
}
TEST(PaintPixels, StandsOnTheThemesGround) {
    Scene scene;
    scene.width = scene.height = 4;
    EXPECT_EQ(paintPixels(scene, Theme::print(), painterFonts(), 1).argb[0], 0xFFFFFFFFU);
    EXPECT_EQ(paintPixels(scene, Theme::dark(), painterFonts(), 1).argb[0], 0xFF1C2126U);
    EXPECT_EQ(paintPixels(scene, Theme::dark(), painterFonts(), 1, false).argb[0], 0U);
}
TEST(PaintPixels, DrawsTextWithTheProgramsFonts) {
    Scene scene;
    scene.width = 40;
    scene.height = 20;
    scene.text(2, 15, "\u00C4", TextSize::medium);
    std::size_t dark = 0;
    for (const auto pixel : paintPixels(scene, Theme::print(), painterFonts(), 2).argb)
        dark += (pixel & 0xFFU) < 0x80U;
    EXPECT_GT(dark, 20U);
}
TEST(PaintPixels, GivesTheSamePictureInEveryThread) {
    const auto scene = trendScene();
    const auto expected = paintPixels(scene, Theme::print(), painterFonts(), 1).argb;
    std::vector<std::vector<std::uint32_t>> got(4);
    std::vector<std::thread> threads;
    for (auto &picture : got)
        threads.emplace_back([&] {
            for (int round = 0; round < 3; ++round)
                picture = paintPixels(scene, Theme::print(), painterFonts(), 1).argb;
        });
    for (auto &thread : threads)
        thread.join();
    for (const auto &picture : got)
        EXPECT_EQ(picture, expected);
}
TEST(PaintPng, IsAPng) {
    EXPECT_THAT(paintPng(trendScene(), Theme::print(), painterFonts(), 1), StartsWith("\x89PNG"));
}
TEST(PaintSvg, KeepsTextAndSummary) {
    const std::string svg = paintSvg(trendScene(), Theme::print());
    EXPECT_THAT(svg, HasSubstr("<title>Suositteluindeksi yhdeks\u00E4ll\u00E4 kaudella.</title>"));
    EXPECT_THAT(svg, HasSubstr(">Tavoite 60</tspan>"));
}
TEST(PaintSvg, EscapesWhatXmlNeeds) {
    Scene scene;
    scene.text(0, 10, "a < b & \"c\"");
    EXPECT_THAT(paintSvg(scene, Theme::print()), HasSubstr("a &lt; b &amp; &quot;c&quot;"));
}
