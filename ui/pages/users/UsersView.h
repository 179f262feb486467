#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/pages/users/ExportButton.h"
#include "ui/pages/users/UserDossier.h"
#include "ui/pages/users/UserFilters.h"
#include "ui/pages/users/UserFollower.h"
#include "ui/pages/users/UserReasons.h"
#include "ui/pages/users/UserTableModel.h"
#include "ui/pages/users/UsersCommands.h"
#include "ui/pages/users/UsersTravel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace bloomzy::users_page {

class CheckedUsers;
class RoleEdit;
class UserActions;
class UserExport;
class UserPanel;
class UsersPanes;
class UsersTable;

/// The page of users: table, person, what is done about them. Brings them together; each knows nothing of the others.
class UsersView : public QWidget
{
    Q_OBJECT

public:
    UsersView(const models::ConsoleParts& parts, const UsersCommands& commands, QWidget* parent = nullptr);

    /// For the page bar, which takes them over.
    [[nodiscard]] widgets::SearchField* search() const { return m_filters.search(); }
    [[nodiscard]] ExportButton* exportButton() const { return m_exportButton; }
    [[nodiscard]] QList<QWidget*> panes() const;
    [[nodiscard]] const UserTableModel& model() const { return m_model; }
    [[nodiscard]] const UserDossier& dossier() const { return m_dossier; }
    /// Esc: closes the drawer, else clears what is checked, else the search; false when there is none of them.
    bool escape();

    [[nodiscard]] QVariant place() const { return m_travel.place(); }
    void goTo(const QVariant& place) { m_travel.goTo(place); }

Q_SIGNALS:
    /// Counts, or what can be done.
    void changed();
    /// Went to another place worth coming back from.
    void moved(const QVariant& before);

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectTable();
    void connectActions();
    void connectCommands();
    void query();
    void refresh();
    void refreshCommands();
    void choose(const QString& id);
    void closeDetail();
    void chooseColumns();
    void readAnew(const QString& id);
    void onChanged(const api::User& user);
    void onRemoved(const QString& id);
    void onLoaded();
    void invite();
    void showFailure(const QString& what, const QString& why);

    models::ConsoleParts m_parts;
    const UsersCommands& m_commands;
    models::ServerRoles m_book;
    UserTableModel m_model;
    UserDossier m_dossier;
    UserFollower m_follower;
    UserReasons m_reasons;
    QPointer<ExportButton> m_exportButton;
    widgets::BannerStack* m_banners;
    UsersTable* m_table;
    UserFilters m_filters;
    UserPanel* m_panel;
    UsersPanes* m_panes;
    UserActions* m_actions;
    RoleEdit* m_roleEdit;
    UserExport* m_export;
    UsersTravel m_travel;
    CheckedUsers* m_checked;
};

} // namespace bloomzy::users_page
