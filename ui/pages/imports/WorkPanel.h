#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QProgressBar;
class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::imports_page {

/// What runs, how far it is, how long it still takes, and the way to end it.
class WorkPanel : public QWidget
{
    Q_OBJECT

public:
    WorkPanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString amount() const;

    ImportFlow& m_flow;
    widgets::Label* m_title;
    QProgressBar* m_bar;
    widgets::Label* m_amount;
    QPushButton* m_cancel;
};

} // namespace bloomzy::imports_page
