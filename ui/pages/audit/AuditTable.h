#pragma once

#include "ui/models/AuditTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

namespace bloomzy::models {
class ColumnLayout;
}

namespace bloomzy::widgets {
class DataTable;
}

namespace bloomzy::audit_page {

class AuditStack;
class TailFooter;

/// The events with their footer, or what stands there instead. What comes or goes above the rows in view does not move
/// them; the chosen event stays chosen. While the list does not stand at its top, new events wait.
class AuditTable : public QWidget
{
    Q_OBJECT

public:
    AuditTable(const theme::Theme& theme, models::AuditTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] widgets::DataTable& table() const { return *m_table; }
    [[nodiscard]] models::ColumnLayout& columns() const { return *m_columns; }
    [[nodiscard]] TailFooter& footer() const { return *m_footer; }
    [[nodiscard]] bool isForbidden() const;
    void setNarrowed(bool narrowed);

    /// Empty for none. Does not emit chosen().
    void choose(const QString& id);
    [[nodiscard]] const QString& chosenId() const { return m_chosen; }
    /// Goes that many events down, or up when it is negative.
    void step(int rows);
    [[nodiscard]] bool isLive() const { return m_live; }
    void setLive(bool live);
    /// What waits, and the top of the list.
    void showNewest();

Q_SIGNALS:
    /// By a person.
    void chosen(const QString& id);
    void activated();
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpColumns();
    void connectModel();
    void onCurrent(const QModelIndex& current);
    void restoreChoice();
    void keepPlace(int rowsAbove);
    void followScroll();
    void retranslate();

    const theme::Theme& m_theme;
    models::AuditTableModel& m_model;
    widgets::DataTable* m_table;
    models::ColumnLayout* m_columns = nullptr;
    AuditStack* m_stack;
    TailFooter* m_footer;
    QString m_chosen;
    bool m_live = true;
    bool m_wasAtTop = true; ///< before rows came or went
    bool m_restoring = false;
};

} // namespace bloomzy::audit_page
