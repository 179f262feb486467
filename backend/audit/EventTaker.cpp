#include "backend/audit/EventTaker.h"

#include "backend/audit/people/SealedParts.h"

namespace bloomzy::audit {

EventTaker::EventTaker(storage::Transaction& transaction, LogAppender log, const storage::Vault& vault,
                       const AddressKeys& addresses)
    : m_transaction(transaction)
    , m_log(std::move(log))
    , m_keys(transaction, vault)
    , m_index(transaction, addresses)
{
}

core::Result<std::unique_ptr<EventTaker>> EventTaker::begin(storage::Transaction& transaction,
                                                            const tlog::NoteSigner& key, const storage::Vault& vault,
                                                            const AddressKeys& addresses)
{
    BLOOMZY_TRY(LogAppender log, LogAppender::begin(transaction, key));
    return std::unique_ptr<EventTaker>(new EventTaker(transaction, std::move(log), vault, addresses));
}

/// Known by its id, not by the source's number: a source that was taken back to an older copy counts anew.
core::Result<void> EventTaker::take(const std::string& source, const storage::OutboxEvent& event)
{
    BLOOMZY_TRY(LogRecord record, recordOf(source, event));
    BLOOMZY_TRY(const PartTexts parts, sealNew(m_transaction, m_keys, record));
    const auto sequence = std::int64_t(m_log.size() + 1);
    BLOOMZY_TRY(const bool added, RecordStore::insert(m_transaction, sequence, record, parts));
    if (!added)
        return {};
    m_log.add(entryOf(record.leaf));
    return m_index.add(auditEntryOf(sequence, record));
}

core::Result<void> EventTaker::finish()
{
    BLOOMZY_CHECK(m_index.finish());
    return m_log.finish();
}

} // namespace bloomzy::audit
