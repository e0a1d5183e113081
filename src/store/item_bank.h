// SPDX-License-Identifier: MIT
#pragma once
#include "model/item_bank.h"
#include "store/workspace.h"

namespace kooste::store {

/// What a county loaded over the item bank that comes with the program. The questionnaires refer to
/// it by code only: nothing here changes what clients were asked.
class ItemBankRepository {
public:
    explicit ItemBankRepository(Workspace &workspace) : workspace_(workspace) {}

    /// Empty if nothing was loaded.
    model::ItemBank load() const;
    /// Replaces what is stored.
    base::Result<void> save(const model::ItemBank &bank);

private:
    Workspace &workspace_;
};

} // namespace kooste::store
