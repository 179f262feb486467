#include "tests/integration/reference/ExampleSender.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

namespace {

bool standsForAnother(const QString& text)
{
    static const QRegularExpression idOrToken(QStringLiteral("^[A-Za-z0-9._~-]{16,}$"));
    return idOrToken.match(text).hasMatch();
}

void collect(const QJsonValue& value, QStringList& texts)
{
    if (value.isString() && standsForAnother(value.toString()))
        texts += value.toString();
    for (const QJsonValue item : value.toArray())
        collect(item, texts);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), texts);
}

QStringList collected(const QJsonValue& value)
{
    QStringList texts;
    collect(value, texts);
    return texts;
}

/// A value of a query, as it stands there.
QStringList queryTexts(const QJsonValue& value)
{
    QStringList texts;
    if (value.isArray())
        for (const QJsonValue item : value.toArray())
            texts += queryTexts(item);
    else
        texts += value.toVariant().toString();
    return texts;
}

bool isStream(const QNetworkReply& reply)
{
    return reply.header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QLatin1String("text/event-stream"));
}

Answer answerOf(QNetworkReply& reply)
{
    QEventLoop loop;
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &loop, [&reply, &loop] {
        if (isStream(reply))
            loop.quit();
    });
    loop.exec();
    Answer answer{reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply.readAll(),
                  reply.rawHeaderPairs()};
    reply.disconnect(&loop);
    if (!reply.isFinished())
        reply.abort();
    reply.deleteLater();
    return answer;
}

} // namespace

ExampleSender::ExampleSender(QUrl server, QList<Operation> operations)
    : m_server(std::move(server))
    , m_operations(std::move(operations))
{
}

QStringList ExampleSender::textsOf(const Operation& operation) const
{
    return collected(operation.parameters) + collected(operation.request);
}

QStringList ExampleSender::missingFor(const Operation& operation) const
{
    QStringList missing;
    for (const QString& text : textsOf(operation)) {
        const bool given = std::any_of(m_operations.begin(), m_operations.end(), [&](const Operation& other) {
            return other.id != operation.id && collected(other.answer).contains(text);
        });
        if (given && !m_real.contains(text))
            missing += text;
    }
    return missing;
}

QStringList ExampleSender::unexplainedIn(const Operation& operation) const
{
    QStringList unexplained;
    for (const QString& text : textsOf(operation)) {
        const bool explained = std::any_of(m_operations.begin(), m_operations.end(), [&](const Operation& other) {
            return other.id != operation.id && collected(other.answer).contains(text);
        });
        if (!QUuid::fromString(text).isNull() && !explained)
            unexplained += text;
    }
    return unexplained;
}

QJsonValue ExampleSender::substituted(const QJsonValue& value) const
{
    if (value.isString())
        return m_real.value(value.toString(), value.toString());
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue item : value.toArray())
            items += substituted(item);
        return items;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = substituted(it.value());
    return object;
}

QString ExampleSender::pathOf(const Operation& operation) const
{
    QString path = operation.path;
    const QJsonObject parameters = substituted(operation.parameters.value(QLatin1String("path"))).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        path.replace(u'{' + it.key() + u'}', QString::fromLatin1(QUrl::toPercentEncoding(it.value().toString(), "/")));
    return path;
}

QByteArray ExampleSender::bodyOf(const Operation& operation) const
{
    const QJsonValue body = substituted(operation.request);
    if (!operation.requestType.endsWith(QLatin1String("json")))
        return body.toString().toUtf8();
    return body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                          : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
}

Answer ExampleSender::sent(const Operation& operation, const QString& path, const ApiClient::Headers& headers)
{
    QNetworkRequest request{QUrl(m_server.toString() + path)};
    request.setTransferTimeout(30000);
    for (const auto& [name, value] : headers)
        request.setRawHeader(name, value);
    if (!operation.requestType.isEmpty())
        request.setRawHeader("Content-Type", operation.requestType.toLatin1());
    return answerOf(*m_network.sendCustomRequest(request, operation.verb,
                                                 operation.requestType.isEmpty() ? QByteArray() : bodyOf(operation)));
}

QByteArray ExampleSender::currentTag(const QString& path, const ApiClient::Headers& headers)
{
    Operation read;
    read.verb = "GET";
    return sent(read, path, headers).header("ETag");
}

Answer ExampleSender::send(const Operation& operation, const QString& token)
{
    ApiClient::Headers headers;
    if (!token.isEmpty())
        headers.append({"Authorization", "Bearer " + token.toLatin1()});
    const QString path = pathOf(operation);
    QString query;
    const QJsonObject parameters = substituted(operation.parameters.value(QLatin1String("query"))).toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it)
        for (const QString& text : queryTexts(it.value()))
            query +=
                (query.isEmpty() ? u'?' : u'&') + it.key() + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(text));
    if (operation.takesIfMatch)
        headers.append({"If-Match", currentTag(path, headers)});
    Answer answer;
    const auto isTaken = [&] { // the server may be at what it does with a new backup by itself
        answer = sent(operation, path + query, headers);
        return !answer.body.contains("Nothing was begun");
    };
    static_cast<void>(QTest::qWaitFor(isTaken, 60000));
    if (answer.status == 202)
        awaitEnd(answer.header("Location"), headers);
    learn(operation.answer, answer.json());
    return answer;
}

void ExampleSender::awaitEnd(const QByteArray& location, const ApiClient::Headers& headers)
{
    Operation read;
    read.verb = "GET";
    const auto ended = [&] {
        const QString state =
            sent(read, QString::fromLatin1(location), headers).json().value(QLatin1String("state")).toString();
        return state != QLatin1String("queued") && state != QLatin1String("running");
    };
    static_cast<void>(QTest::qWaitFor(ended, 30000));
}

void ExampleSender::learn(const QJsonValue& shown, const QJsonValue& real)
{
    if (shown.isString() && real.isString() && standsForAnother(shown.toString()) && !m_real.contains(shown.toString()))
        m_real.insert(shown.toString(), real.toString());
    const QJsonArray items = shown.toArray();
    for (int i = 0; i < items.size(); ++i)
        learn(items.at(i), real.toArray().at(i));
    const QJsonObject object = shown.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        learn(it.value(), real.toObject().value(it.key()));
}
