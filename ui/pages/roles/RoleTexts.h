#pragma once

#include "backend/api/Access.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace bloomzy::roles_page {

/// Words for roles and their rules.
class RoleTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::RoleTexts)

public:
    /// "Araceae, Moraceae", or that it is for all families.
    [[nodiscard]] static QString families(const std::vector<std::string>& families);
    /// "Taxa: publish (Araceae)"
    [[nodiscard]] static QString scoped(const api::ScopedPermission& permission);
    /// The built-in roles in the present language, others by their own name.
    [[nodiscard]] static QString role(const std::string& id, const std::string& name);
    /// What a rule does: "Granted for Araceae", "Denied", and "Not granted" for none.
    [[nodiscard]] static QString rule(const api::RoleRule* rule);
    /// Who somebody is called; where the server does not say, because one may not read accounts, "Account 7c8d01".
    [[nodiscard]] static QString person(const std::string& id, const std::string& name);
    /// A time of the server's as it stands in a sentence, in this computer's zone.
    [[nodiscard]] static QString time(const std::string& rfc3339);
};

} // namespace bloomzy::roles_page
