#pragma once

#include "backend/api/BackupPlan.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace bloomzy::backups_page {

/// Words for schedule, retention and rehearsal.
class PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::PlanTexts)

public:
    /// "Every 6 hours", "Every day at 02:00", "Every Sunday at 02:00".
    [[nodiscard]] static QString schedule(const api::BackupSchedule& schedule);
    /// As a choice: "Every week".
    [[nodiscard]] static QString every(api::BackupEvery every);
    [[nodiscard]] static QString weekday(api::Weekday weekday);
    [[nodiscard]] static QString rehearsal(api::RehearsalEvery every);
    /// "28 recent, 14 daily" and "8 weekly, 12 monthly"; what is 0 is left out.
    [[nodiscard]] static QStringList retention(const api::BackupRetention& retention);
};

} // namespace bloomzy::backups_page
