#pragma once

#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/catalog/service/ImportFaults.h"
#include "backend/catalog/service/TaxonWriter.h"
#include "backend/catalog/store/ImportStore.h"

#include <map>
#include <set>

namespace bloomzy::catalog {

/// Applies the lines of one file, a slice in each transaction, unseen by others until publish().
class ImportRun
{
public:
    /// All must outlive the run. `lines`: what readImport() answered.
    ImportRun(const http::Request& request, const core::Clock& clock, const std::vector<ImportLine>& lines);

    /// Applies lines until `end`, one at least. May be run again when its transaction failed.
    [[nodiscard]] core::Result<void> applySlice(storage::Transaction& transaction, SliceEnd end);
    /// What applySlice() did is durable: the next slice goes on from there.
    void keepSlice();

    [[nodiscard]] bool isDone() const { return m_kept.next == m_order.size(); }
    [[nodiscard]] const ImportFaults& faults() const { return m_kept.faults; }
    /// 0 until the first slice.
    [[nodiscard]] std::int64_t number() const { return m_kept.number; }

    /// Makes everything seen, with the audit record. `conflict` when what the file points at was changed meanwhile.
    [[nodiscard]] core::Result<api::ImportResult> publish(storage::Transaction& transaction) const;

private:
    struct Progress
    {
        std::size_t next = 0;
        std::int64_t number = 0;
        std::int64_t created = 0;
        std::int64_t skipped = 0;
        std::set<std::string> outside; ///< accepted names that are not of this file
        ImportFaults faults;
    };
    struct Accepted
    {
        std::string id;
        std::string name;
        bool outside = false;
    };

    [[nodiscard]] core::Result<void> apply(storage::Transaction& transaction, const ImportLine& line);
    [[nodiscard]] core::Result<bool> isHeld(storage::Snapshot& snapshot, const api::TaxonInput& taxon);
    [[nodiscard]] core::Result<std::optional<std::string>> resolve(storage::Snapshot& snapshot, const ImportLine& line);
    [[nodiscard]] core::Result<std::vector<Accepted>> acceptedByKey(storage::Snapshot& snapshot,
                                                                    const std::string& key);
    [[nodiscard]] core::Result<void> checkOutside(storage::Snapshot& snapshot) const;

    const http::Request& m_request;
    const core::Clock& m_clock;
    const std::vector<ImportLine>& m_lines;
    const std::string m_importId;
    std::vector<std::size_t> m_order; ///< accepted names before the synonyms that point at them
    Progress m_kept;
    Progress m_now; ///< of the slice under way
    /// By folded name, each asked for once in a slice: what the catalog holds, and its accepted names with this file's.
    std::map<std::string, std::set<std::string>> m_held;
    std::map<std::string, std::vector<Accepted>> m_accepted;
};

} // namespace bloomzy::catalog
