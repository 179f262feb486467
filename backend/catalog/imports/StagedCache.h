#pragma once

#include "backend/catalog/imports/ImportCheck.h"
#include "backend/catalog/imports/StagedFiles.h"
#include "backend/catalog/store/ImportRecordStore.h"

#include <list>
#include <memory>
#include <mutex>

namespace bloomzy::catalog {

using TablePointer = std::shared_ptr<const StagedTable>;
using ChecksPointer = std::shared_ptr<const CheckedRows>;

/// The tables and checks of the imports that were asked for last, so that a page of rows does not read the whole file
/// again. Safe from any thread. At most four tables, each of up to mostImportBytes, half as much again for what is not
/// ASCII.
class StagedCache
{
public:
    explicit StagedCache(const StagedFiles& files)
        : m_files(files)
    {
    }

    [[nodiscard]] core::Result<TablePointer> table(const ImportRecord& record);
    /// Null when there is none of this revision of the plan.
    [[nodiscard]] ChecksPointer checks(const ImportRecord& record);
    void keep(const std::string& id, const api::ImportPlan& plan, TablePointer table);
    void keep(const std::string& id, std::int64_t revision, ChecksPointer checks);
    void forget(const std::string& id);

private:
    struct Entry
    {
        std::string id;
        api::ImportPlan form; ///< what of the plan the table depends on
        TablePointer table;
        std::int64_t revision = 0;
        ChecksPointer checks;
    };

    Entry& entry(const std::string& id);

    const StagedFiles& m_files;
    std::mutex m_mutex;
    std::list<Entry> m_entries; ///< the one used last first
};

} // namespace bloomzy::catalog
