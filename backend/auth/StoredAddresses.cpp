#include "backend/auth/StoredAddresses.h"

#include "backend/auth/AuthAudit.h"
#include "backend/auth/TextRules.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::auth {
namespace {

core::Result<void> recordChange(storage::Transaction& transaction, const UserRow& user)
{
    api::AuditEvent event;
    event.action = "user.normalizeEmail";
    event.actor.kind = api::ActorKind::system;
    event.target = targetOf(user);
    event.outcome = api::AuditOutcome::success;
    event.reason = "The email address was brought into the form by which people sign in.";
    return http::recordAudit(transaction, std::move(event));
}

} // namespace

core::Result<std::vector<AddressCollision>> normalizeStoredAddresses(storage::Transaction& transaction)
{
    BLOOMZY_TRY(const auto users,
                UserStore::withEmail(transaction, [](std::string_view email) { return normalEmail(email) != email; }));
    std::vector<AddressCollision> collisions;
    for (const UserRow& user : users) {
        const std::string email = normalEmail(user.email);
        BLOOMZY_TRY(const auto holder, UserStore::byEmail(transaction, email));
        if (holder) {
            collisions.push_back({user.id, holder->id});
            continue;
        }
        BLOOMZY_CHECK(UserStore::setEmail(transaction, user.id, email));
        BLOOMZY_CHECK(recordChange(transaction, user));
    }
    return collisions;
}

} // namespace bloomzy::auth
