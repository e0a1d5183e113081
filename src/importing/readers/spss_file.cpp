// SPDX-License-Identifier: MIT
#include "importing/readers/spss_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <limits>
#include <new>
#include <readstat.h>

namespace kooste::importing {

namespace {

/// One reading: the library's callbacks with what they work on.
class SpssSession {
public:
    SpssSession(ByteSource &source, SpssDictionary *dictionary, const SpssCaseSink &sink,
                const base::Progress &progress, const base::CancelToken &cancel)
        : source_(source), dictionary_(dictionary), sink_(sink), progress_(progress),
          cancel_(cancel) {}

    SpssReading run(SpssKind kind, const std::string &encoding);

private:
    /// A callback's work; what it throws waits until the library has returned.
    template <class Work> int guarded(Work work) {
        try {
            return work() ? READSTAT_HANDLER_OK : READSTAT_HANDLER_ABORT;
        } catch (...) {
            thrown_ = std::current_exception();
            return READSTAT_HANDLER_ABORT;
        }
    }
    static SpssSession &of(void *context) { return *static_cast<SpssSession *>(context); }
    void setHandlers(readstat_parser_t *parser);
    bool takeMetadata(readstat_metadata_t *metadata);
    bool takeVariable(const readstat_variable_t *variable, const char *labels);
    bool takeLabel(const char *set, readstat_value_t value, const char *label);
    bool takeValue(const readstat_variable_t *variable, readstat_value_t value);
    bool endCase();
    ssize_t read(char *into, std::size_t bytes);
    readstat_off_t seek(readstat_off_t offset, readstat_io_flags_t whence);
    SpssOutcome outcomeOf(readstat_error_t error) const;

    ByteSource &source_;
    SpssDictionary *dictionary_;
    const SpssCaseSink &sink_;
    const base::Progress &progress_;
    const base::CancelToken &cancel_;
    std::uint64_t position_ = 0;
    std::vector<char> buffer_ = std::vector<char>(std::size_t{1} << 16);
    std::uint64_t bufferStart_ = 0;
    std::size_t buffered_ = 0;
    std::size_t width_ = 0; ///< variables seen
    std::int64_t labels_ = 0;
    std::vector<SpssValue> cells_;
    std::vector<std::string> texts_; ///< what the cells point into
    std::int64_t cases_ = 0;
    bool tooLarge_ = false;
    bool ioFailed_ = false;
    std::exception_ptr thrown_;
};

std::string textOf(const char *text) { return text == nullptr ? std::string() : text; }

bool SpssSession::takeMetadata(readstat_metadata_t *metadata) {
    if (dictionary_ == nullptr)
        return true;
    dictionary_->encoding = textOf(readstat_get_file_encoding(metadata));
    dictionary_->rows = readstat_get_row_count(metadata);
    return true;
}

bool SpssSession::takeVariable(const readstat_variable_t *variable, const char *labels) {
    ++width_;
    if (width_ > static_cast<std::size_t>(kMostSpssVariables)) {
        tooLarge_ = true;
        return false;
    }
    if (dictionary_ == nullptr)
        return true;
    SpssVariable taken;
    taken.name = textOf(readstat_variable_get_name(variable));
    taken.label = textOf(readstat_variable_get_label(variable));
    taken.format = textOf(readstat_variable_get_format(variable));
    taken.labels = textOf(labels);
    taken.isText = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING;
    taken.measure = static_cast<int>(readstat_variable_get_measure(variable));
    const int ranges = readstat_variable_get_missing_ranges_count(variable);
    for (int i = 0; i < ranges; ++i) {
        const auto low = readstat_variable_get_missing_range_lo(variable, i);
        const auto high = readstat_variable_get_missing_range_hi(variable, i);
        if (taken.isText)
            taken.missingTexts.emplace_back(textOf(readstat_string_value(low)),
                                            textOf(readstat_string_value(high)));
        else
            taken.missing.emplace_back(readstat_double_value(low), readstat_double_value(high));
    }
    dictionary_->variables.push_back(std::move(taken));
    return true;
}

bool SpssSession::takeLabel(const char *set, readstat_value_t value, const char *label) {
    if (++labels_ > kMostSpssLabels) {
        tooLarge_ = true;
        return false;
    }
    if (dictionary_ == nullptr || label == nullptr)
        return true;
    SpssLabel taken;
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING)
        taken.text = textOf(readstat_string_value(value));
    else
        taken.number = readstat_double_value(value);
    taken.label = label;
    dictionary_->labels[textOf(set)].push_back(std::move(taken));
    return true;
}

bool SpssSession::takeValue(const readstat_variable_t *variable, readstat_value_t value) {
    const auto place = static_cast<std::size_t>(readstat_variable_get_index(variable));
    if (cells_.size() != width_) {
        cells_.resize(width_);
        texts_.resize(width_);
    }
    if (place >= width_)
        return false;
    auto &cell = cells_[place];
    cell = {};
    if (readstat_value_type_class(value) == READSTAT_TYPE_CLASS_STRING) {
        const char *text = readstat_string_value(value);
        // The library's buffer is written over by the next text of the case.
        if (text != nullptr)
            cell.text = texts_[place].assign(text);
    } else if (!readstat_value_is_system_missing(value)) {
        if (const double number = readstat_double_value(value); std::isfinite(number))
            cell.number = number;
    }
    return place + 1 < width_ || endCase();
}

bool SpssSession::endCase() {
    ++cases_;
    if ((cases_ & 1023) == 0 && cancel_.isCancelled())
        return false;
    return sink_(cells_);
}

ssize_t SpssSession::read(char *into, std::size_t bytes) {
    std::size_t done = 0;
    while (done < bytes) {
        if (position_ < bufferStart_ || position_ >= bufferStart_ + buffered_) {
            if (cancel_.isCancelled())
                return -1;
            const auto filled = source_.readAt(position_, buffer_);
            if (!filled) {
                ioFailed_ = true;
                return -1;
            }
            bufferStart_ = position_;
            buffered_ = *filled;
            if (sink_ && source_.size() > 0)
                progress_.report(static_cast<double>(position_) /
                                     static_cast<double>(source_.size()),
                                 base::tr("Reading the file"));
            if (buffered_ == 0)
                break;
        }
        const auto at = static_cast<std::size_t>(position_ - bufferStart_);
        const auto piece = std::min(bytes - done, buffered_ - at);
        std::memcpy(into + done, buffer_.data() + at, piece);
        done += piece;
        position_ += piece;
    }
    return static_cast<ssize_t>(done);
}

readstat_off_t SpssSession::seek(readstat_off_t offset, readstat_io_flags_t whence) {
    const auto size = static_cast<std::int64_t>(source_.size());
    const auto from = whence == READSTAT_SEEK_SET   ? 0
                      : whence == READSTAT_SEEK_CUR ? static_cast<std::int64_t>(position_)
                                                    : size;
    if (offset > 0 && from > std::numeric_limits<std::int64_t>::max() - offset)
        return -1;
    const std::int64_t wanted = from + offset;
    if (wanted < 0 || wanted > size)
        return -1;
    position_ = static_cast<std::uint64_t>(wanted);
    return wanted;
}

void SpssSession::setHandlers(readstat_parser_t *parser) {
    readstat_set_metadata_handler(parser, [](readstat_metadata_t *metadata, void *context) {
        auto &self = of(context);
        return self.guarded([&] { return self.takeMetadata(metadata); });
    });
    // Always: without a variable handler the library follows a null pointer.
    readstat_set_variable_handler(
        parser, [](int, readstat_variable_t *variable, const char *labels, void *context) {
            auto &self = of(context);
            return self.guarded([&] { return self.takeVariable(variable, labels); });
        });
    readstat_set_fweight_handler(parser, [](readstat_variable_t *variable, void *context) {
        auto &self = of(context);
        return self.guarded([&] {
            if (self.dictionary_ != nullptr)
                self.dictionary_->weight = textOf(readstat_variable_get_name(variable));
            return true;
        });
    });
    readstat_set_value_label_handler(
        parser, [](const char *set, readstat_value_t value, const char *label, void *context) {
            auto &self = of(context);
            return self.guarded([&] { return self.takeLabel(set, value, label); });
        });
    if (sink_)
        readstat_set_value_handler(
            parser, [](int, readstat_variable_t *variable, readstat_value_t value, void *context) {
                auto &self = of(context);
                return self.guarded([&] { return self.takeValue(variable, value); });
            });
    readstat_set_open_handler(parser, [](const char *, void *) { return 0; });
    readstat_set_close_handler(parser, [](void *) { return 0; });
    readstat_set_seek_handler(parser,
                              [](readstat_off_t offset, readstat_io_flags_t whence, void *context) {
                                  return of(context).seek(offset, whence);
                              });
    readstat_set_read_handler(parser, [](void *into, std::size_t bytes, void *context) {
        return of(context).read(static_cast<char *>(into), bytes);
    });
    readstat_set_update_handler(
        parser, [](long, readstat_progress_handler, void *, void *) { return READSTAT_OK; });
    readstat_set_io_ctx(parser, this);
}

SpssOutcome SpssSession::outcomeOf(readstat_error_t error) const {
    if (error == READSTAT_OK)
        return SpssOutcome::done;
    if (tooLarge_)
        return SpssOutcome::tooLarge;
    if (ioFailed_)
        return SpssOutcome::ioError;
    if (cancel_.isCancelled() || error == READSTAT_ERROR_USER_ABORT)
        return SpssOutcome::stopped;
    switch (error) {
    case READSTAT_ERROR_CONVERT:
    case READSTAT_ERROR_CONVERT_BAD_STRING:
    case READSTAT_ERROR_CONVERT_SHORT_STRING:
        return SpssOutcome::badText;
    case READSTAT_ERROR_UNSUPPORTED_CHARSET:
        return SpssOutcome::encoding;
    default:
        return SpssOutcome::damaged;
    }
}

SpssReading SpssSession::run(SpssKind kind, const std::string &encoding) {
    const std::unique_ptr<readstat_parser_t, void (*)(readstat_parser_t *)> parser(
        readstat_parser_init(), readstat_parser_free);
    if (!parser)
        throw std::bad_alloc();
    setHandlers(parser.get());
    if (!encoding.empty())
        readstat_set_file_character_encoding(parser.get(), encoding.c_str());
    const auto error = kind == SpssKind::por ? readstat_parse_por(parser.get(), "", this)
                                             : readstat_parse_sav(parser.get(), "", this);
    if (thrown_)
        std::rethrow_exception(thrown_);
    return {outcomeOf(error), cases_,
            error == READSTAT_OK ? std::string() : readstat_error_message(error)};
}

} // namespace

SpssReading readSpss(ByteSource &source, SpssKind kind, const std::string &encoding,
                     SpssDictionary *dictionary, const SpssCaseSink &sink,
                     const base::Progress &progress, const base::CancelToken &cancel) {
    return SpssSession(source, dictionary, sink, progress, cancel).run(kind, encoding);
}

} // namespace kooste::importing
