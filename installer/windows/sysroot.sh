# SPDX-License-Identifier: MIT
# Read by build: `take_sysroot` sets `sysroot`, the folder of the cross-built libraries. Kept in a cache
# outside the tree, by the recipe's hash: a changed recipe builds anew, every checkout shares the rest.
windows_cache=${KOOSTE_WINDOWS_CACHE:-$HOME/.cache/kooste/windows}
recipe=$(sha256sum "$here/dependencies" | cut -c1-16)
sysroot=$windows_cache/$recipe/sysroot
given=${KOOSTE_WINDOWS_SYSROOT:-}

# Whether nothing has to be built for it.
sysroot_at_hand() { [ -e "$given" ] || [ -f "$sysroot/mingw64.cmake" ]; }

take_sysroot() {
    if [ -d "$given" ]; then
        sysroot=$given
        return
    fi
    [ ! -f "$sysroot/mingw64.cmake" ] || return 0
    mkdir -p "$windows_cache/$recipe"
    if [ -f "$given" ]; then
        # Unpacked beside and moved into place: a run that is killed leaves no half of it.
        rm -rf "$windows_cache/$recipe/unpacking" && mkdir "$windows_cache/$recipe/unpacking"
        tar --zstd -xf "$given" -C "$windows_cache/$recipe/unpacking"
        mv "$windows_cache/$recipe/unpacking/sysroot" "$sysroot"
        rmdir "$windows_cache/$recipe/unpacking"
    else
        echo "Building the libraries for Windows: about 20 minutes, once."
        BASE=$windows_cache/$recipe/work SYS=$windows_cache/$recipe/building "$here/dependencies" all
        mv "$windows_cache/$recipe/building" "$sysroot"
    fi
}
