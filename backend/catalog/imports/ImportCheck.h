#pragma once

#include "backend/catalog/imports/HeldNames.h"
#include "backend/catalog/imports/RowReader.h"
#include "backend/catalog/rules/Relations.h"

#include <functional>
#include <unordered_map>

namespace bloomzy::catalog {

/// What a check found of each row, in the order of the table.
struct CheckedRows
{
    struct Row
    {
        api::RowResult result = api::RowResult::unknown;
        bool synonym = false;
        bool warned = false;
    };

    std::vector<Row> rows;
    std::unordered_map<std::size_t, std::vector<api::RowFault>> faults; ///< of the rows that have some
    api::ImportCounts counts;
};

/// What an import would make of its rows, which are checked by the import's own rules: each by itself, against the
/// others of the file and against the catalog. Changes nothing.
class ImportCheck
{
public:
    /// Told how many rows are done; false: stop.
    using Progress = std::function<bool(std::size_t)>;

    /// All must outlive the check.
    ImportCheck(storage::Database& database, const StagedTable& table, const RowReader& reader,
                const api::ImportPlan& plan, const Reach& reach);

    /// All rows. `conflict` when it was stopped.
    [[nodiscard]] core::Result<CheckedRows> run(const Progress& progress);
    /// One row against the catalog, not against the others of its file.
    [[nodiscard]] core::Result<api::ImportRow> preview(storage::Snapshot& snapshot, std::size_t index);

private:
    [[nodiscard]] core::Result<void> firstLook(storage::Snapshot& snapshot, std::size_t index);
    [[nodiscard]] core::Result<void> lookAtSynonym(storage::Snapshot& snapshot, std::size_t index);
    [[nodiscard]] core::Result<api::RowResult> compare(storage::Snapshot& snapshot, ReadRow& row);
    [[nodiscard]] core::Result<api::RowResult> update(storage::Snapshot& snapshot, ReadRow& row,
                                                      const TaxonRecord& taxon);
    [[nodiscard]] core::Result<void> warnOfSpelling(storage::Snapshot& snapshot, ReadRow& row);
    [[nodiscard]] core::Result<std::optional<std::string>> acceptedFault(storage::Snapshot& snapshot,
                                                                         const ImportLine& line);
    void checkDuplicate(ReadRow& row);
    void keep(std::size_t index, ReadRow row, api::RowResult result);
    void count();

    storage::Database& m_database;
    const StagedTable& m_table;
    const RowReader& m_reader;
    const api::ImportPlan& m_plan;
    const Reach m_reach;
    CheckedRows m_checked;
    NearNames m_near;
    std::unordered_map<std::string, std::int64_t> m_lines;                ///< by identityOf()
    std::unordered_map<std::string, std::vector<std::string>> m_accepted; ///< names of the file's, by folded name
};

} // namespace bloomzy::catalog
