#include "backend/views/PersonalViews.h"

#include "backend/views/ViewStore.h"

namespace bloomzy::views {

core::Result<std::int64_t> PersonalViews::savedViews(const std::string& userId, storage::Deadline deadline) const
{
    return storage::readValue<std::int64_t>(
        m_database, deadline, [&](storage::Snapshot& snapshot) { return countSavedViews(snapshot, userId); });
}

core::Result<void> PersonalViews::forget(const std::string& userId, storage::Deadline deadline)
{
    BLOOMZY_TRY(const std::int64_t views, savedViews(userId, deadline));
    if (views == 0)
        return {};
    return m_database.write(
        storage::Lane::interactive,
        [&](storage::Transaction& transaction) { return removeSavedViews(transaction, userId); }, deadline);
}

} // namespace bloomzy::views
