# SPDX-License-Identifier: MIT
# The Debian package (`cpack -G DEB` in build/release, or installer/linux/build) and what a desktop wants to
# know of the program: menu entry, file type, icons, description for software catalogues.
if(WIN32)
  return()
endif()
set(id fi.kooste.Kooste)
set(linux ${CMAKE_SOURCE_DIR}/resources/linux)
configure_file(${linux}/${id}.metainfo.xml.in ${id}.metainfo.xml @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${id}.metainfo.xml DESTINATION share/metainfo)
install(FILES ${linux}/${id}.desktop DESTINATION share/applications)
install(FILES ${linux}/${id}.mime.xml DESTINATION share/mime/packages RENAME ${id}.xml)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/kooste.svg
  DESTINATION share/icons/hicolor/scalable/apps RENAME ${id}.svg)
if(TARGET kooste_icons)
  foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
    install(FILES ${CMAKE_BINARY_DIR}/share/icons/kooste-${size}.png
      DESTINATION share/icons/hicolor/${size}x${size}/apps RENAME ${id}.png)
  endforeach()
endif()

# What a Debian package must hold: its copyright, its changes and a manual page for each program.
find_program(KOOSTE_GZIP gzip REQUIRED)
set(records ${CMAKE_BINARY_DIR}/package)
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d "${KOOSTE_RELEASED} 12:00 UTC"
  OUTPUT_VARIABLE released OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(CONFIGURE OUTPUT ${records}/changelog CONTENT
  "kooste (@PROJECT_VERSION@) unstable; urgency=medium\n\n  * See the project's history.\n\n -- Kooste <kooste@kooste.invalid>  @released@\n" @ONLY)
set(compressed ${records}/changelog.gz)
add_custom_command(OUTPUT ${compressed} COMMAND ${KOOSTE_GZIP} -9nkf ${records}/changelog
  DEPENDS ${records}/changelog VERBATIM)
foreach(page kooste kooste-cli)
  add_custom_command(OUTPUT ${records}/${page}.1.gz
    COMMAND ${KOOSTE_GZIP} -9nc ${linux}/${page}.1 > ${records}/${page}.1.gz
    DEPENDS ${linux}/${page}.1 VERBATIM)
  install(FILES ${records}/${page}.1.gz DESTINATION share/man/man1)
  list(APPEND compressed ${records}/${page}.1.gz)
endforeach()
add_custom_target(kooste_package_records ALL DEPENDS ${compressed})
install(FILES ${records}/changelog.gz DESTINATION share/doc/kooste)
# Beside Kooste's own terms those of what is compiled into the programs; the rest are Debian's shared libraries.
file(READ ${CMAKE_SOURCE_DIR}/LICENSE copyright)
foreach(package libsqlitecpp-dev nlohmann-json3-dev libcli11-dev libboost-dev)
  set(record /usr/share/doc/${package}/copyright)
  if(EXISTS ${record})
    file(READ ${record} text)
    string(APPEND copyright "\n==== parts compiled in: ${package} ====\n\n${text}")
  else()
    message(WARNING "${record} is missing: do not hand on a package that is made here.")
  endif()
endforeach()
file(WRITE ${records}/copyright "${copyright}")
install(FILES ${records}/copyright DESTINATION share/doc/kooste)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kooste)
set(CPACK_PACKAGE_VENDOR Kooste)
set(CPACK_PACKAGE_CONTACT "Kooste <kooste@kooste.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "client feedback from an export file to a briefing")
set(CPACK_PACKAGE_DESCRIPTION "Designs client-feedback questionnaires, imports the responses that survey tools
export, shows honestly what changed in each unit and period, and makes the PDF
and Excel briefing for a staff meeting. Responses stay on the machine.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "librsvg2-common, adwaita-icon-theme, fonts-open-sans")
# The package has links to the fonts of fonts-open-sans, not copies of them.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/PackagedFonts.cmake)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS wx3.2-i18n)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
include(CPack)
