// SPDX-License-Identifier: MIT
#include "gui/application.h"

int main(int argc, char **argv) { return kooste::gui::runWindow(argc, argv); }
