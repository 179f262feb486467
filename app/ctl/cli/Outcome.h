#pragma once

#include "backend/host/StartFailure.h"

#include <boost/system/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::ctl {

/// Why a command did not do its work, for the person who called it and for a script.
struct Failure
{
    int exitCode = 0;               ///< sysexits.h
    std::string code;               ///< `usage`, or the name of an api::ErrorCode
    std::string message;            ///< one line: what, what is safe, what to do; may name paths
    std::vector<api::Fault> faults; ///< of a file or a request
};

template <class T>
using Outcome = boost::system::result<T, Failure>;

[[noreturn]] void throw_exception_from_error(const Failure& failure, const boost::source_location& where);

/// What a command has to say when it did its work.
struct Report
{
    std::string text; ///< for people
    std::string json; ///< one object
    int exitCode = 0; ///< 0, or sysexits.h when the work was to find something wrong
};

[[nodiscard]] Failure usageFailure(std::string message);
/// Of something on this computer.
[[nodiscard]] Failure localFailure(const core::Error& error, const std::string& subject);
/// Of reaching a server: `forbidden` is its key.
[[nodiscard]] Failure connectionFailure(const core::Error& error);
/// Of what a server answered.
[[nodiscard]] Failure answerFailure(api::ErrorCode code, std::string message, std::vector<api::Fault> faults);

/// Of work on a stopped server's folder; the code is the reason's name.
[[nodiscard]] Failure startFailure(const host::StartFailure& failure);

/// Where a fault is, for people: `line 2, genus` of `#line/2/genus`, any other pointer as it is.
[[nodiscard]] std::string placeOf(std::string_view pointer);

/// `{"command":…,"ok":false,"error":{"code":…,"message":…,"faults":[…]}}`
[[nodiscard]] std::string failureJson(std::string_view command, const Failure& failure);

} // namespace bloomzy::ctl
