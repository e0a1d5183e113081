# SPDX-License-Identifier: MIT
# ReadStat is not in vcpkg's own registry. The hash is that of the same archive as Debian keeps it; vcpkg says if
# GitHub's is another one.
vcpkg_from_github(
    OUT_SOURCE_PATH source
    REPO WizardMac/ReadStat
    REF v1.1.9
    SHA512 cddb0889d786c8f8b9901538b15aacc51475ac53b400b5bda887b79d30b57d2ab88f3f3714e7103a39be1d48e1e8e764203780ffb4bb4983073464f5bfe4006e)
file(COPY "${CMAKE_CURRENT_LIST_DIR}/CMakeLists.txt" DESTINATION "${source}")
vcpkg_cmake_configure(SOURCE_PATH "${source}")
vcpkg_cmake_install()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")
vcpkg_install_copyright(FILE_LIST "${source}/LICENSE")
