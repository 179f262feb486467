#include "ui/client/JsonCodec.h"
#include "ui/models/AuditTableModel.h"
#include "ui/models/EventCells.h"
#include "ui/models/EventTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/SafeText.h"
#include "ui/widgets/table/Cells.h"

#include <algorithm>

namespace bloomzy::models {

using client::toQString;

namespace {

QString shown(const std::optional<std::string>& text)
{
    return text ? widgets::safeLine(toQString(*text)) : QString();
}

QString addressOf(const api::AuditEntry& entry)
{
    return EventTexts::isMasked(entry, "/actor/address") ? EventTexts::hidden() : shown(entry.actor.address);
}

} // namespace

QVariant AuditTableModel::value(const api::AuditEntry& entry, int column) const
{
    switch (column) {
    case actorColumn:
        return QVariant::fromValue(ActorCell{EventTexts::actor(entry), entry.actor.kind == api::ActorKind::user &&
                                                                           entry.actor.displayName.has_value()});
    case actionColumn:
        return QVariant::fromValue(EventTexts::action(entry));
    case outcomeColumn:
        return QVariant::fromValue(EventTexts::outcome(entry.outcome));
    default:
        return text(entry, column);
    }
}

QString AuditTableModel::text(const api::AuditEntry& entry, int column) const
{
    switch (column) {
    case timeColumn:
        return EventTexts::timeOfDay(EventTexts::time(entry.time, m_zone),
                                     QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date());
    case actorColumn:
        return EventTexts::actor(entry);
    case actionColumn:
        return EventTexts::action(entry).word;
    case targetColumn:
        return EventTexts::target(entry);
    case outcomeColumn:
        return EventTexts::outcomeName(entry.outcome);
    case addressColumn:
        return addressOf(entry);
    case sourceColumn:
        return EventTexts::source(toQString(entry.source));
    case sessionColumn:
        return shown(entry.actor.sessionId);
    case requestColumn:
        return shown(entry.requestId);
    case reasonColumn:
        return EventTexts::isMasked(entry, "/reason") ? EventTexts::hidden() : shown(entry.reason);
    case numberColumn:
        return theme::formatNumber(entry.sequence);
    default:
        return {};
    }
}

QVariant AuditTableModel::data(const QModelIndex& index, int role) const
{
    const api::AuditEntry* entry = item(index.row());
    if (!entry)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return value(*entry, column);
    case Qt::AccessibleTextRole:
        return text(*entry, column);
    case widgets::MatchRole:
        return m_filter.q ? QVariant(toQString(*m_filter.q)) : QVariant();
    case Qt::ToolTipRole: {
        const QDateTime time = column == timeColumn ? EventTexts::time(entry->time, m_zone) : QDateTime();
        return time.isValid()
                   ? QVariant(EventTexts::wholeTime(time) + u'\n' + widgets::safeLine(toQString(entry->time)))
                   : QVariant();
    }
    case Qt::TextAlignmentRole:
        return column == numberColumn ? QVariant(int(Qt::AlignRight)) : QVariant();
    case PlantRole:
        return column == targetColumn && entry->target && entry->target->type == "taxon" && entry->target->displayName;
    default:
        return {};
    }
}

QVariant AuditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == numberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return QStringList{tr("Time"),    tr("Actor"),   tr("Action"),  tr("Target"), tr("Outcome"), tr("Source IP"),
                       tr("Service"), tr("Session"), tr("Request"), tr("Reason"), tr("Number")}
        .value(section);
}

void AuditTableModel::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    retranslate();
}

void AuditTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

} // namespace bloomzy::models
