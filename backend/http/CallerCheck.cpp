#include "backend/http/CallerCheck.h"

#include "backend/http/InPerson.h"

#include <algorithm>

namespace bloomzy::http {

namespace {

core::Error unauthenticated()
{
    return core::makeError(api::ErrorCode::unauthenticated,
                           "The request carries no access token. Sign in, and send it as “Authorization: Bearer …”.");
}

core::Error mayNot(api::Permission permission)
{
    return core::makeError(api::ErrorCode::forbidden, "You may not " + std::string(permissionWords(permission)) +
                                                          ": your roles lack the permission “" +
                                                          permissionName(permission) +
                                                          "”. Nothing was changed; an administrator can grant it.");
}

} // namespace

core::Result<std::string_view> bearerToken(const std::vector<std::pair<std::string, std::string>>& headers)
{
    const auto isAuthorization = [](const auto& header) { return header.first == "authorization"; };
    const auto found = std::ranges::find_if(headers, isAuthorization);
    if (found == headers.end())
        return unauthenticated();
    if (std::ranges::count_if(headers, isAuthorization) > 1)
        return core::makeError(api::ErrorCode::malformed, "Authorization may stand once only.");
    constexpr std::string_view scheme = "bearer ";
    const std::string_view value = found->second;
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    if (value.size() <= scheme.size() || !std::ranges::equal(value.substr(0, scheme.size()), scheme, same))
        return unauthenticated();
    return value.substr(scheme.size());
}

core::Result<void> checkRights(const Access& access, const Principal& caller)
{
    if (access.kind() == Access::Kind::permission && caller.factorMissing)
        return core::makeError(api::ErrorCode::secondFactorMissing, {});
    if (access.kind() == Access::Kind::permission && !caller.may(access.permission()))
        return mayNot(access.permission());
    if (access.asksFreshProof())
        return checkFresh(caller);
    return access.asksInPerson() ? checkInPerson(caller) : core::Result<void>();
}

} // namespace bloomzy::http
