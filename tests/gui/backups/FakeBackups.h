#pragma once

#include "tests/gui/client/FakeAuth.h"

#include <QDateTime>
#include <QJsonArray>

namespace bloomzy::test {

using namespace Qt::StringLiterals;

inline const QString goodKey = u"AGE-SECRET-KEY-1"_s + QString(56, u'Q') + u"7M"_s;
inline const QString home = u"d-home"_s;
inline const QString share = u"d-share"_s;

inline QString ago(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(-seconds).toString(Qt::ISODateWithMs);
}
inline QString ahead(qint64 seconds)
{
    return ago(-seconds);
}

/// What a server says of backups, as values that a test sets, and what it was asked to do. For states that a real one
/// comes into only by a disaster.
class FakeBackups
{
public:
    QJsonArray points;
    QJsonArray destinations;
    QJsonObject status{{u"hasRecoveryKey"_s, true}, {u"recoveryKeyAt"_s, u"2026-11-12T09:00:00.000000Z"_s}};
    QStringList permissions{u"backups.manage"_s};
    /// The operation that runs, as it is told; `finish()` ends it.
    QJsonObject operation;
    QJsonObject refusal; ///< a problem in place of a new operation
    bool pointsFail = false;
    bool lost = false;                               ///< the operation is no longer known, nor anybody's session
    QList<std::pair<QByteArray, QJsonObject>> begun; ///< path and body of what began an operation

    TestAnswer operator()(const SeenRequest& request)
    {
        const QByteArray path = request.path.split('?').first();
        if (path == "/api/v1/events")
            return {.silent = true};
        if (lost && path != "/api/v1/auth/login")
            return problem(401, "unauthenticated", "The session is over. Sign in again.");
        if (path == "/api/v1/auth/me")
            return json({{u"id"_s, u"u1"_s},
                         {u"displayName"_s, u"Ada"_s},
                         {u"permissions"_s, QJsonArray::fromStringList(permissions)}});
        if (path.startsWith("/api/v1/auth"))
            return m_auth(request);
        if (path.startsWith("/api/v1/operations"))
            return operations(path);
        if (path.startsWith("/api/v1/backups"))
            return request.method == "GET" ? read(path.mid(15)) : change(request, path.mid(15));
        return {};
    }

    /// A restore point that is verified and lies at home.
    static QJsonObject point(const QString& id, qint64 secondsAgo)
    {
        return {{u"id"_s, id},
                {u"revision"_s, 1},
                {u"createdAt"_s, ago(secondsAgo)},
                {u"reason"_s, u"scheduled"_s},
                {u"fileName"_s, u"bloomzy-"_s + id + u".tar.zst.age"_s},
                {u"bytes"_s, qint64(4'820'000'000)},
                {u"milliseconds"_s, 188'000},
                {u"pinned"_s, false},
                {u"check"_s, QJsonObject{{u"state"_s, u"verified"_s}, {u"at"_s, ago(secondsAgo - 60)}}},
                {u"copies"_s, QJsonArray{copy(home, {u"newest"_s, u"recent"_s})}},
                {u"opensUntil"_s, ahead(3600)}};
    }
    static QJsonObject copy(const QString& destination, const QStringList& keptAs)
    {
        return {{u"destinationId"_s, destination},
                {u"state"_s, u"stored"_s},
                {u"at"_s, ago(100)},
                {u"keptAs"_s, QJsonArray::fromStringList(keptAs)}};
    }
    static QJsonObject failedCopy(const QString& destination, const QString& trouble)
    {
        return {
            {u"destinationId"_s, destination}, {u"state"_s, u"failed"_s}, {u"at"_s, ago(100)}, {u"problem"_s, trouble}};
    }
    static QJsonObject destination(const QString& id, const QString& name, qint64 free, qint64 total)
    {
        return {{u"id"_s, id},
                {u"revision"_s, 1},
                {u"kind"_s, u"folder"_s},
                {u"name"_s, name},
                {u"settings"_s, QJsonArray{QJsonObject{{u"name"_s, u"path"_s}, {u"value"_s, u"/srv/"_s + id}}}},
                {u"createdAt"_s, ago(90'000)},
                {u"checkedAt"_s, ago(60)},
                {u"freeBytes"_s, free},
                {u"totalBytes"_s, total}};
    }

    void progress(qint64 done, qint64 total, qint64 secondsLeft)
    {
        operation[u"state"_s] = u"running"_s;
        operation[u"startedAt"_s] = ago(10);
        operation[u"updatedAt"_s] = ago(0);
        operation[u"progress"_s] = QJsonObject{{u"done"_s, done}, {u"total"_s, total}, {u"unit"_s, u"bytes"_s}};
        operation[u"secondsLeft"_s] = secondsLeft;
    }
    void finish(const QString& state, const QJsonValue& result = {}, const QJsonValue& trouble = {})
    {
        operation[u"state"_s] = state;
        operation[u"finishedAt"_s] = ago(0);
        if (!result.isUndefined() && !result.isNull())
            operation[u"result"_s] = result;
        if (!trouble.isUndefined() && !trouble.isNull())
            operation[u"problem"_s] = trouble;
    }
    static QJsonObject trouble(const QString& code, const QString& detail)
    {
        return {{u"type"_s, u"urn:bloomzy:problem:"_s + code}, {u"status"_s, 500}, {u"detail"_s, detail}};
    }

private:
    static TestAnswer json(const QJsonObject& object, int status = 200)
    {
        return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
    }

    TestAnswer operations(const QByteArray& path)
    {
        if (path == "/api/v1/operations")
            return json({{u"items"_s, operation.isEmpty() ? QJsonArray() : QJsonArray{operation}}});
        if (path.endsWith("/cancel"))
            operation[u"cancelRequested"_s] = true;
        return json(operation);
    }

    TestAnswer read(const QByteArray& below)
    {
        if (below.isEmpty())
            return json(status);
        if (below == "/plan")
            return json({{u"revision"_s, 1}, {u"timeZone"_s, u"Europe/Paris"_s}, {u"nextRun"_s, ahead(3600)}});
        if (below == "/destinations")
            return json({{u"items"_s, destinations}});
        if (below == "/destination-kinds")
            return json(
                {{u"items"_s,
                  QJsonArray{QJsonObject{
                      {u"kind"_s, u"folder"_s},
                      {u"title"_s, u"Folder"_s},
                      {u"settings"_s, QJsonArray{QJsonObject{{u"name"_s, u"path"_s}, {u"title"_s, u"Folder"_s}}}}}}}});
        if (below == "/points")
            return pointsFail ? problem(500, "internal", "It failed.") : json({{u"items"_s, points}});
        return json({{u"items"_s, QJsonArray()}});
    }

    TestAnswer change(const SeenRequest& request, const QByteArray& below)
    {
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (below == "/recovery-keys")
            return json({{u"id"_s, u"k2"_s},
                         {u"identity"_s, goodKey},
                         {u"recipient"_s, u"age1abc"_s},
                         {u"createdAt"_s, ago(0)}},
                        201);
        if (request.method != "POST")
            return problem(409, "conflict", "Not here.");
        begun.append({below, body});
        if (!refusal.isEmpty())
            return {.status = refusal.value(u"status"_s).toInt(),
                    .body = QJsonDocument(refusal).toJson(),
                    .contentType = "application/problem+json"};
        operation = {{u"id"_s, u"op%1"_s.arg(begun.size())},
                     {u"kind"_s, kindOf(below)},
                     {u"state"_s, u"queued"_s},
                     {u"createdAt"_s, ago(0)},
                     {u"updatedAt"_s, ago(0)},
                     {u"progress"_s, QJsonObject{{u"done"_s, 0}, {u"unit"_s, u"bytes"_s}}}};
        return json(operation, 202);
    }

    static QString kindOf(const QByteArray& below)
    {
        if (below.isEmpty())
            return u"backup.create"_s;
        if (below == "/verification")
            return u"backup.verifyAll"_s;
        if (below.endsWith("/verification"))
            return u"backup.verify"_s;
        if (below.endsWith("/rehearsal"))
            return u"backup.rehearse"_s;
        return below.endsWith("/dry-run") ? u"backup.dryRun"_s : u"backup.restore"_s;
    }

    FakeAuth m_auth;
};

} // namespace bloomzy::test
