#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/ReviewChange.h"

#include <QtCore/QObject>

namespace bloomzy::models {

/// Sets the review state of many taxa, each by a revision of its own, four at a time. What was changed by somebody else
/// since the list told of it is left alone. One run for each object. GUI thread only.
class ReviewRun : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        ReviewChange change;
        std::int64_t revision = 0; ///< that it has now; 0: it was not changed
        QString reason = {};       ///< why not; empty when it was changed, or was so already
        bool isStale = false;      ///< because somebody has changed it since
    };

    ReviewRun(client::ApiClient& client, std::vector<ReviewChange> changes, QObject* parent = nullptr);

    void start();
    /// What is under way ends; nothing new begins.
    void cancel() { m_cancelled = true; }

    /// In the order in which they ended.
    const std::vector<Outcome>& outcomes() const { return m_outcomes; }
    /// The way back for those that were changed.
    std::vector<ReviewChange> undo() const;

Q_SIGNALS:
    void changed(const bloomzy::api::Taxon& taxon);
    void progressed(qint64 done);
    void finished();

private:
    void next();
    void send(const ReviewChange& change);
    static Outcome refusal(const ReviewChange& change, const client::ClientError& error);
    void note(Outcome outcome);

    client::TaxaApi m_api;
    std::vector<ReviewChange> m_changes;
    std::size_t m_next = 0;
    int m_running = 0;
    bool m_cancelled = false;
    bool m_finished = false;
    std::vector<Outcome> m_outcomes;
};

} // namespace bloomzy::models
