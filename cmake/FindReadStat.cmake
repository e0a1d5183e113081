# SPDX-License-Identifier: MIT
# ReadStat ships neither a CMake nor a working pkg-config file. Gives ReadStat::ReadStat.
find_path(ReadStat_INCLUDE_DIR readstat.h)
find_library(ReadStat_LIBRARY readstat)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(ReadStat REQUIRED_VARS ReadStat_LIBRARY ReadStat_INCLUDE_DIR)
if(ReadStat_FOUND AND NOT TARGET ReadStat::ReadStat)
  add_library(ReadStat::ReadStat UNKNOWN IMPORTED)
  set_target_properties(ReadStat::ReadStat PROPERTIES IMPORTED_LOCATION ${ReadStat_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${ReadStat_INCLUDE_DIR})
  if(WIN32) # a static library there: what it needs comes along
    find_package(ZLIB REQUIRED)
    find_package(Iconv REQUIRED)
    set_target_properties(ReadStat::ReadStat PROPERTIES
      INTERFACE_LINK_LIBRARIES "ZLIB::ZLIB;Iconv::Iconv")
  endif()
endif()
