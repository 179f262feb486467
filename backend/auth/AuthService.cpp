#include "backend/auth/AuthService.h"

#include "backend/auth/AuthParts.h"
#include "backend/core/Files.h"

namespace bloomzy::auth {
namespace {

class Service : public AuthService
{
public:
    Service(storage::Database& database, const core::Clock& clock, core::Log& log, const AuthOptions& options,
            SigningKey key)
        : m_parts(database, clock, log, options, std::move(key))
    {
    }

    core::Result<void> start() { return m_parts.start(); }
    std::vector<http::Endpoint> endpoints() override { return authRoutes(m_parts.routeServices()); }
    std::shared_ptr<http::Authorizer> authorizer() override { return m_parts.authorizer; }
    core::Result<void> setLifetimes(const Lifetimes& lifetimes) override { return m_parts.setLifetimes(lifetimes); }
    std::vector<api::HealthCheck> readiness() override { return {keyCheck()}; }

private:
    api::HealthCheck keyCheck() const
    {
        const bool ok = m_parts.jwt.works();
        return {"auth.keys", ok, ok ? "The signing key is loaded." : "The signing key does not sign."};
    }

    AuthParts m_parts;
};

} // namespace

core::Result<std::unique_ptr<AuthService>> makeAuthService(storage::Database& database, const core::Clock& clock,
                                                           core::Log& log, const AuthOptions& options)
{
    const std::filesystem::path keys = options.dataDir / "keys";
    BLOOMZY_CHECK(core::makePrivateFolder(keys));
    BLOOMZY_TRY(SigningKey key, SigningKey::loadOrCreate(keys / "access-token.pem"));
    auto service = std::make_unique<Service>(database, clock, log, options, std::move(key));
    BLOOMZY_CHECK(service->start());
    return std::unique_ptr<AuthService>(std::move(service));
}

} // namespace bloomzy::auth
