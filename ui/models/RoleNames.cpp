#include "ui/models/RoleNames.h"

#include <QCoreApplication>

namespace bloomzy::models {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RoleNames)
};

} // namespace

QString roleName(const QString& id, const QString& ownName)
{
    if (id == QStringLiteral("administrator"))
        return Words::tr("Administrator");
    if (id == QStringLiteral("auditor"))
        return Words::tr("Auditor");
    if (id == QStringLiteral("curator"))
        return Words::tr("Curator");
    if (id == QStringLiteral("support"))
        return Words::tr("Support");
    if (id == QStringLiteral("viewer"))
        return Words::tr("Viewer");
    return ownName.isEmpty() ? id : ownName;
}

} // namespace bloomzy::models
