#pragma once

#include "ui/theme/Theme.h"
#include "ui/widgets/feedback/Dialogs.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {

/// The window of a Question. The safe choice has the focus and Enter; without danger that is proceeding.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const theme::Theme& theme, const Question& question, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Once, whichever way the dialog closes.
    void answered(bloomzy::widgets::Choice choice);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeText(const Question& question);
    QWidget* makeFooter(const Question& question);
    void addTypedWord(QVBoxLayout* column, const QString& word);
    QPushButton* addButton(const QString& text, const char* variant, Choice choice);
    void answer(Choice choice);

    const theme::Theme& m_theme;
    Choice m_choice = Choice::keep;
    QPushButton* m_safe = nullptr;
    QPushButton* m_proceed = nullptr;
    QLineEdit* m_typed = nullptr;
};

} // namespace bloomzy::widgets
