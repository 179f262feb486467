#pragma once

#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/service/TwoPersonRule.h"
#include "backend/catalog/store/TaxonRecord.h"
#include "backend/core/Clock.h"
#include "backend/http/Endpoint.h"

/// Changes of single taxa, in the transaction of their caller: the row, its revision and the audit record, or nothing.
namespace bloomzy::catalog {

class TaxonWriter
{
public:
    /// All must outlive the writer; the request has a principal. Without a rule nobody is asked who wrote what.
    TaxonWriter(storage::Transaction& transaction, const http::Request& request, const core::Clock& clock,
                const TwoPersonRule* rule = nullptr);

    [[nodiscard]] core::Result<TaxonRecord> create(api::TaxonInput input);
    /// `patch`: RFC 7396. The record as it was when the patch changes nothing.
    [[nodiscard]] core::Result<TaxonRecord> patch(std::string_view id, std::int64_t revision, std::string_view patch);
    /// Into the bin.
    [[nodiscard]] core::Result<TaxonRecord> remove(std::string_view id, std::int64_t revision);
    /// Out of the bin; the record as it is when it is not there.
    [[nodiscard]] core::Result<TaxonRecord> restore(std::string_view id);
    /// A new taxon of an import (see ImportStore.h), which has been checked; without an audit record of its own.
    [[nodiscard]] core::Result<TaxonRecord> import(api::TaxonInput input, const std::string& importId,
                                                   std::int64_t importNumber);

private:
    [[nodiscard]] core::Result<TaxonRecord> existing(std::string_view id) const;
    [[nodiscard]] core::Result<TaxonRecord> current(std::string_view id, std::int64_t revision) const;
    /// `before`: the stored record; null for a new one.
    [[nodiscard]] core::Result<void> check(api::TaxonInput& input, const TaxonRecord* before) const;
    [[nodiscard]] core::Result<void> checkUnused(const TaxonRecord& taxon) const;
    [[nodiscard]] Reach reach(api::Permission permission) const;
    /// `forbidden` when the caller has the permission for other families only.
    [[nodiscard]] core::Result<void> reaches(api::Permission permission, const api::TaxonInput& taxon) const;
    [[nodiscard]] TaxonRecord newRecord(api::TaxonInput input) const;
    void stamp(TaxonRecord& taxon) const;
    [[nodiscard]] core::Result<void> record(const TaxonRecord& taxon, api::RevisionAction action,
                                            const std::vector<api::FieldChange>& changes) const;

    storage::Transaction& m_transaction;
    const http::Request& m_request;
    const core::Clock& m_clock;
    const TwoPersonRule* m_rule;
};

/// The calendar year, UTC.
[[nodiscard]] int yearOf(const core::Clock& clock);

/// Whether `principal` may bring a taxon from `before` (absent: new) to `after`'s review state.
[[nodiscard]] bool mayReview(const http::Principal& principal, const api::TaxonInput* before,
                             const api::TaxonInput& after);

} // namespace bloomzy::catalog
