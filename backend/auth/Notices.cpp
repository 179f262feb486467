#include "backend/auth/Notices.h"

#include "backend/auth/NoticeStore.h"
#include "backend/core/Id.h"

namespace bloomzy::auth {

core::Result<void> notify(storage::Transaction& transaction, const std::vector<std::string>& people,
                          api::NoticeKind kind, const std::string& details, const core::Clock& clock)
{
    const std::string now = core::formatTime(clock.now());
    for (const std::string& person : people)
        BLOOMZY_CHECK(NoticeStore::insert(transaction, person, {core::newId(clock), kind, now, {details}, {}}));
    return {};
}

} // namespace bloomzy::auth
