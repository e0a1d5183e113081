// SPDX-License-Identifier: MIT
#include "reports/forms/charter_page.h"

#include "base/text.h"
#include "model/channel.h"

namespace kooste::reports {

using base::Message;
using base::tr;

namespace {

class CharterBuilder {
public:
    CharterBuilder(const model::Survey &survey, const CharterOptions &options,
                   const base::Translator &words)
        : survey_(survey), options_(options), words_(words) {}

    Document build() {
        Document document;
        fillMetadata(document.metadata);
        Section head{"head", "", "", "", Section::Where::everywhere, {}};
        head.blocks.emplace_back(
            HeadFacts{{{said(tr("Who is asked")), reachText()}, {said(tr("When")), timeText()}}});
        document.sections.push_back(std::move(head));
        if (survey_.type == model::SurveyType::adhoc) {
            add(document, tr("What is to be found out"), survey_.goal);
            add(document, tr("The decision to be made with the results"), survey_.decision);
        }
        const auto &charter = survey_.charter;
        add(document, tr("Why we ask"), charter.purpose);
        add(document, tr("How answers are collected"), charter.collection);
        add(document, tr("Who handles the answers"), charter.handler);
        add(document, tr("How the answers are handled"), charter.handling);
        add(document, tr("How results lead to improvement"), charter.improvement);
        add(document, tr("How long answers are kept"), charter.retention);
        return document;
    }

private:
    std::string said(const Message &message) const { return base::render(message, words_); }

    void fillMetadata(Metadata &metadata) const {
        metadata.title = survey_.name.best(words_.language());
        metadata.kind = said(tr("About this survey"));
        metadata.language = words_.language();
        metadata.made = options_.made;
        metadata.madeText = base::formatDate(options_.made.date, words_.language());
        metadata.subtitle = typeText();
        metadata.periodName = said(tr("about this survey"));
        metadata.county = options_.county;
        metadata.footer = metadata.title + " \u00B7 " + versionText();
        metadata.program = options_.program;
    }

    std::string typeText() const {
        switch (survey_.type) {
        case model::SurveyType::regular:
            return said(tr("A survey that is repeated in the same way, so that results can be "
                           "followed over time."));
        case model::SurveyType::adhoc:
            return said(tr("A survey made once, for one decision."));
        case model::SurveyType::freeform:
            break;
        }
        return said(tr("Feedback in your own words, always open."));
    }

    std::string versionText() const {
        const auto *version = survey_.latestPublished();
        if (version == nullptr)
            return said(tr("not in use yet"));
        return said(tr("Version {version}").with("version", version->number));
    }

    std::string reachText() const {
        std::vector<std::string> parts;
        parts.push_back(options_.units.empty() ? said(tr("all units"))
                                               : base::join(options_.units, ", "));
        const auto names = [&](const auto &list, auto name) {
            std::vector<std::string> named;
            for (const auto each : list)
                named.push_back(said(name(each)));
            if (!named.empty())
                parts.push_back(base::join(named, ", "));
        };
        names(survey_.reach.audiences, model::audienceName);
        names(survey_.reach.channels, model::channelName);
        return base::join(parts, "; ");
    }

    std::string timeText() const {
        auto from = survey_.reach.startsOn;
        for (const auto &version : survey_.versions)
            if (!from && version.status != model::VersionStatus::draft)
                from = version.publishedOn;
        const auto &to = survey_.reach.endsOn;
        if (from && to)
            return base::formatDateRange(*from, *to, words_.language());
        if (to)
            return said(tr("until {date}").with("date", *to));
        return from ? said(tr("from {date} on").with("date", *from)) : said(tr("not decided yet"));
    }

    void add(Document &document, const Message &heading, const base::LocalText &text) const {
        const auto &written = text.get(words_.language());
        Section section{"charter", said(heading), "", "", Section::Where::everywhere, {}};
        if (written.empty())
            section.blocks.emplace_back(
                Paragraph{said(text.empty() ? tr("Not written yet.")
                                            : tr("Not written in this language yet.")),
                          true});
        else
            for (const auto &paragraph : base::split(written, "\n"))
                if (!paragraph.empty())
                    section.blocks.emplace_back(Paragraph{std::string(paragraph)});
        document.sections.push_back(std::move(section));
    }

    const model::Survey &survey_;
    const CharterOptions &options_;
    const base::Translator &words_;
};

} // namespace

Document charterPage(const model::Survey &survey, const CharterOptions &options,
                     const base::Translator &words) {
    return CharterBuilder(survey, options, words).build();
}

} // namespace kooste::reports
