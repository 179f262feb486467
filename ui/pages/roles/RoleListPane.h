#pragma once

#include "ui/pages/roles/RoleListModel.h"
#include "ui/pages/roles/RolesCommands.h"

#include <QtWidgets/QFrame>

class QListView;
class QToolButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::roles_page {

/// The roles at the left, with what makes new ones above and what a padlock means below.
class RoleListPane : public QFrame
{
    Q_OBJECT

public:
    RoleListPane(const theme::Theme& theme, RoleBook& book, const RolesCommands& commands, QWidget* parent = nullptr);

    [[nodiscard]] QListView& list() const { return *m_list; }

Q_SIGNALS:
    /// The user went to another role; `before` is the one that was shown.
    void moved(const QString& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead(const theme::Theme& theme, const RolesCommands& commands);
    void go(const std::string& key);
    void follow();
    void retranslate();

    RoleBook& m_book;
    RoleListModel m_model;
    widgets::Label* m_title;
    QListView* m_list;
    widgets::Label* m_note;
    QToolButton* m_add;
};

} // namespace bloomzy::roles_page
