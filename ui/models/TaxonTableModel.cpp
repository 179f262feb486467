#include "ui/models/TaxonTableModel.h"

#include "ui/client/ProblemText.h"
#include "ui/models/TaxonQueries.h"
#include "ui/models/TaxonRow.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using client::ClientError;
using client::Result;
using widgets::RowState;

TaxonTableModel::TaxonTableModel(client::ApiClient& client, QObject* parent)
    : QAbstractTableModel(parent)
    , m_load(new TaxonLoad(client, this))
    , m_more(new TaxonLoad(client, this))
{
    connect(&m_gate, &widgets::LoadingGate::stateChanged, this, [this] { tellChanged({}); });
    for (const TaxonLoad* load : {m_load, m_more})
        connect(load, &TaxonLoad::received, this, &TaxonTableModel::received);
    connect(this, &TaxonTableModel::received, this, [this](const std::vector<api::TaxonSummary>& taxa) {
        std::ranges::for_each(taxa, [this](const api::TaxonSummary& taxon) { m_checks.refresh(taxon); });
    });
    connect(&m_checks, &CheckedTaxa::changed, this, [this] { tellChanged({Qt::CheckStateRole}); });
}

void TaxonTableModel::tellChanged(const QList<int>& roles)
{
    if (m_rows.size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), roles);
}

void TaxonTableModel::setQuery(const api::TaxonQuery& query, int rows)
{
    if (!findsTheSame(m_query, query))
        m_checks.clear();
    m_query = query;
    m_rows.end(); // they are the other list's
    m_reloading = false;
    load({}, std::clamp(rows, pageSize, mostAtOnce));
}

void TaxonTableModel::reload()
{
    if (isLoading()) {
        m_again = true;
        return;
    }
    m_reloading = hasLoaded();
    if (m_rows.size() <= mostAtOnce)
        return load({}, std::max(m_rows.size(), pageSize));
    const TaxonRows::Start start = m_rows.startBefore(std::max(0, m_firstVisible - pageSize));
    load(start, std::clamp(m_lastVisible + 2 * pageSize - start.row, pageSize, mostAtOnce));
}

void TaxonTableModel::load(const TaxonRows::Start& start, int rows)
{
    m_more->cancel();
    m_loadingMore = false;
    m_again = false;
    m_news.clear();
    m_gate.start();
    api::TaxonQuery query = m_query;
    query.cursor = start.cursor;
    query.count = true;
    m_load->start(query, rows, [this, start](const Result<TaxonLoad::Pages>& pages) { finish(start, pages); });
    Q_EMIT loadStarted();
}

void TaxonTableModel::cancel()
{
    if (!isLoading())
        return;
    m_load->cancel();
    finish({}, client::makeClientError(ClientError::Kind::cancelled));
}

void TaxonTableModel::finish(const TaxonRows::Start& start, const Result<TaxonLoad::Pages>& pages)
{
    m_error.reset();
    if (pages.has_error())
        m_error = pages.error();
    m_gate.stop();
    if (m_error)
        setTail(wantedTail());
    else
        show(start, *pages);
    const bool again = std::exchange(m_again, false) && !m_error;
    Q_EMIT loadFinished();
    if (again && !isLoading())
        reload();
}

void TaxonTableModel::show(const TaxonRows::Start& start, const TaxonLoad::Pages& pages)
{
    TaxonRows fresh;
    int gone = 0;
    for (TaxonLoad::Page page : pages.pages) {
        gone += m_news.bring(page.rows);
        fresh.append(std::move(page.rows), page.next);
    }
    beginResetModel();
    const int read = fresh.size();
    m_rows.takeOver(start, std::move(fresh));
    m_staleRows = m_rows.size() - read;
    m_matches = std::max<qint64>(pages.matches - gone, m_rows.size());
    m_time = pages.time;
    m_moreError.reset();
    m_tail = 0;
    endResetModel();
}

bool TaxonTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_rows.next() && !isLoading() && !m_loadingMore && !m_moreError;
}

int TaxonTableModel::wantedTail() const
{
    if (m_moreError)
        return 1;
    return m_loadingMore ? int(std::clamp<qint64>(m_matches - m_rows.size(), 1, pageSize)) : 0;
}

void TaxonTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_loadingMore = true;
    setTail(wantedTail());
    m_news.clear();
    api::TaxonQuery query = m_query;
    query.cursor = m_rows.next();
    m_more->start(query, pageSize, [this](const Result<TaxonLoad::Pages>& pages) { onMore(pages); });
}

void TaxonTableModel::onMore(const Result<TaxonLoad::Pages>& pages)
{
    if (!pages)
        return failMore(pages.error());
    TaxonLoad::Page page = pages->pages.front();
    m_matches -= m_news.bring(page.rows);
    setTail(0);
    // Whoever hears of the rows may ask for more at once; it is the next page that they get.
    const int count = int(page.rows.size());
    if (count > 0)
        beginInsertRows({}, m_rows.size(), m_rows.size() + count - 1);
    m_rows.append(std::move(page.rows), std::move(page.next));
    if (count > 0)
        endInsertRows();
    m_loadingMore = false;
}

void TaxonTableModel::failMore(const ClientError& error)
{
    m_moreError = error;
    m_loadingMore = false;
    setTail(wantedTail());
    const int row = m_rows.size();
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void TaxonTableModel::setTail(int rows)
{
    const int base = m_rows.size();
    if (rows > m_tail) {
        beginInsertRows({}, base + m_tail, base + rows - 1);
        m_tail = rows;
        endInsertRows();
    } else if (rows < m_tail) {
        beginRemoveRows({}, base + rows, base + m_tail - 1);
        m_tail = rows;
        endRemoveRows();
    }
}

void TaxonTableModel::retry()
{
    m_moreError.reset();
    setTail(0);
    fetchMore({});
}

void TaxonTableModel::setVisible(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
    prefetch();
}

void TaxonTableModel::prefetch()
{
    if (m_lastVisible < 0)
        return;
    if (m_firstVisible < m_staleRows && !isLoading() && !m_error)
        reload();
    else if (m_lastVisible + 2 * pageSize > m_rows.size() && canFetchMore({}))
        fetchMore({});
}

void TaxonTableModel::replace(const api::TaxonSummary& taxon)
{
    m_checks.refresh(taxon);
    if (isLoading() || m_loadingMore)
        m_news.note(taxon);
    const int row = m_rows.rowOf(taxon.id);
    if (row < 0)
        return;
    m_rows.replace(row, taxon);
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void TaxonTableModel::remove(const QString& id, qint64 revision)
{
    if (isLoading() || m_loadingMore)
        m_news.noteGone(id.toStdString(), revision);
    const int row = rowOf(id);
    if (row < 0)
        return m_checks.forget(id);
    beginRemoveRows({}, row, row);
    m_rows.erase(row);
    m_staleRows -= row < m_staleRows ? 1 : 0;
    m_matches = std::max<qint64>(m_matches - 1, m_rows.size());
    endRemoveRows();
    m_checks.forget(id);
}

void TaxonTableModel::setUnsaved(const QSet<QString>& ids)
{
    if (ids == m_unsaved)
        return;
    m_unsaved = ids;
    if (m_rows.size() > 0)
        Q_EMIT dataChanged(index(0, nameColumn), index(m_rows.size() - 1, nameColumn));
}

int TaxonTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows.size() + m_tail;
}

QString TaxonTableModel::failureText() const
{
    const int from = m_rows.size() + 1;
    const qint64 to = std::min<qint64>(m_matches, from + pageSize - 1);
    return tr("Could not load rows %1 to %2.")
        .arg(theme::formatNumber(from), theme::formatNumber(std::max<qint64>(from, to)));
}

QVariant TaxonTableModel::data(const QModelIndex& index, int role) const
{
    const api::TaxonSummary* row = taxon(index.row());
    const bool waits = isLoading() && m_gate.state() != widgets::LoadingGate::State::quiet;
    if (role == widgets::RowStateRole && !row)
        return QVariant::fromValue(m_moreError ? RowState::failed : RowState::loading);
    if (role == widgets::RowStateRole)
        return QVariant::fromValue(waits ? RowState::loading : RowState::ready);
    if (role == widgets::RowMessageRole)
        return row ? QVariant() : failureText();
    if (!row || waits)
        return {};
    const QString id = QString::fromStdString(row->id);
    return TaxonRow{*row, m_checks.isChecked(id), m_unsaved.contains(id), m_query.q}.data(index.column(), role);
}

QVariant TaxonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? TaxonRow::header(section, role) : QVariant();
}

void TaxonTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace bloomzy::models
