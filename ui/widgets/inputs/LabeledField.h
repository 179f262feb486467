#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

class Label;

/// A form field: label above, hint at the right of it, the editor, a message below. Error goes before changed, changed
/// before the plain message. The label is the editor's accessible name, everything else its description.
class LabeledField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor: QLineEdit, spin box, combo box, or any widget that draws its own states.
    LabeledField(const theme::Theme& theme, QWidget* editor, QWidget* parent = nullptr);

    QWidget* editor() const { return m_editor; }

    void setLabel(const QString& label);
    QString label() const;
    /// Small, at the right of the label: "used to sign in".
    void setHint(const QString& hint);
    /// Plain help below the editor.
    void setMessage(const QString& message);

    /// Edited and not saved; `was` is the saved value as a person reads it, empty for an empty value.
    void setChanged(const QString& was);
    void clearChanged();
    bool isChanged() const { return m_changed; }

    /// What is wrong and a way out: "Not a status. Try Accepted". Empty clears it.
    void setError(const QString& error);
    QString error() const { return m_error; }

    /// For line edits, spin boxes and text areas read only with a padlock; others are disabled. `reason` becomes the
    /// tooltip.
    void setReadOnly(bool readOnly, const QString& reason = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void setState(const char* state);

    QWidget* m_editor;
    Label* m_label;
    QWidget* m_dot;
    Label* m_hint;
    Label* m_messageLabel;
    QString m_message;
    QString m_was;
    QString m_error;
    bool m_changed = false;
    bool m_readOnly = false;
};

} // namespace bloomzy::widgets
