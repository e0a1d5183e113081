// SPDX-License-Identifier: MIT
#include "charts/items.h"

#include "base/number_format.h"

#include <cmath>
#include <numeric>

namespace kooste::charts {

namespace {

constexpr double kGap = 1;           ///< white between neighbours of a bar
constexpr double kSmallGap = 0.5;    ///< on the left, where segments are narrow
constexpr double kLeast = 0.6;       ///< a class that somebody chose is never invisible
constexpr double kPageLabel = 0.045; ///< of the width, where a label may spill
constexpr double kLabelRoom = 14;    ///< a narrower segment carries no label

/// Distances of one bar's cell.
struct BarFrame {
    double zero;    ///< x of the zero line
    double perUnit; ///< width of 100 %
    double top;
    double height;

    BarFrame(Size size, double disagreeShare) {
        zero = size.width * disagreeShare;
        perUnit = size.width - zero;
        height = std::min(size.height - 8, 14.0 * std::max(1.0, size.height / 28));
        height = std::max(height, size.height * 0.4);
        top = (size.height - height) / 2;
    }
};

double textBaseline(Size size, const Theme &theme) {
    return size.height / 2 + 0.355 * theme.size(TextSize::small);
}

/// Inner classes are the middle tone, the outermost the full one.
Ink inkOf(Side side, bool outermost) {
    if (side == Side::disagree)
        return outermost ? Ink::orange : Ink::orangeMid;
    return outermost ? Ink::blue : Ink::blueMid;
}

void drawDisagree(const ItemBar &bar, const BarFrame &frame, const Theme &theme,
                  const TextMeasure &measure, Size size, double spill, Scene &scene) {
    const double labelWidth =
        measure.width(bar.disagreeLabel, theme.size(TextSize::small), Weight::regular);
    double x = frame.zero;
    bool any = false;
    std::vector<const ItemPart *> outwards;
    for (const auto &part : bar.parts)
        if (part.side == Side::disagree)
            outwards.insert(outwards.begin(), &part);
    for (const auto *part : outwards) {
        double wide = part->share * frame.perUnit;
        if (wide <= 0)
            continue;
        const double gap = any ? kSmallGap : 0;
        const bool outermost = part == outwards.back();
        const double shown = std::max(wide - gap, kLeast);
        scene.rect(x - gap - shown, frame.top, shown, frame.height,
                   inkOf(Side::disagree, outermost));
        x -= std::max(wide, shown + gap);
        any = true;
    }
    if (!bar.disagreeLabel.empty())
        scene.text(std::max(x - 3, labelWidth - spill), textBaseline(size, theme),
                   bar.disagreeLabel, TextSize::small, Anchor::end);
}

void drawAgree(const ItemBar &bar, const BarFrame &frame, const Theme &theme,
               const TextMeasure &measure, Size size, Scene &scene) {
    double x = frame.zero;
    bool any = false;
    const ItemPart *outermost = nullptr;
    for (const auto &part : bar.parts)
        if (part.side == Side::agree)
            outermost = &part;
    for (const auto &part : bar.parts) {
        const double wide = part.share * frame.perUnit;
        if (part.side != Side::agree || wide <= 0)
            continue;
        const double gap = any ? kGap : 0;
        const double shown = std::max(wide - gap, kLeast);
        scene.rect(x + gap, frame.top, shown, frame.height, inkOf(Side::agree, &part == outermost));
        const double label =
            measure.width(part.label, theme.size(TextSize::small), Weight::regular);
        if (shown >= std::max(kLabelRoom, label + 3))
            scene.text(x + gap + shown / 2, textBaseline(size, theme), part.label, TextSize::small,
                       Anchor::middle, &part == outermost ? Ink::onBlue : Ink::onMid);
        x += wide;
        any = true;
    }
}

void drawNotch(double share, const BarFrame &frame, Scene &scene) {
    const double x = frame.zero + share * frame.perUnit;
    const double length = std::min(5.0, frame.top - 0.5);
    scene.rect(x - 0.75, frame.top - length - 0.5, 1.5, length, Ink::ink);
    scene.rect(x - 0.75, frame.top + frame.height + 0.5, 1.5, length, Ink::ink);
}

double agreeShare(const ItemBar &bar) {
    double share = 0;
    for (const auto &part : bar.parts)
        share += part.side == Side::agree ? part.share : 0;
    return share;
}

} // namespace

std::vector<int> shownPercents(const std::vector<std::int64_t> &counts) {
    const auto total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (total <= 0)
        return {};
    const auto percent = [&](std::int64_t count) {
        return static_cast<int>(
            base::roundHalfAway(100.0 * static_cast<double>(count) / static_cast<double>(total)));
    };
    std::vector<int> shown;
    std::int64_t agree = 0;
    int others = 0;
    const std::size_t firstAgree = (counts.size() + 1) / 2;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        shown.push_back(percent(counts[i]));
        if (i >= firstAgree)
            agree += counts[i];
        if (i >= firstAgree && i + 1 < counts.size())
            others += shown.back();
    }
    if (counts.size() > 1)
        shown.back() = std::max(0, percent(agree) - others);
    return shown;
}

ItemBar itemBar(std::string name, const std::vector<std::int64_t> &counts) {
    ItemBar bar;
    bar.name = std::move(name);
    const auto total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    const auto shown = shownPercents(counts);
    const std::size_t half = counts.size() / 2;
    std::int64_t disagree = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool neutral = counts.size() % 2 == 1 && i == half;
        const Side side = neutral ? Side::neutral : i < half ? Side::disagree : Side::agree;
        disagree += side == Side::disagree ? counts[i] : 0;
        bar.parts.push_back({static_cast<double>(counts[i]) / static_cast<double>(total),
                             std::to_string(shown[i]), side});
    }
    if (total > 0)
        bar.disagreeLabel = std::to_string(static_cast<int>(base::roundHalfAway(
            100.0 * static_cast<double>(disagree) / static_cast<double>(total))));
    return bar;
}

double disagreeShareFor(const std::vector<ItemBar> &bars, double label) {
    double most = 0;
    for (const auto &bar : bars) {
        double share = 0;
        for (const auto &part : bar.parts)
            share += part.side == Side::disagree ? part.share : 0;
        most = std::max(most, bar.suppressed ? 0 : share);
    }
    return std::max(0.2, (most + label) / (1 + most));
}

Scene layoutDivergingBar(const DivergingBarSpec &spec, const Theme &theme,
                         const TextMeasure &measure, Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const BarFrame frame(size, spec.disagreeShare);
    if (spec.bar.suppressed) {
        scene.shapes.emplace_back(HatchShape{{0, frame.top, size.width, frame.height}});
        return scene;
    }
    for (const double share : {0.5, 1.0}) {
        const double x = std::min(frame.zero + share * frame.perUnit, size.width - 0.25);
        scene.line(x, 0, x, size.height, {Ink::rule, 0.5});
    }
    drawDisagree(spec.bar, frame, theme, measure, size, spec.spill, scene);
    drawAgree(spec.bar, frame, theme, measure, size, scene);
    scene.line(frame.zero, 0, frame.zero, size.height, {Ink::ink, 0.8});
    if (spec.bar.othersAgree)
        drawNotch(*spec.bar.othersAgree, frame, scene);
    scene.summary = spec.bar.name;
    scene.spots.push_back(
        {{0, 0, size.width, size.height},
         spec.bar.name + ": " + base::formatPercent(agreeShare(spec.bar), 0, spec.language),
         0});
    return scene;
}

Scene layoutNeutralBar(const NeutralBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                       Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const BarFrame frame({spec.barWidth, size.height}, spec.disagreeShare);
    if (spec.bar.suppressed) {
        scene.shapes.emplace_back(HatchShape{{0, frame.top, size.width, frame.height}});
        return scene;
    }
    for (const auto &part : spec.bar.parts) {
        if (part.side != Side::neutral)
            continue;
        const double label =
            measure.width(part.label, theme.size(TextSize::small), Weight::regular);
        const double wide = part.share * frame.perUnit;
        const bool inside = wide + 3 + label > size.width;
        const double shown = std::min(wide, size.width);
        if (shown > 0)
            scene.rect(0, frame.top, std::max(shown, kLeast), frame.height, Ink::neutral);
        scene.line(0, 0, 0, size.height, {Ink::ink, 0.8});
        scene.text(inside ? shown - 3 : shown + 3, textBaseline(size, theme), part.label,
                   TextSize::small, inside ? Anchor::end : Anchor::start,
                   inside ? Ink::onMid : Ink::ink);
    }
    return scene;
}

Scene layoutBarAxis(const BarAxisSpec &spec, const Theme &theme, const TextMeasure &measure,
                    Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const double zero = size.width * spec.disagreeShare;
    const double baseline = size.height - 2;
    const double full = measure.width(spec.full, theme.size(TextSize::small), Weight::regular);
    scene.text(zero - 3, baseline, spec.disagree, TextSize::small, Anchor::end, Ink::muted);
    scene.text(zero + 3, baseline,
               fitted(spec.agree, size.width - zero - full - 8, theme.size(TextSize::small),
                      Weight::regular, measure),
               TextSize::small, Anchor::start, Ink::muted);
    scene.text(size.width, baseline, spec.full, TextSize::small, Anchor::end, Ink::muted);
    return scene;
}

Scene layoutItems(const ItemsSpec &spec, const Theme &theme, const TextMeasure &measure,
                  Size size) {
    const double unit = theme.size(TextSize::small) / 8.5;
    const double rowHeight = 28 * unit;
    const double headHeight = 26 * unit;
    Scene scene;
    scene.width = size.width;
    scene.height = headHeight + rowHeight * static_cast<double>(spec.rows.size());
    scene.summary = spec.summary;
    const double type = theme.size(TextSize::small);
    const double numbers = 40 * unit;
    const double name = size.width * 0.3;
    const double bar = (size.width - name - numbers) * 0.78;
    const double neutralX = name + bar + 8 * unit;
    const double neutral = size.width - numbers - neutralX;
    BarAxisSpec axis = spec.axis;
    axis.disagreeShare = std::max(axis.disagreeShare, disagreeShareFor(spec.rows, kPageLabel));
    scene.add(layoutBarAxis(axis, theme, measure, {bar, headHeight - 4 * unit}), name, 0);
    const auto head = wrapLines(spec.neutralHead, neutral, type, Weight::regular, measure);
    for (std::size_t k = 0; k < head.size(); ++k)
        scene.text(neutralX,
                   headHeight - 6 * unit -
                       static_cast<double>(head.size() - 1 - k) * theme.lineHeight(TextSize::small),
                   head[k], TextSize::small, Anchor::start, Ink::muted);
    scene.line(0, headHeight, size.width, headHeight, {Ink::ink, 0.8});
    double y = headHeight;
    for (std::size_t i = 0; i < spec.rows.size(); ++i, y += rowHeight) {
        const auto &row = spec.rows[i];
        if (i > 0)
            scene.line(0, y, size.width, y, {Ink::rule, 0.5});
        const Weight weight = row.emphasised ? Weight::semibold : Weight::regular;
        auto lines = wrapLines(row.name, name - 8 * unit, type, weight, measure);
        lines.resize(std::min<std::size_t>(lines.size(), 2));
        const double pitch = theme.lineHeight(TextSize::small) * 0.95;
        double baseline =
            y + rowHeight / 2 + 0.355 * type - pitch * static_cast<double>(lines.size() - 1) / 2;
        for (const auto &line : lines) {
            scene.text(0, baseline, line, TextSize::small, Anchor::start, Ink::ink, weight);
            baseline += pitch;
        }
        scene.add(layoutDivergingBar({spec.language, row, axis.disagreeShare, 6}, theme, measure,
                                     {bar, rowHeight}),
                  name, y);
        scene.add(layoutNeutralBar({spec.language, row, axis.disagreeShare, bar}, theme, measure,
                                   {neutral, rowHeight}),
                  neutralX, y);
        scene.text(size.width, y + rowHeight / 2 + 0.355 * type,
                   row.suppressed ? spec.suppressed : row.n, TextSize::small, Anchor::end,
                   row.suppressed ? Ink::muted : Ink::ink);
    }
    for (std::size_t i = 0; i < scene.spots.size(); ++i)
        scene.spots[i].index = i;
    return scene;
}

} // namespace kooste::charts
