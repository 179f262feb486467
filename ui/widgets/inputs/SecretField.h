#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace bloomzy::widgets {

class ClipboardLease;
class Label;
class LabeledField;

/// A secret that is shown once, read only, with a button that copies it. What was copied leaves the clipboard after a
/// minute, also when the field is long gone, and the field says so.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    explicit SecretField(const theme::Theme& theme, QWidget* parent = nullptr);

    /// Shows `shown` where the secret reads better in another form.
    void setSecret(const QString& secret, const QString& shown = {});
    void setLabel(const QString& label);
    /// Plain help below it.
    void setMessage(const QString& message);
    /// "Copy the key"
    void setCopyText(const QString& text);
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }

private:
    void copy();

    QString m_secret;
    QLineEdit* m_edit;
    LabeledField* m_field;
    QPushButton* m_copy;
    Label* m_copied;
    ClipboardLease* m_lease = nullptr; ///< from the first copy on
};

} // namespace bloomzy::widgets
