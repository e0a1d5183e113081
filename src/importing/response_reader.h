// SPDX-License-Identifier: MIT
#pragma once
#include "importing/mapping.h"
#include "importing/raw_table.h"
#include "importing/text_masker.h"
#include "model/response.h"

namespace kooste::importing {

/// What a unit cell means.
struct UnitAnswer {
    enum class Kind { unit, none, refused, undecided };
    Kind kind = Kind::none;
    model::UnitId unit;
};

/// Says which unit a text means; asked once per distinct text. The use case implements it over the
/// unit tree and the rule for unknown units (`--units create|reject|none`).
class UnitResolver {
public:
    virtual ~UnitResolver() = default;
    /// `text` is trimmed, NFC and never empty.
    virtual UnitAnswer resolve(std::string_view text) = 0;
};

/// A row kept aside. Cells of personal columns are `[removed]`, texts are masked.
struct RejectedRow {
    std::int64_t row = 0;
    std::optional<std::int64_t> column;
    std::string code; ///< "wrongCellCount", "unknownUnit", "undecidedUnit", "badTime", "badCount",
                      ///< "brokenQuotes"
    base::Message reason;
    std::vector<std::string> cells;
    std::vector<MaskedText> masked; ///< in its cells
    std::uint64_t cellsHash = 0;    ///< of the row as it stood, before anything was masked
};
inline constexpr std::string_view kRemovedCell = "[removed]";

struct ReadCounts {
    std::int64_t rows = 0;     ///< = responses + rejected
    std::int64_t fileRows = 0; ///< of the file; not `rows` where a row stands for many responses
    std::int64_t responses = 0;
    std::int64_t incomplete = 0; ///< of the responses
    std::int64_t test = 0;       ///< of the responses
    std::int64_t rejected = 0;
    std::int64_t masked = 0;                   ///< responses in which something was masked
    std::vector<std::int64_t> invalidByColumn; ///< by column index - 1
    /// Answers to questions that should not have been shown by their conditions; they are kept.
    std::int64_t unexpected = 0;
    /// Sum of cellsHash over all rows, taken before anything is decided about them.
    std::uint64_t cellsHash = 0;
};

/// A row's cells as they may be kept, and what was masked in them.
struct KeptCells {
    std::vector<std::string> cells;
    std::vector<MaskedText> masked;
};

/// Where a response stood in the file; valid only during the call that hands it over.
class SourceRow {
public:
    virtual ~SourceRow() = default;
    /// As a spreadsheet counts.
    virtual std::int64_t number() const = 0;
    /// What was masked in its texts.
    virtual const std::vector<MaskedText> &masked() const = 0;
    /// Its cells as they may be kept: personal ones `[removed]`, texts masked. For changed
    /// responses.
    virtual KeptCells keptCells() const = 0;
    /// Of the row as it stood: see cells_hash.h.
    virtual std::uint64_t cellsHash() const = 0;
};

/// Takes what is read. `false` stops the reading without an error (the receiver knows why).
class ResponseSink {
public:
    virtual ~ResponseSink() = default;
    /// The response is reused for the next row.
    virtual bool take(const model::Response &response, const SourceRow &row) = 0;
    virtual bool reject(const RejectedRow &rejected) = 0;
};

/// Which questionnaire version the rows were answered on.
struct RowVersions {
    /// In use from this day on, until the next one's; where the answers lie in it.
    struct Dated {
        model::VersionId version;
        std::optional<base::Date> from; ///< the first one's is empty
        std::vector<MappedItem> items;
    };
    model::VersionId version;       ///< of all rows; of those without a date where `byDate` has any
    std::vector<Dated> byDate = {}; ///< ascending: each row is of the version in use on its day

    RowVersions(model::VersionId all)
        : version(all) {} // NOLINT: a single version is the usual case
};

/// `off`: the user has decided so for this file; texts are kept as they stand. Personal columns
/// stay `[removed]`.
enum class Masking { on, off };

/// Turns rows into responses: every row becomes a response or is rejected, and a wrong cell never
/// rejects its row. A row of a counting device becomes as many responses as it counts, or is
/// rejected once, as it stands in the file. `survey` (with its stored ids), `mapping` and `units`
/// must outlive the call. Answers stand in the order of Survey::items; items that are not in the
/// row's version are notInVersion, those in it without a column notShown, and an empty answer to a
/// question whose condition does not hold for the row's other answers is notShown too. Errors:
/// unreadableInput (the reader's), cancelled.
base::Result<ReadCounts> readResponses(Reader &reader, const Mapping &mapping,
                                       const model::Survey &survey, const RowVersions &versions,
                                       UnitResolver &units, ResponseSink &sink,
                                       const base::Progress &progress,
                                       const base::CancelToken &cancel,
                                       Masking masking = Masking::on);

} // namespace kooste::importing
