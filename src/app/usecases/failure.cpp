// SPDX-License-Identifier: MIT
#include "app/usecases/failure.h"
#include "base/files.h"
#include "store/failure.h"

#include <boost/filesystem/exception.hpp>
#include <new>

namespace kooste::app {

namespace {

base::Error unexpected(const std::string &technical) {
    return {
        base::ErrorKind::workspace, "unexpectedFailure",
        base::tr("Something went wrong that should not have: {reason}").with("reason", technical)};
}

} // namespace

base::Error errorOfCurrentException() {
    try {
        throw;
    } catch (const store::StorageFailure &failure) {
        return failure.error();
    } catch (const boost::filesystem::filesystem_error &failure) {
        return base::outputError(failure.path1(), failure.code().message());
    } catch (const std::bad_alloc &) {
        return {base::ErrorKind::workspace, "outOfMemory",
                base::tr("There is too little free memory. Close other programs and try again.")};
    } catch (const std::exception &failure) {
        return unexpected(failure.what());
    } catch (...) {
        return unexpected("?");
    }
}

} // namespace kooste::app
