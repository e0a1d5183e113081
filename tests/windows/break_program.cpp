// SPDX-License-Identifier: MIT
// break_program NAME.exe: makes a running Windows program read where nothing is, in a thread of its
// own, as a bad pointer would. (A signal of Linux reaches a program under Wine only where Wine lets
// it.)
#include <windows.h>

#include <cstdio>
#include <tlhelp32.h>

namespace {

/// The process of that file name; 0 when there is none.
DWORD processOf(const wchar_t *name) {
    const HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    DWORD found = 0;
    for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry))
        if (_wcsicmp(entry.szExeFile, name) == 0)
            found = entry.th32ProcessID;
    CloseHandle(all);
    return found;
}

} // namespace

int wmain(int count, wchar_t **words) {
    const DWORD process = count == 2 ? processOf(words[1]) : 0;
    const HANDLE handle = process ? OpenProcess(PROCESS_ALL_ACCESS, FALSE, process) : nullptr;
    if (!handle) {
        std::fprintf(stderr, "no such program is running\n");
        return 1;
    }
    constexpr ULONG_PTR nowhere = 0x10;
    const auto code = reinterpret_cast<LPTHREAD_START_ROUTINE>(nowhere); // NOLINT
    return CreateRemoteThread(handle, nullptr, 0, code, nullptr, 0, nullptr) ? 0 : 1;
}
