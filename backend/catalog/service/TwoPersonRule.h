#pragma once

#include "backend/catalog/store/TaxonRecord.h"
#include "backend/http/Endpoint.h"

#include <atomic>

namespace bloomzy::catalog {

/// Where it is on, nobody marks as reviewed what they wrote themselves since it was last reviewed: somebody else looks
/// at it first. Safe from any thread.
class TwoPersonRule
{
public:
    void set(bool on) { m_on = on; }

    /// Whether `before` (null: it is new) may not become `after` by one person alone, whoever wrote it before: it is
    /// reviewed in the end, and something of it is new.
    [[nodiscard]] bool forbidsAlone(const api::TaxonInput* before, const api::TaxonInput& after) const;

    /// Whether it keeps the person from bringing `before` (null: it is new) to `after`. Who only changed the review
    /// state is no author.
    [[nodiscard]] core::Result<bool> forbids(storage::Snapshot& snapshot, const std::string& person,
                                             const TaxonRecord* before, const api::TaxonInput& after) const;

    /// An import is one person's work: while the rule is on its caller counts as somebody who may not publish.
    [[nodiscard]] http::Principal overImport(http::Principal caller) const;
    [[nodiscard]] bool isOn() const { return m_on; }

private:
    std::atomic<bool> m_on{false};
};

} // namespace bloomzy::catalog
