#include "backend/http/refusals/RefusedRequest.h"

#include "backend/http/Endpoint.h"
#include "backend/http/EndpointRules.h"

#include <algorithm>
#include <array>

namespace bloomzy::http {

namespace {

struct Words
{
    std::string_view reason;
    std::string_view text;
};

constexpr std::array problems{
    Words{"unauthenticated", "Nobody was signed in, or the sign-in was not valid."},
    Words{"forbidden", "The caller may not do this."},
    Words{"stepUpRequired", "The caller had not just proved who they are."},
    Words{"secondFactorMissing", "The caller has no second factor, and the time to set one up is over."},
    Words{"rateLimited", "Too many requests."},
};
/// Of fields that hold a secret: a wrong one is a refusal, not a slip of the pen.
constexpr std::array secrets{
    Words{"setup.wrongToken", "The setup token was wrong."},
    Words{"invitation.notValid", "The code of the invitation was wrong."},
    Words{"passwordReset.notValid", "The code for a new password was wrong."},
};
constexpr std::string_view unreadable = "The request could be read in two ways, or not at all.";

/// Of the table, which outlives the error.
std::optional<std::string_view> secretFault(const core::Error& error)
{
    for (const api::Fault& fault : error.faults)
        if (const auto* found = std::ranges::find(secrets, fault.code, &Words::reason); found != secrets.end())
            return found->reason;
    return std::nullopt;
}

std::string_view problemName(api::ErrorCode code)
{
    using enum api::ErrorCode;
    switch (code) {
    case unauthenticated:
        return "unauthenticated";
    case forbidden:
        return "forbidden";
    case stepUpRequired:
        return "stepUpRequired";
    case secondFactorMissing:
        return "secondFactorMissing";
    case rateLimited:
        return "rateLimited";
    default:
        return {};
    }
}

} // namespace

std::optional<std::string_view> recordedReason(const core::Error& error)
{
    if (error.recorded)
        return std::nullopt;
    if (error.code == api::ErrorCode::invalid)
        return secretFault(error);
    const std::string_view name = problemName(error.code);
    return name.empty() ? std::nullopt : std::optional(name);
}

std::string_view refusalWords(std::string_view reason)
{
    if (const auto* found = std::ranges::find(problems, reason, &Words::reason); found != problems.end())
        return found->text;
    const auto* found = std::ranges::find(secrets, reason, &Words::reason);
    return found == secrets.end() ? unreadable : found->text;
}

std::string routeName(const Route& route)
{
    return std::string(methodName(route.method)) + " " + route.path;
}

api::AuditActor actorOf(const Principal* caller, const std::string& address)
{
    api::AuditActor actor;
    actor.kind = caller ? api::ActorKind::user : api::ActorKind::anonymous;
    if (caller) {
        actor.id = caller->userId;
        actor.displayName = caller->displayName;
        if (caller->apiKeyId.empty())
            actor.sessionId = caller->sessionId;
        else
            actor.apiKeyId = caller->apiKeyId;
    }
    if (!address.empty())
        actor.address = address;
    return actor;
}

} // namespace bloomzy::http
