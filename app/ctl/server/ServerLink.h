#pragma once

#include "app/ctl/cli/Command.h"
#include "backend/api/Auth.h"
#include "backend/core/json/Json.h"
#include "backend/http/Client.h"

namespace bloomzy::ctl {

/// A server over HTTPS, and the caller's session with it, which ends with this object.
class ServerLink
{
public:
    /// Without a password yet. Of --url, --fingerprint and --data-dir: with a folder its running server's address and
    /// its own certificate's key hold, unless the options say otherwise.
    [[nodiscard]] static Outcome<ServerLink> open(const Arguments& arguments);
    /// The same, signed in as --email.
    [[nodiscard]] static Outcome<ServerLink> signedIn(const Call& call);

    explicit ServerLink(std::unique_ptr<http::Client> client, std::string url)
        : m_client(std::move(client))
        , m_url(std::move(url))
    {
    }
    ServerLink(ServerLink&&) = default;
    ServerLink& operator=(ServerLink&&) = delete;
    ~ServerLink();

    [[nodiscard]] const std::string& url() const { return m_url; }
    [[nodiscard]] Outcome<void> signIn(const Call& call);

    /// Any answer of the server.
    [[nodiscard]] Outcome<http::ClientAnswer> answer(http::ClientRequest request);
    /// An answer when it is a success, or what the server refused.
    [[nodiscard]] static Outcome<http::ClientAnswer> accepted(http::ClientAnswer answer);
    [[nodiscard]] Outcome<http::ClientAnswer> send(http::ClientRequest request);

    template <class T>
    [[nodiscard]] Outcome<T> get(const std::string& target)
    {
        return read<T>(send({.target = target}));
    }
    template <class T>
    [[nodiscard]] Outcome<T> post(const std::string& target, std::string_view body,
                                  std::string mediaType = "application/json",
                                  std::vector<std::pair<std::string, std::string>> headers = {})
    {
        return read<T>(send({http::Method::post, target, body, std::move(mediaType), std::move(headers)}));
    }
    /// `T` of an answer. The unit includes JsonImpl.h.
    template <class T>
    [[nodiscard]] static Outcome<T> read(const Outcome<http::ClientAnswer>& answer)
    {
        if (answer.has_error())
            return answer.error();
        auto value = core::json::fromStoredJson<T>(answer->body);
        if (value.has_error())
            return notOurs();
        return std::move(*value);
    }

private:
    [[nodiscard]] static Failure notOurs();
    /// Asks for the password, and for a code where the account has a second factor.
    [[nodiscard]] Outcome<api::TokenPair> tokensFor(const Call& call, const std::string& email);

    std::unique_ptr<http::Client> m_client;
    std::string m_url;
    std::string m_token;
};

/// `--url`, `--fingerprint`, `--data-dir` and, for commands that sign in, `--email`.
[[nodiscard]] std::vector<Option> serverOptions(std::vector<Option> more = {});

} // namespace bloomzy::ctl
