#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace bloomzy::client {

enum class HttpMethod { get, post, put, patch, del };

constexpr qint64 usualAnswer = 8 * 1024 * 1024; ///< bytes; more only where much is asked for
constexpr qint64 largeAnswer = 64 * 1024 * 1024;

/// One request to the API, before it is addressed and signed.
struct ApiRequest
{
    HttpMethod method = HttpMethod::get;
    QString path; ///< `/api/v1/…`, percent-encoded, with the query
    QByteArray body = {};
    QByteArray contentType = "application/json"; ///< of the body, if there is one
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    bool signedIn = true;                                  ///< with the session's access token
    bool acceptsUnavailable = false;                       ///< a 503 that is not a problem is an answer too
    std::optional<std::chrono::milliseconds> timeout = {}; ///< the client's unless told
    qint64 mostBytes = usualAnswer;                        ///< of the answer
    std::optional<std::size_t> mostItems = {};             ///< of a list that is the answer
    /// Of an answer that comes bit by bit: called on the network thread with each. `timeout` is for the silence between
    /// two, there is no limit of size, and a broken one is not tried again.
    std::function<void(const QByteArray&)> onData = {};
};

/// An answer with a status below 400.
struct ApiResponse
{
    int status = 0;
    QByteArray body;
    QByteArray etag; ///< with quotes; empty when there was none
};

} // namespace bloomzy::client
