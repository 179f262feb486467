#pragma once

#include "tests/integration/server/AuditEvents.h"

#include <QSet>

/// The audit actions that the document names and the log has no successful event of.
inline QStringList actionsWithoutAnEvent(const QJsonObject& openApi, ApiClient& administrator)
{
    QSet<QString> missing;
    for (const QJsonValue path : openApi.value(QLatin1String("paths")).toObject())
        for (const QJsonValue operation : path.toObject())
            if (const QString action = operation[QLatin1String("x-audit-action")].toString(); !action.isEmpty())
                missing += action;
    for (const QJsonObject& event : auditEvents(administrator))
        if (event.value(QLatin1String("outcome")) == QLatin1String("success"))
            missing -= event.value(QLatin1String("action")).toString();
    QStringList sorted(missing.begin(), missing.end());
    sorted.sort();
    return sorted;
}
