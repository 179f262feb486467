#pragma once

#include "ui/models/CheckedTaxa.h"
#include "ui/models/TaxonLoad.h"
#include "ui/models/TaxonNews.h"
#include "ui/models/TaxonRows.h"
#include "ui/widgets/feedback/LoadingGate.h"

#include <QtCore/QAbstractTableModel>
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
    static constexpr int pageSize = TaxonLoad::pageSize;
    static constexpr int mostAtOnce = 2'000; ///< rows that a load reads before it shows any

    explicit TaxonTableModel(client::ApiClient& client, QObject* parent = nullptr);

    /// Filter, sort and language; limit, cursor and count are the model's own. Loads `rows` before it shows the first,
    /// to come back to a place further down.
    void setQuery(const api::TaxonQuery& query, int rows = pageSize);
    const api::TaxonQuery& query() const { return m_query; }
    /// The same query again, as far as rows are loaded now; of more than `mostAtOnce` what is in view and around it.
    /// What lies above stays then until it comes into view, what lies below is loaded again when it does. A load that
    /// runs comes to its end first, so that a list whose news never stop is shown all the same; if it fails, its error
    /// stands for both.
    void reload();
    void cancel();
    /// After a range failed.
    void retry();
    /// Which rows are in view: those that a reload left as they were are read anew.
    void setVisible(int first, int last);
    /// Loads on while the last row in view is less than two pages from the end.
    void prefetch();

    /// A taxon was saved: its row, if it is loaded, without asking the server; nor does an older page put it back.
    void replace(const api::TaxonSummary& row);
    /// A taxon is in the bin since that revision: its row, if it is loaded, goes.
    void remove(const QString& id, qint64 revision);
    void setUnsaved(const QSet<QString>& ids);

    /// Which rows are checked; another filter clears them.
    CheckedTaxa& checks() { return m_checks; }
    const CheckedTaxa& checks() const { return m_checks; }

    /// Null for rows without data.
    const api::TaxonSummary* taxon(int row) const { return m_rows.at(row); }
    int rowOf(const QString& id) const { return m_rows.rowOf(id.toStdString()); }
    int loadedRows() const { return m_rows.size(); }
    qint64 matches() const { return m_matches; } ///< -1 until the first reply
    int queryTime() const { return m_time; }     ///< milliseconds of the last first page; -1 before it
    bool isLoading() const { return m_load->isRunning(); }
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
    void tellChanged(const QList<int>& roles);
    void load(const TaxonRows::Start& start, int rows);
    void finish(const TaxonRows::Start& start, const client::Result<TaxonLoad::Pages>& pages);
    void show(const TaxonRows::Start& start, const TaxonLoad::Pages& pages);
    void onMore(const client::Result<TaxonLoad::Pages>& pages);
    void failMore(const client::ClientError& error);
    void setTail(int rows);
    int wantedTail() const;
    QString failureText() const;

    TaxonLoad* m_load; ///< of the list, or of what is in view
    TaxonLoad* m_more; ///< of the page behind the last row
    api::TaxonQuery m_query;
    widgets::LoadingGate m_gate;
    TaxonRows m_rows;
    TaxonNews m_news; ///< since the load that runs
    std::optional<client::ClientError> m_error;
    std::optional<client::ClientError> m_moreError;
    QSet<QString> m_unsaved;
    CheckedTaxa m_checks;
    qint64 m_matches = -1;
    int m_time = -1;
    int m_tail = 0;      ///< rows below the loaded ones: placeholders, or one that failed
    int m_staleRows = 0; ///< at the top: the last reload left them as they were
    int m_firstVisible = -1;
    int m_lastVisible = -1;
    bool m_reloading = false;
    bool m_again = false; ///< after the load that runs
    bool m_loadingMore = false;
};

} // namespace bloomzy::models
