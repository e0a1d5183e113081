// SPDX-License-Identifier: MIT
#pragma once
// qpdf's JSON header cannot be read by clang 14 in C++20 (a vector of a class that is not complete
// yet). Nothing here uses JSON: the analyser gets a declaration instead.
#if defined(__clang__) && __clang_major__ < 15
#define JSON_HH
class JSON;
#include <functional>
#include <memory>
#include <string>
#include <vector>
#endif
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
