#pragma once

#include "backend/api/Auth.h"
#include "ui/models/ServerRoles.h"
#include "ui/theme/Theme.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QMenu;
class QPushButton;

namespace bloomzy::widgets {
class MenuButton;
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::users_page {

/// Above the table: which status, with how many have it, which roles, and whether there is a second factor; at its end
/// how many active people have none, one click away.
class UserFilterBar : public QWidget
{
    Q_OBJECT

public:
    UserFilterBar(const theme::Theme& theme, const models::ServerRoles& roles, QWidget* parent = nullptr);

    /// All but the words.
    [[nodiscard]] api::UserFilter filter() const;
    [[nodiscard]] bool isActive() const;
    /// Does not emit changed().
    void set(const api::UserFilter& filter);
    void setFacets(const api::UserFacets& facets);

Q_SIGNALS:
    /// By a person.
    void changed();
    /// Before changed(): what is chosen now is counted without the words, so they must not narrow it.
    void wordsAreOver();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillRoles();
    void fillFactor();
    void toggle(const std::string& role);
    void chooseFactor(std::optional<bool> has);
    void showWithout();
    void refresh();
    void refreshWithout();
    void setLabel(widgets::MenuButton& button, const QString& text) const;
    [[nodiscard]] QString segmentText(int index) const;

    const theme::Theme& m_theme;
    const models::ServerRoles& m_roles;
    widgets::Segments* m_segments;
    widgets::MenuButton* m_role;
    widgets::MenuButton* m_factor;
    QPushButton* m_without;
    api::UserFacets m_facets;
    std::vector<std::string> m_chosen;
    std::optional<bool> m_wantsFactor;
    bool m_hasFacets = false;
    bool m_setting = false;
};

} // namespace bloomzy::users_page
