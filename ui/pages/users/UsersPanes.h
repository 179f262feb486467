#pragma once

#include "ui/models/ConsoleParts.h"

#include <QtWidgets/QSplitter>

namespace bloomzy::widgets {
class DetailDrawer;
}

namespace bloomzy::users_page {

/// Table and detail beside each other; in a narrow window the detail is a drawer over the table. Sizes, and whether the
/// pane of the detail is shown, are kept in the settings.
class UsersPanes : public QSplitter
{
    Q_OBJECT

public:
    UsersPanes(const models::ConsoleParts& parts, QWidget* table, QWidget* detail, QWidget* parent = nullptr);
    ~UsersPanes() override;

    [[nodiscard]] QList<QWidget*> panes() const { return {m_table, m_detail}; }
    [[nodiscard]] bool isDetailOpen() const;
    [[nodiscard]] bool isOverlay() const;
    void setDetailOpen(bool open);
    /// Closes the drawer; false when there is none to close.
    bool escape();
    /// Nothing but the table's place, for who may not see users.
    void setTableAlone(bool alone);

Q_SIGNALS:
    void detailOpenChanged(bool open);

private:
    [[nodiscard]] bool wantsDetail() const;

    QSettings& m_settings;
    QWidget* m_table;
    QWidget* m_detail;
    widgets::DetailDrawer* m_drawer;
    bool m_alone = false;
};

} // namespace bloomzy::users_page
