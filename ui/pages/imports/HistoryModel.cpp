#include "ui/pages/imports/HistoryModel.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/theme/Formats.h"

#include <QtCore/QTimeZone>

namespace bloomzy::imports_page {

using client::Result;
using client::toQString;

namespace {

QString timeOf(const std::string& time)
{
    return theme::formatDateTime(client::timeOf(time).toLocalTime());
}

} // namespace

HistoryModel::HistoryModel(client::ApiClient& client, QObject* parent)
    : PagedModel(parent)
    , m_client(client)
{
}

QFuture<Result<api::ImportPage>> HistoryModel::ask(const std::optional<std::string>& cursor)
{
    return client::ImportApi(m_client).list({.limit = {}, .cursor = cursor});
}

int HistoryModel::rowOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (toQString(item(row)->id) == id)
            return row;
    return -1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const api::ImportSummary* import = item(index.row());
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

} // namespace bloomzy::imports_page
