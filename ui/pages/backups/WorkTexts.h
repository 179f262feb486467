#pragma once

#include "ui/pages/backups/BackupWork.h"

#include <QtCore/QCoreApplication>

namespace bloomzy::backups_page {

/// Words for what runs.
class WorkTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::backups_page::WorkTexts)

public:
    /// "Test restore of 21 Nov 12:00".
    [[nodiscard]] static QString title(const BackupWork& work);
    /// "3.1 of 4.8 GB, 41 MB/s"; "Cancelling".
    [[nodiscard]] static QString amount(const api::Operation& operation);
    /// "About 42 s left"; empty while it is not known.
    [[nodiscard]] static QString left(const api::Operation& operation);
    /// Bytes in a second since it was begun; nothing while there is too little to tell by.
    [[nodiscard]] static std::optional<qint64> speed(const api::Operation& operation);
};

} // namespace bloomzy::backups_page
