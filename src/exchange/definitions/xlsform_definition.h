// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// XLSForm, the workbook that Kobo, ODK and others make forms from: sheets survey, choices and
/// settings. Groups become sections; `relevant` becomes conditions where these can say it.
/// Errors: notAnXlsForm, noQuestions, those of workbooks.
base::Result<ReadDefinition> readXlsForm(const Source &source);
base::Result<Losses> writeXlsForm(const model::Survey &survey, const model::Version &version,
                                  const base::Path &target);

} // namespace kooste::exchange
