#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/ServerRoles.h"
#include "ui/pages/users/UserTableModel.h"

namespace bloomzy::users_page {

/// What is done about accounts: asks where something is lost, sends it, and tells what became of it. GUI thread only.
class UserActions : public QObject
{
    Q_OBJECT

public:
    UserActions(const models::ConsoleParts& parts, const models::ServerRoles& roles, QWidget* asker);

    void suspend(const api::User& user);
    void reactivate(const api::User& user);
    void signOut(const api::User& user);
    void endSession(const QString& userId, const QString& sessionId);
    /// A code for a new password, shown once.
    void resetPassword(const api::User& user);
    /// For who has lost their app and their recovery codes.
    void takeFactor(const api::User& user);
    /// Shows first what it touches.
    void remove(const api::User& user);

    void suspend(const QList<api::User>& users);
    void reactivate(const QList<api::User>& users);
    void signOut(const QList<api::User>& users);
    /// Asks which role, and how.
    void changeRole(const QList<api::User>& users, api::RoleBulkAction action);

    [[nodiscard]] bool isBusy() const { return m_busy > 0; }

Q_SIGNALS:
    void changed(const bloomzy::api::User& user);
    void removed(const QString& id);
    /// Sessions of that person ended.
    void sessionsEnded(const QString& userId);
    /// Checked people were changed; some perhaps not, which a dialog has told.
    void bulkDone(const bloomzy::api::UserBulkResult& result);
    /// What was not done, and why: sentences.
    void failed(const QString& what, const QString& why);
    void busyChanged();

private:
    template <class T, class Then>
    void send(QFuture<client::Result<T>> reply, const QString& what, Then then);
    void askReason(const QString& question, const QString& verb, std::function<void(const QString&)> then);
    void removeFactor(const api::User& user);
    void askToSignOut(const QString& question, std::function<void()> then);
    void askToRemove(const api::User& user, const api::UserReferences& references);
    void removeNow(const api::User& user);
    void askToErase(const api::User& user);
    void eraseNow(const api::User& user);
    void change(const QList<api::User>& users, api::UserBulkAction action, const QString& reason = {});
    void noteBulk(const QList<api::User>& users, const api::UserBulkResult& result);
    void showOutcome(const QList<api::User>& users, const api::UserBulkResult& result);
    void toast(const QString& title, const QString& detail, const QString& undo = {},
               std::function<void()> action = {});

    models::ConsoleParts m_parts;
    const models::ServerRoles& m_book;
    QWidget* m_asker;
    client::UsersApi m_api;
    int m_busy = 0;
};

} // namespace bloomzy::users_page
