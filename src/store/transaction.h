// SPDX-License-Identifier: MIT
#pragma once
#include "store/workspace.h"

namespace kooste::store {

/// Everything written while it lives comes into being together at `commit`, or not at all. They
/// nest: an inner one joins the outer, whose commit decides; if an inner one is dropped without a
/// commit, the outer one cannot commit any more. All repositories use it inside themselves, so a
/// use case only needs one where several calls belong together (new survey + its first import).
class Transaction {
public:
    /// Takes the write lock; `error()` says if that failed (locked, read-only).
    explicit Transaction(Workspace &workspace);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    const std::optional<base::Error> &error() const { return error_; }
    base::Result<void> commit();

private:
    Connection &connection_;
    std::optional<base::Error> error_;
    bool open_ = false;
};

} // namespace kooste::store
