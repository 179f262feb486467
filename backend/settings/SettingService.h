#pragma once

#include "backend/http/Endpoint.h"
#include "backend/settings/SettingStore.h"
#include "backend/storage/Migration.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace bloomzy::settings {

/// The server's settings: read, checked and changed as a whole, with an audit record. Safe from any thread.
class SettingService
{
public:
    /// Told what holds from now on, after each change and before that is answered; one call at a time, in the order of
    /// the changes.
    using Apply = std::function<void(const Values&)>;
    /// Asked before a change, from what is set to what would be: an error refuses it.
    using Check = std::function<core::Result<void>(const http::Request&, const Values& now, const Values& next)>;

    /// `database` was migrated with migrations() and outlives this.
    SettingService(storage::Database& database, Apply apply, Check check = {});

    [[nodiscard]] core::Result<Values> values(storage::Deadline deadline) const;
    /// What was committed last is not known: what holds is told once more by the next retry(). Does not wait.
    void doubt() { m_doubted = true; }
    /// Nothing to do costs nothing.
    [[nodiscard]] core::Result<void> retry(storage::Deadline deadline);
    /// GET and PATCH /api/v1/settings.
    [[nodiscard]] std::vector<http::Endpoint> endpoints();

private:
    [[nodiscard]] core::Result<StoredSettings> read(storage::Deadline deadline) const;
    [[nodiscard]] core::Result<StoredSettings> change(const http::Request& request, std::string_view patch);
    /// With m_changing held, so that it still holds for the change.
    [[nodiscard]] core::Result<void> check(const http::Request& request, std::string_view patch,
                                           std::int64_t expected) const;

    storage::Database& m_database;
    const Apply m_apply;
    const Check m_check;
    std::mutex m_changing;
    std::atomic<bool> m_doubted = false;
};

[[nodiscard]] std::vector<storage::Migration> migrations(storage::Engine engine);

} // namespace bloomzy::settings
