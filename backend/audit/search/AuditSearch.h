#pragma once

#include "backend/audit/search/Question.h"
#include "backend/audit/search/Walk.h"

namespace bloomzy::audit {

/// Reads the log for whoever asks, and shows nobody what they may not see. Safe from any thread.
class AuditSearch
{
public:
    /// How long an answer looks on before it says that there is more.
    struct Patience
    {
        std::chrono::milliseconds list{2'000};
        std::chrono::milliseconds count{400};
    };

    /// What it reads with; all of it outlives this.
    struct Parts
    {
        storage::Database& database;
        const storage::Vault& vault;
        const AddressKeys& addresses;
        PeopleDirectory& people;
    };

    explicit AuditSearch(const Parts& parts)
        : m_parts(parts)
    {
    }

    [[nodiscard]] Reader reader(bool seesPersonal) const { return {seesPersonal, m_parts.addresses, m_parts.people}; }

    [[nodiscard]] core::Result<api::AuditPage> list(const api::AuditQuery& query, const Reader& reader,
                                                    storage::Deadline deadline) const;
    /// `notFound` when there is none.
    [[nodiscard]] core::Result<api::AuditEntry> entry(std::string_view id, const Reader& reader,
                                                      storage::Deadline deadline) const;
    [[nodiscard]] core::Result<api::AuditFacets> facets(const api::AuditFacetsQuery& query, const Reader& reader,
                                                        storage::Deadline deadline) const;
    [[nodiscard]] core::Result<api::AuditHistogram> histogram(const api::AuditHistogramQuery& query,
                                                              const Reader& reader, storage::Deadline deadline) const;

    // For an export, which is read page by page.

    struct Matches
    {
        std::int64_t count = 0;
        bool exact = false;
        std::int64_t through = 0;
    };
    /// How many pass up to the event that is the newest now.
    [[nodiscard]] core::Result<Matches> count(const api::AuditFilter& filter, const Reader& reader,
                                              std::chrono::milliseconds patience, storage::Deadline deadline) const;
    struct Slice
    {
        std::vector<api::AuditEntry> entries;
        std::optional<std::int64_t> before; ///< what is left is older than this sequence; none: nothing is left
    };
    [[nodiscard]] core::Result<Slice> slice(const api::AuditFilter& filter, const Reader& reader, std::int64_t before,
                                            std::size_t most, storage::Deadline deadline) const;

    /// For tests that have to see an answer stop in time.
    void setPatience(const Patience& patience) { m_patience = patience; }

private:
    const Parts m_parts;
    Patience m_patience;
};

} // namespace bloomzy::audit
