#pragma once

#include "backend/http/PersonalData.h"

#include <functional>
#include <vector>

namespace bloomzy::host {

/// What all services together keep for single people. Safe from any thread that may block.
class KeptForPeople : public http::PersonalData
{
public:
    using Parts = std::vector<std::reference_wrapper<http::PersonalData>>;

    /// They outlive it.
    explicit KeptForPeople(Parts parts)
        : m_parts(std::move(parts))
    {
    }
    [[nodiscard]] core::Result<std::int64_t> savedViews(const std::string& userId,
                                                        storage::Deadline deadline) const override;
    /// Of every service, also when one of them fails; the first failure is answered.
    [[nodiscard]] core::Result<void> forget(const std::string& userId, storage::Deadline deadline) override;

private:
    Parts m_parts;
};

} // namespace bloomzy::host
