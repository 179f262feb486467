#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {

class Label;

/// A dialog with its question, a text below, room for what belongs to it, and its buttons at the foot. Its texts are
/// those of the language that it was opened in. Deletes itself when it closes.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    DialogFrame(const theme::Theme& theme, const QString& title, const QString& text, QWidget* parent);

    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    /// The question is another one now.
    void setHeading(const QString& title, const QString& text);
    void setText(const QString& text);
    /// What went wrong, at the foot; empty for nothing.
    void setError(const QString& error);
    /// While an answer is on its way that only this dialog can show, neither Esc nor its buttons close it.
    void setWaiting(bool waiting);
    void reject() override;
    /// Leaves it as it is: rejects.
    QPushButton* addKeep(const QString& text);
    /// What Enter does.
    QPushButton* addPrimary(const QString& text);

private:
    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeFoot();

    QVBoxLayout* m_body;
    Label* m_title;
    Label* m_text;
    Label* m_error;
    QHBoxLayout* m_buttons;
    bool m_waiting = false;
};

} // namespace bloomzy::widgets
