#include "ui/client/SavedViewsApi.h"

#include "ui/client/ApiCall.h"

#include <QUrl>

namespace bloomzy::client {

namespace {

std::vector<std::pair<QByteArray, QByteArray>> ifMatch(const api::SavedView& view)
{
    return {{"If-Match", '"' + QByteArray::number(static_cast<qint64>(view.revision)) + '"'}};
}

} // namespace

SavedViewsApi::SavedViewsApi(ApiClient& client, Of list)
    : m_client(client)
    , m_path(list == Of::audit ? QStringLiteral("/api/v1/audit/views") : QStringLiteral("/api/v1/catalog/views"))
{
}

QString SavedViewsApi::pathOf(const api::SavedView& view) const
{
    return m_path + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(view.id)));
}

QFuture<Result<api::SavedViewList>> SavedViewsApi::list(const CancelToken& cancel) const
{
    return sendFor<api::SavedViewList>(m_client, {.path = m_path}, cancel);
}

QFuture<Result<api::SavedView>> SavedViewsApi::create(const api::SavedViewInput& view) const
{
    return sendFor<api::SavedView>(m_client, {.method = HttpMethod::post, .path = m_path, .body = encode(view)});
}

QFuture<Result<api::SavedView>> SavedViewsApi::update(const api::SavedView& before,
                                                      const api::SavedViewInput& after) const
{
    // Each member is there, so the patch makes the view what `after` is.
    return sendFor<api::SavedView>(m_client, {.method = HttpMethod::patch,
                                              .path = pathOf(before),
                                              .body = encode(after),
                                              .contentType = "application/merge-patch+json",
                                              .headers = ifMatch(before)});
}

QFuture<Result<void>> SavedViewsApi::remove(const api::SavedView& view) const
{
    return sendFor<void>(m_client, {.method = HttpMethod::del, .path = pathOf(view), .headers = ifMatch(view)});
}

} // namespace bloomzy::client
