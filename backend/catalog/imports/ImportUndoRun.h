#pragma once

#include "backend/catalog/store/ImportRecordStore.h"
#include "backend/catalog/store/ImportStore.h"
#include "backend/core/Clock.h"

namespace bloomzy::catalog {

/// Takes back what an import did, a slice in each transaction, while others work: what it added goes to the bin, what
/// it changed is set back. A taxon that somebody changed since, or that others point at, stays and is named. Each slice
/// keeps how far it came in the record, so that an undo that was cut off goes on where it was.
class ImportUndoRun
{
public:
    /// `by`: who undoes. The clock must outlive the run.
    ImportUndoRun(std::string importId, api::Person by, const core::Clock& clock)
        : m_importId(std::move(importId))
        , m_by(std::move(by))
        , m_clock(clock)
    {
    }

    /// Until `end`, one taxon at least. True when none is left. May be run again when its transaction failed.
    [[nodiscard]] core::Result<bool> slice(storage::Transaction& transaction, SliceEnd end);
    /// Taxa that were looked at, from the undo's beginning on.
    [[nodiscard]] std::int64_t done() const { return m_place.done; }

private:
    struct Touched
    {
        std::int64_t taxon = 0; ///< 0: none is left
        std::int64_t revision = 0;
        bool synonym = false; ///< as the import left it
    };

    [[nodiscard]] core::Result<Touched> next(storage::Snapshot& snapshot) const;
    [[nodiscard]] core::Result<void> takeBack(storage::Transaction& transaction, const Touched& touched,
                                              api::ImportUndo& undo) const;
    [[nodiscard]] core::Result<void> remove(storage::Transaction& transaction, TaxonRecord taxon,
                                            api::ImportUndo& undo) const;
    [[nodiscard]] core::Result<void> setBack(storage::Transaction& transaction, TaxonRecord taxon,
                                             api::ImportUndo& undo) const;
    void stamp(TaxonRecord& taxon) const;

    const std::string m_importId;
    const api::Person m_by;
    const core::Clock& m_clock;
    UndoPlace m_place; ///< of the slice that ran last
};

} // namespace bloomzy::catalog
