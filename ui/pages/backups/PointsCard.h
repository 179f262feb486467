#pragma once

#include "ui/pages/backups/PointsModel.h"
#include "ui/widgets/table/DataTable.h"

#include <QtWidgets/QFrame>

class QAction;
class QStackedWidget;

namespace bloomzy::widgets {
class EmptyState;
class Label;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::backups_page {

class PointTimeline;

/// The restore points: a line of time, and a table with a menu for each. One of them is chosen, in both.
class PointsCard : public QFrame
{
    Q_OBJECT

public:
    /// What the page proposes while there is none.
    struct Proposal
    {
        QString title;
        QString text;
        QString primary;
        QString secondary;
    };

    PointsCard(const theme::Theme& theme, PointsModel& model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::DataTable& table() const { return *m_table; }
    /// Null for none.
    [[nodiscard]] const api::RestorePoint* chosen() const;
    void setProposal(const Proposal& proposal);
    /// Of a row's menu, in order; null for a line.
    void setMenu(const QList<QAction*>& actions) { m_menu = actions; }

Q_SIGNALS:
    void chosenChanged();
    void activated();
    void primaryProposed();
    void secondaryProposed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeList();
    void connectTable();
    void openMenu(const QPoint& at);
    void choose(int row);
    void refresh();
    void retranslate();

    const theme::Theme& m_theme;
    PointsModel& m_model;
    widgets::Label* m_title;
    widgets::Label* m_count;
    QWidget* m_legend;
    QList<widgets::Label*> m_legendTexts;
    PointTimeline* m_line;
    widgets::DataTable* m_table;
    QStackedWidget* m_stack;
    QWidget* m_list = nullptr;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_nothing;
    widgets::EmptyState* m_failed;
    QList<QAction*> m_menu;
    std::string m_kept; ///< the chosen one, over a reload
    std::optional<client::ClientError> m_error;
};

} // namespace bloomzy::backups_page
