#pragma once

#include "backend/api/Auth.h"
#include "ui/pages/users/RoleBook.h"
#include "ui/theme/Theme.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QMenu;

namespace bloomzy::widgets {
class MenuButton;
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// Above the table: which status, with how many have it, and which roles.
class UserFilterBar : public QWidget
{
    Q_OBJECT

public:
    UserFilterBar(const theme::Theme& theme, const RoleBook& roles, QWidget* parent = nullptr);

    [[nodiscard]] std::vector<api::UserStatus> status() const;
    [[nodiscard]] std::vector<std::string> roles() const { return m_chosen; }
    [[nodiscard]] bool isActive() const;
    /// Does not emit changed().
    void set(const std::vector<api::UserStatus>& status, const std::vector<std::string>& roles);
    void setFacets(const api::UserFacets& facets);

Q_SIGNALS:
    /// By a person.
    void changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillMenu();
    void toggle(const std::string& role);
    void refresh();
    [[nodiscard]] QString segmentText(int index) const;

    const theme::Theme& m_theme;
    const RoleBook& m_roles;
    widgets::Segments* m_segments;
    widgets::MenuButton* m_role;
    QMenu* m_menu;
    api::UserFacets m_facets;
    std::vector<std::string> m_chosen;
    bool m_hasFacets = false;
    bool m_setting = false;
};

} // namespace bloomzy::users_page
