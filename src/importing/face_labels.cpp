// SPDX-License-Identifier: MIT
#include "importing/label_families.h"

namespace kooste::importing {

LabelFamily facesFamily() {
    return {
        "faces",
        model::ItemKind::ordered,
        {{1,
          {"hyvin surullinen", "erittäin surullinen naama", "erittäin surullinen", "tummanpunainen",
           "erittäin kielteinen", "hyvin vihainen", "vihainen"},
          {"mycket ledsen", "mörkröd", "mycket negativ", "arg"},
          {"very sad", "very unhappy", "very negative", "dark red", "angry"},
          {"😡", "😠", "☹☹"}},
         {2,
          {"surullinen", "surullinen naama", "kielteinen", "vaaleanpunainen", "vaalean punainen"},
          {"ledsen", "negativ", "ljusröd"},
          {"sad", "unhappy", "negative", "light red"},
          {"🙁", "☹", "😞", "☹️"}},
         {3,
          {"neutraali", "siltä väliltä", "keltainen", "ei iloinen eikä surullinen"},
          {"neutral", "gul"},
          {"neutral", "yellow"},
          {"😐"}},
         {4,
          {"iloinen", "iloinen naama", "myönteinen", "vaaleanvihreä", "vaalean vihreä"},
          {"glad", "positiv", "ljusgrön"},
          {"happy", "positive", "light green"},
          {"🙂", "☺", "☺️"}},
         {5,
          {"hyvin iloinen", "erittäin iloinen naama", "erittäin iloinen", "tummanvihreä",
           "erittäin myönteinen"},
          {"mycket glad", "mörkgrön", "mycket positiv"},
          {"very happy", "very positive", "dark green"},
          {"😀", "😃", "😄", "😊"}}}};
}

} // namespace kooste::importing
