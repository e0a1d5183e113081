// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// REDCap's data dictionary: 18 columns of CSV, as the designer downloads it or as its interface
/// for programs gives it (field_name, form_name …). The record's id, computed fields and files ask
/// nothing.
base::Result<ReadDefinition> readRedcapDictionary(const Source &source);
bool isRedcapDictionary(std::string_view head);

} // namespace kooste::exchange
