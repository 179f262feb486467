#pragma once

#include "backend/audit/people/AddressKeys.h"
#include "backend/audit/search/RollUps.h"
#include "backend/audit/search/TermStore.h"

#include <map>
#include <utility>

namespace bloomzy::audit {

/// Makes events findable within one transaction, which is the one that takes them into the log, in the order of their
/// sequences. Of one thread.
class SearchIndexer
{
public:
    /// The arguments outlive this.
    SearchIndexer(storage::Transaction& transaction, const AddressKeys& addresses)
        : m_transaction(transaction)
        , m_addresses(addresses)
    {
    }

    /// `entry` with all that is known of it, whatever of it is sealed in the log.
    [[nodiscard]] core::Result<void> add(const api::AuditEntry& entry);
    [[nodiscard]] core::Result<void> finish();

    /// The sequence of the last event that is findable.
    [[nodiscard]] static core::Result<std::int64_t> last(storage::Snapshot& snapshot);

private:
    struct Counted
    {
        std::int64_t id = 0;
        std::int64_t more = 0;
    };

    [[nodiscard]] core::Result<std::int64_t> count(TermKind kind, std::string_view text);
    [[nodiscard]] core::Result<SearchRow> rowOf(const api::AuditEntry& entry);
    [[nodiscard]] core::Result<void> insert(const SearchRow& row);

    storage::Transaction& m_transaction;
    const AddressKeys& m_addresses;
    std::map<std::pair<TermKind, std::string>, Counted> m_terms;
    std::int64_t m_lastTerm = 0; ///< 0: not read yet
    std::vector<std::pair<std::int64_t, std::int64_t>> m_postings;
    RollUps m_rollUps;
};

/// From the commit on no event of the person is found by an address.
[[nodiscard]] core::Result<void> forgetAddresses(storage::Transaction& transaction, std::string_view person);

} // namespace bloomzy::audit
