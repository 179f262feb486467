#include "ui/client/ImportApi.h"

#include "ui/client/ApiCall.h"

#include <QJsonObject>

namespace bloomzy::client {

namespace {

constexpr auto longTimeout = std::chrono::minutes(5);
const QString root = QStringLiteral("/api/v1/catalog/imports");

QString pathOf(const QString& id, const QString& rest = {})
{
    return root + QLatin1Char('/') + QString::fromLatin1(QUrl::toPercentEncoding(id)) + rest;
}

/// A merge patch that leaves nothing of the plan as it was.
QByteArray patchOf(const api::ImportPlan& plan)
{
    QJsonObject patch = toJsonValue(plan).toObject();
    for (const QString& key :
         {QStringLiteral("encoding"), QStringLiteral("separator"), QStringLiteral("quote"), QStringLiteral("header")})
        if (!patch.contains(key))
            patch.insert(key, QJsonValue::Null);
    return QJsonDocument(patch).toJson(QJsonDocument::Compact);
}

} // namespace

QFuture<Result<api::ImportResult>> ImportApi::importStarter() const
{
    return sendFor<api::ImportResult>(
        m_client,
        {.method = HttpMethod::post, .path = QStringLiteral("/api/v1/catalog/starter"), .timeout = longTimeout});
}

QFuture<Result<api::Import>> ImportApi::stage(const QByteArray& bytes, const QString& fileName,
                                              const CancelToken& cancel) const
{
    const api::UploadQuery query{toStdString(fileName.left(200))};
    return sendFor<api::Import>(m_client,
                                {.method = HttpMethod::post,
                                 .path = root + queryString(query),
                                 .body = bytes,
                                 .contentType = "text/csv",
                                 .timeout = longTimeout},
                                cancel);
}

QFuture<Result<api::ImportPage>> ImportApi::list(const api::PageQuery& page, const CancelToken& cancel) const
{
    return sendForPage<api::ImportPage>(m_client, root, page, cancel);
}

QFuture<Result<api::Import>> ImportApi::get(const QString& id) const
{
    return sendFor<api::Import>(m_client, {.path = pathOf(id)});
}

QFuture<Result<api::Import>> ImportApi::plan(const QString& id, std::int64_t revision,
                                             const api::ImportPlan& plan) const
{
    return sendFor<api::Import>(
        m_client, {.method = HttpMethod::patch,
                   .path = pathOf(id),
                   .body = patchOf(plan),
                   .contentType = "application/merge-patch+json",
                   .headers = {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(revision)) + '"'}}});
}

QFuture<Result<api::ImportRowPage>> ImportApi::rows(const QString& id, const api::ImportRowQuery& query,
                                                    const CancelToken& cancel) const
{
    return sendForPage<api::ImportRowPage>(m_client, pathOf(id, QStringLiteral("/rows")), query, cancel);
}

QFuture<Result<void>> ImportApi::discard(const QString& id) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(id)});
}

QFuture<Result<api::Operation>> ImportApi::check(const QString& id) const
{
    return sendFor<api::Operation>(m_client,
                                   {.method = HttpMethod::post, .path = pathOf(id, QStringLiteral("/check"))});
}

QFuture<Result<api::Operation>> ImportApi::apply(const QString& id, bool leaveOutErrors) const
{
    return sendFor<api::Operation>(m_client, {.method = HttpMethod::post,
                                              .path = pathOf(id, QStringLiteral("/apply")),
                                              .body = encode(api::ApplyImport{leaveOutErrors})});
}

QFuture<Result<api::Operation>> ImportApi::undo(const QString& id) const
{
    return sendFor<api::Operation>(m_client, {.method = HttpMethod::post, .path = pathOf(id, QStringLiteral("/undo"))});
}

QFuture<Result<QByteArray>> ImportApi::errors(const QString& id) const
{
    CancelToken own;
    auto promise = watchedPromise<QByteArray>(m_client, own);
    const auto future = promise->future();
    auto& client = m_client;
    client.send({.path = pathOf(id, QStringLiteral("/errors")), .mostBytes = largeAnswer}, own,
                [&client, promise](const Result<ApiResponse>& answer) {
                    fulfil<QByteArray>(client, promise,
                                       answer ? Result<QByteArray>(answer->body) : Result<QByteArray>(answer.error()));
                });
    return future;
}

} // namespace bloomzy::client
