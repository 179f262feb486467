#pragma once

#include "ui/client/BackupApi.h"
#include "ui/models/ConsoleParts.h"
#include "ui/models/RecoveryKeyPanel.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::backups_page {

/// Makes a new recovery key, shows it once and has the person confirm that it is stored.
class NewKeyDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `replaces`: there is one already.
    NewKeyDialog(const models::ConsoleParts& parts, bool replaces, QWidget* parent);

    [[nodiscard]] models::RecoveryKeyPanel& panel() const { return *m_panel; }
    /// While a key is shown that nobody confirmed it asks first.
    void reject() override;

Q_SIGNALS:
    /// The server has it; whether it is confirmed or not.
    void made();

private:
    void create();
    void onReply(const client::Result<api::NewRecoveryKey>& reply);
    void refresh();

    models::ConsoleParts m_parts;
    models::RecoveryKeyPanel* m_panel;
    QPushButton* m_keep;
    QPushButton* m_make;
    QPushButton* m_done;
    bool m_sending = false;
};

} // namespace bloomzy::backups_page
