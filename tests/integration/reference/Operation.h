#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

/// One operation of an OpenAPI document, with its example.
struct Operation
{
    enum class Caller { anyone, signedIn, permitted };

    QByteArray verb; ///< `POST`
    QString path;    ///< `/api/v1/taxa/{id}`
    QString id;
    Caller caller = Caller::anyone;
    QJsonObject parameters;                      ///< `path`, `query`: an object of name to example
    QStringList parametersWithoutExample;        ///< of the path, and required ones of the query
    QList<QPair<QJsonValue, QJsonValue>> checks; ///< schema and example of everything that is shown
    bool takesIfMatch = false;
    QString requestType; ///< empty: no body
    QJsonValue request;
    int status = 0;
    QString answerType; ///< empty: no body
    QJsonValue answerSchema;
    QJsonValue answer;
    QStringList after;

    /// `importTaxa (POST /api/v1/catalog/imports)`
    [[nodiscard]] QString name() const;
    /// Things are made before they are read, changed and removed.
    [[nodiscard]] qsizetype turn() const
    {
        return QList<QByteArray>{"POST", "GET", "PUT", "PATCH", "DELETE"}.indexOf(verb);
    }
};

[[nodiscard]] QList<Operation> operationsOf(const QJsonObject& openApi);
