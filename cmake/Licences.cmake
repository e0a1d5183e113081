# SPDX-License-Identifier: MIT
# licences/licences.txt: Kooste's own licence and the table of docs/licences.md, for the About box and the
# installer. licences/third-party.txt (Windows, where libraries are shipped): the full texts, from what
# Debian's packages of the same libraries record, on Windows itself from what vcpkg keeps of each library.
file(STRINGS ${CMAKE_SOURCE_DIR}/docs/licences.md rows REGEX "^\\| ")
list(POP_FRONT rows) # the heading
set(table "")
foreach(row IN LISTS rows)
  string(REGEX REPLACE "^\\| (.*) \\| (.*) \\| (.*) \\| (.*) \\|$" "\\1 \\2\n    \\3\n    \\4\n" row "${row}")
  string(APPEND table "${row}\n")
endforeach()
if(WIN32 AND CMAKE_CROSSCOMPILING)
  # The licence of the parts that are linked in asks that whoever has the program is told.
  string(APPEND table "The LGPL parts\n\nThe parts above under the LGPL are linked into the programs. You may exchange them for other versions: \
kooste-${PROJECT_VERSION}-objects.zip, which is handed out beside the installer and the portable ZIP of this version, holds the compiled parts \
of Kooste and the build's list of link commands. Ask for it where you got the program. The sources of these parts are Debian's source \
packages of the versions above; installer/windows/dependencies in Kooste's sources fetches and builds them.\n")
endif()
file(READ ${CMAKE_SOURCE_DIR}/LICENSE own)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/docs/licences.md ${CMAKE_SOURCE_DIR}/LICENSE)
set(licence_folder ${CMAKE_BINARY_DIR}/licences)
file(CONFIGURE OUTPUT ${licence_folder}/licences.txt CONTENT "Kooste ${PROJECT_VERSION}\n\n${own}\n${table}" @ONLY)
install(FILES ${licence_folder}/licences.txt DESTINATION ${KOOSTE_INSTALL_SHARE}/licences)

if(WIN32)
  set(packages libwxgtk3.2-dev libsqlite3-dev libsqlitecpp-dev libxlsxwriter-dev zlib1g-dev libzip-dev
    libexpat1-dev libcsv-dev libreadstat-dev libutf8proc-dev libboost-filesystem-dev libfmt-dev
    nlohmann-json3-dev libcli11-dev libcairo2-dev libpango1.0-dev libglib2.0-dev libharfbuzz-dev
    libfribidi-dev libfontconfig-dev libfreetype-dev libpixman-1-dev libpng-dev libjpeg-dev libffi-dev
    libpcre2-dev libqpdf-dev libqrencode-dev fonts-open-sans g++-mingw-w64-x86-64-posix
    mingw-w64-x86-64-dev)
  set(common LGPL-2 LGPL-2.1 MPL-1.1 Apache-2.0 GPL-3)
  set(texts "")
  if(NOT CMAKE_CROSSCOMPILING)
    set(packages "")
    set(common "")
    file(GLOB records ${VCPKG_INSTALLED_DIR}/${VCPKG_TARGET_TRIPLET}/share/*/copyright
      ${KOOSTE_FONT_SOURCE}/LICENSE.txt ${KOOSTE_FONT_SOURCE}/OFL.txt)
    if(NOT records)
      message(WARNING "vcpkg's records of the libraries' licences are missing: do not hand on what is made here.")
    endif()
    foreach(record IN LISTS records)
      file(READ ${record} text)
      cmake_path(GET record PARENT_PATH folder)
      cmake_path(GET folder FILENAME package)
      string(APPEND texts "==== ${package} ====\n\n${text}\n\n")
    endforeach()
  endif()
  foreach(package IN LISTS packages)
    set(record /usr/share/doc/${package}/copyright)
    if(NOT EXISTS ${record})
      message(FATAL_ERROR "The licence of ${package} is not at hand (${record}).")
    endif()
    file(READ ${record} text)
    string(APPEND texts "==== ${package} ====\n\n${text}\n\n")
  endforeach()
  foreach(licence IN LISTS common)
    file(READ /usr/share/common-licenses/${licence} text)
    string(APPEND texts "==== ${licence} ====\n\n${text}\n\n")
  endforeach()
  file(WRITE ${licence_folder}/third-party.txt "${texts}")
  install(FILES ${licence_folder}/third-party.txt DESTINATION licences)
endif()
