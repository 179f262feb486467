#pragma once

#include "ui/pages/users/UserFilterBar.h"
#include "ui/pages/users/UserTableModel.h"

#include <optional>

namespace bloomzy::models {
class ColumnLayout;
}

namespace bloomzy::widgets {
class BulkBar;
class CheckHeader;
class DataTable;
class TableFooter;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

class UsersStack;

/// Filters, table and footer, or what stands there instead. The chosen person stays chosen by id when the rows are
/// others.
class UsersTable : public QWidget
{
    Q_OBJECT

public:
    UsersTable(const theme::Theme& theme, UserTableModel& model, const models::ServerRoles& roles,
               QWidget* parent = nullptr);

    [[nodiscard]] widgets::DataTable& table() const { return *m_table; }
    [[nodiscard]] UserFilterBar& filters() const { return *m_filters; }
    [[nodiscard]] widgets::BulkBar& bulk() const { return *m_bulk; }
    [[nodiscard]] models::ColumnLayout& columns() const { return *m_columns; }
    [[nodiscard]] bool isForbidden() const;

    /// Empty for none. Does not emit chosen().
    void choose(const QString& id);
    [[nodiscard]] const QString& chosenId() const { return m_chosen; }
    /// Pixels from the top.
    [[nodiscard]] int scroll() const;
    /// With the rows that are being loaded: `id` is chosen and the table stands at `scroll`. Does not emit chosen().
    void comeBack(const QString& id, int scroll);

Q_SIGNALS:
    /// By a person.
    void chosen(const QString& id);
    void activated();
    void sortRequested(bloomzy::api::UserSort sort);
    void clearRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpColumns();
    void connectModel();
    void sortBy(int column);
    void onCurrent(const QModelIndex& current);
    void onReset();
    void restoreChoice();
    void refresh();
    void showOrder();
    [[nodiscard]] QString order() const;
    void retranslate();

    const theme::Theme& m_theme;
    UserTableModel& m_model;
    UserFilterBar* m_filters;
    widgets::DataTable* m_table;
    widgets::CheckHeader* m_header;
    models::ColumnLayout* m_columns = nullptr;
    UsersStack* m_stack;
    widgets::BulkBar* m_bulk;
    widgets::TableFooter* m_footer;
    QString m_chosen;
    std::optional<int> m_scroll;   ///< to stand at after the next reset
    std::optional<int> m_comeBack; ///< the same, of another list
    bool m_restoring = false;
};

} // namespace bloomzy::users_page
