#include "backend/auth/ApiKeyUses.h"

#include <algorithm>

namespace bloomzy::auth {

void ApiKeyUses::note(const std::string& keyId, core::Time time)
{
    const std::scoped_lock lock(m_mutex);
    m_noted[keyId] = time;
}

std::optional<core::Time> ApiKeyUses::of(const std::string& keyId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto noted = m_noted.find(keyId);
    return noted == m_noted.end() ? std::nullopt : std::optional(noted->second);
}

core::Result<void> ApiKeyUses::writeDown(storage::Database& database, storage::Deadline deadline)
{
    std::map<std::string, core::Time> noted;
    {
        const std::scoped_lock lock(m_mutex);
        noted = m_noted;
    }
    if (noted.empty())
        return {};
    const auto write = [&](storage::Transaction& transaction) -> core::Result<void> {
        for (const auto& [id, time] : noted)
            BLOOMZY_CHECK(ApiKeyStore::setLastUse(transaction, id, core::formatTime(time)));
        return {};
    };
    BLOOMZY_CHECK(database.write(storage::Lane::bulk, write, deadline));
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_noted, [&](const auto& each) { return noted[each.first] == each.second; });
    return {};
}

} // namespace bloomzy::auth
