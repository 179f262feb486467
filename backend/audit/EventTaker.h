#pragma once

#include "backend/audit/log/LogAppender.h"
#include "backend/audit/people/PersonKeys.h"
#include "backend/audit/search/SearchIndexer.h"

namespace bloomzy::audit {

/// Takes events into the log within one transaction: into the tree, sealed where they tell of people, and findable. Of
/// one thread.
class EventTaker
{
public:
    /// `malformed` as LogAppender::begin() has it. The arguments outlive this.
    [[nodiscard]] static core::Result<std::unique_ptr<EventTaker>> begin(storage::Transaction& transaction,
                                                                         const tlog::NoteSigner& key,
                                                                         const storage::Vault& vault,
                                                                         const AddressKeys& addresses);

    /// One whose id the log has already is passed over.
    [[nodiscard]] core::Result<void> take(const std::string& source, const storage::OutboxEvent& event);
    /// Signs the new head; nothing when nothing was taken.
    [[nodiscard]] core::Result<void> finish();

private:
    EventTaker(storage::Transaction& transaction, LogAppender log, const storage::Vault& vault,
               const AddressKeys& addresses);

    storage::Transaction& m_transaction;
    LogAppender m_log;
    PersonKeys m_keys;
    SearchIndexer m_index;
};

} // namespace bloomzy::audit
