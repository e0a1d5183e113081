// SPDX-License-Identifier: MIT
#include "base/fault.h"

#include <boost/core/demangle.hpp>
#include <typeinfo>

namespace kooste::base {

std::string faultOf(const std::exception_ptr &thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception &failure) {
        return boost::core::demangle(typeid(failure).name());
    } catch (...) {
        return "?";
    }
}

} // namespace kooste::base
