#include "ui/pages/imports/HistoryModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/theme/Formats.h"

#include <QtCore/QTimeZone>

namespace bloomzy::imports_page {

using client::Result;
using client::toQString;

namespace {

QString timeOf(const std::string& time)
{
    return theme::formatDateTime(QDateTime::fromString(toQString(time), Qt::ISODateWithMs).toLocalTime());
}

} // namespace

HistoryModel::HistoryModel(client::ApiClient& client, QObject* parent)
    : QAbstractTableModel(parent)
    , m_client(client)
{
}

void HistoryModel::reload()
{
    ask(true);
}

void HistoryModel::ask(bool first)
{
    m_loading = true;
    const int request = ++m_request;
    api::PageQuery page;
    if (!first)
        page.cursor = m_cursor;
    client::ImportApi(m_client).list(page).then(this, [this, request, first](const Result<api::ImportPage>& reply) {
        if (request != m_request)
            return;
        m_loading = false;
        if (!reply) {
            Q_EMIT failed(reply.error());
            return;
        }
        if (first) {
            beginResetModel();
            m_imports = reply->items;
            m_cursor = reply->nextCursor;
            m_loaded = true;
            endResetModel();
        } else if (!reply->items.empty()) {
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(reply->items.size()) - 1);
            m_imports.insert(m_imports.end(), reply->items.begin(), reply->items.end());
            m_cursor = reply->nextCursor;
            endInsertRows();
        }
        Q_EMIT loaded();
    });
}

const api::ImportSummary* HistoryModel::import(int row) const
{
    return row >= 0 && row < rowCount() ? &m_imports[static_cast<std::size_t>(row)] : nullptr;
}

int HistoryModel::rowOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (toQString(import(row)->id) == id)
            return row;
    return -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_imports.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const api::ImportSummary* import = this->import(index.row());
    if (!import || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (index.column()) {
    case fileColumn:
        return import->fileName.empty() ? tr("Without a name") : toQString(import->fileName);
    case stateColumn: {
        const auto badge = FieldTexts::state(*import);
        return role == Qt::DisplayRole ? QVariant::fromValue(badge) : QVariant(badge.word);
    }
    case whenColumn:
        return timeOf(import->createdAt);
    case whoColumn:
        return toQString(import->by.displayName);
    default:
        return import->counts ? FieldTexts::counts(*import->counts) : QString();
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("File"), tr("State"), tr("When"), tr("Who"), tr("Rows")}.value(section);
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_cursor && !m_loading;
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        ask(false);
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (!m_imports.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace bloomzy::imports_page
