#include "backend/host/KeptForPeople.h"

namespace bloomzy::host {

core::Result<std::int64_t> KeptForPeople::savedViews(const std::string& userId, storage::Deadline deadline) const
{
    std::int64_t sum = 0;
    for (const http::PersonalData& part : m_parts) {
        BLOOMZY_TRY(const std::int64_t views, part.savedViews(userId, deadline));
        sum += views;
    }
    return sum;
}

core::Result<void> KeptForPeople::forget(const std::string& userId, storage::Deadline deadline)
{
    core::Result<void> first;
    for (http::PersonalData& part : m_parts)
        if (auto gone = part.forget(userId, deadline); gone.has_error() && first.has_value())
            first = gone.error();
    return first;
}

} // namespace bloomzy::host
