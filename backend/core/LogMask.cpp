#include "backend/core/LogLine.h"

#include <algorithm>
#include <array>
#include <vector>

namespace bloomzy::core {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isAlphanumeric(char c)
{
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
}

/// `refreshToken`, `refresh-token` and `REFRESH_TOKEN` are the words refresh and token.
std::vector<std::string> wordsOf(std::string_view key)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < key.size(); ++i) {
        const bool hump = i > 0 && isUpper(key[i]) && !isUpper(key[i - 1]);
        if (hump || !isAlphanumeric(key[i]))
            words.emplace_back();
        if (isAlphanumeric(key[i]))
            words.back() += lower(key[i]);
    }
    return words;
}

bool isSecretWord(std::string_view word)
{
    constexpr std::array<std::string_view, 12> secrets{"password",      "passphrase", "passwd",     "token",
                                                       "authorization", "cookie",     "secret",     "key",
                                                       "seed",          "code",       "credential", "otp"};
    if (word.ends_with('s'))
        word.remove_suffix(1);
    return std::any_of(secrets.begin(), secrets.end(), [&](std::string_view s) { return word.ends_with(s); });
}

bool startsWith(std::string_view text, std::string_view lowerCasePrefix)
{
    return text.size() >= lowerCasePrefix.size() &&
           std::equal(lowerCasePrefix.begin(), lowerCasePrefix.end(), text.begin(),
                      [](char a, char b) { return a == lower(b); });
}

/// Characters of RFC 6750 tokens, of JWTs and of base64 in both alphabets.
bool isTokenCharacter(char c)
{
    return isAlphanumeric(c) || std::string_view("-._~+/=").find(c) != std::string_view::npos;
}

std::size_t tokenLength(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isTokenCharacter) - text.begin());
}

struct Secret
{
    std::size_t keep = 0; ///< characters that stay, from where it was found
    std::size_t hide = 0;
};

/// The password in `//user:password@host`, from its slashes on.
Secret urlPassword(std::string_view text)
{
    const std::size_t end = text.find_first_of("/?# \t\r\n\"'", 2);
    const std::string_view authority = text.substr(0, end);
    const std::size_t at = authority.rfind('@');
    const std::size_t colon = authority.find(':');
    if (at == std::string_view::npos || colon == std::string_view::npos || colon > at)
        return {};
    return {colon + 1, at - colon - 1};
}

Secret secretAt(std::string_view text)
{
    constexpr std::array<std::string_view, 5> shown{"bearer ", "basic ", "dpop ", "age-secret-key-1", "bzk_"};
    for (const std::string_view prefix : shown)
        if (startsWith(text, prefix))
            return {prefix.size(), tokenLength(text.substr(prefix.size()))};
    if (text.starts_with("eyJ") && tokenLength(text) > 20)
        return {0, tokenLength(text)};
    return text.starts_with("//") ? urlPassword(text) : Secret{};
}

} // namespace

bool namesSecret(std::string_view key)
{
    const auto words = wordsOf(key);
    return std::any_of(words.begin(), words.end(), isSecretWord);
}

std::string maskSecrets(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Secret secret = secretAt(text);
        out += text.substr(0, secret.hide > 0 ? secret.keep : 1);
        if (secret.hide > 0)
            out += "***";
        text.remove_prefix(secret.hide > 0 ? secret.keep + secret.hide : 1);
    }
    return out;
}

} // namespace bloomzy::core
