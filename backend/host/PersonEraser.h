#pragma once

#include "backend/audit/AuditService.h"
#include "backend/auth/PersonErasure.h"
#include "backend/catalog/CatalogService.h"
#include "backend/events/EventService.h"
#include "backend/host/Stores.h"
#include "backend/operations/OperationService.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>

namespace bloomzy::host {

/// What has to be asked for a person to be erased; all outlive the PersonEraser.
struct ErasureParts
{
    Stores& stores;
    std::vector<std::filesystem::path> files; ///< the databases' own; none in PostgreSQL
    auth::PersonErasure& auth;
    catalog::CatalogService& catalog;
    operations::OperationService& operations;
    audit::AuditService& audit;
    events::EventService& events;
    http::PersonalData& kept;                                     ///< for single people, by all services
    std::function<void(const std::string& person)> forgetRefused; ///< what waits to be recorded of their refusals
};

/// Erases what all databases of a server hold of a person, and from SQLite files what they held. The account goes with
/// the request; the rest may take long, and goes on after a crash or a failure where it stood. Safe from any thread.
class PersonEraser
{
public:
    PersonEraser(ErasureParts parts, core::Log& log)
        : m_parts(std::move(parts))
        , m_log(log)
    {
    }

    /// POST /api/v1/users/{id}/erase.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();
    /// Goes on with what was begun and has not ended. Call it now and then, from a thread that may block.
    void goOn();
    /// What runs ends soon, unfinished, and nothing begins any more.
    void stop() { m_stopping = true; }

private:
    using Told = std::function<bool(std::int64_t done)>; ///< whether it may go on
    using MayGoOn = std::function<bool()>;

    [[nodiscard]] core::Result<http::Response> begin(const http::Request& request, const api::UserErasure& how);
    [[nodiscard]] core::Result<api::ErasedPerson> erase(const std::string& id, const Told& told);
    [[nodiscard]] core::Result<void> endOperations(const std::string& id, const MayGoOn& mayGoOn);
    [[nodiscard]] core::Result<void> awaitDelivery(const std::string& id, const MayGoOn& mayGoOn);
    [[nodiscard]] static core::Result<void> awaitDelivery(storage::Database& source, const std::string& id,
                                                          const MayGoOn& mayGoOn);
    [[nodiscard]] core::Result<void> forgetAnswers(const std::string& id);
    [[nodiscard]] std::int64_t steps() const;

    ErasureParts m_parts;
    core::Log& m_log;
    std::atomic<bool> m_stopping{false};
    std::mutex m_running; ///< one at a time
};

} // namespace bloomzy::host
