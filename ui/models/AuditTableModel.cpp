#include "ui/models/AuditTableModel.h"

#include "ui/client/JsonCodec.h"

#include <utility>

namespace bloomzy::models {

namespace {

constexpr int gather = 150;    // milliseconds, so that what happens together is read once
constexpr int ahead = 200;     // rows beyond what is in view
constexpr int wantedRows = 60; // that a search goes on for by itself

} // namespace

AuditTableModel::AuditTableModel(client::ApiClient& client, QObject* parent)
    : QAbstractTableModel(parent)
    , m_api(client)
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(gather);
    connect(&m_lookSoon, &QTimer::timeout, this, [this] {
        if (!isAtNewest() || m_waitingAreMore)
            return;
        if (m_older || m_newer)
            return m_lookSoon.start();
        const auto cursor = m_waiting.newerCursor();
        ask(Ask::newer, cursor ? cursor : m_rows.newerCursor());
    });
    connect(&m_lookEvery, &QTimer::timeout, this, &AuditTableModel::look);
}

AuditTableModel::~AuditTableModel()
{
    m_cancel.cancel();
}

void AuditTableModel::setFilter(const api::AuditFilter& filter, const std::optional<std::string>& at)
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_filter = filter;
    m_at = at;
    m_error.reset();
    m_failed = false;
    m_newer = false;
    forgetWaiting();
    ask(Ask::first, {});
    Q_EMIT loadStarted();
}

void AuditTableModel::cancel()
{
    m_cancel.cancel();
}

int AuditTableModel::rowOf(const QString& id) const
{
    return m_rows.rowOf(client::toStdString(id));
}

void AuditTableModel::ask(Ask what, const std::optional<std::string>& cursor)
{
    api::AuditQuery query;
    static_cast<api::AuditFilter&>(query) = m_filter;
    query.limit = pageSize;
    query.cursor = cursor;
    if (what == Ask::first)
        query.at = m_at;
    (what == Ask::newer ? m_newer : m_older) = true;
    const int request = what == Ask::first ? ++m_request : m_request;
    m_api.events(query, m_cancel).then(this, [this, what, request](const client::Result<api::AuditPage>& reply) {
        if (request != m_request)
            return;
        (what == Ask::newer ? m_newer : m_older) = false;
        if (reply)
            return take(what, *reply);
        m_failed = what != Ask::newer || m_rows.hasNewer();
        if (what == Ask::first)
            m_error = reply.error();
        if (m_failed)
            Q_EMIT failed(reply.error());
    });
}

void AuditTableModel::take(Ask what, const api::AuditPage& page)
{
    if (what == Ask::newer)
        return takeNewer(page);
    if (what == Ask::first) {
        beginResetModel();
        m_rows.clear();
        m_rows.addOlder(page);
        m_loaded = true;
        endResetModel();
    } else {
        const int count = int(page.items.size());
        if (count > 0)
            beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_rows.addOlder(page);
        if (count > 0)
            endInsertRows();
        cutNewest();
    }
    // A search that finds little goes on behind what it read in time.
    if (m_rows.size() < wantedRows && m_rows.olderCursor())
        ask(Ask::older, m_rows.olderCursor());
    else if (m_rows.size() < wantedRows && m_rows.hasNewer())
        ask(Ask::newer, m_rows.newerCursor());
    Q_EMIT loaded();
}

void AuditTableModel::takeNewer(const api::AuditPage& page)
{
    if (m_rows.hasNewer()) { // rows that were passed over or cut, not what is new
        putOnTop(page);
        cutOldest();
        Q_EMIT loaded();
        return;
    }
    if (page.items.empty() && !page.hasNewer)
        return;
    if (m_held) {
        m_waiting.addNewer(page);
        m_waitingAreMore = page.hasNewer && m_waiting.size() >= mostWaiting;
        Q_EMIT waitingChanged();
    } else {
        const int count = int(page.items.size());
        putOnTop(page);
        cutOldest();
        Q_EMIT arrived(count);
    }
    if (page.hasNewer)
        look();
}

void AuditTableModel::putOnTop(api::AuditPage page)
{
    const int count = int(page.items.size());
    if (count > 0)
        beginInsertRows({}, 0, count - 1);
    m_rows.addNewer(std::move(page));
    if (count > 0)
        endInsertRows();
}

void AuditTableModel::cutOldest()
{
    const int count = m_rows.oldestBeyond(mostRows);
    if (count == 0)
        return;
    beginRemoveRows({}, rowCount() - count, rowCount() - 1);
    m_rows.dropOldest(count);
    endRemoveRows();
}

void AuditTableModel::cutNewest()
{
    const int count = m_rows.newestBeyond(mostRows);
    if (count == 0)
        return;
    beginRemoveRows({}, 0, count - 1);
    m_rows.dropNewest(count);
    endRemoveRows();
    forgetWaiting(); // they would not join on
}

void AuditTableModel::forgetWaiting()
{
    m_waiting.clear();
    m_waitingAreMore = false;
    Q_EMIT waitingChanged();
}

void AuditTableModel::setVisible(int first, int last)
{
    if (last < 0 || m_failed)
        return;
    if (first < ahead && m_rows.hasNewer() && !m_newer)
        ask(Ask::newer, m_rows.newerCursor());
    if (last + ahead > rowCount())
        fetchMore({});
}

void AuditTableModel::retry()
{
    m_failed = false;
    if (m_error || !m_loaded)
        return reload();
    if (m_rows.olderCursor() && !m_older)
        ask(Ask::older, m_rows.olderCursor());
}

bool AuditTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_loaded && !m_older && !m_failed && m_rows.olderCursor();
}

void AuditTableModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(Ask::older, m_rows.olderCursor());
}

void AuditTableModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held && !held && isAtNewest())
        showWaiting();
}

void AuditTableModel::showWaiting()
{
    if (m_waitingAreMore || (m_loaded && !isAtNewest()))
        return setFilter(m_filter);
    if (m_waiting.newerCursor()) {
        api::AuditPage page;
        for (int row = 0; row < m_waiting.size(); ++row)
            page.items.push_back(*m_waiting.at(row));
        page.newerCursor = m_waiting.newerCursor();
        page.nextCursor = m_rows.newerCursor();
        const int count = m_waiting.size();
        forgetWaiting();
        putOnTop(std::move(page));
        cutOldest();
        Q_EMIT arrived(count);
    }
    look();
}

void AuditTableModel::look()
{
    if (m_loaded && !m_lookSoon.isActive())
        m_lookSoon.start();
}

void AuditTableModel::setLookEvery(int milliseconds)
{
    m_lookEvery.stop();
    if (milliseconds > 0)
        m_lookEvery.start(milliseconds);
}

} // namespace bloomzy::models
