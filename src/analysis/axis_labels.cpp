// SPDX-License-Identifier: MIT
#include "analysis/indicator_table.h"

#include <algorithm>

namespace kooste::analysis {

using base::Message;
using base::tr;

namespace {

/// A name that needs no translation.
Message plain(std::string text) { return Message("{text}").with("text", std::move(text)); }

const model::AnswerOption *optionOf(const model::Survey &survey, model::ItemId item, int number,
                                    std::vector<model::AnswerOption> &storage) {
    storage = model::allOptions(survey, item);
    const auto found = std::find_if(storage.begin(), storage.end(),
                                    [&](const auto &option) { return option.number == number; });
    return found == storage.end() ? nullptr : &*found;
}

std::string optionCode(const model::Survey &survey, model::ItemId item, int number) {
    std::vector<model::AnswerOption> storage;
    const auto *option = optionOf(survey, item, number, storage);
    return option != nullptr && !option->code.empty() ? option->code : std::to_string(number);
}

Message optionLabel(const model::Survey &survey, model::ItemId item, int number,
                    base::Language language) {
    std::vector<model::AnswerOption> storage;
    const auto *option = optionOf(survey, item, number, storage);
    if (option == nullptr || option->label.empty())
        return plain(optionCode(survey, item, number));
    return plain(option->label.best(language));
}

Message noneLabel(Axis::Kind kind) {
    switch (kind) {
    case Axis::Kind::unit:
        return tr("unit not known");
    case Axis::Kind::period:
        return tr("date not known");
    case Axis::Kind::channel:
        return model::channelName(model::Channel::unknown);
    case Axis::Kind::audience:
        return model::audienceName(model::Audience::unknown);
    case Axis::Kind::phase:
        return model::phaseName(model::Phase::unknown);
    case Axis::Kind::version:
        return tr("version not known");
    case Axis::Kind::language:
        return tr("language not known");
    case Axis::Kind::option:
        break;
    }
    return tr("not answered");
}

Message languageLabel(const std::string &code) {
    if (code == "fi")
        return tr("Finnish");
    if (code == "sv")
        return tr("Swedish");
    if (code == "en")
        return tr("English");
    return plain(code);
}

} // namespace

std::string axisCode(const Setting &setting, const Axis &axis, int key) {
    if (key == kNoKey)
        return {};
    const auto at = static_cast<std::size_t>(key);
    switch (axis.kind) {
    case Axis::Kind::unit:
        return setting.units().units().at(at).code;
    case Axis::Kind::period:
        return setting.calendar.code(setting.calendar.fromOrdinal(axis.period, key));
    case Axis::Kind::channel:
        return std::string(model::channelCode(static_cast<model::Channel>(key)));
    case Axis::Kind::audience:
        return std::string(model::audienceCode(static_cast<model::Audience>(key)));
    case Axis::Kind::phase:
        return std::string(model::phaseCode(static_cast<model::Phase>(key)));
    case Axis::Kind::version:
        return std::to_string(setting.survey().versions.at(at).number);
    case Axis::Kind::language:
        return setting.answers->languages.at(at);
    case Axis::Kind::option:
        break;
    }
    return optionCode(setting.survey(), axis.item, key);
}

Message axisLabel(const Setting &setting, const Axis &axis, int key, base::Language language) {
    if (key == kNoKey)
        return noneLabel(axis.kind);
    const auto at = static_cast<std::size_t>(key);
    switch (axis.kind) {
    case Axis::Kind::unit:
        return plain(setting.units().units().at(at).name.best(language));
    case Axis::Kind::period:
        return plain(
            setting.calendar.name(setting.calendar.fromOrdinal(axis.period, key), language));
    case Axis::Kind::channel:
        return model::channelName(static_cast<model::Channel>(key));
    case Axis::Kind::audience:
        return model::audienceName(static_cast<model::Audience>(key));
    case Axis::Kind::phase:
        return model::phaseName(static_cast<model::Phase>(key));
    case Axis::Kind::version:
        return tr("version {number}").with("number", setting.survey().versions.at(at).number);
    case Axis::Kind::language:
        return languageLabel(setting.answers->languages.at(at));
    case Axis::Kind::option:
        break;
    }
    return optionLabel(setting.survey(), axis.item, key, language);
}

} // namespace kooste::analysis
