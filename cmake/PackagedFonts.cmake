# SPDX-License-Identifier: MIT
# CPack runs this over the files of the Debian package before it packs them: fonts become links to Debian's own.
file(GLOB_RECURSE fonts ${CPACK_TEMPORARY_DIRECTORY}/*.ttf)
foreach(font IN LISTS fonts)
  get_filename_component(name ${font} NAME)
  file(CREATE_LINK ../../fonts/truetype/open-sans/${name} ${font} SYMBOLIC)
endforeach()
