// SPDX-License-Identifier: MIT
#pragma once
#include <cstdlib>

namespace kooste::test {

/// Variables of this process's environment, on every system.
inline void setVariable(const char *name, const char *value) {
#ifdef _WIN32
    _putenv_s(name, value);
#else
    setenv(name, value, 1);
#endif
}

inline void clearVariable(const char *name) {
#ifdef _WIN32
    _putenv_s(name, "");
#else
    unsetenv(name);
#endif
}

} // namespace kooste::test
