#pragma once

#include "backend/storage/Database.h"

#include <string>
#include <string_view>

namespace bloomzy::http {

/// In the place of the name of somebody who was erased, where what they did keeps their id.
inline constexpr std::string_view erasedName = "\u2014";

/// What other services keep for one person alone. Safe from any thread that may block.
class PersonalData
{
public:
    virtual ~PersonalData() = default;
    /// The views that the person saved.
    [[nodiscard]] virtual core::Result<std::int64_t> savedViews(const std::string& userId,
                                                                storage::Deadline deadline) const = 0;
    /// Removes it, after the account is gone. Nobody can reach what stays when this fails: ids are never given again.
    [[nodiscard]] virtual core::Result<void> forget(const std::string& userId, storage::Deadline deadline) = 0;
};

} // namespace bloomzy::http
