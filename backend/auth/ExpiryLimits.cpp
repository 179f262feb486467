#include "backend/auth/ExpiryLimits.h"

#include "backend/auth/InvitationStore.h"
#include "backend/auth/SessionStore.h"

namespace bloomzy::auth {

core::Result<void> limitExpiries(storage::Transaction& transaction, const Lifetimes& lifetimes, core::Time now)
{
    BLOOMZY_CHECK(SessionStore::limit(transaction, core::formatTime(now + lifetimes.session),
                                      core::formatTime(now + lifetimes.sessionIdle)));
    return InvitationStore::limit(transaction, core::formatTime(now + lifetimes.invitation));
}

} // namespace bloomzy::auth
