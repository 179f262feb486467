#pragma once

#include "ui/models/AuditTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QStackedWidget>

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::audit_page {

/// The table, or what stands in its place: nothing yet, no match, still searching, no permission, failed, loading.
class AuditStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the table over.
    AuditStack(const theme::Theme& theme, models::AuditTableModel& model, QWidget* table, QWidget* parent = nullptr);

    [[nodiscard]] bool isForbidden() const;
    /// Something narrows the list.
    void setNarrowed(bool narrowed);

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QWidget* content() const;
    void retranslate();

    models::AuditTableModel& m_model;
    QWidget* m_table;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_nothingYet;
    widgets::EmptyState* m_noMatch;
    widgets::EmptyState* m_noPermission;
    widgets::EmptyState* m_failed;
    bool m_narrowed = false;
};

} // namespace bloomzy::audit_page
