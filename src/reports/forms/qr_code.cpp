// SPDX-License-Identifier: MIT
#include "reports/forms/qr_code.h"

#include <qrencode.h>

namespace kooste::reports {

namespace {

constexpr int kQuietZone = 4; ///< modules, as ISO/IEC 18004 asks

struct CodeEnd {
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

std::vector<charts::Shape> qrCode(const std::string &text, double side) {
    // Level M: readable on paper with a stain on a seventh of it.
    const std::unique_ptr<QRcode, CodeEnd> code(
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    const int width = code->width;
    const double module = side / (width + 2 * kQuietZone);
    const auto dark = [&](int x, int y) { return (code->data[y * width + x] & 1U) != 0; };
    std::vector<charts::Shape> shapes;
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            const int from = x;
            while (x < width && dark(x, y))
                ++x;
            if (x > from)
                shapes.emplace_back(
                    charts::RectShape{{(from + kQuietZone) * module, (y + kQuietZone) * module,
                                       (x - from) * module, module},
                                      charts::Ink::ink});
        }
    return shapes;
}

} // namespace kooste::reports
