// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/condition_writing.h"
#include "exchange/definitions/definition.h"
#include "exchange/definitions/scale_reading.h"

#include <map>
#include <set>

namespace kooste::exchange {

/// What codes may look like in a format.
struct CodeRules {
    bool (*allowed)(char) = nullptr;
    std::size_t longest = 64;
    bool startsWithLetter = false;
};

/// Gives codes that a format takes, none twice. Codes that are fine already stay.
class CodesInFile {
public:
    explicit CodesInFile(CodeRules rules) : rules_(rules) {}
    std::string take(const std::string &wanted, const std::string &otherwise);

private:
    CodeRules rules_;
    std::set<std::string> used_;
};

/// A question as a format of one questionnaire and plain codes takes it.
struct QuestionInFile {
    const model::Question *question = nullptr;
    const model::Item *item = nullptr;
    std::string code;
    std::vector<model::AnswerOption> options;
    std::vector<std::string> optionCodes; ///< by option
    ScaleMarks marks;
};

/// The questions of a version in their order with the codes that they get; changed ones are listed.
std::vector<QuestionInFile> questionsInFile(const model::Survey &survey,
                                            const model::Version &version, CodeRules questions,
                                            CodeRules options, CodeRules ticked, Losses &losses);

/// The question as it stands in the file; it must be one of them.
const QuestionInFile &inFile(const std::vector<QuestionInFile> &questions,
                             const model::Question &question);
/// The code that the option of a question got.
std::string optionCode(const QuestionInFile &question, const model::AnswerOption &option);

/// A condition in the format's script, options by the codes that they got; empty without a
/// condition, and where the format cannot say it, which is listed at `place`.
std::string conditionInFile(const model::Condition &condition, const model::Survey &survey,
                            const model::Version &version, ConditionScript script,
                            const std::vector<QuestionInFile> &questions, const std::string &place,
                            Losses &losses);

/// Lists what no format but Kooste's own carries: other versions, variants, ledger, charter …
void listNotCarried(const model::Survey &survey, const model::Version &version, Losses &losses);

} // namespace kooste::exchange
