#pragma once

#include "backend/api/Import.h"
#include "backend/catalog/service/RightsAtWork.h"
#include "backend/catalog/service/TwoPersonRule.h"
#include "backend/catalog/store/ImportStore.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/http/Operations.h"

#include <mutex>

namespace bloomzy::catalog {

class ImportRun;
struct ImportSource;

/// Imports files: all lines or none. Lines are written in short slices, so that nobody who saves waits for an import,
/// and nobody sees them before all are there; then one small change publishes them, if whoever began it may still
/// import: rights are asked for once more. One import at a time.
class Importer
{
public:
    /// All must outlive the importer. Undoes what a killed process left of an import, or finishes it when it was
    /// published.
    Importer(storage::Database& database, const core::Clock& clock, core::Log& log, const http::StandingRights& rights,
             const TwoPersonRule& rule);

    /// The documented columns, all lines or none, within the request.
    [[nodiscard]] core::Result<http::Response> import(const http::Request& request, std::string_view csv,
                                                      std::string fileName);

    /// A staged import, within an operation; waits for another one. `left`: rows that `source` does not take. A cancel
    /// leaves nothing.
    [[nodiscard]] core::Result<api::ImportCounts> import(const http::Request& request, ImportSource source,
                                                         const ImportRecord& record, const api::ImportCounts& left,
                                                         http::OperationControl& control);

private:
    using Step = core::Result<bool> (*)(storage::Transaction&, std::int64_t, SliceEnd);

    [[nodiscard]] core::Result<http::Response> run(const http::Request& request, ImportRun& run,
                                                   const ImportRecord& record);
    [[nodiscard]] core::Result<void> applyAll(const http::Request& request, ImportRun& run);
    [[nodiscard]] core::Result<void> applyAll(ImportRun& run, std::size_t lines, http::OperationControl& control);
    void finishOpenImports();
    void finish(std::int64_t number, Step step);

    storage::Database& m_database;
    const core::Clock& m_clock;
    core::Log& m_log;
    const RightsAtWork m_rights;
    const TwoPersonRule& m_rule;
    std::timed_mutex m_one;
};

} // namespace bloomzy::catalog
