// SPDX-License-Identifier: MIT
// A workspace that another process has open: this program once more, as a second user has it.
#include "store/connection.h"
#include "store/store_builders.h"
#include "support/environment.h"

#include <boost/filesystem/fstream.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>
#include <utility>
#ifdef _WIN32
#include <windows.h>
#endif

namespace kooste::store {

namespace fs = boost::filesystem;

namespace {

constexpr const char *kHeld = "KOOSTE_TEST_HELD_WORKSPACE";

std::string thisProgram() {
#ifdef _WIN32
    std::wstring name(32768, L'\0');
    name.resize(GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
    return base::utf8FromPath(base::Path(name));
#else
    return fs::read_symlink("/proc/self/exe").string();
#endif
}

/// The second process: it is in the middle of a change until its standard input ends.
void holdUntilTold(const base::Path &path) {
    auto workspace = opened(path);
    workspace->connection().execute(
        "BEGIN IMMEDIATE; UPDATE setting SET value = 'x' WHERE key = 'name'");
    fs::ofstream(base::Path(path.string() + ".held")) << "held";
    while (std::getchar() != EOF) {
    }
}

class SecondProcess {
public:
    explicit SecondProcess(const base::Path &path) {
        test::setVariable(kHeld, base::utf8FromPath(path).c_str());
        const std::string command =
            thisProgram() + " --gtest_filter=OtherProcess.* --gtest_brief=1";
#ifdef _WIN32
        pipe_ = _popen(command.c_str(), "w");
#else
        pipe_ = popen(command.c_str(), "w");
#endif
        test::clearVariable(kHeld);
        for (int i = 0; i < 600 && !fs::exists(base::Path(path.string() + ".held")); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_TRUE(fs::exists(base::Path(path.string() + ".held")));
    }
    int end() {
#ifdef _WIN32
        return _pclose(std::exchange(pipe_, nullptr));
#else
        return pclose(std::exchange(pipe_, nullptr));
#endif
    }
    ~SecondProcess() {
        if (pipe_ != nullptr)
            end();
    }
    SecondProcess(const SecondProcess &) = delete;
    SecondProcess &operator=(const SecondProcess &) = delete;

private:
    std::FILE *pipe_ = nullptr;
};

} // namespace

TEST(OtherProcess, ThatChangesTheWorkspaceIsWaitedForAndTold) {
    if (const char *held = std::getenv(kHeld))
        return holdUntilTold(base::pathFromUtf8(held));
    TestFolder folder;
    const auto path = folder / "a.kooste";
    auto workspace = newWorkspace(path);
    addUnits(*workspace);
    take(workspace->close());
    {
        SecondProcess other(path);
        auto mine = opened(path, {.busyMilliseconds = 10});
        EXPECT_EQ(mine->settings().name, "Testi"); // as it was before the change
        EXPECT_EQ(UnitRepository(*mine).count(), 4);
        const auto refused = UnitRepository(*mine).saveAll({});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, "lockedWorkspace");
        EXPECT_EQ(other.end(), 0);
        EXPECT_TRUE(
            UnitRepository(*mine).saveAll({aUnit("K9", "A", model::UnitLevel::unit, "Uusi")}));
    }
    workspace = opened(path);
    EXPECT_EQ(workspace->settings().name, "Testi");
    EXPECT_EQ(UnitRepository(*workspace).count(), 5);
    EXPECT_TRUE(check(*workspace).empty());
    take(workspace->close());
    EXPECT_FALSE(fs::exists(folder / "a.kooste-wal"));
}

} // namespace kooste::store
