#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/models/CheckedTaxa.h"
#include "ui/widgets/feedback/LoadingGate.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>

namespace bloomzy::models {

/// The taxa that a query finds, in pages of 200 by keyset. What is shown stays until its successor is there: nothing
/// happens for 150 ms, then the rows become placeholders. A later query drops the replies of an earlier one. GUI thread
/// only.
class TaxonTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        nameColumn,
        familyColumn,
        lightColumn,
        toxicityColumn,
        difficultyColumn,
        reviewColumn,
        editedColumn,
        statusColumn,
        rankColumn,
        authorColumn,
        checkColumn,
        columns
    };
    static constexpr int pageSize = 200;
    static constexpr int mostAtOnce = 2'000; ///< rows that setQuery() loads before it shows any

    explicit TaxonTableModel(client::ApiClient& client, QObject* parent = nullptr);
    ~TaxonTableModel() override;

    /// Filter, sort and language; limit, cursor and count are the model's own. Loads `rows` before it shows the first,
    /// to come back to a place further down.
    void setQuery(const api::TaxonQuery& query, int rows = pageSize);
    const api::TaxonQuery& query() const { return m_query; }
    /// The same query again, as far as rows are loaded now. A load that runs comes to its end first, so that a list
    /// whose news never stop is shown all the same; if it fails, its error stands for both.
    void reload();
    void cancel();
    /// After a range failed.
    void retry();
    /// Loads on while `lastVisible` is less than two pages from the end.
    void prefetch(int lastVisible);

    /// A taxon was saved: its row, if it is loaded, without asking the server.
    void replace(const api::TaxonSummary& row);
    /// A taxon is in the bin: its row, if it is loaded, goes.
    void remove(const QString& id);
    void setUnsaved(const QSet<QString>& ids);

    /// Which rows are checked; another filter clears them.
    CheckedTaxa& checks() { return m_checks; }
    const CheckedTaxa& checks() const { return m_checks; }

    /// Null for rows without data.
    const api::TaxonSummary* taxon(int row) const;
    int rowOf(const QString& id) const;
    int loadedRows() const { return int(m_rows.size()); }
    qint64 matches() const { return m_matches; } ///< -1 until the first reply
    int queryTime() const { return m_time; }     ///< milliseconds of the last first page; -1 before it
    bool isLoading() const { return m_loading; }
    /// What is shown after the next reset is the same list anew, not another one.
    bool isReloading() const { return m_reloading; }
    bool hasLoaded() const { return m_matches >= 0; }
    const std::optional<client::ClientError>& error() const { return m_error; } ///< of the last first page
    widgets::LoadingGate& gate() { return m_gate; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : columns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    /// Other words for the same rows.
    void retranslate();

Q_SIGNALS:
    /// By the server, in whichever way they are shown.
    void received(const std::vector<bloomzy::api::TaxonSummary>& taxa);
    void loadStarted();
    /// The first page is there, or failed (error()), or was cancelled.
    void loadFinished();

private:
    /// Pages of a load, until all are there; what is shown stays as it is until then.
    struct Coming
    {
        int target = 0; ///< rows
        std::vector<api::TaxonSummary> rows = {};
        std::optional<std::string> next = {};
        qint64 matches = -1;
        int time = -1;
    };

    void start(int target);
    void ask(std::optional<std::string> cursor, bool first);
    void onPage(const client::Result<api::TaxonPage>& reply, bool first);
    void finish(std::optional<client::ClientError> error);
    void show(Coming coming);
    void onMore(const client::Result<api::TaxonPage>& reply);
    void failMore(const client::ClientError& error);
    void setTail(int rows);
    int wantedTail() const;
    QString failureText() const;

    client::TaxaApi m_api;
    api::TaxonQuery m_query;
    client::CancelToken m_cancel;
    widgets::LoadingGate m_gate;
    QElapsedTimer m_clock;
    std::vector<api::TaxonSummary> m_rows;
    std::optional<std::string> m_next; ///< goes on behind m_rows
    Coming m_coming;
    std::optional<client::ClientError> m_error;
    std::optional<client::ClientError> m_moreError;
    QSet<QString> m_unsaved;
    CheckedTaxa m_checks;
    qint64 m_matches = -1;
    int m_time = -1;
    int m_tail = 0; ///< rows below the loaded ones: placeholders, or one that failed
    bool m_loading = false;
    bool m_reloading = false;
    bool m_again = false; ///< after the load that runs
    bool m_loadingMore = false;
};

} // namespace bloomzy::models
