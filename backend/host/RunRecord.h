#pragma once

#include "backend/core/Result.h"
#include "backend/storage/Database.h"

#include <string>
#include <vector>

namespace bloomzy::storage {
struct Migration;
}

namespace bloomzy::host {

/// What runs, as the start's event tells it.
struct RunFacts
{
    std::string version;
    std::string engine; ///< `sqlite`, `postgresql`
    std::string schema; ///< JSON object: of each database the name of its newest migration
};
/// Of this program over databases of that engine.
[[nodiscard]] RunFacts runFacts(storage::Engine engine);

/// Records in the audit log what the server does by itself, in the database `system`. begin() and end() of one thread
/// at a time.
class RunRecord
{
public:
    /// The database outlives it.
    RunRecord(storage::Database& database, RunFacts facts)
        : m_database(database)
        , m_facts(std::move(facts))
    {
    }

    /// `server.start`, with what is another than at the last start, and whether the last run was ended by force. Once:
    /// after it was recorded nothing more is. When it could not be, call it again.
    [[nodiscard]] core::Result<void> begin(storage::Deadline deadline);
    /// `server.stop`, when the start was recorded.
    [[nodiscard]] core::Result<void> end(storage::Deadline deadline);
    /// `certificate.change`, from any thread: which key is shown to clients from now on.
    [[nodiscard]] core::Result<void> certificateChanged(const std::string& former, const std::string& fingerprint,
                                                        storage::Deadline deadline);

private:
    storage::Database& m_database;
    const RunFacts m_facts;
    bool m_begun = false;
};

} // namespace bloomzy::host
