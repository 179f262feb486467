#pragma once

#include "backend/catalog/imports/ImportShelf.h"
#include "backend/catalog/service/Importer.h"
#include "backend/http/Operations.h"

namespace bloomzy::catalog {

/// What of an import takes longer than a request may: check, apply and undo, each as an operation.
class ImportJobs
{
public:
    /// All must outlive the jobs and the operations they began.
    ImportJobs(storage::Database& database, const core::Clock& clock, ImportShelf& shelf, Importer& importer,
               const TwoPersonRule& rule, http::Operations& operations, const http::StandingRights& rights);

    [[nodiscard]] core::Result<http::Response> check(const http::Request& request);
    [[nodiscard]] core::Result<http::Response> apply(const http::Request& request, const api::ApplyImport& how);
    [[nodiscard]] core::Result<http::Response> undo(const http::Request& request);

private:
    [[nodiscard]] http::Request kept(const http::Request& request) const;
    [[nodiscard]] core::Result<ChecksPointer> checked(const http::Request& request, const ImportRecord& record,
                                                      const ImportCheck::Progress& progress);
    [[nodiscard]] core::Result<api::RawJson> runCheck(const http::Request& request, http::OperationControl& control);
    [[nodiscard]] core::Result<api::RawJson> runApply(const http::Request& request, bool leaveOutErrors,
                                                      http::OperationControl& control);
    [[nodiscard]] core::Result<api::ImportCounts> importRows(const http::Request& request, const ImportRecord& record,
                                                             const ChecksPointer& checks,
                                                             http::OperationControl& control);
    [[nodiscard]] core::Result<api::RawJson> runUndo(const http::Request& request, http::OperationControl& control);
    [[nodiscard]] core::Result<void> undoSlices(const http::Request& request, const ImportRecord& record,
                                                http::OperationControl& control);
    [[nodiscard]] core::Result<void> endUndo(storage::Transaction& transaction, const http::Request& request);

    storage::Database& m_database;
    const core::Clock& m_clock;
    ImportShelf& m_shelf;
    Importer& m_importer;
    const TwoPersonRule& m_rule;
    http::Operations& m_operations;
    const RightsAtWork m_rights;
};

} // namespace bloomzy::catalog
