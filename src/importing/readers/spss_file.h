// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "importing/readers/byte_source.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// ReadStat behind our own types: nothing else includes its header.
namespace kooste::importing {

enum class SpssKind { sav, por };

/// Every variable costs the library some kilobytes; a text has one record for each eight bytes.
constexpr std::int64_t kMostSpssVariables = 16384;
constexpr std::int64_t kMostSpssRecords = 400000;
constexpr std::int64_t kMostSpssLabels = 200000;

struct SpssVariable {
    std::string name;
    std::string label;
    std::string format; ///< its print format: "F8.2", "DATETIME20"
    std::string labels; ///< the name of its set of value labels
    bool isText = false;
    int measure = 0; ///< 0 unknown, 1 nominal, 2 ordinal, 3 scale
    std::vector<std::pair<double, double>> missing;
    std::vector<std::pair<std::string, std::string>> missingTexts;
};

struct SpssLabel {
    double number = 0;
    std::string text; ///< the value of a text variable
    std::string label;
};

/// The dictionary of an SPSS file.
struct SpssDictionary {
    std::string encoding; ///< as the file says it; empty when it says nothing
    std::int64_t rows = -1;
    std::vector<SpssVariable> variables;
    std::map<std::string, std::vector<SpssLabel>> labels;
    std::string weight; ///< the variable that weights the cases
};

/// One value of a case; neither number nor text: missing for the system.
struct SpssValue {
    std::optional<double> number;
    std::string_view text;
};

/// Takes the cells of a case; false stops the reading.
using SpssCaseSink = std::function<bool(const std::vector<SpssValue> &)>;

/// How a reading ended.
enum class SpssOutcome {
    done,
    stopped,  ///< by the receiver or by the user
    badText,  ///< bytes that are no text in the file's encoding
    encoding, ///< an encoding that nobody knows
    tooLarge, ///< more variables, labels or packed answers than a survey can have
    damaged,
    ioError
};

struct SpssReading {
    SpssOutcome outcome = SpssOutcome::done;
    std::int64_t cases = 0; ///< handed over
    std::string detail;     ///< in the library's words, for the log of errors
};

/// Reads the dictionary and, with a sink, every case, in pieces of the source. `encoding`: the
/// user's word, else the file's own. Exceptions of the sink pass through.
SpssReading readSpss(ByteSource &source, SpssKind kind, const std::string &encoding,
                     SpssDictionary *dictionary, const SpssCaseSink &sink,
                     const base::Progress &progress, const base::CancelToken &cancel);

} // namespace kooste::importing
