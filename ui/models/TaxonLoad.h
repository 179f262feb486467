#pragma once

#include "ui/client/TaxaApi.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <functional>

namespace bloomzy::models {

/// Reads pages of a list, one after the other, until so many rows are there: all of them or an error. GUI thread only.
class TaxonLoad : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;

    struct Page
    {
        std::vector<api::TaxonSummary> rows;
        std::optional<std::string> next; ///< goes on behind it
    };
    struct Pages
    {
        std::vector<Page> pages = {};
        qint64 matches = -1; ///< as the first page was read, if the query counts
        int time = -1;       ///< milliseconds of the first page
    };
    using Done = std::function<void(const client::Result<Pages>&)>;

    explicit TaxonLoad(client::ApiClient& client, QObject* parent);
    ~TaxonLoad() override { cancel(); }

    /// From `query.cursor` on; limit is its own. What it was asked before is given up.
    void start(const api::TaxonQuery& query, int rows, Done done);
    /// Nobody is told.
    void cancel();
    bool isRunning() const { return m_done != nullptr; }

Q_SIGNALS:
    void received(const std::vector<bloomzy::api::TaxonSummary>& taxa);

private:
    void ask(const std::optional<std::string>& cursor, bool counts);
    void onPage(const client::Result<api::TaxonPage>& reply);
    void finish(const client::Result<Pages>& outcome);

    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    api::TaxonQuery m_query;
    Done m_done;
    Pages m_pages;
    int m_missing = 0; ///< rows
    QElapsedTimer m_clock;
};

} // namespace bloomzy::models
