#pragma once

#include "ui/widgets/feedback/DialogFrame.h"

class QLineEdit;

namespace bloomzy::users_page {

/// Asks why somebody is suspended; the reason stands in the audit log.
class ReasonDialog : public widgets::DialogFrame
{
    Q_OBJECT

public:
    /// `consequence` as a sentence; `verb` on the button.
    ReasonDialog(const theme::Theme& theme, const QString& question, const QString& consequence, const QString& verb,
                 QWidget* parent);

    [[nodiscard]] QString reason() const;

private:
    QLineEdit* m_reason;
};

} // namespace bloomzy::users_page
