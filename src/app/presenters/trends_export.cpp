// SPDX-License-Identifier: MIT
#include "app/presenters/figure_cells.h"
#include "app/presenters/trends_presenter.h"

namespace kooste::app {

using base::tr;

namespace {

/// The filters in words, a line each.
std::vector<std::string> filterLines(const analysis::Setting &setting,
                                     const TrendsQuestion &question, const FigureCells &cells) {
    std::vector<std::string> lines;
    const auto add = [&](const base::Message &name, const std::string &value) {
        lines.push_back(cells.say(name) + ": " + value);
    };
    const auto language = cells.language();
    const auto &survey = setting.survey();
    add(tr("Survey"), survey.name.best(language));
    if (question.unit >= 0)
        add(tr("Unit"),
            setting.units().units()[static_cast<std::size_t>(question.unit)].name.best(language));
    add(tr("Time range"), setting.calendar.name(question.first, language) + " – " +
                              setting.calendar.name(question.last, language));
    for (const auto channel : question.filter.channels)
        add(tr("Channel"), cells.say(model::channelName(channel)));
    for (const auto audience : question.filter.audiences)
        add(tr("Respondent"), cells.say(model::audienceName(audience)));
    for (const int version : question.filter.versions)
        add(tr("Version"), std::to_string(version));
    for (const auto &where : question.filter.where)
        for (const auto &option : model::allOptions(survey, where.item))
            if (option.number == where.options.front())
                lines.push_back(survey.itemTitle(where.item, language) + ": " +
                                (option.label.best(language).empty()
                                     ? option.code
                                     : option.label.best(language)));
    return lines;
}

ShownTable sheetOf(const TrendsPicture &picture, const std::vector<std::string> &lead,
                   const FigureCells &cells) {
    ShownTable sheet;
    sheet.name = cells.say(tabName(picture.tab));
    sheet.lead = lead;
    for (const Column &column : picture.table.columns)
        sheet.header.push_back(column.title);
    for (const Row &row : picture.table.rows) {
        auto &into = sheet.rows.emplace_back();
        for (const Cell &cell : row.cells)
            into.push_back({cell.text, cell.number, cell.percent});
    }
    sheet.notes = {picture.note};
    if (picture.tab == TrendsTab::development && !picture.whyBreak.empty())
        sheet.notes.push_back(picture.whyBreak);
    return sheet;
}

} // namespace

std::vector<ShownTable> shownTables(const analysis::Setting &setting,
                                    const TrendsQuestion &question, const TrendsPicture &picture,
                                    const base::Translator &translator) {
    const FigureCells cells(translator);
    const auto filters = filterLines(setting, question, cells);
    const auto leadOf = [&](bool ofChosen) {
        std::vector<std::string> lead{picture.chartTitle, picture.sentence};
        lead.insert(lead.end(), filters.begin(), filters.end());
        if (ofChosen)
            lead.push_back(cells.say(tr("Period")) + ": " + picture.chosenName);
        return lead;
    };
    std::vector<ShownTable> sheets;
    TrendsQuestion whole = question;
    whole.tab = TrendsTab::development;
    sheets.push_back(
        sheetOf(question.tab == whole.tab ? picture : trendsPicture(setting, whole, translator, {}),
                leadOf(false), cells));
    if (question.tab != whole.tab)
        sheets.push_back(sheetOf(picture, leadOf(true), cells));
    return sheets;
}

} // namespace kooste::app
