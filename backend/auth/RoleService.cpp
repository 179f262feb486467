#include "backend/auth/RoleService.h"

#include "backend/auth/FactorDefault.h"
#include "backend/auth/LastAdministrator.h"
#include "backend/auth/NamesOfPeople.h"
#include "backend/auth/RoleRevisionStore.h"
#include "backend/auth/RoleRules.h"
#include "backend/auth/RoleWire.h"
#include "backend/auth/StandingCheck.h"
#include "backend/auth/TextRules.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

#include <algorithm>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t shownRevisions = 200;

core::Error noSuchRole()
{
    return core::makeError(api::ErrorCode::notFound, "There is no role with this id.");
}

core::Error changedMeanwhile()
{
    return core::makeError(api::ErrorCode::preconditionFailed,
                           "Somebody else changed the role meanwhile. Nothing was changed. Read it again.");
}

core::Error inUse(const std::string& detail)
{
    return core::makeError(api::ErrorCode::conflict, detail);
}

const RoleRow* find(const std::vector<RoleRow>& rows, std::string_view id)
{
    const auto place =
        std::ranges::find_if(rows, [&](const RoleRow& row) { return std::string_view(row.role.id) == id; });
    return place == rows.end() ? nullptr : &*place;
}

api::AuditTarget targetOf(const RoleRow& row)
{
    return {"role", row.role.id, row.name};
}

/// Names differ by more than case: two roles that look the same would be taken for each other.
core::Result<void> checkOthers(const std::vector<RoleRow>& rows, const RoleRow& row)
{
    const auto sameName = [&](const RoleRow& other) {
        return other.role.id != row.role.id &&
               normalText(other.name.empty() ? other.role.id : other.name) == normalText(row.name);
    };
    if (std::ranges::any_of(rows, sameName))
        return core::invalid("/name", "role.name.taken", "Another role has this name. Choose another one.");
    if (rows.size() >= mostRoles && !find(rows, row.role.id))
        return inUse("There are 200 roles, which is the most. Nothing was changed.");
    return {};
}

std::int64_t peopleWith(const AssignmentStore::Counts& counts, const std::string& id)
{
    const auto count = counts.find(id);
    return count == counts.end() ? 0 : count->second;
}

} // namespace

core::Result<api::RoleList> RoleService::list(const http::Request& request) const
{
    return storage::readValue<api::RoleList>(
        m_database, request.deadline, [](storage::Snapshot& snapshot) -> core::Result<api::RoleList> {
            BLOOMZY_TRY(const auto rows, RoleStore::all(snapshot));
            const auto policy = RoleStore::policyOf(rows);
            BLOOMZY_TRY(const auto counts, AssignmentStore::countsByRole(snapshot));
            api::RoleList list;
            for (const RoleRow& row : rows)
                list.items.push_back(wireForm(row, policy, peopleWith(counts, row.role.id)));
            return list;
        });
}

core::Result<api::Role> RoleService::read(const http::Request& request) const
{
    return storage::readValue<api::Role>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::Role> {
            BLOOMZY_TRY(const auto rows, RoleStore::all(snapshot));
            const RoleRow* row = find(rows, request.pathParameter("id"));
            if (!row)
                return noSuchRole();
            const auto policy = RoleStore::policyOf(rows);
            BLOOMZY_TRY(const auto people, AssignmentStore::countOfRole(snapshot, row->role.id));
            return wireForm(*row, policy, people);
        });
}

core::Result<api::RoleRevisionList> RoleService::revisions(const http::Request& request) const
{
    return storage::readValue<api::RoleRevisionList>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::RoleRevisionList> {
            BLOOMZY_TRY(const auto rows, RoleStore::all(snapshot));
            if (!find(rows, request.pathParameter("id")))
                return noSuchRole();
            api::RoleRevisionList list;
            BLOOMZY_TRY(list.items, RoleRevisionStore::ofRole(snapshot, request.pathParameter("id"), shownRevisions));
            if (!mayReadNames(request))
                for (api::RoleRevision& revision : list.items)
                    revision.changedBy.displayName.clear();
            return list;
        });
}

core::Result<api::Role> RoleService::create(const http::Request& request, api::RoleInput input)
{
    BLOOMZY_TRY(auto role, readRole(input));
    role.id = core::newId(m_clock);
    const RoleRow row{std::move(role), input.name, input.description, false, 1};
    return storage::writeValue<api::Role>(
        m_database, storage::Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) { return store(transaction, request, row, nullptr); });
}

core::Result<api::Role> RoleService::update(const http::Request& request, api::RoleInput input)
{
    BLOOMZY_TRY(auto role, readRole(input));
    auto updated =
        storage::writeValue<api::Role>(m_database, storage::Lane::interactive, request.deadline,
                                       [&](storage::Transaction& transaction) -> core::Result<api::Role> {
                                           BLOOMZY_TRY(const auto before, changeable(transaction, request));
                                           RoleRow row{role, input.name, input.description, false, before.revision + 1};
                                           row.role.id = before.role.id;
                                           return store(transaction, request, row, &before);
                                       });
    if (updated.has_value())
        m_rights.reloadAll();
    return updated;
}

core::Result<RoleRow> RoleService::changeable(storage::Snapshot& snapshot, const http::Request& request) const
{
    BLOOMZY_TRY(const auto expected, http::requiredRevision(request));
    BLOOMZY_TRY(const auto rows, RoleStore::all(snapshot));
    const RoleRow* row = find(rows, request.pathParameter("id"));
    if (!row)
        return noSuchRole();
    if (row->builtIn)
        return inUse("Built-in roles cannot be changed. Nothing was changed. Make a role that inherits from it.");
    if (row->revision != expected)
        return changedMeanwhile();
    return *row;
}

core::Result<api::Role> RoleService::store(storage::Transaction& transaction, const http::Request& request,
                                           const RoleRow& row, const RoleRow* before)
{
    BLOOMZY_CHECK(requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
    BLOOMZY_TRY(const auto rows, RoleStore::all(transaction));
    BLOOMZY_CHECK(checkOthers(rows, row));
    BLOOMZY_TRY(const auto state, accessState(transaction, *request.principal, m_clock.now()));
    auto policy = state.policy;
    policy.roles[row.role.id] = row.role;
    BLOOMZY_CHECK(checkSound(policy, row.role.id));
    BLOOMZY_CHECK(checkRoleGranted(state, policy, row.role.id));
    BLOOMZY_CHECK(checkConflicts(transaction, policy, state.now));
    BLOOMZY_CHECK(RoleStore::replace(transaction, row));
    BLOOMZY_CHECK(ensureAdministratorStays(transaction, state.now));
    BLOOMZY_CHECK(askWhoBeginsToManage(transaction, request, {state.policy, policy, row.role.id}, state.now));
    const api::Person by{request.principal->userId, request.principal->displayName};
    const auto input = inputOf(row);
    BLOOMZY_CHECK(
        RoleRevisionStore::add(transaction, row.role.id, {row.revision, core::formatTime(state.now), by, input}));
    auto changes =
        core::json::differences(before ? core::json::toJson(inputOf(*before)) : "{}", core::json::toJson(input));
    BLOOMZY_CHECK(http::recordAudit(transaction, request, targetOf(row), std::move(changes)));
    BLOOMZY_TRY(const auto people, AssignmentStore::countOfRole(transaction, row.role.id));
    return wireForm(row, policy, people);
}

core::Result<void> RoleService::remove(const http::Request& request)
{
    return m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) -> core::Result<void> {
            BLOOMZY_CHECK(
                requireStanding(transaction, *request.principal, api::Permission::rolesManage, m_clock.now()));
            BLOOMZY_TRY(const auto row, changeable(transaction, request));
            BLOOMZY_TRY(const auto people, AssignmentStore::countOfRole(transaction, row.role.id));
            if (people > 0)
                return inUse("People have this role. Nothing was changed. Take it from them first.");
            BLOOMZY_TRY(const auto policy, RoleStore::policy(transaction));
            for (const auto& [id, role] : policy.roles)
                if (std::ranges::find(role.parents, row.role.id) != role.parents.end())
                    return inUse("Another role inherits from this one. Nothing was changed. Change that one first.");
            BLOOMZY_CHECK(RoleStore::remove(transaction, row.role.id));
            return http::recordAudit(transaction, request, targetOf(row),
                                     core::json::differences(core::json::toJson(inputOf(row)), "{}"));
        },
        request.deadline);
}

} // namespace bloomzy::auth
