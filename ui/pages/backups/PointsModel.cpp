#include "ui/pages/backups/PointsModel.h"

#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/theme/Formats.h"

#include <algorithm>

namespace bloomzy::backups_page {

namespace {

constexpr int pageSize = 200;

} // namespace

PointsModel::PointsModel(BackupsState& state, QObject* parent)
    : PagedModel(parent)
    , m_state(state)
{
    connect(&state, &BackupsState::pointsChanged, this, &PointsModel::reload);
    connect(this, &PagedModelSignals::loaded, this, [this] {
        if (rowCount() < most)
            fetchMore({});
    });
}

QFuture<client::Result<api::RestorePointList>> PointsModel::ask(const std::optional<std::string>& cursor)
{
    return client::BackupCatalogueApi(m_state.client()).points({.limit = pageSize, .cursor = cursor});
}

int PointsModel::rowOf(const std::string& id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (item(row)->id == id)
            return row;
    return -1;
}

void PointsModel::replace(const api::RestorePoint& point)
{
    if (const int row = rowOf(point.id); row >= 0)
        replaceItem(row, point);
}

QString PointsModel::note(int row) const
{
    QStringList notes;
    if (row == 0)
        notes += tr("latest");
    if (item(row)->pinned)
        notes += tr("pinned");
    return notes.join(QStringLiteral(", "));
}

QString PointsModel::text(int row, int column) const
{
    const api::RestorePoint& point = *item(row);
    switch (column) {
    case whenColumn:
        return Moments::moment(point.createdAt);
    case sizeColumn:
        return point.fileName ? theme::formatBytes(point.bytes) : QStringLiteral("–");
    case durationColumn:
        return Moments::duration(point.milliseconds);
    case whyColumn:
        return PointTexts::why(point, [this](const std::string& id) { return m_state.destinationName(id); });
    default:
        return {};
    }
}

QString PointsModel::spoken(int row, int column) const
{
    if (column == checkColumn)
        return PointTexts::check(*item(row)).word;
    if (column == menuColumn)
        return tr("Actions");
    const QString said = text(row, column);
    return column == whenColumn && !note(row).isEmpty() ? said + QStringLiteral(", ") + note(row) : said;
}

QVariant PointsModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    const int column = index.column();
    if (!item(row))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return column == checkColumn ? QVariant::fromValue(PointTexts::check(*item(row))) : QVariant(text(row, column));
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::TextAlignmentRole:
        return column == sizeColumn || column == durationColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                : QVariant();
    case Qt::ToolTipRole:
        return column == checkColumn ? QVariant(PointTexts::trouble(*item(row))) : QVariant();
    case noteRole:
        return column == whenColumn ? QVariant(note(row)) : QVariant();
    default:
        return {};
    }
}

QVariant PointsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == sizeColumn || section == durationColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == menuColumn)
        return tr("Actions");
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Restore point"), tr("Size"), tr("Duration"), tr("Check"), tr("Why it exists"), QString()}
        .value(section);
}

} // namespace bloomzy::backups_page
