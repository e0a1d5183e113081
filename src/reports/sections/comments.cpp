// SPDX-License-Identifier: MIT
#include "reports/sections/comments.h"
#include "base/masked_text.h"
#include "base/text.h"
#include "reports/sections/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace kooste::reports {

using base::tr;
using base::trn;

namespace {

enum class Group { promoters, passives, detractors, all };

Group groupOf(const BriefingComment &comment) {
    if (!comment.mainAnswer)
        return Group::all;
    return *comment.mainAnswer >= 9   ? Group::promoters
           : *comment.mainAnswer >= 7 ? Group::passives
                                      : Group::detractors;
}

/// Comments are told apart by recommendation only where no class is so small that a comment under
/// its name would be known to come from one of a few.
bool mayGroup(const SectionContext &context) {
    const auto &results = context.results;
    if (!results.recommendation || !results.recommendation->now ||
        !results.recommendation->now->classes)
        return false;
    const auto &classes = *results.recommendation->now->classes;
    for (const auto count : {classes.detractors, classes.passives, classes.promoters})
        if (count > 0 && count < results.setting.threshold)
            return false;
    return true;
}

std::string groupTitle(const SectionContext &context, Group group) {
    switch (group) {
    case Group::promoters:
        return context.text(tr("Promoters (9–10)"));
    case Group::passives:
        return context.text(tr("Passives (7–8)"));
    case Group::detractors:
        return context.text(tr("Detractors (0–6)"));
    case Group::all:
        return {};
    }
    return {};
}

bool isMaskCharacter(unsigned char c) {
    return (c >= 'a' && c <= 'z') || c >= 0x80 || c == ' ' || c == '-';
}

/// "[phone]" in the report's language; other marks as they are.
std::string shownMask(const SectionContext &context, const std::string &token) {
    const auto word = base::maskedWord(token);
    return word ? "[" + context.text(*word) + "]" : token;
}

/// Marks "[phone]", "[nimi]" …: what stands in place of personal data.
std::vector<CommentColumns::Run> runsOf(const SectionContext &context, const std::string &text) {
    std::vector<CommentColumns::Run> runs;
    std::size_t plain = 0;
    for (std::size_t open = text.find('['); open != std::string::npos;
         open = text.find('[', open + 1)) {
        const auto close = text.find(']', open);
        if (close == std::string::npos)
            break;
        const bool isMask =
            close > open + 1 && close - open < 30 &&
            std::all_of(text.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                        text.begin() + static_cast<std::ptrdiff_t>(close),
                        [](char c) { return isMaskCharacter(static_cast<unsigned char>(c)); });
        if (!isMask)
            continue;
        if (open > plain)
            runs.push_back({text.substr(plain, open - plain), false});
        runs.push_back({shownMask(context, text.substr(open, close - open + 1)), true});
        plain = close + 1;
    }
    if (plain < text.size())
        runs.push_back({text.substr(plain), false});
    return runs;
}

/// One line of text: a page shows no empty lines of a form.
std::string onOneLine(const std::string &text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return std::string(base::trim(line));
}

constexpr std::size_t kShortest = 15;
constexpr std::size_t kLongest = 260;

/// A choice that does not depend on the order of the comments: those of a readable length first,
/// then by a hash of the text; the same words are shown once.
std::vector<std::string> choice(const std::vector<const BriefingComment *> &comments,
                                std::size_t count) {
    struct Candidate {
        bool odd;
        std::uint64_t order;
        std::string text;
    };
    std::vector<Candidate> candidates;
    std::set<std::string> seen;
    for (const auto *comment : comments) {
        auto text = onOneLine(comment->text);
        const auto length = base::characterCount(text);
        if (length < 3 || !seen.insert(base::comparisonKey(text)).second)
            continue;
        const bool odd = length < kShortest || length > kLongest;
        const auto order = base::stableHash(text);
        candidates.push_back({odd, order, base::shortened(text, 2 * kLongest)});
    }
    std::sort(candidates.begin(), candidates.end(), [](const auto &a, const auto &b) {
        return std::tie(a.odd, a.order, a.text) < std::tie(b.odd, b.order, b.text);
    });
    std::vector<std::string> texts;
    for (auto &candidate : candidates)
        if (texts.size() < count)
            texts.push_back(std::move(candidate.text));
    return texts;
}

using Grouped = std::map<Group, std::vector<const BriefingComment *>>;

/// How many of each group are shown: one each in turns, so that small groups are heard.
std::map<Group, std::size_t> spread(const Grouped &groups, std::size_t total) {
    std::map<Group, std::size_t> shares;
    bool any = true;
    for (std::size_t left = total; left > 0 && any;) {
        any = false;
        for (const auto &[group, comments] : groups)
            if (left > 0 && shares[group] < comments.size()) {
                ++shares[group];
                --left;
                any = true;
            }
    }
    return shares;
}

CommentColumns::Part partOf(const SectionContext &context, const std::string &heading,
                            const std::vector<const BriefingComment *> &comments,
                            std::size_t total) {
    CommentColumns::Part part;
    part.heading = heading;
    Grouped groups;
    const bool grouped = mayGroup(context);
    for (const auto *comment : comments)
        groups[grouped ? groupOf(*comment) : Group::all].push_back(comment);
    auto shares = spread(groups, total);
    for (const auto &[group, members] : groups) {
        CommentColumns::Group shown;
        shown.title = grouped && group == Group::all ? context.text(tr("No recommendation given"))
                                                     : groupTitle(context, group);
        if (!shown.title.empty())
            shown.count = Number{static_cast<double>(members.size()), Format::count};
        for (const auto &text : choice(members, shares[group]))
            shown.comments.push_back({runsOf(context, text)});
        part.groups.push_back(std::move(shown));
    }
    return part;
}

/// Text items with comments, in the order of the questionnaire.
std::vector<std::pair<model::ItemId, std::vector<const BriefingComment *>>>
byItem(const SectionContext &context) {
    std::vector<std::pair<model::ItemId, std::vector<const BriefingComment *>>> items;
    for (const auto &item : context.results.survey().items) {
        std::vector<const BriefingComment *> comments;
        for (const auto &comment : context.results.comments)
            if (comment.item == item.id && !base::trim(comment.text).empty())
                comments.push_back(&comment);
        if (!comments.empty())
            items.emplace_back(item.id, std::move(comments));
    }
    return items;
}

std::vector<Column> commentColumns(const SectionContext &context) {
    return {Column{"part", context.text(tr("Question")), Column::Kind::text, 1, {}, {}},
            Column{"group", context.text(tr("Group")), Column::Kind::text, 1, {}, {}},
            Column{"comment", context.text(tr("Open comment")), Column::Kind::text, 4, {}, {}}};
}

Section emptySection(const SectionContext &context, const base::Message &reason) {
    Section section{"comments", context.text(tr("Open comments")), "",
                    "",         Section::Where::everywhere,        {}};
    section.blocks.emplace_back(Paragraph{context.text(reason), true});
    return section;
}

} // namespace

std::optional<Section> buildComments(const SectionContext &context) {
    const auto &results = context.results;
    const auto &items = results.survey().items;
    const bool asks = std::any_of(items.begin(), items.end(), [](const auto &item) {
        return item.kind == model::ItemKind::text && item.role == model::ItemRole::answer;
    });
    if (!asks)
        return std::nullopt;
    if (!results.commentsMayBeShown)
        return emptySection(context,
                            tr("Open comments are not shown: there are fewer than {threshold} "
                               "responses.")
                                .with("threshold", results.setting.threshold));
    const auto groups = byItem(context);
    if (groups.empty())
        return emptySection(context, tr("No open comments were written in this period."));
    CommentColumns columns;
    columns.columns = commentColumns(context);
    const auto most = static_cast<std::size_t>(context.options.commentsShown);
    const auto each = std::max<std::size_t>(most / groups.size(), 2);
    std::int64_t all = 0;
    std::int64_t shown = 0;
    for (const auto &[item, comments] : groups) {
        const auto heading = groups.size() > 1 ? itemTitle(context, item) : std::string();
        columns.parts.push_back(partOf(context, heading, comments, each));
        all += static_cast<std::int64_t>(comments.size());
        for (const auto &group : columns.parts.back().groups)
            shown += static_cast<std::int64_t>(group.comments.size());
    }
    const auto note = all == shown ? trn("{n} open comment", "{n} open comments", all)
                                   : trn("{n} open comment, {shown} shown as a sample",
                                         "{n} open comments, {shown} shown as a sample", all)
                                         .with("shown", shown);
    Section section{"comments",
                    context.text(tr("Open comments")),
                    context.text(note),
                    context.text(tr("Open comments")),
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(std::move(columns));
    return section;
}

} // namespace kooste::reports
