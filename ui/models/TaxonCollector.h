#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/CheckedTaxa.h"

#include <QtCore/QObject>

namespace bloomzy::models {

/// Brings the taxa that are checked, page by page where they are all matches of a query. One run for each object; it
/// stops when the object goes. GUI thread only.
class TaxonCollector : public QObject
{
    Q_OBJECT

public:
    /// Takes of `checked` what it says now. `most`: further ones are left out; 0 for no limit.
    TaxonCollector(client::ApiClient& client, const api::TaxonQuery& query, const CheckedTaxa& checked, qint64 most = 0,
                   QObject* parent = nullptr);
    ~TaxonCollector() override;

    void start();
    void cancel();

Q_SIGNALS:
    /// The next ones, in the order of the list.
    void received(const std::vector<bloomzy::api::TaxonSummary>& taxa);
    /// All are there. `isCut`: there were more than the limit.
    void finished(bool isCut);
    void failed(const bloomzy::client::ClientError& error);

private:
    void ask(std::optional<std::string> cursor);
    void take(const api::TaxonPage& page);
    void pass(std::vector<api::TaxonSummary> taxa, const std::optional<std::string>& next);

    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    api::TaxonQuery m_query;
    bool m_all;
    QSet<QString> m_except;
    std::vector<api::TaxonSummary> m_some;
    qint64 m_most;
    qint64 m_passed = 0;
};

} // namespace bloomzy::models
