#include "backend/http/ClientAddress.h"

#include "backend/core/crypto/Base64.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace bloomzy::http {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdefABCDEF";
constexpr std::size_t hashDigits = 64;

struct FreeUrl
{
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

std::string part(CURLU* url, CURLUPart which)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK)
        return {};
    std::string value(text);
    curl_free(text);
    return value;
}

bool isLoopbackHost(const std::string& host)
{
    in_addr address{};
    const bool isAddress4 = ::inet_pton(AF_INET, host.c_str(), &address) == 1;
    return host == "localhost" || host == "[::1]" || (isAddress4 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET);
}

core::Error notAnAddress()
{
    return core::makeError(api::ErrorCode::invalid, "This is no address of a server. Write for example "
                                                    "https://127.0.0.1:7443; plain http is for this computer only.");
}

int digit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) ? c - '0'
                                                       : std::tolower(static_cast<unsigned char>(c)) - 'a' + 10;
}

} // namespace

core::Result<std::string> serverOrigin(const std::string& text)
{
    const Url url(curl_url());
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK)
        return notAnAddress();
    const std::string scheme = part(url.get(), CURLUPART_SCHEME);
    const std::string host = part(url.get(), CURLUPART_HOST);
    const bool allowed = scheme == "https" || (scheme == "http" && isLoopbackHost(host));
    const std::string path = part(url.get(), CURLUPART_PATH);
    if (!allowed || (!path.empty() && path != "/") || !part(url.get(), CURLUPART_QUERY).empty() ||
        !part(url.get(), CURLUPART_USER).empty() || !part(url.get(), CURLUPART_FRAGMENT).empty())
        return notAnAddress();
    const std::string port = part(url.get(), CURLUPART_PORT);
    return scheme + "://" + host + (port.empty() ? "" : ":" + port);
}

core::Result<std::string> curlPin(const std::string& fingerprint)
{
    constexpr std::string_view prefix = "sha256:";
    const std::string_view hex = std::string_view(fingerprint).substr(std::min(prefix.size(), fingerprint.size()));
    if (!fingerprint.starts_with(prefix) || hex.size() != hashDigits ||
        hex.find_first_not_of(hexDigits) != std::string_view::npos)
        return core::makeError(api::ErrorCode::invalid, "This is no fingerprint. It reads sha256: and 64 hexadecimal "
                                                        "digits, as the server prints it when it starts.");
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return "sha256//" + core::crypto::base64(bytes);
}

} // namespace bloomzy::http
