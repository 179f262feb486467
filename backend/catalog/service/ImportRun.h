#pragma once

#include "backend/api/Import.h"
#include "backend/catalog/csv/TaxonCsv.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/ImportFaults.h"
#include "backend/catalog/service/TaxonWriter.h"
#include "backend/catalog/service/TwoPersonRule.h"
#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/catalog/store/ImportStore.h"

#include <functional>
#include <map>
#include <set>

namespace bloomzy::catalog {

/// The lines that an import takes, each checked by itself.
struct ImportSource
{
    std::vector<bool> synonyms; ///< one for each line: whether it is a synonym
    std::function<ImportLine(std::size_t)> line;
    api::ExistingNames existing = api::ExistingNames::skip;
};

/// `lines` must outlive the source.
[[nodiscard]] ImportSource sourceOf(const std::vector<ImportLine>& lines);
/// The record of an import that is not staged.
[[nodiscard]] ImportRecord newRecord(const http::Request& request, const core::Clock& clock, std::string fileName);

/// Applies the lines of one file, a slice in each transaction, unseen by others until publish().
class ImportRun
{
public:
    /// Request, clock and rule must outlive the run. The record's id is the import's.
    ImportRun(const http::Request& request, const core::Clock& clock, const TwoPersonRule& rule, ImportSource source,
              ImportRecord record);

    /// Applies lines until `end`, one at least. May be run again when its transaction failed.
    [[nodiscard]] core::Result<void> applySlice(storage::Transaction& transaction, SliceEnd end);
    /// What applySlice() did is durable: the next slice goes on from there.
    void keepSlice();

    [[nodiscard]] std::size_t done() const { return m_kept.next; }
    [[nodiscard]] bool isDone() const { return m_kept.next == m_order.size(); }
    [[nodiscard]] const ImportFaults& faults() const { return m_kept.faults; }
    /// 0 until the first slice.
    [[nodiscard]] std::int64_t number() const { return m_kept.number; }

    /// Makes everything seen, with the import's record and the audit record. `left`: rows that were not taken, counted.
    /// `conflict` when what the file points at was changed meanwhile.
    [[nodiscard]] core::Result<api::ImportResult> publish(storage::Transaction& transaction,
                                                          const api::ImportCounts& left = {}) const;

private:
    struct Progress
    {
        std::size_t next = 0;
        std::int64_t number = 0;
        std::int64_t created = 0;
        std::int64_t updated = 0;
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

    /// A fault where the caller may not leave it reviewed.
    void checkReview(const ImportLine& line, const api::TaxonInput* before, const api::TaxonInput& after);
    [[nodiscard]] core::Result<void> apply(storage::Transaction& transaction, const ImportLine& line);
    [[nodiscard]] core::Result<void> change(storage::Transaction& transaction, const TaxonRecord& taxon,
                                            const ImportLine& line, const api::TaxonInput& row);
    [[nodiscard]] core::Result<std::optional<TaxonRecord>> held(storage::Snapshot& snapshot,
                                                                const api::TaxonInput& taxon);
    [[nodiscard]] core::Result<std::optional<std::string>> resolve(storage::Snapshot& snapshot, const ImportLine& line);
    [[nodiscard]] core::Result<std::vector<Accepted>> acceptedByKey(storage::Snapshot& snapshot,
                                                                    const std::string& key);
    [[nodiscard]] core::Result<void> checkOutside(storage::Snapshot& snapshot) const;

    const http::Request& m_request;
    const http::Principal m_caller; ///< as far as the rule lets them
    const Reach m_reach;
    const core::Clock& m_clock;
    const TwoPersonRule& m_rule;
    const ImportSource m_source;
    const ImportRecord m_record;
    std::vector<std::size_t> m_order; ///< accepted names before the synonyms that point at them
    Progress m_kept;
    Progress m_now; ///< of the slice under way
    /// By folded name, each asked for once in a slice: what the catalog holds, and its accepted names with this file's.
    std::map<std::string, std::vector<TaxonRecord>> m_held;
    std::map<std::string, std::vector<Accepted>> m_accepted;
};

} // namespace bloomzy::catalog
