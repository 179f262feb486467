#pragma once

#include "ui/client/RolesApi.h"

#include <QtCore/QObject>

namespace bloomzy::users_page {

/// The roles of the server by their ids, as far as this person may read them. GUI thread only.
class RoleBook : public QObject
{
    Q_OBJECT

public:
    explicit RoleBook(client::ApiClient& client, QObject* parent = nullptr);
    ~RoleBook() override;

    void reload();

    /// In the order of the server; empty until they are there, and for who may not read them.
    [[nodiscard]] const std::vector<api::Role>& roles() const { return m_roles; }
    /// Null for one that is not known.
    [[nodiscard]] const api::Role* find(std::string_view id) const;
    /// In the present language for a built-in role; the id of one that is not known.
    [[nodiscard]] QString name(std::string_view id) const;
    [[nodiscard]] QString names(const std::vector<std::string>& ids) const;
    /// Who has it can give rights to others.
    [[nodiscard]] bool canGrant(std::string_view id) const;
    /// It grants something that can be narrowed to families.
    [[nodiscard]] bool isAboutTaxa(std::string_view id) const;
    /// All permissions by their wire names; empty until they are there.
    [[nodiscard]] const std::vector<std::string>& permissions() const { return m_permissions; }

Q_SIGNALS:
    void changed();

private:
    client::ApiClient& m_client;
    client::RolesApi m_api;
    client::CancelToken m_cancel;
    std::vector<api::Role> m_roles;
    std::vector<std::string> m_permissions;
};

} // namespace bloomzy::users_page
