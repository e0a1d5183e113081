// SPDX-License-Identifier: MIT
// The columns of a file read as the form's definition says.
#include "base/number_format.h"
#include "base/text.h"
#include "importing/definition_options.h"
#include "importing/dialects/dialect.h"
#include "importing/inspection.h"
#include "importing/tick_words.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kooste::importing {

namespace {

using base::Severity;
using base::tr;
using base::trn;
using model::ItemKind;

class DefinitionReading {
public:
    DefinitionReading(const FormDefinition &definition, const Layout &layout,
                      const std::vector<ColumnProfile> &profiles, Inspection &inspection)
        : definition_(definition), layout_(layout), profiles_(profiles), inspection_(inspection),
          places_(placesIn(definition, layout)) {}

    void run() {
        for (std::size_t i = 0; i < definition_.questions.size(); ++i)
            read(static_cast<int>(i));
        replaceQuestions();
        tell();
    }

private:
    ColumnReading &column(std::size_t place) { return inspection_.columns[place]; }

    /// Whether the column may be read as the definition says: nothing surer is known of it.
    bool isFree(const ColumnReading &reading) const {
        if (reading.corrected)
            return false;
        return carriesItem(reading.role) ||
               (reading.role == ColumnRole::ignored && reading.answered == 0);
    }

    static bool isAmong(const std::vector<std::string> &words, const std::string &text) {
        return std::find(words.begin(), words.end(), base::comparisonKey(text)) != words.end();
    }

    std::vector<DistinctValue> valuesOf(std::size_t place) const {
        std::vector<DistinctValue> values;
        for (const auto &value : profiles_[place].values())
            if (!isAmong(layout_.notShown, value.text) && !isAmong(layout_.skipped, value.text))
                values.push_back(value);
        return values;
    }

    void read(int question) {
        const auto &asked = definition_.questions[static_cast<std::size_t>(question)];
        std::vector<std::size_t> whole;
        std::vector<std::pair<int, std::size_t>> options; // by the form's order
        bool present = false;
        for (std::size_t i = 0; i < places_.size(); ++i) {
            if (places_[i].question != question)
                continue;
            present = true;
            if (asked.personal && !column(i).corrected)
                makePersonal(column(i));
            if (!isFree(column(i)))
                continue;
            if (places_[i].option >= 0)
                options.emplace_back(places_[i].option, i);
            else
                whole.push_back(i);
        }
        (present ? found_ : lacking_).push_back(question);
        std::sort(options.begin(), options.end());
        if (!options.empty())
            readOptionColumns(asked, options);
        else if (!whole.empty())
            readWhole(asked, whole.front());
    }

    void makePersonal(ColumnReading &reading) {
        reading.role = ColumnRole::personal;
        reading.kind.reset();
        reading.options.clear();
        reading.missing = {};
        reading.scale.clear();
        reading.min.clear();
        reading.max.clear();
        reading.itemCode.clear();
        reading.unclear = false;
        reading.reason = tr("The definition marks it as identifying the respondent");
        taken_.insert(reading.index);
    }

    void startReading(ColumnReading &reading, const DefinedQuestion &asked) {
        // Which blank cells were not shown has been found out already.
        const auto notShown = reading.missingCount(model::Missing::notShown);
        const auto skipped = reading.missingCount(model::Missing::skipped);
        reading.missing = {};
        reading.countMissing(model::Missing::notShown, notShown);
        reading.countMissing(model::Missing::skipped,
                             notShown + skipped > 0 ? skipped : reading.blank);
        reading.kind = asked.kind;
        reading.itemCode = asked.code;
        reading.unclear = false;
        reading.reason = {};
        reading.scale.clear();
        reading.options.clear();
        if (model::isClosed(asked.kind) || asked.kind == ItemKind::text) {
            reading.min.clear();
            reading.max.clear();
            reading.dates = DateDecision::none;
        }
        reading.role = asked.role == model::ItemRole::background ? ColumnRole::background
                       : asked.kind == ItemKind::text            ? ColumnRole::text
                                                                 : ColumnRole::item;
        taken_.insert(reading.index);
    }

    QuestionReading questionOf(const DefinedQuestion &asked) const {
        QuestionReading question;
        question.itemCode = asked.code;
        question.codeOrigin = QuestionReading::CodeOrigin::file;
        question.texts = asked.text;
        question.text = asked.text.best(base::Language::fi);
        question.kind = asked.kind;
        question.role = asked.role;
        question.moreIsBetter = asked.moreIsBetter;
        question.binding.notShownValues = layout_.notShown;
        question.binding.untickedIsAsked = layout_.untickedIsAsked;
        question.binding.skippedValues = layout_.skipped;
        const auto &known = inspection_.questions;
        question.binding.blankIsNotShown =
            std::any_of(known.begin(), known.end(),
                        [](const auto &each) { return each.binding.blankIsNotShown; });
        return question;
    }

    void readWhole(const DefinedQuestion &asked, std::size_t place) {
        if (model::isClosed(asked.kind))
            readClosed(asked, place);
        else
            readOpen(asked, place);
    }

    void readClosed(const DefinedQuestion &asked, std::size_t place) {
        auto &reading = column(place);
        const DefinedOptions options(asked);
        const bool joined = asked.kind == ItemKind::multiple;
        auto answers = joined
                           ? options.readJoined(valuesOf(place), layout_.columns[place].separator)
                           : options.readSingle(valuesOf(place));
        if (profiles_[place].overflown() ||
            (answers.strange > 0 && answers.strange >= answers.matched))
            return disagree(reading);
        startReading(reading, asked);
        if (answers.strange > 0)
            tellStrange(reading, answers.strange);
        for (const auto &option : answers.options)
            if (option.missing)
                reading.countMissing(*option.missing, option.count);
        reading.countMissing(model::Missing::invalid, joined ? answers.strange : answers.invalid);
        auto question = questionOf(asked);
        question.binding.columns = {reading.index};
        if (joined) {
            question.binding.shape = Binding::Shape::joined;
            question.binding.separator = answers.separator;
        }
        question.scale = scaleOf(asked);
        question.options = std::move(answers.options);
        reading.scale = question.scale;
        reading.options = question.options;
        questions_.push_back(std::move(question));
    }

    /// "1-5" where the scores are whole and without a gap.
    static std::string scaleOf(const DefinedQuestion &asked) {
        if (asked.kind == ItemKind::nps)
            return "0-10";
        std::set<double> scores;
        for (const auto &option : asked.options)
            if (option.score && !option.missing)
                scores.insert(*option.score);
        if (asked.kind != ItemKind::ordered || scores.size() < 2)
            return {};
        const double low = *scores.begin();
        const double high = *scores.rbegin();
        const bool whole = std::floor(low) == low && low >= 0 && high <= 100 &&
                           high - low + 1 == static_cast<double>(scores.size());
        return whole ? std::to_string(std::lround(low)) + "-" + std::to_string(std::lround(high))
                     : std::string();
    }

    void readOpen(const DefinedQuestion &asked, std::size_t place) {
        auto &reading = column(place);
        const auto &profile = profiles_[place];
        const auto answered = reading.answered;
        if ((asked.kind == ItemKind::number && profile.numbers * 20 < answered * 19) ||
            (asked.kind == ItemKind::date &&
             (profile.dates * 10 < answered * 9 || reading.kind != ItemKind::date) && answered > 0))
            return disagree(reading);
        // A field for anything may still hold numbers or dates only.
        if (asked.kind == ItemKind::text && answered > 0 &&
            (reading.kind == ItemKind::number || reading.kind == ItemKind::date))
            return keepKind(asked, reading);
        // Forms have no kind for recommendations: their whole numbers from 0 to 10 are more.
        if (asked.kind == ItemKind::number && reading.kind == ItemKind::nps)
            return keepKind(asked, reading);
        const auto wasComment = reading.role == ColumnRole::comment;
        startReading(reading, asked);
        if (wasComment && asked.kind == ItemKind::text)
            reading.role = ColumnRole::comment;
        if (asked.kind == ItemKind::number && answered > 0) {
            reading.min = base::formatExact(profile.minNumber);
            reading.max = base::formatExact(profile.maxNumber);
        }
        auto question = questionOf(asked);
        question.binding.columns = {reading.index};
        questions_.push_back(std::move(question));
    }

    void keepKind(const DefinedQuestion &asked, ColumnReading &reading) {
        auto question = questionOf(asked);
        question.kind = *reading.kind;
        question.role = reading.role == ColumnRole::background ? model::ItemRole::background
                                                               : model::ItemRole::answer;
        question.binding.columns = {reading.index};
        for (const auto &inferred : inspection_.questions)
            if (model::isClosed(question.kind) &&
                inferred.binding.columns == question.binding.columns) {
                question.options = inferred.options;
                question.scale = inferred.scale;
            }
        reading.itemCode = asked.code;
        taken_.insert(reading.index);
        questions_.push_back(std::move(question));
    }

    /// A cell of an option's column: ticked, not ticked, or neither.
    static std::optional<bool> tickOf(const std::string &text, const OptionReading &option,
                                      bool twoIsNo) {
        const auto key = base::comparisonKey(text);
        if (saysUnticked(key) || (twoIsNo && key == "2"))
            return false;
        if (saysTicked(key) || key == base::comparisonKey(option.code))
            return true;
        for (const auto *label : {&option.labels.fi, &option.labels.sv, &option.labels.en})
            if (!label->empty() && key == base::comparisonKey(*label))
                return true;
        return std::nullopt;
    }

    bool onesAndTwos(const std::vector<std::pair<int, std::size_t>> &options) const {
        bool two = false;
        for (const auto &[option, place] : options)
            for (const auto &value : valuesOf(place)) {
                if (value.text != "1" && value.text != "2")
                    return false;
                two = two || value.text == "2";
            }
        return two;
    }

    /// Qualtrics writes the option's own value where it was chosen, be it "0".
    bool saysItsCode(std::size_t place, const std::string &text,
                     const OptionReading &option) const {
        return layout_.columns[place].coded && text == option.code && valuesOf(place).size() == 1;
    }

    void readOptionColumns(const DefinedQuestion &asked,
                           const std::vector<std::pair<int, std::size_t>> &options) {
        auto question = questionOf(asked);
        question.binding.shape = Binding::Shape::optionColumns;
        auto blank = DefinedOptions(asked).blank();
        std::set<int> used;
        const bool twoIsNo = onesAndTwos(options);
        for (const auto &[number, place] : options) {
            auto option = blank[static_cast<std::size_t>(number)];
            std::vector<std::string> ticks;
            std::vector<std::string> blanks;
            bool fits = !profiles_[place].overflown() && used.count(number) == 0;
            for (const auto &value : valuesOf(place)) {
                const auto ticked = saysItsCode(place, value.text, option) ? std::optional(true)
                                    : layout_.columns[place].tick
                                        ? std::optional<bool>(value.text != "0")
                                        : tickOf(value.text, option, twoIsNo);
                fits = fits && ticked.has_value();
                if (!ticked)
                    continue;
                (*ticked ? ticks : blanks).push_back(base::comparisonKey(value.text));
                if (*ticked) {
                    option.count += value.count;
                    option.values.push_back(value.text);
                }
            }
            if (!fits) {
                disagree(column(place));
                continue;
            }
            used.insert(number);
            startReading(column(place), asked);
            column(place).role = ColumnRole::option;
            column(place).options = {option};
            question.binding.columns.push_back(column(place).index);
            question.options.push_back(std::move(option));
            addWords(question.binding.trueValues, ticks);
            addWords(question.binding.falseValues, blanks);
        }
        if (question.binding.columns.empty())
            return;
        for (std::size_t i = 0; i < blank.size(); ++i)
            if (used.count(static_cast<int>(i)) == 0)
                question.options.push_back(blank[i]);
        questions_.push_back(std::move(question));
    }

    static void addWords(std::vector<std::string> &words, const std::vector<std::string> &more) {
        for (const auto &word : more)
            if (std::find(words.begin(), words.end(), word) == words.end() && words.size() < 200)
                words.push_back(word);
    }

    /// What was read of these columns before gives way; the order of the file stays.
    void replaceQuestions() {
        auto &all = inspection_.questions;
        std::vector<QuestionReading> kept;
        std::set<std::string> codes;
        for (const auto &question : questions_)
            codes.insert(base::comparisonKey(question.itemCode));
        for (auto &question : all) {
            leaveTaken(question);
            if (question.binding.columns.empty())
                continue;
            const auto stem = question.itemCode;
            for (int i = 2; !codes.insert(base::comparisonKey(question.itemCode)).second; ++i)
                question.itemCode = stem + "_" + std::to_string(i);
            for (const int index : question.binding.columns)
                column(static_cast<std::size_t>(index) - 1).itemCode = question.itemCode;
            kept.push_back(std::move(question));
        }
        for (auto &question : questions_)
            kept.push_back(std::move(question));
        std::stable_sort(kept.begin(), kept.end(), [](const auto &a, const auto &b) {
            return *std::min_element(a.binding.columns.begin(), a.binding.columns.end()) <
                   *std::min_element(b.binding.columns.begin(), b.binding.columns.end());
        });
        all = std::move(kept);
    }

    void leaveTaken(QuestionReading &question) const {
        auto &columns = question.binding.columns;
        for (std::size_t i = columns.size(); i-- > 0;) {
            if (taken_.count(columns[i]) == 0)
                continue;
            columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i));
            if (question.binding.shape == Binding::Shape::optionColumns &&
                i < question.options.size())
                question.options.erase(question.options.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    void disagree(const ColumnReading &reading) {
        inspection_.diagnostics.push_back(
            {Severity::warning, "definitionDisagrees",
             tr("The answers of column {header} are not those of “{definition}”; the column is "
                "read without it.")
                 .with("header", base::shortened(reading.header, 60))
                 .with("definition", definition_.fileName),
             std::nullopt, reading.index});
    }

    void tellStrange(const ColumnReading &reading, std::int64_t count) {
        inspection_.diagnostics.push_back(
            {Severity::warning, "answersNotInDefinition",
             trn("“{header}”: {n} answer is not among the options of “{definition}”.",
                 "“{header}”: {n} answers are not among the options of “{definition}”.", count)
                 .with("header", base::shortened(reading.header, 60))
                 .with("definition", definition_.fileName),
             std::nullopt, reading.index});
    }

    void tell() {
        if (found_.empty()) {
            inspection_.diagnostics.push_back(
                {Severity::warning, "definitionOfAnotherForm",
                 tr("No question of “{definition}” is in the file: it seems to be the definition "
                    "of another form.")
                     .with("definition", definition_.fileName)});
            return;
        }
        inspection_.diagnostics.push_back(
            {Severity::note, "definitionUsed",
             tr("Read with the definition “{definition}”: {found} of its {all} questions are in "
                "the file.")
                 .with("definition", definition_.fileName)
                 .with("found", static_cast<std::int64_t>(found_.size()))
                 .with("all", static_cast<std::int64_t>(definition_.questions.size()))});
        tellLacking();
        tellUnknown();
    }

    static std::string listOf(const std::vector<std::string> &names) {
        constexpr std::size_t kListed = 12;
        if (names.size() <= kListed)
            return base::join(names, ", ");
        return base::join({names.begin(), names.begin() + kListed}, ", ") + " …";
    }

    void tellLacking() {
        std::vector<std::string> names;
        for (const int i : lacking_)
            names.push_back(definition_.questions[static_cast<std::size_t>(i)].code);
        if (!names.empty())
            inspection_.diagnostics.push_back(
                {Severity::note, "questionsNotInFile",
                 trn("{n} question of the definition is not in the file: {questions}",
                     "{n} questions of the definition are not in the file: {questions}",
                     static_cast<std::int64_t>(names.size()))
                     .with("questions", listOf(names))});
    }

    void tellUnknown() {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < places_.size(); ++i)
            if (places_[i].question < 0 && carriesItem(column(i).role))
                names.push_back(base::shortened(column(i).header, 40));
        if (!names.empty())
            inspection_.diagnostics.push_back(
                {Severity::note, "columnsNotInDefinition",
                 trn("{n} column is not in the definition: {columns}",
                     "{n} columns are not in the definition: {columns}",
                     static_cast<std::int64_t>(names.size()))
                     .with("columns", listOf(names))});
    }

    const FormDefinition &definition_;
    const Layout &layout_;
    const std::vector<ColumnProfile> &profiles_;
    Inspection &inspection_;
    std::vector<DefinedPlace> places_;
    std::vector<QuestionReading> questions_;
    std::set<int> taken_; ///< columns that the definition has said what they are
    std::vector<int> found_;
    std::vector<int> lacking_;
};

} // namespace

void applyDefinition(const FormDefinition &definition, const Layout &layout,
                     const std::vector<ColumnProfile> &profiles, Inspection &inspection) {
    DefinitionReading(definition, layout, profiles, inspection).run();
}

} // namespace kooste::importing
