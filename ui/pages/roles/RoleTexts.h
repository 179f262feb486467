#pragma once

#include "backend/api/Access.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace bloomzy::roles_page {

/// Words for permissions and roles. A resource or an action that this console does not know keeps the server's name.
class RoleTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::roles_page::RoleTexts)

public:
    /// Of `taxa.publish`: "taxa" and "publish".
    [[nodiscard]] static QString resourceOf(const QString& permission);
    [[nodiscard]] static QString actionOf(const QString& permission);
    /// Whether a grant of it can be for some families only (backend/api/Access.h).
    [[nodiscard]] static bool isScoped(const QString& permission);

    [[nodiscard]] static QString resource(const QString& resource);
    [[nodiscard]] static QString action(const QString& action);
    /// "Taxa: publish"
    [[nodiscard]] static QString permission(const QString& permission);
    /// Where a resource belongs: "Catalog", "Access" …
    [[nodiscard]] static QString group(const QString& resource);
    /// Order of the groups.
    [[nodiscard]] static int groupOrder(const QString& resource);

    /// "Araceae, Moraceae", or that it is for all families.
    [[nodiscard]] static QString families(const std::vector<std::string>& families);
    /// "Taxa: publish (Araceae)"
    [[nodiscard]] static QString scoped(const api::ScopedPermission& permission);
    /// The built-in roles in the present language, others by their own name.
    [[nodiscard]] static QString role(const std::string& id, const std::string& name);
    /// What a rule does: "Granted for Araceae", "Denied", and "Not granted" for none.
    [[nodiscard]] static QString rule(const api::RoleRule* rule);
    /// A time of the server's as it stands in a sentence, in this computer's zone.
    [[nodiscard]] static QString time(const std::string& rfc3339);
};

} // namespace bloomzy::roles_page
