// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/result.h"
#include "importing/form_definition.h"

#include <memory>
#include <optional>

namespace kooste::app {

/// The questionnaire given beside an export: any definition that Kooste reads, the newest version
/// where it holds several.
class ReadFormDefinition {
public:
    /// Errors: those of the formats (unreadableInput).
    base::Result<std::shared_ptr<const importing::FormDefinition>>
    run(const base::Path &file) const;
};

/// A definition that lies beside the export under the same name: to be proposed, never used
/// without asking.
std::optional<base::Path> definitionBeside(const base::Path &exportFile);

} // namespace kooste::app
