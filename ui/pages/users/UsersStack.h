#pragma once

#include "ui/pages/users/UserTableModel.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QStackedWidget>

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// The table, or what stands in its place: no match, no permission, failed, loading. Nobody yet cannot be: whoever
/// looks is one.
class UsersStack : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes the table over.
    UsersStack(const theme::Theme& theme, UserTableModel& model, QWidget* table, QWidget* parent = nullptr);

    [[nodiscard]] bool isForbidden() const;
    /// There is a list, if only an empty one.
    [[nodiscard]] bool hasList() const;

Q_SIGNALS:
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    [[nodiscard]] QWidget* content() const;
    void retranslate();

    UserTableModel& m_model;
    QWidget* m_table;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_noMatch;
    widgets::EmptyState* m_noPermission;
    widgets::EmptyState* m_failed;
};

} // namespace bloomzy::users_page
