#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/Tagged.h"

#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace bloomzy::client {

namespace call {

template <class T>
concept List = requires(T list)
{
    list.items.size();
};

/// What the answer holds, or why none came or why it cannot be read.
template <class T>
[[nodiscard]] Result<T> read(const Result<ApiResponse>& answer, std::optional<std::size_t> mostItems = {})
{
    if (answer.has_error())
        return answer.error();
    if constexpr (std::is_void_v<T>) {
        return {};
    } else {
        auto value = decode<T>(answer->body);
        if constexpr (List<T>) {
            if (value && mostItems && value->items.size() > *mostItems)
                return makeClientError(ClientError::Kind::protocol, QStringLiteral("more items than were asked for"));
        }
        return value;
    }
}

} // namespace call

/// A promise whose future is finished in the client's thread, and whose cancellation cancels `own`.
template <class T>
[[nodiscard]] std::shared_ptr<QPromise<Result<T>>> watchedPromise(ApiClient& client, const CancelToken& own)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto* watcher = new QFutureWatcher<Result<T>>(&client);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, &client, [own] { own.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(promise->future());
    return promise;
}

/// Fulfils the promise in the client's thread, or drops it there.
template <class T>
void fulfil(ApiClient& client, std::shared_ptr<QPromise<Result<T>>> promise, Result<T> result,
            const CancelToken& cancel = {})
{
    client.deliver([promise = std::move(promise), result = std::move(result), cancel] {
        promise->addResult(cancel.isCancelled() ? Result<T>(makeClientError(ClientError::Kind::cancelled)) : result);
        promise->finish();
    });
}

namespace call {

/// Sends, and has `read` make a T of the answer on the network thread.
template <class T, class Read>
[[nodiscard]] QFuture<Result<T>> sendAndRead(ApiClient& client, const ApiRequest& request, const CancelToken& cancel,
                                             Read read)
{
    CancelToken own;
    auto promise = watchedPromise<T>(client, own);
    const auto future = promise->future();
    const auto link = cancel.onCancel([own] { own.cancel(); });
    client.send(request, own, [&client, promise, cancel, link, read](const Result<ApiResponse>& answer) {
        fulfil<T>(client, promise, read(answer), cancel);
    });
    return future;
}

} // namespace call

/// Sends, and reads the answer as T on the network thread. Call it in the client's thread.
template <class T>
[[nodiscard]] QFuture<Result<T>> sendFor(ApiClient& client, const ApiRequest& request, const CancelToken& cancel = {})
{
    return call::sendAndRead<T>(client, request, cancel, [most = request.mostItems](const Result<ApiResponse>& answer) {
        return call::read<T>(answer, most);
    });
}

/// As sendFor(), with the tag of the answer.
template <class T>
[[nodiscard]] QFuture<Result<Tagged<T>>> sendForTagged(ApiClient& client, const ApiRequest& request,
                                                       const CancelToken& cancel = {})
{
    return call::sendAndRead<Tagged<T>>(client, request, cancel,
                                        [](const Result<ApiResponse>& answer) -> Result<Tagged<T>> {
                                            const Result<T> value = call::read<T>(answer);
                                            if (!value)
                                                return value.error();
                                            return Tagged<T>{*value, answer->etag};
                                        });
}

/// A page of a list, as `query` asks for it: with its limit, or the most that a page may have.
template <class T, class Query>
[[nodiscard]] QFuture<Result<T>> sendForPage(ApiClient& client, const QString& path, const Query& query,
                                             const CancelToken& cancel)
{
    constexpr std::int32_t mostOfAPage = 200;
    return sendFor<T>(
        client,
        {.path = path + queryString(query), .mostItems = static_cast<std::size_t>(query.limit.value_or(mostOfAPage))},
        cancel);
}

} // namespace bloomzy::client
