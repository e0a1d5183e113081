# SPDX-License-Identifier: MIT
# cmake -DCMARK=… -DSOURCE=guide.fi.md -DOUT=guide.fi.html -P GuidePages.cmake: one page of the guide for a
# browser, with links to the other pages as they are named there.
get_filename_component(name ${SOURCE} NAME)
string(REGEX MATCH "\\.(fi|sv|en)\\.md$" unused ${name})
set(language ${CMAKE_MATCH_1})
execute_process(COMMAND ${CMARK} -e table ${SOURCE} OUTPUT_VARIABLE body COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "href=\"([a-z-]+\\.(fi|sv|en))\\.md" "href=\"\\1.html" body "${body}")
string(REGEX MATCH "<h1>([^<]*)</h1>" unused "${body}")
set(title "${CMAKE_MATCH_1}")
file(WRITE ${OUT} "<!DOCTYPE html>
<html lang=\"${language}\"><head><meta charset=\"utf-8\"><title>${title}</title>
<meta name=\"viewport\" content=\"width=device-width\"><style>
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.55 'Segoe UI','Open Sans',sans-serif;color:#1f2a33}
h1,h2,h3{color:#0A4069;line-height:1.25}h2{margin-top:2rem}a{color:#0A4069}img{max-width:100%;border:1px solid #cfd6dc}
table{border-collapse:collapse}th,td{border:1px solid #cfd6dc;padding:.3rem .6rem;text-align:left;vertical-align:top}
code,pre{font-family:Consolas,'DejaVu Sans Mono',monospace;font-size:.92em}pre{background:#f3f5f7;padding:.7rem;overflow:auto}
</style></head><body>
${body}</body></html>
")
