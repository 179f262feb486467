#pragma once

#include "ui/models/ServerRoles.h"
#include "ui/pages/roles/PermissionGrid.h"
#include "ui/pages/roles/RoleCell.h"
#include "ui/pages/roles/RoleDraft.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace bloomzy::roles_page {

/// The roles of the server, one of them chosen, and what is edited of them and not saved. Reads anew when the server
/// tells of changes; what is edited stays on top of what somebody else saved. A role that was never saved has a key of
/// its own in the place of an id.
class RoleBook : public QObject
{
    Q_OBJECT

public:
    explicit RoleBook(client::ApiClient& client, QObject* parent = nullptr);

    void load();
    [[nodiscard]] bool hasLoaded() const { return m_loaded; }
    [[nodiscard]] const PermissionGrid& grid() const { return m_grid; }

    /// In the order of the list: built-in ones, others by name, new ones.
    [[nodiscard]] const std::vector<std::string>& keys() const { return m_keys; }
    /// Null for one that was never saved.
    [[nodiscard]] const api::Role* stored(const std::string& key) const;
    [[nodiscard]] const RoleDraft* draft(const std::string& key) const;
    /// As edited.
    [[nodiscard]] const api::RoleInput& role(const std::string& key) const;
    [[nodiscard]] QString name(const std::string& key) const;
    [[nodiscard]] bool isBuiltIn(const std::string& key) const;
    [[nodiscard]] bool isUnsaved(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> unsaved() const;
    [[nodiscard]] RoleCells cells() const { return RoleCells(m_inputs); }

    [[nodiscard]] const std::string& chosen() const { return m_chosen; }
    void choose(const std::string& key);

    /// Changes the chosen one; built-in ones stay as they are.
    void edit(const std::function<void(RoleDraft&)>& change);
    void discard(const std::string& key);
    /// A new one, chosen.
    void create(api::RoleInput role);

    void noteSaved(const std::string& key, const api::Role& role);
    void noteRemoved(const std::string& id);

Q_SIGNALS:
    void listChanged();
    void chosenChanged();
    /// Of the chosen one, by the user or by somebody else.
    void roleChanged();
    void failed(const bloomzy::client::ClientError& error);
    /// Somebody else saved this role while it was edited; the edits lie on top of theirs now.
    void rebased(const std::string& key);
    /// Somebody else removed a role that was edited; it is a new one now.
    void orphaned(const std::string& key);

private:
    void take();
    void follow(const api::Role& role);
    void keepOrphans();
    void refresh();

    models::ServerRoles m_server;
    QTimer m_soon;
    PermissionGrid m_grid;
    std::map<std::string, api::Role> m_stored;
    std::map<std::string, RoleDraft> m_drafts;
    RoleCells::Roles m_inputs; ///< the stored ones as they are edited
    std::vector<std::string> m_keys;
    std::string m_chosen;
    int m_count = 0; ///< of new ones
    bool m_loaded = false;
};

} // namespace bloomzy::roles_page
