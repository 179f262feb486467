#include "ui/pages/backups/CountsModel.h"

#include "ui/pages/backups/DryRunTexts.h"
#include "ui/theme/Formats.h"

#include <QtGui/QPainter>

namespace bloomzy::backups_page {

using theme::ColorRole;

void CountsModel::show(std::vector<api::RestoreTableChange> tables)
{
    beginResetModel();
    m_tables = std::move(tables);
    endResetModel();
}

void CountsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QVariant CountsModel::data(const QModelIndex& index, int role) const
{
    if (index.row() < 0 || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != tableColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const api::RestoreTableChange& shown = table(index.row());
    switch (index.column()) {
    case tableColumn:
        return DryRunTexts::table(shown.table);
    case thenColumn:
        return theme::formatNumber(shown.then);
    case nowColumn:
        return theme::formatNumber(shown.now);
    default:
        return DryRunTexts::change(shown);
    }
}

QVariant CountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != tableColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Table"), tr("Then"), tr("Now"), tr("Change")}.value(section);
}

void ChangeDelegate::paintCell(QPainter& painter, const QRect& rect, const QModelIndex& index, bool) const
{
    const auto& table = static_cast<const CountsModel*>(index.model())->table(index.row());
    const bool same = table.kept || table.then == table.now;
    painter.setFont(m_theme.font(same ? theme::TypeRole::small : theme::TypeRole::mono));
    painter.setPen(m_theme.color(same                     ? ColorRole::textMuted
                                 : table.then < table.now ? ColorRole::dangerFg
                                                          : ColorRole::okFg));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
}

} // namespace bloomzy::backups_page
