// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "base/system_path.h"

#include <memory>
#include <utility>

namespace kooste::store {

/// `<file>.lock` beside a workspace on a network share: names who has it open, for everyone who
/// opens it too. The system lets go of it when the program ends, however it ends, so that what a
/// crash left behind warns nobody.
class LockFile {
public:
    ~LockFile(); ///< takes the file away
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

    struct Outcome {
        std::unique_ptr<LockFile> lock; ///< none when somebody else has it, or it cannot be made
        std::optional<base::Diagnostic> warning; ///< `openElsewhere`, with the other's name
    };
    static Outcome take(const base::Path &workspace);
    /// For who only reads: `openElsewhere` while somebody has it.
    static std::optional<base::Diagnostic> heldBy(const base::Path &workspace);

private:
    struct Handle;
    LockFile(base::Path path, std::unique_ptr<Handle> handle);
    base::Path path_;
    std::unique_ptr<Handle> handle_;
};

} // namespace kooste::store
