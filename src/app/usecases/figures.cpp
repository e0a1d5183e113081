// SPDX-License-Identifier: MIT
#include "app/usecases/figures.h"
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"
#include "app/usecases/unit_columns.h"
#include "app/usecases/units.h"
#include "base/text.h"

namespace kooste::app {

namespace {

/// Turns words into a request step by step; the first word that is not understood ends it.
class WordReader {
public:
    WordReader(const analysis::Setting &setting, const FigureWords &words)
        : setting_(setting), words_(words) {}

    base::Result<FigureRequest> read() {
        for (const auto step :
             {&WordReader::readUnit, &WordReader::readAxes, &WordReader::readItems,
              &WordReader::readDates, &WordReader::readChannels, &WordReader::readAudiences,
              &WordReader::readVersions, &WordReader::readConditions})
            if (auto done = (this->*step)(); !done)
                return done.error();
        return std::move(result_);
    }

private:
    using Axis = analysis::Axis;

    base::Result<void> readUnit() {
        if (!words_.level.empty()) {
            level_ = model::parseUnitLevel(words_.level);
            if (!level_)
                level_ = recogniseUnitLevel(words_.level);
            if (!level_)
                return usage("unknownLevel",
                             base::tr("“{level}” is not a level: county, resultArea, service or "
                                      "unit.")
                                 .with("level", words_.level));
        }
        if (words_.unit.empty())
            return {};
        const auto unit = findUnit(setting_.units(), words_.unit);
        if (!unit)
            return unit.error();
        result_.request.unit = *unit;
        return {};
    }

    base::Result<void> readAxes() {
        for (const auto &word : words_.by)
            if (auto axis = readAxis(word); !axis)
                return axis.error();
        if (level_ && !hasAxis(Axis::Kind::unit))
            add(Axis::unitsOf(*level_));
        return {};
    }

    base::Result<void> readAxis(const std::string &word) {
        if (word == "unit" || word == "level") {
            result_.withLevel = result_.withLevel || word == "level";
            add(level_ ? Axis::unitsOf(*level_) : Axis::units());
        } else if (word == "period") {
            const auto kind = base::parsePeriodKind(words_.period);
            if (!kind)
                return usage("unknownPeriodKind",
                             base::tr("“{kind}” is not a kind of period: month, quarter, term, "
                                      "half, year or season.")
                                 .with("kind", words_.period));
            add(Axis::periods(*kind));
        } else if (word == "item") {
            result_.withItem = true;
        } else if (base::startsWith(word, "item:")) {
            return readItemAxis(word.substr(5));
        } else if (const auto kind = plainAxis(word)) {
            add(Axis::of(*kind));
        } else {
            return usage("unknownDimension",
                         base::tr("“{word}” is not a dimension: unit, period, item, channel, "
                                  "audience, version, phase, language, level or item:CODE.")
                             .with("word", word));
        }
        return {};
    }

    static std::optional<Axis::Kind> plainAxis(std::string_view word) {
        if (word == "channel")
            return Axis::Kind::channel;
        if (word == "audience")
            return Axis::Kind::audience;
        if (word == "version")
            return Axis::Kind::version;
        if (word == "phase")
            return Axis::Kind::phase;
        if (word == "language")
            return Axis::Kind::language;
        return std::nullopt;
    }

    base::Result<void> readItemAxis(const std::string &code) {
        const auto item = findItem(setting_.survey(), code);
        if (!item)
            return item.error();
        const auto kind = setting_.survey().find(*item)->kind;
        if (!model::isClosed(kind) || kind == model::ItemKind::multiple)
            return usage("itemNotClosed",
                         base::tr("Figures can be divided only by an item with one chosen option; "
                                  "“{item}” is none.")
                             .with("item", code));
        add(Axis::options(*item));
        return {};
    }

    bool hasAxis(Axis::Kind kind) const {
        const auto &axes = result_.request.axes;
        return std::any_of(axes.begin(), axes.end(),
                           [&](const Axis &axis) { return axis.kind == kind; });
    }

    void add(const Axis &axis) {
        auto &axes = result_.request.axes;
        if (std::find(axes.begin(), axes.end(), axis) == axes.end())
            axes.push_back(axis);
    }

    base::Result<void> readItems() {
        auto &items = result_.request.items;
        const bool all =
            std::find(words_.items.begin(), words_.items.end(), "all") != words_.items.end();
        if (all || (words_.items.empty() && result_.withItem)) {
            for (const auto &item : setting_.survey().items)
                if (item.kind != model::ItemKind::text)
                    items.push_back(item.id);
            result_.withItem = true;
            return {};
        }
        for (const auto &word : words_.items) {
            const auto item = findItem(setting_.survey(), word);
            if (!item)
                return item.error();
            items.push_back(*item);
            result_.withItem = true;
        }
        return {};
    }

    base::Result<void> readDates() {
        if (auto from = readDate(words_.from, true); !from)
            return from.error();
        else
            result_.request.filter.from = *from;
        if (auto to = readDate(words_.to, false); !to)
            return to.error();
        else
            result_.request.filter.to = *to;
        return {};
    }

    base::Result<std::optional<base::Date>> readDate(const std::string &word, bool first) const {
        if (word.empty())
            return std::optional<base::Date>();
        if (const auto date = recogniseDate(word))
            return date;
        if (const auto period = setting_.calendar.parse(word))
            return std::optional(first ? setting_.calendar.firstDay(*period)
                                       : setting_.calendar.lastDay(*period));
        return usage("unknownDate", base::tr("“{date}” is neither a date (2025-09-01, 1.9.2025) "
                                             "nor a period (2025-03, 2025-Q3).")
                                        .with("date", word));
    }

    base::Result<void> readChannels() {
        for (const auto &word : words_.channels) {
            auto channel = model::parseChannel(word);
            if (!channel)
                channel = model::recogniseChannel(word);
            if (!channel)
                return usage("unknownChannel",
                             base::tr("“{channel}” is not a channel: sms, qr, device, paper, "
                                      "email, web or oral.")
                                 .with("channel", word));
            result_.request.filter.channels.push_back(*channel);
        }
        return {};
    }

    base::Result<void> readAudiences() {
        for (const auto &word : words_.audiences) {
            auto audience = model::parseAudience(word);
            if (!audience)
                audience = model::recogniseAudience(word);
            if (!audience)
                return usage("unknownAudience",
                             base::tr("“{audience}” is not an audience: client, young, guardian, "
                                      "relative or staff.")
                                 .with("audience", word));
            result_.request.filter.audiences.push_back(*audience);
        }
        return {};
    }

    base::Result<void> readVersions() {
        for (const auto &word : words_.versions) {
            const auto number = base::parseInteger(word);
            const auto &versions = setting_.survey().versions;
            const bool known =
                number && std::any_of(versions.begin(), versions.end(), [&](const auto &version) {
                    return version.number == *number;
                });
            if (!known)
                return usage("unknownVersion",
                             base::tr("The survey “{survey}” has no version {version}.")
                                 .with("survey", setting_.survey().code)
                                 .with("version", word));
            result_.request.filter.versions.push_back(static_cast<int>(*number));
        }
        return {};
    }

    base::Result<void> readConditions() {
        for (const auto &word : words_.where) {
            const auto equals = word.find('=');
            if (equals == std::string::npos)
                return usage(
                    "badCondition",
                    base::tr("“{word}” is not a condition. Write ITEM=OPTION.").with("word", word));
            const auto item = findItem(setting_.survey(), word.substr(0, equals));
            if (!item)
                return item.error();
            if (auto added = addCondition(*item, word.substr(equals + 1)); !added)
                return added.error();
        }
        return {};
    }

    /// An option by its code, label or number; conditions on one item are joined.
    base::Result<void> addCondition(model::ItemId item, const std::string &wanted) {
        const auto key = base::comparisonKey(wanted);
        std::vector<int> found;
        std::vector<std::string> codes;
        for (const auto &option : optionsOf(item)) {
            codes.push_back(option.code);
            const bool same = base::comparisonKey(option.code) == key ||
                              base::comparisonKey(option.label.fi) == key ||
                              base::comparisonKey(option.label.sv) == key ||
                              base::comparisonKey(option.label.en) == key;
            if (same)
                found.push_back(option.number);
        }
        if (found.empty() || key.empty())
            return usage("unknownOption",
                         base::tr("“{option}” is not an option of “{item}”. Its options: {codes}.")
                             .with("option", wanted)
                             .with("item", setting_.survey().find(item)->code)
                             .with("codes", base::join(codes, ", ")));
        auto &where = result_.request.filter.where;
        for (auto &condition : where)
            if (condition.item == item) {
                condition.options.insert(condition.options.end(), found.begin(), found.end());
                return {};
            }
        where.push_back({item, found});
        return {};
    }

    std::vector<model::AnswerOption> optionsOf(model::ItemId item) const {
        auto options = model::allOptions(setting_.survey(), item);
        if (setting_.survey().find(item)->kind == model::ItemKind::nps)
            for (int value = 0; value <= 10; ++value)
                if (std::none_of(options.begin(), options.end(),
                                 [&](const auto &option) { return option.number == value; }))
                    options.push_back({value, std::to_string(value), {}, {}, {}});
        return options;
    }

    const analysis::Setting &setting_;
    const FigureWords &words_;
    std::optional<model::UnitLevel> level_;
    FigureRequest result_;
};

} // namespace

base::Result<FigureRequest> figureRequest(const analysis::Setting &setting,
                                          const FigureWords &words) {
    return WordReader(setting, words).read();
}

double shownValue(double value, analysis::IndicatorId indicator) {
    switch (analysis::indicator(indicator).unit) {
    case analysis::ValueUnit::points:
    case analysis::ValueUnit::responses:
        return base::roundHalfAway(value);
    case analysis::ValueUnit::share:
    case analysis::ValueUnit::scaleUnit:
        return base::roundHalfAway(value, 2);
    }
    return value;
}

std::optional<double> shownValue(std::optional<double> value, analysis::IndicatorId indicator) {
    return value ? std::optional(shownValue(*value, indicator)) : std::nullopt;
}

} // namespace kooste::app
