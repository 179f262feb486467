#pragma once

#include "tests/integration/reference/Operation.h"
#include "tests/support/ApiClient.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QUrl>

/// Sends examples to a server, with the real ids, tokens and codes in place of those that the examples show.
///
/// What looks like an id or a token (16 and more letters, digits, `-`, `.`, `_`, `~`) in an example's answer stands for
/// whatever the real answer has at the same place; where it appears in an example that is sent later, the real one is
/// sent.
class ExampleSender
{
public:
    /// `operations` are all that there are.
    ExampleSender(QUrl server, QList<Operation> operations);

    /// From now on `real` is sent in place of `shown`.
    void substitute(const QString& shown, const QString& real) { m_real.insert(shown, real); }

    /// What stands for `shown` by now; `shown` itself when nothing does.
    [[nodiscard]] QString realOf(const QString& shown) const { return m_real.value(shown, shown); }

    /// Texts of its request that stand in answers of other examples, none of which was sent yet.
    [[nodiscard]] QStringList missingFor(const Operation& operation) const;
    /// UUIDs of its request that stand in no example's answer.
    [[nodiscard]] QStringList unexplainedIn(const Operation& operation) const;

    /// Sends it, and learns from the answer. An ETag that it needs is read first. Of a stream only the head is read.
    /// Work that goes on (202 with a Location) is waited for, so that the next example finds it done.
    [[nodiscard]] Answer send(const Operation& operation, const QString& token);

private:
    [[nodiscard]] QStringList textsOf(const Operation& operation) const;
    [[nodiscard]] QString pathOf(const Operation& operation) const;
    [[nodiscard]] QByteArray bodyOf(const Operation& operation) const;
    [[nodiscard]] QJsonValue substituted(const QJsonValue& value) const;
    [[nodiscard]] Answer sent(const Operation& operation, const QString& path, const ApiClient::Headers& headers);
    [[nodiscard]] QByteArray currentTag(const QString& path, const ApiClient::Headers& headers);
    void awaitEnd(const QByteArray& location, const ApiClient::Headers& headers);
    void learn(const QJsonValue& shown, const QJsonValue& real);

    QUrl m_server;
    QList<Operation> m_operations;
    QHash<QString, QString> m_real;
    QNetworkAccessManager m_network;
};
