#include "ui/pages/backups/PlanTexts.h"

#include "ui/client/JsonCodec.h"

#include <QtCore/QLocale>

namespace bloomzy::backups_page {

using api::BackupEvery;
using api::RehearsalEvery;
using client::toQString;

QString PlanTexts::every(BackupEvery every)
{
    switch (every) {
    case BackupEvery::off:
        return tr("Only by hand");
    case BackupEvery::hour:
        return tr("Every hour");
    case BackupEvery::sixHours:
        return tr("Every 6 hours");
    case BackupEvery::day:
        return tr("Every day");
    case BackupEvery::week:
        return tr("Every week");
    case BackupEvery::unknown:
        break;
    }
    return tr("As this console does not know");
}

QString PlanTexts::weekday(api::Weekday weekday)
{
    return QLocale().standaloneDayName(static_cast<int>(weekday) + 1);
}

QString PlanTexts::schedule(const api::BackupSchedule& schedule)
{
    const QString at = toQString(schedule.at);
    if (schedule.every == BackupEvery::day)
        return tr("Every day at %1").arg(at);
    if (schedule.every == BackupEvery::week && schedule.weekday != api::Weekday::unknown)
        return tr("Every %1 at %2").arg(QLocale().dayName(static_cast<int>(schedule.weekday) + 1), at);
    return every(schedule.every);
}

QString PlanTexts::rehearsal(RehearsalEvery every)
{
    switch (every) {
    case RehearsalEvery::off:
        return tr("Never");
    case RehearsalEvery::backup:
        return tr("After each backup");
    case RehearsalEvery::day:
        return tr("Every day");
    case RehearsalEvery::week:
        return tr("Every week");
    case RehearsalEvery::unknown:
        break;
    }
    return tr("As this console does not know");
}

QStringList PlanTexts::retention(const api::BackupRetention& retention)
{
    QStringList near;
    QStringList far;
    if (retention.recent > 0)
        near += tr("%n recent", nullptr, retention.recent);
    if (retention.daily > 0)
        near += tr("%n daily", nullptr, retention.daily);
    if (retention.weekly > 0)
        far += tr("%n weekly", nullptr, retention.weekly);
    if (retention.monthly > 0)
        far += tr("%n monthly", nullptr, retention.monthly);
    QStringList lines{near.join(QStringLiteral(", ")), far.join(QStringLiteral(", "))};
    lines.removeAll(QString());
    return lines;
}

} // namespace bloomzy::backups_page
