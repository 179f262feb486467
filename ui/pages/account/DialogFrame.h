#pragma once

#include "ui/theme/Theme.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::account_page {

/// A dialog with a title, a sentence and rows over a foot of buttons. Its texts are those of the language it was opened
/// in. It deletes itself when it closes.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    DialogFrame(const theme::Theme& theme, QWidget* parent);

protected:
    void setHeading(const QString& title, const QString& text);
    [[nodiscard]] QVBoxLayout* rows() const { return m_rows; }
    /// The first one added stands at the right and is what Enter does.
    QPushButton* addButton(const QString& text, const QString& variant);

private:
    widgets::Label* m_title;
    widgets::Label* m_text;
    QVBoxLayout* m_rows;
    QHBoxLayout* m_buttons;
};

} // namespace bloomzy::account_page
