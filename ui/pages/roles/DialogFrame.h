#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::roles_page {

/// A dialog of this page: its question, a text below, room for what belongs to it, and its buttons. Deletes itself when
/// it closes.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    DialogFrame(const theme::Theme& theme, const QString& title, const QString& text, QWidget* parent);

    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    void setText(const QString& text);
    /// What went wrong, at the foot; empty for nothing.
    void setError(const QString& error);
    /// Leaves it as it is.
    QPushButton* addKeep(const QString& text);
    QPushButton* addPrimary(const QString& text);

private:
    QVBoxLayout* m_body;
    widgets::Label* m_text;
    widgets::Label* m_error;
    QHBoxLayout* m_buttons;
};

} // namespace bloomzy::roles_page
