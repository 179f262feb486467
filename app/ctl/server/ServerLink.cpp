#include "app/ctl/server/ServerLink.h"

#include "app/ctl/server/FolderCertificate.h"
#include "backend/api/Auth.h"
#include "backend/api/SecondFactor.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/host/AddressFile.h"

#include <sysexits.h>

namespace bloomzy::ctl {

namespace {

constexpr std::string_view problemMediaType = "application/problem+json";
constexpr int firstError = 400;

bool takesFingerprint(const std::string& url)
{
    return !url.starts_with("http:");
}

Outcome<http::ClientOptions> optionsFrom(const Arguments& arguments)
{
    const auto folder = arguments.value("data-dir");
    http::ClientOptions options;
    const auto server = folder ? host::runningServer(*folder) : std::nullopt;
    options.url = arguments.value("url").value_or(server ? server->url : "https://127.0.0.1:7443");
    options.fingerprint = arguments.value("fingerprint");
    if (!folder || options.fingerprint || !takesFingerprint(options.url))
        return options;
    // The running server's word, over a socket of its owner's, goes before a file that may have been changed since.
    const auto own = server && server->url == options.url && !server->fingerprint.empty()
                         ? core::Result<std::string>(server->fingerprint)
                         : folderFingerprint(*folder);
    if (own.has_error())
        return localFailure(own.error(), *folder + "/tls/server.crt");
    options.fingerprint = *own;
    return options;
}

Failure refusal(const http::ClientAnswer& answer)
{
    const auto problem = core::json::fromStoredJson<api::Problem>(answer.body);
    const bool told = answer.mediaType == problemMediaType && problem.has_value();
    const auto code = told ? core::json::enumValue<api::ErrorCode>(
                                 std::string_view(problem->type).substr(problem->type.rfind(':') + 1))
                           : std::nullopt;
    if (!code)
        return {EX_PROTOCOL,
                "malformed",
                "The server answered with status " + std::to_string(answer.status) +
                    " and no reason that this program knows. Check the address, and the server's version.",
                {}};
    return answerFailure(*code, problem->detail, problem->errors);
}

/// What an account with a second factor is asked for; the password was right then.
std::optional<api::SecondFactorChallenge> challengeOf(const http::ClientAnswer& answer)
{
    const auto problem = core::json::fromStoredJson<api::Problem>(answer.body);
    return answer.mediaType == problemMediaType && problem.has_value() ? problem->secondFactor : std::nullopt;
}

} // namespace

std::vector<Option> serverOptions(std::vector<Option> more)
{
    std::vector<Option> options{
        {"url", "URL", "The server's address; without it the one of the folder's server, or https://127.0.0.1:7443."},
        {"fingerprint", "KEY", "The server's key, sha256:…, as it prints it at its start; no other is trusted."},
        {"data-dir", "DIR", "The server's data folder, when it is on this computer: its certificate's key is trusted."},
    };
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

Outcome<ServerLink> ServerLink::open(const Arguments& arguments)
{
    const auto options = optionsFrom(arguments);
    if (options.has_error())
        return options.error();
    auto client = http::Client::make(*options);
    if (client.has_error())
        return connectionFailure(client.error());
    return ServerLink(std::move(*client), options->url);
}

Outcome<ServerLink> ServerLink::signedIn(const Call& call)
{
    if (!call.arguments.has("email"))
        return usageFailure("Name the account that signs in: --email ADDRESS.");
    auto link = open(call.arguments);
    if (link.has_error())
        return link.error();
    if (auto done = link->signIn(call); done.has_error())
        return done.error();
    return link;
}

ServerLink::~ServerLink()
{
    if (m_client && !m_token.empty())
        static_cast<void>(answer({.method = http::Method::post, .target = "/api/v1/auth/logout"}));
    core::crypto::wipe(m_token);
}

Outcome<void> ServerLink::signIn(const Call& call)
{
    const std::string email = call.arguments.value("email").value_or("");
    // Asked first, so that nobody types a password for a server that is not there or is another one.
    if (auto reached = get<api::SetupState>("/api/v1/setup"); reached.has_error())
        return reached.error();
    auto tokens = tokensFor(call, email);
    if (tokens.has_error())
        return tokens.error();
    m_token = std::move(tokens->accessToken);
    core::crypto::wipe(tokens->refreshToken);
    return {};
}

Outcome<api::TokenPair> ServerLink::tokensFor(const Call& call, const std::string& email)
{
    auto password = call.means.readSecret("Password of " + email + ": ");
    if (password.has_error())
        return password.error();
    api::LoginRequest login{email, std::move(*password)};
    std::string body = core::json::toJson(login);
    const auto answered = answer({http::Method::post, "/api/v1/auth/login", body, "application/json", {}});
    core::crypto::wipe(login.password);
    core::crypto::wipe(body);
    if (answered.has_error())
        return answered.error();
    const auto challenge = challengeOf(*answered);
    if (!challenge)
        return read<api::TokenPair>(accepted(*answered));
    auto code = call.means.readSecret("Code of the authenticator app, or a recovery code: ");
    if (code.has_error())
        return code.error();
    body = core::json::toJson(api::SecondFactorLogin{challenge->challenge, *code});
    auto tokens = post<api::TokenPair>("/api/v1/auth/login/second-factor", body);
    core::crypto::wipe(*code);
    core::crypto::wipe(body);
    return tokens;
}

Outcome<http::ClientAnswer> ServerLink::answer(http::ClientRequest request)
{
    if (!m_token.empty())
        request.headers.emplace_back("Authorization", "Bearer " + m_token);
    auto answered = m_client->send(request);
    if (answered.has_error())
        return connectionFailure(answered.error());
    return std::move(*answered);
}

Outcome<http::ClientAnswer> ServerLink::accepted(http::ClientAnswer answer)
{
    if (answer.status >= firstError)
        return refusal(answer);
    return answer;
}

Outcome<http::ClientAnswer> ServerLink::send(http::ClientRequest request)
{
    auto answered = answer(std::move(request));
    return answered.has_value() ? accepted(std::move(*answered)) : answered;
}

Failure ServerLink::notOurs()
{
    return {EX_PROTOCOL,
            "malformed",
            "What answers at this address is no server of Bloomzy, or one of a version that this program does not "
            "know. Check the address.",
            {}};
}

} // namespace bloomzy::ctl
