#include "ui/models/TaxonTableModel.h"

#include "ui/client/ProblemText.h"
#include "ui/models/TaxonQueries.h"
#include "ui/models/TaxonRow.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/table/Cells.h"

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using client::CancelToken;
using client::ClientError;
using client::Result;
using widgets::RowState;

TaxonTableModel::TaxonTableModel(client::ApiClient& client, QObject* parent)
    : QAbstractTableModel(parent)
    , m_api(client)
{
    connect(&m_gate, &widgets::LoadingGate::stateChanged, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    });
    connect(this, &TaxonTableModel::received, this, [this](const std::vector<api::TaxonSummary>& taxa) {
        std::ranges::for_each(taxa, [this](const api::TaxonSummary& taxon) { m_checks.refresh(taxon); });
    });
    connect(&m_checks, &CheckedTaxa::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {Qt::CheckStateRole});
    });
}

TaxonTableModel::~TaxonTableModel()
{
    m_cancel.cancel();
}

void TaxonTableModel::setQuery(const api::TaxonQuery& query, int rows)
{
    if (!findsTheSame(m_query, query))
        m_checks.clear();
    m_query = query;
    m_next.reset(); // it was the other list's
    m_reloading = false;
    start(std::clamp(rows, pageSize, mostAtOnce));
}

void TaxonTableModel::reload()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_reloading = hasLoaded();
    start(std::max(int(m_rows.size()), pageSize));
}

void TaxonTableModel::start(int target)
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_coming = {.target = target};
    m_again = false;
    m_loadingMore = false;
    m_loading = true;
    m_clock.start();
    m_gate.start();
    Q_EMIT loadStarted();
    ask({}, true);
}

void TaxonTableModel::cancel()
{
    if (!m_loading)
        return;
    m_cancel.cancel();
    m_cancel = CancelToken();
    finish(client::makeClientError(ClientError::Kind::cancelled));
}

void TaxonTableModel::ask(std::optional<std::string> cursor, bool first)
{
    api::TaxonQuery query = m_query;
    query.limit = pageSize;
    query.cursor = std::move(cursor);
    query.count = first;
    m_api.list(query, m_cancel).then(this, [this, first, mine = m_cancel](const Result<api::TaxonPage>& reply) {
        if (!mine.isCancelled())
            onPage(reply, first);
    });
}

void TaxonTableModel::onPage(const Result<api::TaxonPage>& reply, bool first)
{
    if (!reply)
        return finish(reply.error());
    Q_EMIT received(reply->items);
    m_coming.rows.insert(m_coming.rows.end(), reply->items.begin(), reply->items.end());
    m_coming.next = reply->nextCursor;
    if (first) {
        m_coming.matches = reply->count.value_or(-1);
        m_coming.time = int(m_clock.elapsed());
    }
    if (m_coming.next && int(m_coming.rows.size()) < m_coming.target)
        return ask(m_coming.next, false);
    finish({});
}

void TaxonTableModel::finish(std::optional<ClientError> error)
{
    m_error = std::move(error);
    m_loading = false;
    m_gate.stop();
    if (m_error)
        setTail(wantedTail());
    else
        show(std::exchange(m_coming, {}));
    const bool again = std::exchange(m_again, false) && !m_error;
    Q_EMIT loadFinished();
    if (again && !m_loading)
        reload();
}

void TaxonTableModel::show(Coming coming)
{
    beginResetModel();
    m_rows = std::move(coming.rows);
    m_next = std::move(coming.next);
    m_matches = coming.matches;
    m_time = coming.time;
    m_moreError.reset();
    m_tail = 0;
    endResetModel();
}

bool TaxonTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_next && !m_loading && !m_loadingMore && !m_moreError;
}

int TaxonTableModel::wantedTail() const
{
    if (m_moreError)
        return 1;
    return m_loadingMore ? int(std::clamp<qint64>(m_matches - qint64(m_rows.size()), 1, pageSize)) : 0;
}

void TaxonTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_loadingMore = true;
    setTail(wantedTail());
    api::TaxonQuery query = m_query;
    query.limit = pageSize;
    query.cursor = m_next;
    m_api.list(query, m_cancel).then(this, [this, mine = m_cancel](const Result<api::TaxonPage>& reply) {
        if (!mine.isCancelled())
            onMore(reply);
    });
}

void TaxonTableModel::onMore(const Result<api::TaxonPage>& reply)
{
    if (!reply)
        return failMore(reply.error());
    Q_EMIT received(reply->items);
    // Whoever hears of the rows below may ask for more at once; it is the next page that they get.
    m_next = reply->nextCursor;
    setTail(0);
    if (!reply->items.empty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + reply->items.size()) - 1);
        m_rows.insert(m_rows.end(), reply->items.begin(), reply->items.end());
        endInsertRows();
    }
    m_loadingMore = false;
}

void TaxonTableModel::failMore(const ClientError& error)
{
    m_moreError = error;
    m_loadingMore = false;
    setTail(wantedTail());
    const int row = int(m_rows.size());
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void TaxonTableModel::setTail(int rows)
{
    const int base = int(m_rows.size());
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

void TaxonTableModel::prefetch(int lastVisible)
{
    if (lastVisible >= 0 && lastVisible + 2 * pageSize > int(m_rows.size()) && canFetchMore({}))
        fetchMore({});
}

void TaxonTableModel::replace(const api::TaxonSummary& taxon)
{
    m_checks.refresh(taxon);
    const int row = rowOf(QString::fromStdString(taxon.id));
    if (row < 0)
        return;
    m_rows[std::size_t(row)] = taxon;
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
}

void TaxonTableModel::remove(const QString& id)
{
    const int row = rowOf(id);
    if (row < 0)
        return m_checks.forget(id);
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    m_matches = std::max<qint64>(m_matches - 1, qint64(m_rows.size()));
    endRemoveRows();
    m_checks.forget(id);
}

void TaxonTableModel::setUnsaved(const QSet<QString>& ids)
{
    if (ids == m_unsaved)
        return;
    m_unsaved = ids;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, nameColumn), index(int(m_rows.size()) - 1, nameColumn));
}

const api::TaxonSummary* TaxonTableModel::taxon(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

int TaxonTableModel::rowOf(const QString& id) const
{
    const std::string wanted = id.toStdString();
    const auto found = std::ranges::find(m_rows, wanted, &api::TaxonSummary::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int TaxonTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + m_tail;
}

QString TaxonTableModel::failureText() const
{
    const int from = int(m_rows.size()) + 1;
    const qint64 to = std::min<qint64>(m_matches, from + pageSize - 1);
    return tr("Could not load rows %1 to %2.")
        .arg(theme::formatNumber(from), theme::formatNumber(std::max<qint64>(from, to)));
}

QVariant TaxonTableModel::data(const QModelIndex& index, int role) const
{
    const api::TaxonSummary* row = taxon(index.row());
    const bool waits = m_loading && m_gate.state() != widgets::LoadingGate::State::quiet;
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
