#pragma once

#include "ui/models/ConsoleParts.h"

#include <QtWidgets/QSplitter>

namespace bloomzy::widgets {
class DetailDrawer;
}

namespace bloomzy::backups_page {

/// The cards, and beside them the dry run while there is one; in a narrow window it is a drawer over the cards. Sizes
/// are kept in the settings.
class BackupsPanes : public QSplitter
{
    Q_OBJECT

public:
    BackupsPanes(const models::ConsoleParts& parts, QWidget* cards, QWidget* detail, QWidget* parent = nullptr);
    ~BackupsPanes() override;

    [[nodiscard]] bool isDetailOpen() const;
    void setDetailOpen(bool open);

private:
    QSettings& m_settings;
    widgets::DetailDrawer* m_drawer;
};

} // namespace bloomzy::backups_page
