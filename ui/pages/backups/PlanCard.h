#pragma once

#include "ui/pages/backups/BackupsState.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QAction;
class QGridLayout;
class QPushButton;

namespace bloomzy::widgets {
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::backups_page {

/// When backups are made by themselves, and how long they are kept.
class PlanCard : public QFrame
{
    Q_OBJECT

public:
    PlanCard(const theme::Theme& theme, QAction* edit, const BackupsState& state, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QList<std::pair<QString, QString>> lines() const;

    const theme::Theme& m_theme;
    const BackupsState& m_state;
    widgets::Label* m_title;
    QPushButton* m_edit;
    QGridLayout* m_grid;
    QList<std::pair<widgets::Label*, widgets::Label*>> m_rows;
};

} // namespace bloomzy::backups_page
