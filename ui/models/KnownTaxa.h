#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <deque>
#include <optional>
#include <vector>

namespace bloomzy::models {

/// The taxa that this console has seen lately, so that names can be looked up without asking the server. Holds the
/// newest `most`; GUI thread only.
class KnownTaxa : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 5'000;

    using QObject::QObject;

    void learn(const std::vector<api::TaxonSummary>& taxa);
    void forget(const QString& id);

    /// Up to `limit` whose names hold each word of `words`, best fit first and then by name; with a status, those of
    /// it.
    std::vector<api::TaxonSummary> find(const QString& words, int limit,
                                        std::optional<api::TaxonomicStatus> status = {}) const;
    std::size_t size() const { return m_taxa.size(); }

    /// Taxa in the catalog, -1 while nobody has told.
    qint64 total() const { return m_total; }
    void setTotal(qint64 total) { m_total = total; }

private:
    struct Known
    {
        api::TaxonSummary taxon;
        QString text; ///< folded: scientific and common name
    };

    std::deque<Known> m_taxa; ///< newest last
    qint64 m_total = -1;
};

} // namespace bloomzy::models
