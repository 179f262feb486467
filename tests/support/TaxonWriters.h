#pragma once

#include "tests/support/ApiClient.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QUrl>

#include <atomic>
#include <memory>
#include <vector>

/// Clients who create taxa one after the other, each on a thread and a connection of its own, until they are told to
/// stop or the server is gone. What is acknowledged is remembered.
class TaxonWriters
{
public:
    struct Options
    {
        int count = 8;
        int round = 0;    ///< names differ from those of other rounds
        int remarks = 20; ///< letters that each taxon brings
    };

    TaxonWriters(const QUrl& url, const QString& token, const Options& options);
    ~TaxonWriters();
    TaxonWriters(const TaxonWriters&) = delete;
    TaxonWriters& operator=(const TaxonWriters&) = delete;

    [[nodiscard]] int acknowledged() const { return m_acknowledged; }
    /// Answers 503 and 507: nothing was done, and they try again.
    [[nodiscard]] int refused() const { return m_refused; }
    /// Waits until all have ended, as they do when the server is gone.
    void wait();
    void stop();

    /// Once they have ended: what was acknowledged.
    [[nodiscard]] QSet<QString> ids() const;
    /// The answer that made one of them end although it was told neither to stop nor to go away.
    [[nodiscard]] QString unexpected() const;

private:
    class Writer;

    std::atomic<int> m_acknowledged{0};
    std::atomic<int> m_refused{0};
    std::atomic<bool> m_stopped{false};
    std::vector<std::unique_ptr<Writer>> m_writers;
};

/// The ids of every taxon that the server lists.
[[nodiscard]] QSet<QString> listedTaxa(ApiClient& client);
/// The ids of every taxon whose creation stands in the audit log.
[[nodiscard]] QSet<QString> recordedTaxa(ApiClient& client);
