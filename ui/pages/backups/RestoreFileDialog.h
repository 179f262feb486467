#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/backups/BackupsPage.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::models {
class FileRestorePanel;
}

namespace bloomzy::backups_page {

/// Restores a backup file into the data folder of this console's own server, which stops meanwhile. For a team's server
/// it says what to do there.
class RestoreFileDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    RestoreFileDialog(const models::ConsoleParts& parts, const BackupsSurroundings& surroundings, QWidget* parent);
    ~RestoreFileDialog() override;

private:
    void showCommand();
    void addPanel();
    void ask();
    void start();
    void refresh();
    void onRestored(const QString& takenAt, const QString& safetyCopy);

    models::ConsoleParts m_parts;
    BackupsSurroundings m_surroundings;
    models::FileRestorePanel* m_panel = nullptr;
    QPushButton* m_keep;
    QPushButton* m_restore = nullptr;
    QPushButton* m_signIn = nullptr;
    bool m_stopped = false; ///< by this dialog
};

} // namespace bloomzy::backups_page
