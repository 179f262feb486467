#pragma once

#include <QCoreApplication>
#include <QString>

namespace bloomzy::models {

/// Words for permissions. A resource or an action that this console does not know keeps the server's name.
class PermissionTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::PermissionTexts)

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
};

} // namespace bloomzy::models
