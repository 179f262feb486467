#include "backend/auth/AuthParts.h"

#include "backend/auth/ExpiryLimits.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserUpkeep.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds startTime{30};

bool isSame(const RoleRow& a, const RoleRow& b)
{
    return a.id == b.id && a.builtIn == b.builtIn && a.permissions == b.permissions;
}

/// Only those that this version has otherwise: a start that changes nothing need not wait for the disk.
core::Result<void> keepBuiltInRoles(storage::Transaction& transaction)
{
    BLOOMZY_TRY(const auto kept, RoleStore::all(transaction));
    for (const BuiltInRoleRights& rights : builtInRoles()) {
        const RoleRow role{std::string(rights.id), true, rights.permissions};
        if (std::ranges::none_of(kept, [&](const RoleRow& row) { return isSame(row, role); }))
            BLOOMZY_CHECK(RoleStore::replace(transaction, role));
    }
    return {};
}

} // namespace

AuthParts::AuthParts(storage::Database& database, const storage::Vault& vault, const core::Clock& clock, core::Log& log,
                     const AuthOptions& options, std::unique_ptr<SigningKeys> signingKeys)
    : lifetimes(options.lifetimes)
    , keys(std::move(signingKeys))
    , jwt(keys->ring(), options.issuer, options.audience, options.lifetimes.accessToken)
    , rights(database, clock, log)
    , hasher(options.hashing)
    , policy(options.productWords)
    , sessions(database, clock, rights, jwt, lifetimes)
    , setup(database, clock, log, options, hasher, policy, sessions)
    , passwordAttempts(database, clock, hasher)
    , secondFactorCheck(vault, clock)
    , codeAttempts(clock)
    , secondFactor(database, clock, secondFactorCheck, codeAttempts)
    , secondFactorSignIn(database, clock, secondFactorCheck, codeAttempts, sessions)
    , signIn(database, clock, passwordAttempts, secondFactorSignIn, sessions)
    , stepUp(database, clock, rights, passwordAttempts, secondFactorCheck, codeAttempts)
    , advice(policy, clock)
    , invitations(database, clock, lifetimes, hasher, policy, sessions)
    , directory(database)
    , list(database, clock)
    , accounts(database, log, rights, list)
    , userSessions(database, clock, rights)
    , exports(database, clock)
    , authorizer(std::make_shared<TokenAuthorizer>(jwt, rights, clock))
    , m_database(database)
    , m_clock(clock)
    , m_log(log)
{
}

core::Result<void> AuthParts::start()
{
    BLOOMZY_CHECK(prepareDatabase());
    BLOOMZY_CHECK(indexUsersOnce(m_database));
    BLOOMZY_CHECK(rights.load());
    return setup.start();
}

core::Result<void> AuthParts::setLifetimes(const Lifetimes& next)
{
    if (next == lifetimes.now())
        return {};
    lifetimes.set(next);
    jwt.setLife(next.accessToken);
    keys->setLifetimes(next);
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return limitExpiries(transaction, next, m_clock.now()); },
        storage::deadlineIn(startTime)));
    return rights.load();
}

RouteServices AuthParts::routeServices()
{
    return {setup,     signIn, secondFactor, secondFactorSignIn, stepUp,  sessions, advice, invitations,
            directory, list,   accounts,     userSessions,       exports, jwt,      m_clock};
}

core::Result<void> AuthParts::prepareDatabase()
{
    std::vector<AddressCollision> collisions;
    const auto prepare = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(limitExpiries(transaction, lifetimes.now(), m_clock.now()));
        BLOOMZY_TRY(collisions, normalizeAddressesOnce(transaction));
        return keepBuiltInRoles(transaction);
    };
    auto prepared = m_database.write(storage::Lane::interactive, prepare, storage::deadlineIn(startTime));
    if (prepared.has_value())
        warnOf(collisions);
    return prepared;
}

void AuthParts::warnOf(const std::vector<AddressCollision>& collisions)
{
    for (const AddressCollision& collision : collisions)
        m_log.write(core::LogLevel::warning, "auth",
                    "two accounts have one email address, by which only the second can sign in; nothing was changed, "
                    "invite the first person by another address",
                    {{"first", collision.userId}, {"second", collision.holderId}});
}

} // namespace bloomzy::auth
