// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Reports of devices with buttons (faces) in waiting rooms: how many pressed which one. Either a
/// row per time, device and answer with its count, or a column of counts per answer.
class DeviceCountsDialect final : public Dialect {
public:
    std::string_view code() const override { return "deviceCounts"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
