#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/widgets/feedback/DialogFrame.h"

namespace bloomzy::models {
class RecoveryKeyField;
}

namespace bloomzy::backups_page {

/// Asks for the recovery key that opens a backup.
class KeyPrompt : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `backup`: which one, as a person reads it; `proceedText`: "Verify".
    KeyPrompt(const models::ConsoleParts& parts, const QString& backup, const QString& proceedText, QWidget* parent);

Q_SIGNALS:
    void given(const QString& key);

private:
    void refresh();

    models::RecoveryKeyField* m_key;
    QPushButton* m_proceed;
};

} // namespace bloomzy::backups_page
