#pragma once

#include "backend/api/Notices.h"
#include "backend/core/Clock.h"
#include "backend/storage/Database.h"

#include <functional>
#include <string>
#include <vector>

/// What people are told beside what they did themselves. Whatever has to be told is written in the transaction of what
/// it tells of; a way that reaches people elsewhere (mail, for one) would read the same table.
namespace bloomzy::auth {

/// Each of these people reads it from then on.
[[nodiscard]] core::Result<void> notify(storage::Transaction& transaction, const std::vector<std::string>& people,
                                        api::NoticeKind kind, const std::string& details, const core::Clock& clock);

} // namespace bloomzy::auth
