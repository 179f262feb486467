#include "backend/auth/PasswordAttempts.h"

#include "backend/auth/SignInAccounts.h"
#include "backend/http/Origin.h"

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds afterwards{10};

} // namespace

core::Result<PasswordAttempts::Begun> PasswordAttempts::begin(const http::Request& request, const std::string& email)
{
    return storage::writeValue<Begun>(m_database, storage::Lane::interactive, request.deadline,
                                      [&](storage::Transaction& transaction) -> core::Result<Begun> {
                                          Begun begun;
                                          BLOOMZY_TRY(begun.user, UserStore::byEmail(transaction, email));
                                          begun.attempt = {passwordAccount(email),
                                                           http::originOf(request.remoteAddress),
                                                           begun.user ? begun.user->id : std::string()};
                                          BLOOMZY_TRY(begun.wait, m_throttle.begin(transaction, begun.attempt));
                                          return begun;
                                      });
}

core::Result<bool> PasswordAttempts::verify(const Begun& begun, HashGate::Ticket& ticket, std::string_view password,
                                            storage::Deadline deadline)
{
    const std::string_view encoded = begun.user ? std::string_view(begun.user->passwordHash) : std::string_view();
    auto matched = m_hasher.matches(ticket, encoded, password, deadline);
    if (matched.has_error())
        withdraw(begun);
    return matched;
}

void PasswordAttempts::withdraw(const Begun& begun)
{
    // When this fails too, the attempt stays counted: the safe side.
    static_cast<void>(m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return m_throttle.withdraw(transaction, begun.attempt); },
        storage::deadlineIn(afterwards)));
}

} // namespace bloomzy::auth
