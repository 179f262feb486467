#pragma once

#include "ui/client/AccessApi.h"
#include "ui/pages/roles/RoleBook.h"

#include <functional>

namespace bloomzy::roles_page {

/// Saves roles and removes them. Before a role is saved, whoever would gain or lose something by it is shown to the
/// user, who may still go back.
class RoleSaver : public QObject
{
    Q_OBJECT

public:
    /// Asks the user; `then` gets whether to save.
    using Confirm = std::function<void(const std::string& key, const api::AccessEffects& effects,
                                       std::function<void(bool proceed)> then)>;
    using Done = std::function<void(bool saved)>;

    RoleSaver(client::ApiClient& client, RoleBook& book, Confirm confirm, QObject* parent = nullptr);

    /// One after the other; stops at the first that is not saved.
    void save(std::vector<std::string> keys, Done done = {});
    void remove(const std::string& id);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void busyChanged();
    void saved(const QString& name);
    void removed(const QString& name);
    /// The role is as it was, and so is what is edited of it.
    void refused(const std::string& key, const bloomzy::client::ClientError& error);

private:
    void saveNext();
    void store(const std::string& key);
    void take(const std::string& key, const client::Result<api::Role>& reply);
    void end(bool saved);
    void setBusy(bool busy);

    client::RolesApi m_roles;
    client::AccessApi m_access;
    RoleBook& m_book;
    Confirm m_confirm;
    std::vector<std::string> m_keys;
    Done m_done;
    bool m_busy = false;
};

} // namespace bloomzy::roles_page
