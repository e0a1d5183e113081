# SPDX-License-Identifier: MIT
# One library per folder of src/, and the only direction in which they may use each other.
# The table says what each library may use directly; what those use comes along.

set(KOOSTE_MAY_USE_base "")
set(KOOSTE_MAY_USE_model "base")
set(KOOSTE_MAY_USE_dataset "model")
set(KOOSTE_MAY_USE_privacy "base")
set(KOOSTE_MAY_USE_importing "model;privacy")
set(KOOSTE_MAY_USE_store "dataset")
set(KOOSTE_MAY_USE_analysis "dataset")
set(KOOSTE_MAY_USE_exchange "model;importing")
set(KOOSTE_MAY_USE_charts "analysis")
set(KOOSTE_MAY_USE_reports "analysis;charts")
set(KOOSTE_MAY_USE_app
    "base;model;dataset;privacy;importing;store;analysis;exchange;charts;reports")
set(KOOSTE_MAY_USE_platform "base")
set(KOOSTE_MAY_USE_gui "app;platform;charts")
set(KOOSTE_MAY_USE_cli "app;platform")

add_library(kooste_options INTERFACE)
target_compile_features(kooste_options INTERFACE cxx_std_20)
if(MSVC)
  # UTF-8 sources, the standard's own rules, and none of windows.h's min and max. 4605: a definition that the
  # precompiled headers were made without, as each test program has.
  target_compile_options(kooste_options INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus /Zc:preprocessor
    /EHsc /bigobj /wd4605 $<$<BOOL:${KOOSTE_WERROR}>:/WX>)
else()
  target_compile_options(kooste_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wold-style-cast;-Wnon-virtual-dtor>)
  # g++ 12 warns of uninitialised parts of optional and variant, and of copies it cannot bound, that are
  # not there (GCC bugs 80635 and 105329); only at -O2 and above.
  target_compile_options(kooste_options INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-restrict;-Wno-array-bounds>
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  if(KOOSTE_WERROR)
    target_compile_options(kooste_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
  endif()
  if(KOOSTE_SANITIZE)
    target_compile_options(kooste_options INTERFACE -fsanitize=address,undefined
      -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    # At a fixed place: a movable program has to mend 70 MB of the sanitizers' tables at every start, and
    # each test is a start of its own.
    target_link_options(kooste_options INTERFACE -fsanitize=address,undefined -no-pie)
  endif()
  # Pango asks for -pthread; all have it, or what is precompiled would not fit the libraries with Pango.
  target_compile_options(kooste_options INTERFACE -pthread)
endif()
if(WIN32)
  target_compile_definitions(kooste_options INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE
    _WIN32_WINNT=0x0A00 _CRT_SECURE_NO_WARNINGS _USE_MATH_DEFINES)
endif()
# qpdf is quiet about its pointer type only when told which one is meant.
target_compile_definitions(kooste_options INTERFACE POINTERHOLDER_TRANSITION=4)

# kooste_precompiled(<target> <provider> <headers…>): <target> is compiled with the headers that
# <provider> precompiles, once for all its users, or with its own when it names any. Users of wxWidgets
# must: its definitions change the standard library, and g++ refuses what was precompiled without them.
set(KOOSTE_COMMON_HEADERS <algorithm> <chrono> <cstdint> <functional> <map> <memory> <optional> <span>
  <string> <string_view> <unordered_map> <utility> <variant> <vector>)
function(kooste_precompiled target provider)
  if(ARGN)
    target_precompile_headers(${target} PRIVATE ${KOOSTE_COMMON_HEADERS} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${provider})
  endif()
endfunction()

# A provider has one empty source, and no definition that one of its users has not.
function(kooste_precompiled_provider name)
  cmake_parse_arguments(P "" "" "HEADERS;THIRD_PARTY" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "" @ONLY)
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  target_link_libraries(${name} PRIVATE kooste_options ${P_THIRD_PARTY})
  target_precompile_headers(${name} PRIVATE ${KOOSTE_COMMON_HEADERS} ${P_HEADERS})
endfunction()
kooste_precompiled_provider(kooste_headers)

# kooste_library(<folder> SOURCES … USES <folders> THIRD_PARTY <public> PRIVATE_THIRD_PARTY <targets>
# HEADERS <its own, precompiled>) makes kooste_<folder>, with src/ as its include root ("model/unit.h");
# a use that the table does not list stops the configuration.
function(kooste_library name)
  cmake_parse_arguments(LIB "" "" "SOURCES;USES;THIRD_PARTY;PRIVATE_THIRD_PARTY;HEADERS" ${ARGN})
  if(NOT DEFINED KOOSTE_MAY_USE_${name})
    message(FATAL_ERROR "kooste_library: '${name}' is not in the table of cmake/KoosteLibrary.cmake")
  endif()
  foreach(used IN LISTS LIB_USES)
    if(NOT used IN_LIST KOOSTE_MAY_USE_${name})
      message(FATAL_ERROR "src/${name} may not use src/${used}: data flows one way "
        "(allowed: ${KOOSTE_MAY_USE_${name}}). See docs/architecture.md.")
    endif()
  endforeach()
  add_library(kooste_${name} STATIC ${LIB_SOURCES})
  add_library(kooste::${name} ALIAS kooste_${name})
  target_include_directories(kooste_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(kooste_${name} PRIVATE kooste_options)
  foreach(used IN LISTS LIB_USES)
    target_link_libraries(kooste_${name} PUBLIC kooste_${used})
  endforeach()
  target_link_libraries(kooste_${name} PUBLIC ${LIB_THIRD_PARTY} PRIVATE ${LIB_PRIVATE_THIRD_PARTY})
  if(KOOSTE_SANITIZE)
    target_link_options(kooste_${name} PUBLIC -fsanitize=address,undefined)
  endif()
  kooste_precompiled(kooste_${name} kooste_headers ${LIB_HEADERS})
endfunction()

# kooste_test(<name> SOURCES … USES <folders>): a GoogleTest program, found by ctest test by test.
function(kooste_test name)
  cmake_parse_arguments(T "" "" "SOURCES;USES;THIRD_PARTY" ${ARGN})
  add_executable(test_${name} ${T_SOURCES})
  foreach(used IN LISTS T_USES)
    target_link_libraries(test_${name} PRIVATE kooste_${used})
  endforeach()
  target_link_libraries(test_${name} PRIVATE kooste_options ${T_THIRD_PARTY} GTest::gtest_main GTest::gmock)
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(test_${name} PRIVATE KOOSTE_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    KOOSTE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  kooste_precompiled(test_${name} test_headers)
  # Where sources are joined, g++ takes a fixture in an anonymous namespace for one of a header.
  target_compile_options(test_${name} PRIVATE $<$<AND:$<BOOL:${CMAKE_UNITY_BUILD}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>)
  kooste_windows_program(test_${name} "Kooste, tests")
  gtest_discover_tests(test_${name} DISCOVERY_TIMEOUT 60 PROPERTIES LABELS ${name})
endfunction()
