// SPDX-License-Identifier: MIT
#include "base/system_path.h"
#include "base/translator.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#ifdef _WIN32
#include <windows.h>

#include <cstdio>
#endif

using namespace kooste::base;
namespace fs = boost::filesystem;

namespace {

struct SystemPathTest : testing::Test {
    Path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%");
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override {
        boost::system::error_code ignored;
#ifdef _WIN32
        fs::remove_all(Path(L"\\\\?\\" + folder.wstring()), ignored);
#else
        fs::remove_all(folder, ignored);
#endif
    }
    Path deep() const {
        Path path = folder;
        for (int i = 0; i < 5; ++i)
            path /= pathFromUtf8(std::string(50, 'a') + " åäö " + std::to_string(i));
        return path;
    }
    static void keep(const Path &path, const std::string &bytes) {
        AtomicFile file(path);
        ASSERT_TRUE(file.write(bytes));
        ASSERT_TRUE(file.commit());
    }
    static std::ptrdiff_t entries(const Path &in) {
        return std::distance(fs::directory_iterator(systemPath(in)), fs::directory_iterator());
    }
};

} // namespace

TEST_F(SystemPathTest, FilesOfLongPathsAreWrittenReadAndReplaced) {
    ASSERT_TRUE(createFolders(deep()));
    const auto path = deep() / pathFromUtf8("raportti ä.csv");
    ASSERT_GT(utf8FromPath(path).size(), 300U);
    keep(path, "vanha");
    keep(path, "uusi");
    EXPECT_EQ(*readFile(path), "uusi");
    EXPECT_EQ(entries(deep()), 1);
}

TEST_F(SystemPathTest, ALibraryWritesByAName) {
    ASSERT_TRUE(createFolders(deep()));
    AtomicFile file(deep() / "raportti.xlsx");
    std::string name;
    ASSERT_TRUE(writeByName(file, [&](const std::string &given) -> Result<void> {
        name = given;
        std::FILE *stream = std::fopen(given.c_str(), "wb");
        EXPECT_NE(stream, nullptr) << given;
        if (stream != nullptr) {
            std::fputs("sisältö", stream);
            std::fclose(stream);
        }
        return {};
    }));
    ASSERT_TRUE(file.commit());
    EXPECT_EQ(*readFile(deep() / "raportti.xlsx"), "sisältö");
    EXPECT_EQ(entries(deep()), 1);
    EXPECT_FALSE(fs::exists(pathFromUtf8(name)));
#ifdef _WIN32
    EXPECT_LT(name.size(), 260U);
#endif
}

TEST_F(SystemPathTest, FoldersAreMadeUnlessAFileIsInTheWay) {
    EXPECT_TRUE(createFolders(folder / "a" / "b" / "c"));
    EXPECT_TRUE(createFolders(folder / "a" / "b" / "c"));
    EXPECT_TRUE(createFolders(Path()));
    EXPECT_TRUE(fs::is_directory(folder / "a" / "b" / "c"));
    keep(folder / "tiedosto", "x");
    const auto made = createFolders(folder / "tiedosto" / "kansio");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, ErrorKind::output);
    EXPECT_NE(made.error().file.find("tiedosto"), std::string::npos);
}

#ifdef _WIN32
TEST_F(SystemPathTest, AShortPathIsAskedForAsItIs) {
    for (const char *path :
         {"a", "a\\b", "C:a", "C:\\a", "C:/a", "..\\a", "\\\\palvelin\\jako\\a", ""})
        EXPECT_EQ(systemPath(pathFromUtf8(path)).string(), path);
}

TEST_F(SystemPathTest, ALongPathIsExtendedWholeAndWithoutDots) {
    const std::string name(245, 'a');
    EXPECT_EQ(systemPath(pathFromUtf8("C:/x/./y/../" + name)).string(), "\\\\?\\C:\\x\\" + name);
    EXPECT_EQ(systemPath(pathFromUtf8("//palvelin/jako/" + name)).string(),
              "\\\\?\\UNC\\palvelin\\jako\\" + name);
    const auto extended = systemPath(pathFromUtf8("C:\\x\\" + name));
    EXPECT_EQ(systemPath(extended), extended);
    fs::current_path(folder);
    const auto drive = folder.root_name().string();
    EXPECT_EQ(systemPath(pathFromUtf8(name)).string(), "\\\\?\\" + folder.string() + "\\" + name);
    EXPECT_EQ(systemPath(pathFromUtf8(drive + name)).string(),
              "\\\\?\\" + folder.string() + "\\" + name);
    EXPECT_EQ(absolutePath(pathFromUtf8(drive + "a")), folder / "a");
    fs::current_path(fs::temp_directory_path());
}

namespace {

/// As a program does that lets nobody else at its file.
class HeldFile {
public:
    explicit HeldFile(const Path &path, DWORD shared = 0)
        : handle_(
              CreateFileW(path.c_str(), GENERIC_READ, shared, nullptr, OPEN_EXISTING, 0, nullptr)) {
        EXPECT_NE(handle_, INVALID_HANDLE_VALUE);
    }
    ~HeldFile() { CloseHandle(handle_); }
    HeldFile(const HeldFile &) = delete;
    HeldFile &operator=(const HeldFile &) = delete;

private:
    HANDLE handle_;
};

} // namespace

TEST_F(SystemPathTest, AnOutputThatIsOpenElsewhereStaysAndTheReasonIsTold) {
    const auto path = folder / "raportti.xlsx";
    keep(path, "vanha");
    for (const DWORD shared :
         {DWORD{0}, DWORD{FILE_SHARE_READ}, DWORD{FILE_SHARE_READ | FILE_SHARE_WRITE}}) {
        {
            const HeldFile held(path, shared);
            AtomicFile file(path);
            ASSERT_TRUE(file.write("uusi"));
            const auto written = file.commit();
            ASSERT_FALSE(written);
            EXPECT_EQ(written.error().kind, ErrorKind::output);
            EXPECT_NE(render(written.error().message, EnglishTranslator())
                          .find("open in another program"),
                      std::string::npos);
        }
        EXPECT_EQ(*readFile(path), "vanha");
        EXPECT_EQ(entries(folder), 1);
    }
    keep(path, "uusi");
    EXPECT_EQ(*readFile(path), "uusi");
}

TEST_F(SystemPathTest, AnInputThatIsHeldElsewhereIsTold) {
    const auto path = folder / "vienti.csv";
    keep(path, "a;b");
    const HeldFile held(path);
    const auto read = readFile(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "fileNotReadable");
    EXPECT_NE(render(read.error().message, EnglishTranslator()).find("open in another program"),
              std::string::npos);
}

TEST_F(SystemPathTest, DevicesAndStreamsAreNotWrittenTo) {
    for (const char *name :
         {"aux.pdf", "CON", "nul.csv", "com1.xlsx", "raportti: syksy.pdf", "a?.pdf", "a|b"}) {
        AtomicFile file(folder / name);
        for (const auto &written : {file.write("x"), file.commit()}) {
            ASSERT_FALSE(written) << name;
            EXPECT_EQ(written.error().code, "badFileName") << name;
            EXPECT_EQ(written.error().kind, ErrorKind::output) << name;
            EXPECT_NE(written.error().file.find(name), std::string::npos);
        }
    }
    EXPECT_EQ(entries(folder), 0);
}
#endif
