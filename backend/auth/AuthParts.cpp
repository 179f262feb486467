#include "backend/auth/AuthParts.h"

#include "backend/auth/RoleStore.h"

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds kStartTime{30};

} // namespace

AuthParts::AuthParts(storage::Database& database, const core::Clock& clock, core::Log& log, const AuthOptions& options,
                     SigningKey key)
    : jwt(std::move(key), options.issuer, options.audience, options.accessTokenLife)
    , rights(database, clock, log)
    , hasher(options.hashing)
    , policy(options.productWords)
    , sessions(database, clock, rights, jwt, options)
    , setup(database, clock, log, options, hasher, policy, sessions)
    , signIn(database, clock, hasher, sessions)
    , advice(policy, clock)
    , invitations(database, clock, options, hasher, policy, sessions)
    , directory(database)
    , authorizer(std::make_shared<TokenAuthorizer>(jwt, rights, clock))
    , m_database(database)
{
}

core::Result<void> AuthParts::start()
{
    BLOOMZY_CHECK(hasher.prepare());
    BLOOMZY_CHECK(writeBuiltInRoles());
    BLOOMZY_CHECK(rights.load());
    return setup.start();
}

RouteServices AuthParts::routeServices()
{
    return {setup, signIn, sessions, advice, invitations, directory, jwt};
}

core::Result<void> AuthParts::writeBuiltInRoles()
{
    return m_database.write(
        storage::Lane::interactive,
        [](storage::Transaction& transaction) -> core::Result<void> {
            for (const BuiltInRoleRights& role : builtInRoles())
                BLOOMZY_CHECK(RoleStore::replace(transaction, {std::string(role.id), true, role.permissions}));
            return {};
        },
        storage::deadlineIn(kStartTime));
}

} // namespace bloomzy::auth
