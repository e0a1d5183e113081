// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#ifdef _WIN32
#include <windows.h>

#include <aclapi.h>
#else
#include <unistd.h>
#endif

namespace kooste::test {

/// A folder that may be read, but in which nothing may be made or taken away while this lives.
class ClosedFolder {
public:
    explicit ClosedFolder(base::Path folder) : folder_(std::move(folder)) {
        close();
        boost::filesystem::ofstream(folder_ / "probe");
        boost::system::error_code ignored;
        closed_ = !boost::filesystem::exists(folder_ / "probe", ignored);
    }
    ~ClosedFolder() {
        reopen();
        boost::system::error_code ignored;
        boost::filesystem::remove(folder_ / "probe", ignored);
    }
    ClosedFolder(const ClosedFolder &) = delete;
    ClosedFolder &operator=(const ClosedFolder &) = delete;

    /// Not under Wine as root, who may write everywhere.
    bool isClosed() const { return closed_; }

private:
#ifdef _WIN32
    void setRights(ACL *rights) {
        std::wstring name = folder_.wstring(); // Windows does not promise to leave it as it is
        SetNamedSecurityInfoW(name.data(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                              nullptr, rights, nullptr);
    }
    void close() {
        GetNamedSecurityInfoW(folder_.c_str(), SE_FILE_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                              nullptr, &before_, nullptr, &descriptor_);
        SID_IDENTIFIER_AUTHORITY world = SECURITY_WORLD_SID_AUTHORITY;
        PSID everybody = nullptr;
        AllocateAndInitializeSid(&world, 1, SECURITY_WORLD_RID, 0, 0, 0, 0, 0, 0, 0, &everybody);
        EXPLICIT_ACCESSW denied{};
        denied.grfAccessPermissions = FILE_ADD_FILE | FILE_ADD_SUBDIRECTORY | FILE_DELETE_CHILD;
        denied.grfAccessMode = DENY_ACCESS;
        denied.Trustee.TrusteeForm = TRUSTEE_IS_SID;
        denied.Trustee.ptstrName = static_cast<wchar_t *>(everybody);
        ACL *rights = nullptr;
        SetEntriesInAclW(1, &denied, before_, &rights);
        setRights(rights);
        LocalFree(rights);
        FreeSid(everybody);
    }
    void reopen() {
        setRights(before_);
        LocalFree(descriptor_);
    }
    ACL *before_ = nullptr; ///< a part of descriptor_
    PSECURITY_DESCRIPTOR descriptor_ = nullptr;
#else
    // Root may write everywhere, so the process becomes nobody for the while.
    void close() {
        namespace fs = boost::filesystem;
        fs::permissions(folder_, fs::owner_read | fs::owner_exe | fs::group_read | fs::group_exe |
                                     fs::others_read | fs::others_exe);
        if (root_)
            (void)!seteuid(65534);
    }
    void reopen() {
        namespace fs = boost::filesystem;
        if (root_)
            (void)!seteuid(0);
        fs::permissions(folder_, fs::owner_all | fs::group_read | fs::group_exe | fs::others_read |
                                     fs::others_exe);
    }
    bool root_ = geteuid() == 0;
#endif
    base::Path folder_;
    bool closed_ = false;
};

} // namespace kooste::test
