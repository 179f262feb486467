#include "app/ctl/cli/Outcome.h"

#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <stdexcept>
#include <sysexits.h>

namespace bloomzy::ctl {

struct FailureTold
{
    std::string code;
    std::string message;
    std::vector<api::Fault> faults;
};
BOOST_DESCRIBE_STRUCT(FailureTold, (), (code, message, faults))

struct FailureObject
{
    std::string command;
    bool ok = false;
    FailureTold error;
};
BOOST_DESCRIBE_STRUCT(FailureObject, (), (command, ok, error))

namespace {

using api::ErrorCode;

std::string nameOf(ErrorCode code)
{
    return std::string(core::json::enumName(code));
}

int exitCodeOfLocal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalid:
    case ErrorCode::malformed:
    case ErrorCode::tooLarge:
        return EX_DATAERR;
    case ErrorCode::notFound:
        return EX_NOINPUT;
    case ErrorCode::forbidden:
        return EX_NOPERM;
    case ErrorCode::insufficientStorage:
        return EX_IOERR;
    case ErrorCode::unavailable:
        return EX_TEMPFAIL;
    case ErrorCode::conflict:
        return EX_CONFIG;
    default:
        return EX_SOFTWARE;
    }
}

int exitCodeOfAnswer(ErrorCode code)
{
    switch (code) {
    case ErrorCode::unauthenticated:
    case ErrorCode::secondFactorRequired:
    case ErrorCode::forbidden:
    case ErrorCode::stepUpRequired:
        return EX_NOPERM;
    case ErrorCode::malformed:
    case ErrorCode::invalid:
    case ErrorCode::conflict:
    case ErrorCode::tooLarge:
        return EX_DATAERR;
    case ErrorCode::timeout:
    case ErrorCode::rateLimited:
    case ErrorCode::unavailable:
        return EX_TEMPFAIL;
    case ErrorCode::insufficientStorage:
        return EX_IOERR;
    case ErrorCode::internal:
        return EX_SOFTWARE;
    default:
        return EX_PROTOCOL;
    }
}

int exitCodeOfConnection(ErrorCode code)
{
    switch (code) {
    case ErrorCode::unavailable:
        return EX_UNAVAILABLE;
    case ErrorCode::timeout:
        return EX_TEMPFAIL;
    case ErrorCode::invalid:
        return EX_USAGE;
    case ErrorCode::internal:
        return EX_SOFTWARE;
    default:
        return EX_PROTOCOL;
    }
}

} // namespace

void throw_exception_from_error(const Failure& failure, const boost::source_location&)
{
    throw std::logic_error("value of a failed command: " + failure.message);
}

Failure usageFailure(std::string message)
{
    return {EX_USAGE, "usage", std::move(message), {}};
}

Failure localFailure(const core::Error& error, const std::string& subject)
{
    return {exitCodeOfLocal(error.code), nameOf(error.code), subject + ": " + error.detail, error.faults};
}

Failure connectionFailure(const core::Error& error)
{
    return {exitCodeOfConnection(error.code), nameOf(error.code), error.detail, {}};
}

Failure answerFailure(ErrorCode code, std::string message, std::vector<api::Fault> faults)
{
    return {exitCodeOfAnswer(code), nameOf(code), std::move(message), std::move(faults)};
}

Failure startFailure(const host::StartFailure& failure)
{
    return {host::exitCode(failure.reason), std::string(host::reasonName(failure.reason)), failure.message, {}};
}

std::string placeOf(std::string_view pointer)
{
    constexpr std::string_view prefix = "#line/";
    if (!pointer.starts_with(prefix))
        return std::string(pointer);
    pointer.remove_prefix(prefix.size());
    const auto slash = std::min(pointer.find('/'), pointer.size());
    const auto column = pointer.substr(std::min(slash + 1, pointer.size()));
    return "line " + std::string(pointer.substr(0, slash)) + (column.empty() ? "" : ", " + std::string(column));
}

std::string failureJson(std::string_view command, const Failure& failure)
{
    return core::json::toJson(
        FailureObject{std::string(command), false, {failure.code, failure.message, failure.faults}});
}

} // namespace bloomzy::ctl
