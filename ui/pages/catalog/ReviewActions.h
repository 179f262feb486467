#pragma once

#include "ui/models/EditHistory.h"
#include "ui/pages/catalog/BulkJobs.h"
#include "ui/pages/catalog/CatalogCommands.h"

namespace bloomzy::catalog_page {

/// Puts the checked taxa into another review state, tells what became of each that refused, and offers the way back.
class ReviewActions : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostReviewed = 2'000;

    ReviewActions(const models::ConsoleParts& parts, const CatalogCommands& commands, BulkJobs& jobs,
                  models::EditHistory& history, CatalogTable& table);

Q_SIGNALS:
    /// A taxon was changed, also by undo or redo; the list may show it.
    void changed(const bloomzy::api::Taxon& taxon);
    /// All changes of a job are done.
    void settled();

private:
    using Outcomes = std::vector<models::ReviewRun::Outcome>;

    void setReview(api::ReviewState state);
    void run(std::vector<models::ReviewChange> changes);
    void finish(const models::ReviewRun& run);
    void tell(const Outcomes& outcomes);

    models::ConsoleParts m_parts;
    BulkJobs& m_jobs;
    models::EditHistory& m_history;
    CatalogTable& m_table;
};

} // namespace bloomzy::catalog_page
