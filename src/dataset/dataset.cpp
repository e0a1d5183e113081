// SPDX-License-Identifier: MIT
#include "dataset/dataset.h"

#include <algorithm>

namespace kooste::dataset {

std::int32_t ItemColumn::optionAt(std::size_t row) const {
    return std::visit([row](const auto &column) { return static_cast<std::int32_t>(column[row]); },
                      values);
}

const ItemColumn *SurveyDataset::find(model::ItemId item) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ItemColumn &column) { return column.item == item; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace kooste::dataset
