// SPDX-License-Identifier: MIT
#pragma once
#include "charts/scene.h"

#include <string>
#include <vector>

namespace kooste::reports {

/// A text as a QR code in a square of this side, quiet zone included: dark runs as rectangles.
/// Empty when the text is too long for one (over 2,300 bytes).
std::vector<charts::Shape> qrCode(const std::string &text, double side);

} // namespace kooste::reports
