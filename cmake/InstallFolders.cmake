# SPDX-License-Identifier: MIT
# Where `cmake --install` puts things, below its prefix: as a Unix program, or on Windows everything in
# the program's own folder. The programs look for their files in both (platform/paths.cpp).
if(WIN32)
  set(KOOSTE_INSTALL_PROGRAMS .)
  set(KOOSTE_INSTALL_SHARE .)
else()
  set(KOOSTE_INSTALL_PROGRAMS bin)
  set(KOOSTE_INSTALL_SHARE share/kooste)
endif()
