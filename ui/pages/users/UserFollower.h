#pragma once

#include "backend/api/Events.h"
#include "ui/client/UsersApi.h"

#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace bloomzy::models {
class ServerRoles;
}

namespace bloomzy::users_page {

class UserDossier;
class UserTableModel;

/// Keeps the list and the open person as they are at the server while others work: a changed row changes in its place,
/// a deleted one goes. What cannot be told row by row asks for a refresh, at most every two seconds. GUI thread only.
class UserFollower : public QObject
{
    Q_OBJECT

public:
    /// All outlive this.
    UserFollower(client::ApiClient& client, UserTableModel& model, UserDossier& dossier, models::ServerRoles& roles,
                 QObject* parent = nullptr);
    ~UserFollower() override;

Q_SIGNALS:
    /// The list is to be read anew.
    void refreshWanted();
    void removed(const QString& id);

private:
    void note(const api::ChangeEvent& change);
    void readChanged();
    void read(const QString& id);
    void show(const QString& id, const client::Result<api::User>& reply);
    void wantRefresh();

    client::UsersApi m_api;
    UserTableModel& m_model;
    UserDossier& m_dossier;
    models::ServerRoles& m_roles;
    client::CancelToken m_cancel;
    QSet<QString> m_changed;
    QTimer m_soon;
    QTimer m_refresh;
};

} // namespace bloomzy::users_page
