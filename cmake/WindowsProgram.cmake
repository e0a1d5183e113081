# SPDX-License-Identifier: MIT
# The program's icon is drawn where Debian's programs for it are (resources/CMakeLists.txt); on Windows itself
# it may be given, and without one the program has Windows' own.
set(KOOSTE_WINDOWS_ICON "")
if(WIN32)
  set(KOOSTE_ICO "" CACHE FILEPATH "kooste.ico, on Windows itself: as a cross build makes it in share/kooste")
  if(CMAKE_CROSSCOMPILING)
    set(KOOSTE_WINDOWS_ICON ${CMAKE_BINARY_DIR}/share/kooste/kooste.ico)
  elseif(KOOSTE_ICO)
    set(KOOSTE_WINDOWS_ICON ${KOOSTE_ICO})
  else()
    message(WARNING "The program gets no icon of its own: give -DKOOSTE_ICO=<kooste.ico>, "
      "as a cross build makes it in share/kooste.")
  endif()
endif()

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
    if(KOOSTE_WINDOWS_ICON)
      set(program_icon "appicon ICON \"${KOOSTE_WINDOWS_ICON}\"")
    endif()
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
  elseif(MSVC)
    # The same stack; the manifest is the resource's, not one more by the linker; and main() is the start of a
    # program without a console too, where this linker would look for WinMain().
    target_link_options(${program} PRIVATE /STACK:8388608 /MANIFEST:NO)
    if("WINDOW" IN_LIST ARGN)
      target_link_options(${program} PRIVATE /ENTRY:mainCRTStartup)
    endif()
  endif()
endfunction()
