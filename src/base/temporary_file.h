// SPDX-License-Identifier: MIT
#pragma once
#include <cstdio>
#include <memory>
#include <optional>

namespace kooste::base {

/// A file for what one job keeps aside, to be written and read by this process alone: nobody else
/// sees a name of it, and nothing of it is left when it is closed, however the program ends. It may
/// hold clients' answers.
class TemporaryFile {
public:
    /// Nothing where the system's folder for such files cannot be written.
    static std::optional<TemporaryFile> make();
    /// Open for writing and reading, in binary.
    std::FILE *stream() const { return stream_.get(); }

private:
    struct Close {
        void operator()(std::FILE *stream) const;
    };
    explicit TemporaryFile(std::FILE *stream) : stream_(stream) {}
    std::unique_ptr<std::FILE, Close> stream_;
};

} // namespace kooste::base
