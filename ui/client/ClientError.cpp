#include "ui/client/ClientError.h"

#include "ui/client/ProblemText.h"

#include <boost/describe/enum_from_string.hpp>

#include <stdexcept>
#include <string_view>

namespace bloomzy::client {

std::optional<api::ErrorCode> ClientError::code() const
{
    if (kind != Kind::problem)
        return {};
    constexpr std::string_view prefix = "urn:bloomzy:problem:";
    auto code = api::ErrorCode::internal;
    if (problem.type.starts_with(prefix))
        boost::describe::enum_from_string(problem.type.c_str() + prefix.size(), code);
    return code;
}

bool ClientError::isTransient() const
{
    switch (kind) {
    case Kind::unreachable:
    case Kind::timeout:
        return true;
    case Kind::problem:
        return is(api::ErrorCode::unavailable) || is(api::ErrorCode::rateLimited) || is(api::ErrorCode::timeout) ||
               is(api::ErrorCode::internal);
    default:
        return false;
    }
}

ClientError makeClientError(ClientError::Kind kind, QString detail)
{
    ClientError error{.kind = kind, .detail = std::move(detail)};
    error.userText = textOf(error);
    return error;
}

ClientError makeClientError(api::Problem problem, std::optional<std::chrono::seconds> retryAfter)
{
    ClientError error{.kind = ClientError::Kind::problem, .problem = std::move(problem), .retryAfter = retryAfter};
    error.userText = textOf(error);
    return error;
}

void throw_exception_from_error(const ClientError& error, const boost::source_location& where)
{
    throw std::logic_error(std::string(where.function_name()) +
                           ": value of a failed call: " + error.detail.toStdString());
}

} // namespace bloomzy::client
