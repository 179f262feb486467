#pragma once

#include "backend/core/Result.h"
#include "backend/http/Endpoint.h"
#include "backend/http/PercentEncoding.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::http {

struct ClientOptions
{
    std::string url; ///< `https://plants.example.org:7443`, with nothing after it; `http` for a loopback address only
    /// `sha256:<64 hexadecimal digits>` of the server's SubjectPublicKeyInfo. With it that key and no other is trusted,
    /// whoever signed its certificate; without it the system's certificate authorities decide.
    std::optional<std::string> fingerprint;
    std::chrono::milliseconds connectTime{10'000};
    std::chrono::milliseconds time{120'000}; ///< for one request and its answer
    std::size_t answerLimit = 64ULL << 20;   ///< bytes of a body
};

struct ClientRequest
{
    Method method = Method::get;
    std::string target; ///< path and query, encoded: `/api/v1/taxa?limit=200`
    std::string_view body = {};
    std::string mediaType = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
};

struct ClientAnswer
{
    int status = 0;
    std::string mediaType; ///< without parameters
    std::string body;
    std::optional<std::chrono::sys_seconds> date; ///< by the server's clock
};

/// HTTP to one server, a request at a time over one connection. Blocks; for one thread. Nothing is sent before the
/// server's key was found to be the right one. No redirect is followed, no proxy asked, and no cookie kept.
class Client
{
public:
    virtual ~Client() = default;
    /// `invalid` when the URL or the fingerprint cannot be one.
    [[nodiscard]] static core::Result<std::unique_ptr<Client>> make(const ClientOptions& options);

    /// Whatever the server answered. `unavailable` when it cannot be reached, `timeout` when it is too slow,
    /// `forbidden` when it has another key or a certificate that is not trusted, `tooLarge` beyond the limit,
    /// `malformed` when it does not speak HTTP.
    [[nodiscard]] virtual core::Result<ClientAnswer> send(const ClientRequest& request) = 0;
};

} // namespace bloomzy::http
