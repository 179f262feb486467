#pragma once

#include "tests/support/ApiClient.h"

#include <QJsonArray>
#include <QJsonObject>

/// The whole audit log, newest first, page by page.
inline QList<QJsonObject> auditEvents(ApiClient& client)
{
    QList<QJsonObject> all;
    QString cursor;
    do {
        const QJsonObject page = client
                                     .get(QStringLiteral("/api/v1/audit/events?limit=200") +
                                          (cursor.isEmpty() ? QString() : QStringLiteral("&cursor=") + cursor))
                                     .json();
        for (const QJsonValue event : page.value(QStringLiteral("items")).toArray())
            all += event.toObject();
        cursor = page.value(QStringLiteral("nextCursor")).toString();
    } while (!cursor.isEmpty());
    return all;
}

inline QList<QJsonObject> auditEvents(ApiClient& client, const QString& action)
{
    auto all = auditEvents(client);
    all.removeIf([&](const QJsonObject& event) { return event.value(QStringLiteral("action")) != action; });
    return all;
}
