// SPDX-License-Identifier: MIT
// One unit's briefing as PDF, again and again: bench_briefing WORKSPACE PERIOD FOLDER. Takes the
// last unit of the tree with responses in the period. Prints `name value` lines for benchmarks/run;
// the floor is Cairo writing four pages of plain text.
#include "app/usecases/briefings.h"
#include "platform/catalogs.h"
#include "platform/paths.h"
#include "store/units.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <chrono>
#include <cstdio>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;

constexpr int kPages = 4;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double medianOf(std::vector<double> taken) {
    std::nth_element(taken.begin(), taken.begin() + static_cast<long>(taken.size() / 2),
                     taken.end());
    return taken[taken.size() / 2];
}

double plainPages(const std::string &path, int pages) {
    const auto start = Clock::now();
    cairo_surface_t *surface = cairo_pdf_surface_create(path.c_str(), 595, 842);
    cairo_t *cairo = cairo_create(surface);
    for (int page = 0; page < pages; ++page) {
        for (int line = 0; line < 55; ++line) {
            cairo_move_to(cairo, 50, 50 + line * 13.5);
            cairo_show_text(cairo, "Responses 1234, recommendation 56, interval 50 to 62 points.");
        }
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return millisecondsSince(start);
}

} // namespace

int main(int count, char **words) {
    if (count < 4)
        return 2;
    auto opened = store::Workspace::open(base::pathFromUtf8(words[1]), {});
    if (!opened)
        return 1;
    store::Workspace &workspace = **opened;
    const platform::Catalogs catalogs(platform::shippedFolders("locale"));
    const base::SystemClock clock;
    app::Answers answers(workspace);
    app::MakeBriefing maker(
        workspace, answers,
        [&](base::Language language) -> const base::Translator & {
            return catalogs.translator(language);
        },
        clock);
    const auto period = app::findPeriod(workspace.calendar(), words[2]);
    if (!period)
        return 1;
    app::BriefingChoice choice;
    choice.period = *period;
    const auto path = base::pathFromUtf8(words[3]) / "briefing.pdf";
    const auto units = store::UnitRepository(workspace).load();
    for (int unit = static_cast<int>(units->units().size()) - 1; unit >= 0; --unit) {
        const auto survey = maker.surveyOf(unit);
        if (!survey)
            continue;
        choice.survey = *survey;
        if (!maker.write(choice, unit, {{"pdf", path}}, {}, {}))
            continue;
        std::vector<double> taken;
        for (int round = 0; round < 15; ++round) {
            const auto start = Clock::now();
            (void)maker.write(choice, unit, {{"pdf", path}}, {}, {}).ok();
            taken.push_back(millisecondsSince(start));
        }
        const std::string plain = std::string(words[3]) + "/plain.pdf";
        (void)plainPages(plain, kPages);
        std::printf("pdf %.1f\npdfFloor %.1f\n", medianOf(taken), plainPages(plain, kPages));
        return 0;
    }
    return 1;
}
