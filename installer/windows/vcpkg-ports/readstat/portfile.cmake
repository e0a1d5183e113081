# SPDX-License-Identifier: MIT
# ReadStat is not in vcpkg's own registry. Prepared without a Windows machine: the hash of the archive is to
# be filled in at the first run (vcpkg prints it).
vcpkg_from_github(OUT_SOURCE_PATH source REPO WizardMac/ReadStat REF v1.1.9 SHA512 0)
file(COPY "${CMAKE_CURRENT_LIST_DIR}/CMakeLists.txt" DESTINATION "${source}")
vcpkg_cmake_configure(SOURCE_PATH "${source}")
vcpkg_cmake_install()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")
vcpkg_install_copyright(FILE_LIST "${source}/LICENSE")
