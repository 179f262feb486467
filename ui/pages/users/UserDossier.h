#pragma once

#include "ui/client/UsersApi.h"

#include <QtCore/QObject>

namespace bloomzy::users_page {

/// One person with their roles and sessions, as the server tells them. GUI thread only.
class UserDossier : public QObject
{
    Q_OBJECT

public:
    explicit UserDossier(client::ApiClient& client, QObject* parent = nullptr);
    ~UserDossier() override;

    /// Empty: nobody.
    void open(const QString& id);
    /// The same person again; what is shown stays until it is there.
    void reload();

    [[nodiscard]] const QString& id() const { return m_id; }
    /// Nothing until all is there.
    [[nodiscard]] const std::optional<api::User>& user() const { return m_user; }
    [[nodiscard]] const client::Tagged<api::UserRoles>& roles() const { return m_roles; }
    [[nodiscard]] const api::UserSessionList& sessions() const { return m_sessions; }
    [[nodiscard]] const std::optional<client::ClientError>& error() const { return m_error; }
    [[nodiscard]] bool isLoading() const { return m_waiting > 0; }

Q_SIGNALS:
    /// Another person, or the same with other things, or why they could not be read.
    void changed();

private:
    void load();
    template <class T, class Place>
    auto into(Place& place);
    void give(const client::ClientError& error);
    void settle();

    client::UsersApi m_api;
    client::CancelToken m_cancel;
    QString m_id;
    std::optional<api::User> m_fresh; ///< of the load that runs
    client::Tagged<api::UserRoles> m_freshRoles;
    api::UserSessionList m_freshSessions;
    std::optional<api::User> m_user;
    client::Tagged<api::UserRoles> m_roles;
    api::UserSessionList m_sessions;
    std::optional<client::ClientError> m_error;
    int m_waiting = 0;
    bool m_again = false;
};

} // namespace bloomzy::users_page
