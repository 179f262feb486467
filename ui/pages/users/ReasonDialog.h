#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {
class LabeledField;
}

namespace bloomzy::users_page {

/// Asks why somebody is suspended; the reason stands in the audit log.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    /// `consequence` as a sentence; `verb` on the button.
    ReasonDialog(const theme::Theme& theme, const QString& question, const QString& consequence, const QString& verb,
                 QWidget* parent);

    [[nodiscard]] QString reason() const;

private:
    [[nodiscard]] QWidget* makeButtons(const QString& verb);

    QLineEdit* m_reason;
    QPushButton* m_proceed = nullptr;
};

} // namespace bloomzy::users_page
