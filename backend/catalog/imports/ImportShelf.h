#pragma once

#include "backend/catalog/imports/StagedCache.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

namespace bloomzy::catalog {

/// The imports that are kept: their records, and the files of those that are being prepared. Safe from any thread.
class ImportShelf
{
public:
    /// Database and clock must outlive the shelf. Forgets uploads that are older than a day, and that imports were
    /// running when the server ended.
    ImportShelf(storage::Database& database, const core::Clock& clock, std::filesystem::path folder);

    /// The one that the request's path names. `notFound` for those that the caller must not see: everybody's are seen,
    /// unless one's access is limited to families.
    [[nodiscard]] core::Result<ImportRecord> find(const http::Request& request);
    /// The same; `conflict` when it is no longer being prepared.
    [[nodiscard]] core::Result<ImportRecord> findStaged(const http::Request& request);
    [[nodiscard]] core::Result<std::vector<ImportRecord>> list(const http::Request& request, std::string_view before,
                                                               std::int64_t most);
    /// What the audit log gets of a change, in its transaction: of the record before and after.
    using Recording =
        std::function<core::Result<void>(storage::Transaction&, const ImportRecord& before, const ImportRecord& after)>;
    /// What `change` makes of the record as it is stored.
    [[nodiscard]] core::Result<void> change(const std::string& id,
                                            const std::function<core::Result<void>(ImportRecord&)>& change,
                                            const Recording& record = {});
    /// The columns of the caller's last import.
    [[nodiscard]] core::Result<std::vector<RememberedColumn>> lastColumns(const http::Request& request);
    void tidy();

    [[nodiscard]] StagedFiles& files() { return m_files; }
    [[nodiscard]] StagedCache& cache() { return m_cache; }

private:
    void restage();

    storage::Database& m_database;
    const core::Clock& m_clock;
    StagedFiles m_files;
    StagedCache m_cache;
};

[[nodiscard]] core::Error importNotStaged(api::ImportState state);
[[nodiscard]] core::Error importNotFound();
/// What is written last is still on its way to the catalog.
[[nodiscard]] core::Error importNotSettled();
[[nodiscard]] core::Error planChangedMeanwhile();

} // namespace bloomzy::catalog
