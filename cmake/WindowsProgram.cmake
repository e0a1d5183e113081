# SPDX-License-Identifier: MIT
# kooste_windows_program(<target> <description> [WINDOW]): on Windows gives a program its manifest (UTF-8
# code page, sharp at every scaling, long paths), version and icon; WINDOW also links it without a
# console. Nothing elsewhere. Every program that opens files wants the manifest, the tests too.
function(kooste_windows_program program program_description)
  if(NOT WIN32)
    return()
  endif()
  set(program_toolkit "")
  set(program_icon "")
  if("WINDOW" IN_LIST ARGN)
    set_target_properties(${program} PROPERTIES WIN32_EXECUTABLE TRUE)
    set(program_toolkit "#define wxUSE_NO_MANIFEST 1\n#include \"wx/msw/wx.rc\"")
    set(program_icon "appicon ICON \"${CMAKE_BINARY_DIR}/share/kooste/kooste.ico\"")
  endif()
  string(REPLACE "." "," version_numbers "${PROJECT_VERSION},0")
  configure_file(${CMAKE_SOURCE_DIR}/resources/windows/kooste.manifest kooste.manifest @ONLY)
  configure_file(${CMAKE_SOURCE_DIR}/resources/windows/program.rc.in ${program}.rc @ONLY)
  target_sources(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
  # Resources know nothing of the compiler's warnings, precompiled headers or joined sources.
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${program}.rc
    PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
  if(MINGW)
    # The oldest Windows in use: 10. A stack as deep as on Linux: deeply nested input is refused, but late.
    target_link_options(${program} PRIVATE -Wl,--stack,8388608)
  endif()
endfunction()
