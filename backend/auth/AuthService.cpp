#include "backend/auth/AuthService.h"

#include "backend/auth/AuthParts.h"
#include "backend/auth/LastAdministrator.h"
#include "backend/auth/NamesOfToday.h"

namespace bloomzy::auth {
namespace {

constexpr std::chrono::seconds retryTime{10};

class Service : public AuthService
{
public:
    Service(storage::Database& database, const storage::Vault& vault, const core::Clock& clock, core::Log& log,
            const AuthOptions& options, std::unique_ptr<SigningKeys> keys)
        : m_database(database)
        , m_clock(clock)
        , m_log(log)
        , m_parts(database, vault, clock, log, options, std::move(keys))
        , m_names(database)
    {
    }

    core::Result<void> start() { return m_parts.start(); }
    std::vector<http::Endpoint> endpoints() override { return m_parts.endpoints(); }
    std::shared_ptr<http::Authorizer> authorizer() override { return m_parts.authorizer; }
    const http::StandingRights& standingRights() const override { return m_parts.rights; }
    const http::NameSource& names() const override { return m_names; }
    void setPersonalData(http::PersonalData& data) override { m_parts.accounts.setPersonalData(data); }
    PersonErasure& erasure() override { return m_parts.erasure; }
    core::Result<void> setLifetimes(const Lifetimes& lifetimes) override { return m_parts.setLifetimes(lifetimes); }
    void setSignUp(const SignUpOptions& options) override { m_parts.signUp.set(options); }
    void takePresentCodesOnly(bool only) override
    {
        m_parts.secondFactorCheck.setWindow(only ? totp::Window::present : totp::Window::halfMinuteOff);
    }
    core::Result<void> checkSignUp(const http::Request& request, const SignUpOptions& options) override
    {
        return m_parts.signUp.checkMayLetIn(request, options);
    }
    std::vector<api::HealthCheck> readiness() override
    {
        std::vector<api::HealthCheck> checks{keyCheck()};
        if (m_parts.breached.isThere())
            checks.push_back(m_parts.breached.check());
        return checks;
    }
    void doubt() override;
    void retryRights() override;
    core::Result<void> writeKeyUses(storage::Deadline deadline) override { return m_parts.writeKeyUses(deadline); }
    core::Result<api::KeyList> keys(storage::Deadline deadline) override;
    core::Result<void> rotateKeys(const http::Request& request) override { return m_parts.keys->rotate(request); }
    core::Result<std::string> signInToSandbox(storage::Deadline deadline) override;
    core::Result<void> rotateKeysWhenDue(storage::Deadline deadline) override
    {
        return m_parts.keys->rotateWhenDue(deadline);
    }

private:
    api::HealthCheck keyCheck() const
    {
        const bool ok = m_parts.jwt.works();
        return {"auth.keys", ok, ok ? "The signing key is loaded." : "The signing key does not sign."};
    }

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    AuthParts m_parts;
    NamesOfToday m_names;
};

void Service::doubt()
{
    m_parts.rights.doubt();
    m_parts.keys->doubt();
}

void Service::retryRights()
{
    m_parts.rights.retry();
    if (const auto read = m_parts.keys->retry(storage::deadlineIn(retryTime)); read.has_error())
        m_log.write(core::LogLevel::warning, "auth", "the signing keys could not be read anew yet",
                    {{"cause", read.error().cause}});
}

core::Result<std::string> Service::signInToSandbox(storage::Deadline deadline)
{
    http::Request request;
    request.remoteAddress = "127.0.0.1";
    const auto open = [&](storage::Transaction& transaction) -> core::Result<Sessions::Opened> {
        BLOOMZY_TRY(const auto people, administrators(transaction, m_clock.now()));
        if (people.empty())
            return core::makeError(api::ErrorCode::conflict, {}, "no administrator");
        return m_parts.sessions.open(transaction, request, people.front());
    };
    BLOOMZY_TRY(const auto session,
                storage::writeValue<Sessions::Opened>(m_database, storage::Lane::interactive, deadline, open));
    BLOOMZY_TRY(auto tokens, m_parts.sessions.tokensFor(session));
    return std::move(tokens.accessToken);
}

core::Result<api::KeyList> Service::keys(storage::Deadline deadline)
{
    BLOOMZY_TRY(const auto rows, m_parts.keys->list(deadline));
    api::KeyList list;
    for (const SigningKeyRow& row : rows)
        list.signingKeys.push_back({row.kid, row.state, row.createdAt, row.activeSince, row.acceptedUntil});
    list.nextRotation = core::formatTime(m_parts.keys->nextRotation(rows));
    return list;
}

} // namespace

core::Result<std::unique_ptr<AuthService>> makeAuthService(storage::Database& database, const storage::Vault& vault,
                                                           const core::Clock& clock, core::Log& log,
                                                           const AuthOptions& options)
{
    BLOOMZY_TRY(auto keys, SigningKeys::open(database, vault, clock, log, options));
    auto service = std::make_unique<Service>(database, vault, clock, log, options, std::move(keys));
    BLOOMZY_CHECK(service->start());
    return std::unique_ptr<AuthService>(std::move(service));
}

} // namespace bloomzy::auth
