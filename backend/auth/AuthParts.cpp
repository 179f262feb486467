#include "backend/auth/AuthParts.h"

#include "backend/auth/ApiKeyRoutes.h"
#include "backend/auth/BuiltInRoles.h"
#include "backend/auth/ExpiryLimits.h"
#include "backend/auth/FactorDefault.h"
#include "backend/auth/ProfileRoutes.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/UserUpkeep.h"
#include "backend/auth/Zxcvbn.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds startTime{30};

bool isSame(const RoleRow& row, const access::Role& role)
{
    auto rules = row.role.rules;
    auto wanted = role.rules;
    std::ranges::sort(rules, {}, &access::Rule::permission);
    std::ranges::sort(wanted, {}, &access::Rule::permission);
    return row.role.id == role.id && row.builtIn && row.role.parents == role.parents && rules == wanted;
}

/// Only those that this version has otherwise: a start that changes nothing need not wait for the disk.
core::Result<void> keepBuiltInRoles(storage::Transaction& transaction)
{
    BLOOMZY_TRY(const auto kept, RoleStore::all(transaction));
    for (const access::Role& role : builtInRoles())
        if (std::ranges::none_of(kept, [&](const RoleRow& row) { return isSame(row, role); }))
            BLOOMZY_CHECK(RoleStore::replace(transaction, {role, {}, {}, true, 1}));
    // Who looks over what administrators did is none of them. Once: an operator may take the rule away.
    if (std::ranges::none_of(kept, [](const RoleRow& row) { return row.role.id == auditor; }))
        return RoleStore::setConflicts(transaction, {{std::string(administrator), std::string(auditor)}});
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
    , breached(options.breachedPasswords)
    , policy(options.productWords, &breached)
    , sessions(database, clock, rights, jwt, lifetimes)
    , setup(database, clock, log, options, hasher, policy, sessions)
    , passwordAttempts(database, clock, hasher)
    , secondFactorCheck(vault, clock)
    , codeAttempts(clock)
    , secondFactor(database, clock, rights, secondFactorCheck, codeAttempts)
    , factorPolicy(database, clock, rights)
    , secondFactorSignIn(database, clock, secondFactorCheck, codeAttempts, sessions)
    , signIn(database, clock, passwordAttempts, secondFactorSignIn, sessions)
    , signUp(database, clock, hasher, policy)
    , stepUp(database, clock, sessions, passwordAttempts, secondFactorCheck, codeAttempts)
    , advice(policy, clock)
    , passwordChange(database, clock, rights, passwordAttempts, hasher, policy)
    , passwordReset(database, clock, rights, hasher, policy)
    , invitations(database, clock, lifetimes, hasher, policy, sessions)
    , directory(database)
    , roles(database, clock, rights)
    , assignments(database, clock, rights)
    , access(database, clock)
    , list(database, clock)
    , accounts(database, log, rights, list)
    , erasure(database, rights)
    , roleBulk(database, clock, rights, list)
    , userSessions(database, clock, rights)
    , exports(database, clock)
    , profiles(database, rights)
    , notices(database, clock)
    , apiKeys(database, clock, rights, keyUses)
    , authorizer(std::make_shared<TokenAuthorizer>(jwt, rights, keyUses, clock))
    , m_database(database)
    , m_clock(clock)
    , m_log(log)
    , m_isReachable(options.isReachable)
{
}

core::Result<void> AuthParts::start()
{
    BLOOMZY_CHECK(requireZxcvbn());
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

std::vector<http::Endpoint> AuthParts::endpoints()
{
    auto routes =
        authRoutes({setup, signIn, secondFactor, secondFactorSignIn, stepUp, sessions, advice, passwordChange,
                    passwordReset, invitations, directory, list, accounts, userSessions, exports, jwt, m_clock});
    std::ranges::move(signUpRoutes(signUp), std::back_inserter(routes));
    std::ranges::move(profileRoutes(profiles), std::back_inserter(routes));
    std::ranges::move(noticeRoutes(notices), std::back_inserter(routes));
    std::ranges::move(apiKeyRoutes(apiKeys), std::back_inserter(routes));
    std::ranges::move(roleRoutes({roles, assignments, access, roleBulk}), std::back_inserter(routes));
    std::ranges::move(factorPolicyRoutes(factorPolicy), std::back_inserter(routes));
    return routes;
}

core::Result<void> AuthParts::prepareDatabase()
{
    std::vector<AddressCollision> collisions;
    const auto prepare = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(limitExpiries(transaction, lifetimes.now(), m_clock.now()));
        BLOOMZY_TRY(collisions, normalizeAddressesOnce(transaction));
        BLOOMZY_CHECK(keepBuiltInRoles(transaction));
        return m_isReachable ? askAdministratorsUnlessDecided(transaction, m_clock.now()) : core::Result<void>();
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
