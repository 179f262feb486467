#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/PointTexts.h"
#include "ui/widgets/feedback/DialogFrame.h"

class QGridLayout;

namespace bloomzy::backups_page {

/// All that is known of a restore point: its check, its test restore, and its copy at each destination.
class PointDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    PointDialog(const models::ConsoleParts& parts, const api::RestorePoint& point, const DestinationNames& names,
                QWidget* parent);

private:
    void addFact(QGridLayout& grid, const QString& name, const QString& value);
    void addFacts(const api::RestorePoint& point);
    void addCopies(const api::RestorePoint& point, const DestinationNames& names);
    [[nodiscard]] static QString copyFacts(const api::BackupCopy& copy);

    const theme::Theme& m_theme;
};

} // namespace bloomzy::backups_page
