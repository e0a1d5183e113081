# SPDX-License-Identifier: MIT
# `lint`: formatting (nothing is rewritten) and clang-tidy over src/. `format` rewrites.
find_program(CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
add_custom_target(lint
  COMMAND ${CMAKE_SOURCE_DIR}/cmake/lint.sh ${CLANG_FORMAT} ${RUN_CLANG_TIDY}
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} USES_TERMINAL)
add_custom_target(format
  COMMAND sh -c "git ls-files -co --exclude-standard '*.h' '*.cpp' | xargs ${CLANG_FORMAT} -i"
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
