#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// What a route's description says of who may call it.
struct DeclaredOperation
{
    QByteArray verb;
    QString path;          ///< with its parameters: `/api/v1/taxa/{id}`
    QString permission;    ///< empty: anyone signed in; `open`: anyone
    bool inPerson = false; ///< not for API keys

    [[nodiscard]] bool isOpen() const { return permission == QLatin1String("open"); }
    [[nodiscard]] bool hasParameter() const { return path.contains(u'{'); }
    /// `GET /api/v1/taxa/{id}`
    [[nodiscard]] QByteArray name() const { return verb + ' ' + path.toLatin1(); }
    /// The path with an id of nothing for each parameter.
    [[nodiscard]] QString pathToNothing() const;
};

/// All of an OpenAPI document.
[[nodiscard]] QList<DeclaredOperation> declaredOperations(const QJsonObject& openApi);
