#pragma once

#include "backend/api/BackupPoints.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <functional>

namespace bloomzy::backups_page {

/// The name of a destination by its id; empty for one that is gone.
using DestinationNames = std::function<QString(const std::string& id)>;

/// Words for a restore point.
class PointTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::PointTexts)

public:
    /// "21 Nov 15:42, before import".
    [[nodiscard]] static QString title(const api::RestorePoint& point);
    [[nodiscard]] static QString reason(const api::RestorePoint& point);
    [[nodiscard]] static QString keptAs(api::KeptAs kept);
    /// "Scheduled", "Before import powo", "Kept as daily"; of a failed one what failed. With where no copy came to be.
    [[nodiscard]] static QString why(const api::RestorePoint& point, const DestinationNames& names);
    [[nodiscard]] static widgets::Badge check(const api::RestorePoint& point);
    /// What is wrong with it, in one sentence; empty for nothing.
    [[nodiscard]] static QString trouble(const api::RestorePoint& point);
    /// "Passed Today 06:20, back in 4 min 14 s"; "Not yet".
    [[nodiscard]] static QString rehearsal(const api::RestorePoint& point);

    /// Somewhere there is a file of it.
    [[nodiscard]] static bool isStored(const api::RestorePoint& point);
    /// The server opens it no more without the recovery key.
    [[nodiscard]] static bool opensOnlyByKey(const api::RestorePoint& point);
    /// As above, and not even its hash is known, by which the server verifies what it cannot open.
    [[nodiscard]] static bool needsKeyToVerify(const api::RestorePoint& point);
};

} // namespace bloomzy::backups_page
