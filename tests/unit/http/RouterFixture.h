#pragma once

#include "backend/api/Problem.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/Router.h"
#include "tests/support/MemoryLog.h"

#include <QStringList>

/// What the tests of routing share: an authorizer that knows a few tokens, and answers in short.
namespace bloomzy::test {

class TokenAuthorizer : public http::Authorizer
{
public:
    /// `reader` may read taxa, `nobody` nothing; `fresh` is a reader who has just proved it; `key` is an API key of a
    /// reader; `busy` cannot be asked at
    /// the moment.
    core::Result<http::Principal> identify(std::string_view token) override
    {
        if (token == "busy")
            return core::unavailable("Sign-in is not available.", std::chrono::seconds(7));
        if (token != "reader" && token != "nobody" && token != "fresh" && token != "key")
            return core::makeError(api::ErrorCode::unauthenticated, "The token is no longer valid.");
        http::Principal principal;
        principal.userId = std::string(token);
        principal.displayName = "Ana";
        (token == "key" ? principal.apiKeyId : principal.sessionId) = "session-1";
        principal.permissions.set(static_cast<std::size_t>(api::Permission::taxaRead), token != "nobody");
        principal.fresh = token == "fresh";
        return principal;
    }
    core::Result<http::Principal> confirm(const http::Principal& caller) override { return caller; }
};

inline std::string headerOf(const http::Response& response, std::string_view name)
{
    for (const auto& [key, value] : response.headers)
        if (key == name)
            return value;
    return {};
}

inline api::Problem problemOf(const http::Response& response)
{
    auto problem = core::json::fromJson<api::Problem>(response.body);
    return problem.has_value() ? std::move(*problem) : api::Problem();
}

inline QStringList faultsOf(const std::vector<api::Fault>& faults)
{
    QStringList list;
    for (const api::Fault& fault : faults)
        list << QString::fromStdString(fault.pointer + " " + fault.code);
    return list;
}

inline QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

/// `taken`, the pointer and code of each fault, or the error's code.
template <class T>
QStringList outcome(const core::Result<T>& result)
{
    if (result.has_value())
        return list({"taken"});
    if (result.error().faults.empty())
        return {QString::fromStdString(std::string(core::json::enumName(result.error().code)))};
    return faultsOf(result.error().faults);
}

} // namespace bloomzy::test
