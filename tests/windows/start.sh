#!/bin/sh
# SPDX-License-Identifier: MIT
# start.sh ARGUMENT…: the program of the Start menu's link $KOOSTE_WINDOWS_LINK, until it ends.
exec wine start /wait /unix "$KOOSTE_WINDOWS_LINK" "$@"
