#include "backend/audit/AuditService.h"

#include "backend/audit/AuditStore.h"
#include "backend/audit/EventTaker.h"
#include "backend/audit/log/EarlierEvents.h"
#include "backend/audit/log/LogKey.h"
#include "backend/audit/people/SealedParts.h"
#include "backend/audit/people/StoredEvents.h"
#include "backend/audit/search/EarlierSearch.h"

namespace bloomzy::audit {

core::Result<std::unique_ptr<AuditService>> AuditService::open(storage::Database& database, const storage::Vault& vault,
                                                               storage::Deadline deadline,
                                                               const std::optional<RestoreTold>& restore)
{
    BLOOMZY_TRY(tlog::NoteSigner key, openLogKey(database, vault, deadline));
    BLOOMZY_TRY(const bool clear, storage::readValue<bool>(database, deadline, holdsClearEvents));
    BLOOMZY_CHECK(takeEarlierEvents(database, key, vault));
    BLOOMZY_CHECK(sealStoredEvents(database, vault));
    BLOOMZY_CHECK(makeFindable(database, vault, AddressKeys(vault)));
    if (!restore)
        return std::unique_ptr<AuditService>(new AuditService(database, vault, std::move(key), clear));
    BLOOMZY_TRY(tlog::NoteSigner next, recordRestore(database, vault, std::move(key), *restore));
    return std::unique_ptr<AuditService>(new AuditService(database, vault, std::move(next), clear));
}

core::Result<std::int64_t> AuditService::take(const std::string& source, std::span<const storage::OutboxRow> rows)
{
    using namespace std::chrono_literals;
    return storage::writeValue<std::int64_t>(
        m_database, storage::Lane::interactive, storage::deadlineIn(30s),
        [&](storage::Transaction& transaction) -> core::Result<std::int64_t> {
            BLOOMZY_TRY(const auto taker, EventTaker::begin(transaction, m_key, m_vault, m_addresses));
            for (const auto& row : rows)
                BLOOMZY_CHECK(taker->take(source, row.event));
            BLOOMZY_CHECK(taker->finish());
            return rows.back().sequence;
        });
}

core::Result<std::int64_t> AuditService::newest(storage::Deadline deadline)
{
    return storage::readValue<std::int64_t>(m_database, deadline, &AuditStore::last);
}

core::Result<std::vector<api::AuditEntry>> AuditService::after(std::int64_t sequence, std::int32_t limit,
                                                               storage::Deadline deadline)
{
    return storage::readValue<std::vector<api::AuditEntry>>(m_database, deadline, [&](storage::Snapshot& snapshot) {
        return AuditStore::listAfter(snapshot, m_vault, sequence, limit);
    });
}

core::Result<bool> AuditService::knowsPerson(const std::string& id, storage::Deadline deadline)
{
    return storage::readValue<bool>(m_database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<bool> {
        BLOOMZY_TRY(const auto person, PeopleStore::byId(snapshot, id));
        return person && person->sealed;
    });
}

core::Result<void> AuditService::erase(const std::string& id, storage::Deadline deadline)
{
    const auto work = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(erasePerson(transaction, id));
        return forgetAddresses(transaction, id);
    };
    BLOOMZY_CHECK(m_database.write(storage::Lane::interactive, work, deadline));
    m_directory.forget(id);
    return {};
}

} // namespace bloomzy::audit
