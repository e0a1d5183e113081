// SPDX-License-Identifier: MIT
#include "app/usecases/failure.h"
#include "base/fault.h"
#include "base/files.h"
#include "store/failure.h"

#include <boost/filesystem/exception.hpp>
#include <new>

namespace kooste::app {

namespace {

/// `technical` may quote the user's own data: it is shown to her and not kept.
base::Error unexpected(const std::string &technical) {
    base::Error error{
        base::ErrorKind::workspace, "unexpectedFailure",
        base::tr("Something went wrong that should not have: {reason}. What you have stored is "
                 "safe. If it happens again, send the error log to those who maintain the program.")
            .with("reason", technical)};
    error.fault = base::faultOf(std::current_exception());
    return error;
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
