// SPDX-License-Identifier: MIT
#include "charts/promoter_bar.h"

#include <cmath>

namespace kooste::charts {

namespace {

constexpr double kHead = 20;
constexpr double kPitch = 23;
constexpr double kBar = 15;
constexpr double kPieceGap = 1;

/// Columns of the picture, left to right.
struct Columns {
    double unit;
    double labelWidth;
    double barLeft;
    double barRight;
    double nps; ///< right edges of the three columns
    double interval;
    double n;

    Columns(const PromoterBarSpec &spec, const Theme &theme, const TextMeasure &measure,
            double width)
        : unit(theme.size(TextSize::small) / 8.5) {
        const double type = theme.size(TextSize::small);
        const auto widest = [&](const std::string &head, auto member) {
            double wide = measure.width(head, type, Weight::regular);
            for (const auto &row : spec.rows)
                wide = std::max(wide, measure.width(row.suppressed ? spec.suppressed : row.*member,
                                                    type, Weight::semibold));
            return wide;
        };
        const bool figures = !spec.npsHead.empty() || !spec.nHead.empty();
        n = width;
        interval = n - std::max(26 * unit, widest(spec.nHead, &PromoterRow::n) + 8 * unit);
        nps = interval -
              std::max(44 * unit, widest(spec.intervalHead, &PromoterRow::interval) + 6 * unit);
        const double npsLeft = nps - std::max(24 * unit, widest(spec.npsHead, &PromoterRow::nps));
        labelWidth = std::min(106 * unit, width * 0.22);
        // A long label gets more room rather than a third line.
        for (const auto &row : spec.rows)
            while (labelWidth < width * 0.32 &&
                   wrapLines(row.label, labelWidth - 8 * unit, type,
                             row.emphasised ? Weight::semibold : Weight::regular, measure)
                           .size() > 2)
                labelWidth += 4 * unit;
        barLeft = labelWidth;
        barRight = figures ? npsLeft - 6 * unit : width;
    }
};

class PromoterDrawing {
public:
    PromoterDrawing(const PromoterBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                    Scene &scene)
        : spec_(spec), theme_(theme), measure_(measure),
          columns_(spec, theme, measure, scene.width), scene_(scene) {}

    void draw() {
        heads();
        double top = kHead * columns_.unit;
        for (std::size_t i = 0; i < spec_.rows.size(); ++i, top += kPitch * columns_.unit)
            row(spec_.rows[i], i, top);
    }

private:
    double width(const std::string &text, Weight weight = Weight::regular) const {
        return measure_.width(text, theme_.size(TextSize::small), weight);
    }

    /// Class names over the first bar: each over its class, pushed apart where they would touch.
    void heads() {
        const double y = 10 * columns_.unit;
        const double gap = 6 * columns_.unit;
        const auto &first = spec_.rows.empty() ? PromoterRow{} : spec_.rows.front();
        const double full = columns_.barRight - columns_.barLeft;
        const bool known = !spec_.rows.empty() && !first.suppressed;
        const double detractors = known ? first.detractors : 0.1;
        // The last name ends at the bar's end, the first ends with its class and may run out over
        // the labels' column, the middle one stands between.
        const double thirdLeft = columns_.barRight - width(spec_.promoters);
        double firstEnd = columns_.barLeft + detractors * full;
        double middleLeft = firstEnd + gap;
        const double over = middleLeft + width(spec_.passives) + gap - thirdLeft;
        if (over > 0) {
            middleLeft -= over;
            firstEnd -= over;
        }
        firstEnd = std::max(firstEnd, width(spec_.detractors));
        middleLeft = std::max(middleLeft, firstEnd + gap);
        scene_.text(firstEnd, y, spec_.detractors, TextSize::small, Anchor::end, Ink::muted);
        scene_.text(middleLeft, y, spec_.passives, TextSize::small, Anchor::start, Ink::muted);
        scene_.text(columns_.barRight, y, spec_.promoters, TextSize::small, Anchor::end,
                    Ink::muted);
        scene_.text(columns_.nps, y, spec_.npsHead, TextSize::small, Anchor::end, Ink::muted);
        scene_.text(columns_.interval, y, spec_.intervalHead, TextSize::small, Anchor::end,
                    Ink::muted);
        scene_.text(columns_.n, y, spec_.nHead, TextSize::small, Anchor::end, Ink::muted);
    }

    void label(const PromoterRow &row, double baseline) {
        const Weight weight = row.emphasised ? Weight::semibold : Weight::regular;
        auto lines = wrapLines(row.label, columns_.labelWidth - 8 * columns_.unit,
                               theme_.size(TextSize::small), weight, measure_);
        if (lines.size() > 2) {
            lines.resize(2);
            lines[1] = fitted(lines[1] + "\u2026", columns_.labelWidth - 6 * columns_.unit,
                              theme_.size(TextSize::small), weight, measure_);
        }
        const double pitch = 10.5 * columns_.unit;
        double y = baseline - (lines.size() > 1 ? pitch / 2 : 0);
        for (const auto &line : lines) {
            scene_.text(0, y, line, TextSize::small, Anchor::start, Ink::ink, weight);
            y += pitch;
        }
    }

    void bar(const PromoterRow &row, double top, double baseline) {
        struct Piece {
            double share;
            const std::string &label;
            Ink fill;
            Ink text;
            Weight weight;
        };
        const Weight last = row.emphasised ? Weight::semibold : Weight::regular;
        const Piece pieces[] = {
            {row.detractors, row.detractorsLabel, Ink::orange, Ink::onBlue, Weight::regular},
            {row.passives, row.passivesLabel, Ink::neutral, Ink::onMid, Weight::regular},
            {row.promoters, row.promotersLabel, Ink::blue, Ink::onBlue, last}};
        double x = columns_.barLeft;
        bool any = false;
        for (const auto &piece : pieces) {
            const double wide = piece.share * (columns_.barRight - columns_.barLeft);
            if (wide <= 0)
                continue;
            const double gap = any ? kPieceGap : 0;
            const double shown = std::max(wide - gap, 0.6);
            scene_.rect(x + gap, top, shown, kBar * columns_.unit, piece.fill);
            if (shown >= width(piece.label, piece.weight) + 3)
                scene_.text(x + gap + shown / 2, baseline, piece.label, TextSize::small,
                            Anchor::middle, piece.text, piece.weight);
            x += wide;
            any = true;
        }
    }

    void figures(const PromoterRow &row, double baseline) {
        if (row.suppressed) {
            for (const double x : {columns_.nps, columns_.interval, columns_.n})
                scene_.text(x, baseline, spec_.suppressed, TextSize::small, Anchor::end,
                            Ink::muted);
            return;
        }
        scene_.text(columns_.nps, baseline, row.nps,
                    row.emphasised ? TextSize::medium : TextSize::small, Anchor::end, Ink::ink,
                    Weight::semibold);
        scene_.text(columns_.interval, baseline, row.interval, TextSize::small, Anchor::end);
        scene_.text(columns_.n, baseline, row.n, TextSize::small, Anchor::end);
    }

    void row(const PromoterRow &row, std::size_t index, double top) {
        const double baseline =
            top + kBar / 2 * columns_.unit + 0.355 * theme_.size(TextSize::small);
        label(row, baseline);
        std::string sentence = row.label + ": ";
        if (row.suppressed) {
            scene_.shapes.emplace_back(
                HatchShape{{columns_.barLeft, top, columns_.barRight - columns_.barLeft,
                            kBar * columns_.unit}});
            sentence += spec_.suppressed;
        } else {
            bar(row, top, baseline);
            sentence +=
                row.detractorsLabel + " / " + row.passivesLabel + " / " + row.promotersLabel;
        }
        figures(row, baseline);
        scene_.spots.push_back({{0, top, scene_.width, kPitch * columns_.unit}, sentence, index});
    }

    const PromoterBarSpec &spec_;
    const Theme &theme_;
    const TextMeasure &measure_;
    Columns columns_;
    Scene &scene_;
};

} // namespace

PromoterRow promoterRow(std::string label, std::int64_t detractors, std::int64_t passives,
                        std::int64_t promoters, base::Language language) {
    PromoterRow row;
    row.label = std::move(label);
    const double n = static_cast<double>(detractors + passives + promoters);
    if (n <= 0)
        return row;
    row.detractors = static_cast<double>(detractors) / n;
    row.passives = static_cast<double>(passives) / n;
    row.promoters = static_cast<double>(promoters) / n;
    const int low = static_cast<int>(base::roundHalfAway(100 * row.detractors));
    const int high = static_cast<int>(base::roundHalfAway(100 * row.promoters));
    row.detractorsLabel = std::to_string(low);
    row.passivesLabel = std::to_string(std::max(0, 100 - low - high));
    row.promotersLabel = base::formatPercent(high / 100.0, 0, language);
    return row;
}

Scene layoutPromoterBar(const PromoterBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                        Size size) {
    const double unit = theme.size(TextSize::small) / 8.5;
    Scene scene;
    scene.width = size.width;
    scene.height =
        (kHead + kPitch * static_cast<double>(spec.rows.size()) - (kPitch - kBar)) * unit +
        4 * unit;
    scene.summary = spec.summary;
    PromoterDrawing(spec, theme, measure, scene).draw();
    return scene;
}

} // namespace kooste::charts
