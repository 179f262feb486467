#pragma once

#include "backend/api/Permission.h"
#include "backend/core/Clock.h"
#include "backend/core/Result.h"

#include <bitset>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::http {

/// What a route asks of its caller. There is no default: a route that does not say is not a route.
class Access
{
public:
    enum class Kind { open, signedIn, permission };

    /// Anyone; `why` stands in the route's description: a clause without capital and full stop.
    [[nodiscard]] static Access open(std::string_view why) { return Access(Kind::open, {}, why); }
    [[nodiscard]] static Access signedIn() { return Access(Kind::signedIn, {}, {}); }
    [[nodiscard]] static Access needs(api::Permission permission) { return Access(Kind::permission, permission, {}); }
    /// The same, and the caller must have proved who they are (Principal::fresh): 403 `stepUpRequired` otherwise.
    [[nodiscard]] Access fresh() const;
    /// The same, and not by an API key: 403 otherwise. What asks for a fresh proof is so too.
    [[nodiscard]] Access inPerson() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] api::Permission permission() const { return m_permission; }
    [[nodiscard]] std::string_view why() const { return m_why; }
    [[nodiscard]] bool asksFreshProof() const { return m_fresh; }
    [[nodiscard]] bool asksInPerson() const { return m_inPerson || m_fresh; }

private:
    Access(Kind kind, api::Permission permission, std::string_view why)
        : m_kind(kind)
        , m_permission(permission)
        , m_why(why)
    {
    }
    Kind m_kind;
    api::Permission m_permission;
    std::string_view m_why;
    bool m_fresh = false;
    bool m_inPerson = false;
};

/// How long a proof counts as fresh.
inline constexpr std::chrono::minutes freshness{5};

/// Which rows a caller may see. Every list, count and facet takes one; without families it is all of them.
struct AccessScope
{
    std::vector<std::string> families;
};

/// Who calls, with the rights they hold at this request.
struct Principal
{
    std::string userId;
    std::string displayName;
    std::string sessionId;       ///< empty: by an API key
    std::bitset<32> permissions; ///< by api::Permission
    AccessScope scope;           ///< of `taxa.read`: what they may see
    /// Of the other permissions about taxa that do not reach all of them; null when there are none.
    std::shared_ptr<const std::map<api::Permission, AccessScope>> narrowed = {};
    /// When a role of theirs needs a second factor and they have none: until when they may do without.
    std::optional<core::Time> factorDue = {};
    bool factorMissing = false; ///< that time is over: they have no permissions until they have set one up
    std::string apiKeyId = {};  ///< empty: in a session
    bool fresh = false;         ///< signed in, or proved again who they are, less than five minutes (`freshness`) ago

    [[nodiscard]] const AccessScope& scopeOf(api::Permission permission) const;
    [[nodiscard]] bool may(api::Permission permission) const
    {
        return permissions[static_cast<std::size_t>(permission)];
    }
};

/// Asked at every request. Implementations answer from memory, are safe from any thread and never block.
class Authorizer
{
public:
    virtual ~Authorizer() = default;
    /// The caller behind a bearer token. `unauthenticated` when it is not valid (any more).
    [[nodiscard]] virtual core::Result<Principal> identify(std::string_view bearerToken) = 0;
    /// Who was identified before, with the rights that they hold now. `unauthenticated` when their session or their API
    /// key is over; a token that ended meanwhile is none of it.
    [[nodiscard]] virtual core::Result<Principal> confirm(const Principal& caller) = 0;
};

/// The wire name of a permission: `taxaRead` is `taxa.read`.
[[nodiscard]] std::string permissionName(api::Permission permission);
/// The inverse; empty when there is no such permission.
[[nodiscard]] std::optional<api::Permission> permissionFromName(std::string_view name);
/// What it lets a person do, after "You may not …": `taxaRead` is `look at the plant catalog`.
[[nodiscard]] std::string_view permissionWords(api::Permission permission);

} // namespace bloomzy::http
