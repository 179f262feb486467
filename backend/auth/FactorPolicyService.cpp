#include "backend/auth/FactorPolicyService.h"

#include "backend/auth/AccessGuard.h"
#include "backend/auth/AuthAudit.h"
#include "backend/auth/RecoveryCodeStore.h"
#include "backend/auth/RoleStore.h"
#include "backend/auth/SecondFactorStore.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/UserChanges.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::auth {
namespace {

constexpr std::int32_t longestGrace = 90;

core::Result<FactorPolicy> readPolicy(const api::SecondFactorPolicy& input, const FactorPolicy& before,
                                      const access::Policy& policy, core::Time now)
{
    std::vector<api::Fault> faults;
    FactorPolicy factors{{}, std::chrono::days(input.graceDays)};
    if (input.graceDays < 0 || input.graceDays > longestGrace)
        faults.push_back({"/graceDays", "factorPolicy.graceDays", "The time to set one up is 0 to 90 days."});
    for (std::size_t i = 0; i < input.roles.size(); ++i) {
        const std::string& role = input.roles[i];
        if (!policy.roles.contains(role))
            faults.push_back({"/roles/" + std::to_string(i), "role.unknown",
                              "One of the roles does not exist. Choose another one."});
        const auto known = before.roles.find(role);
        factors.roles.emplace(role, known == before.roles.end() ? now : known->second);
    }
    if (!faults.empty())
        return core::invalid(std::move(faults));
    return factors;
}

core::Error ownFactor()
{
    return core::makeError(
        api::ErrorCode::conflict,
        "This is your own account. Nothing was changed. Turn your second factor off in your account.");
}

core::Error mayDoMore()
{
    return core::makeError(
        api::ErrorCode::forbidden,
        "This person may do what you may not. Nothing was changed. Ask somebody who may do as much.");
}

} // namespace

core::Result<api::SecondFactorPolicy> FactorPolicyService::read(const http::Request& request) const
{
    return storage::readValue<api::SecondFactorPolicy>(
        m_database, request.deadline, [](storage::Snapshot& snapshot) -> core::Result<api::SecondFactorPolicy> {
            BLOOMZY_TRY(const auto factors, FactorPolicyStore::read(snapshot));
            return wireForm(factors);
        });
}

core::Result<api::SecondFactorPolicy> FactorPolicyService::set(const http::Request& request,
                                                               const api::SecondFactorPolicy& input)
{
    auto changed = storage::writeValue<api::SecondFactorPolicy>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<api::SecondFactorPolicy> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
            BLOOMZY_TRY(const auto before, FactorPolicyStore::read(transaction));
            BLOOMZY_TRY(const auto policy, RoleStore::policy(transaction));
            BLOOMZY_TRY(const auto after, readPolicy(input, before, policy, m_clock.now()));
            BLOOMZY_CHECK(FactorPolicyStore::write(transaction, after));
            BLOOMZY_CHECK(http::recordAudit(
                transaction, request, api::AuditTarget{"secondFactorPolicy", "server", {}},
                core::json::differences(core::json::toJson(wireForm(before)), core::json::toJson(wireForm(after)))));
            return wireForm(after);
        });
    if (changed.has_value())
        m_rights.reloadAll();
    return changed;
}

core::Result<void> FactorPolicyService::removeOfUser(const http::Request& request)
{
    const std::string userId(request.pathParameter("id"));
    BLOOMZY_CHECK(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return remove(transaction, request, userId); }, request.deadline));
    m_rights.reload(userId);
    return {};
}

core::Result<void> FactorPolicyService::remove(storage::Transaction& transaction, const http::Request& request,
                                               const std::string& userId) const
{
    BLOOMZY_CHECK(requireStanding(transaction, *request.principal, api::Permission::usersManage, m_clock.now()));
    if (!core::isId(userId))
        return noSuchUser();
    BLOOMZY_TRY(const auto user, UserStore::byId(transaction, userId));
    if (!user)
        return noSuchUser();
    if (userId == request.principal->userId)
        return ownFactor();
    // Whoever may do as much is an administrator too when the other one is: somebody always stays who can come in.
    BLOOMZY_TRY(const auto state, accessState(transaction, *request.principal, m_clock.now()));
    BLOOMZY_TRY(const auto theirs, AssignmentStore::assignmentsOf(transaction, userId));
    if (checkAssigned(transaction, state, {}, theirs).has_error())
        return mayDoMore();
    BLOOMZY_TRY(const bool removed, SecondFactorStore::remove(transaction, userId));
    if (!removed)
        return {};
    BLOOMZY_CHECK(RecoveryCodeStore::replace(transaction, userId, {}));
    BLOOMZY_CHECK(SessionStore::endAllOfUser(transaction, userId, core::formatTime(state.now)));
    return http::recordAudit(transaction, request, targetOf(*user), {{"/secondFactor", {"true"}, {"false"}}});
}

} // namespace bloomzy::auth
