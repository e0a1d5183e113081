// SPDX-License-Identifier: MIT
#pragma once
#include <exception>
#include <string>

namespace kooste::base {

/// The type of what was thrown, readable ("std::out_of_range"); "?" when it is not a
/// std::exception. All of a failure that may be kept: its own text may quote a client's answer.
std::string faultOf(const std::exception_ptr &thrown);

} // namespace kooste::base
