#include "backend/audit/search/QueryWords.h"

#include "backend/core/Id.h"
#include "backend/storage/search/Fold.h"

#include <arpa/inet.h>

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::size_t mostWhole = 8; ///< ids, traces and addresses of one search
constexpr std::size_t traceDigits = 32;
constexpr std::size_t requestDigits = 16;

bool isAddress(const std::string& text, int family)
{
    in6_addr place{};
    return inet_pton(family, text.c_str(), &place) == 1;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lower;
}

bool isHexadecimal(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isTrace(std::string_view text)
{
    return text.size() == traceDigits && isHexadecimal(text);
}

/// Answers whether the token was one that is found as a whole.
bool takeWhole(const std::string& token, bool withAddresses, QueryWords& found)
{
    if (found.ids.size() + found.traces.size() + found.addresses.size() >= mostWhole)
        return false;
    if (core::isId(token))
        found.ids.push_back(token);
    else if (isTrace(token))
        found.traces.push_back(token);
    else if (auto address = withAddresses ? addressAsked(token) : std::nullopt)
        found.addresses.push_back(std::move(*address));
    else
        return false;
    return true;
}

} // namespace

std::optional<AddressAsked> addressAsked(std::string_view text)
{
    const auto slash = text.find('/');
    const std::string address(text.substr(0, slash));
    const std::string_view prefix = slash == std::string_view::npos ? std::string_view() : text.substr(slash);
    if (isAddress(address, AF_INET) && (prefix.empty() || prefix == "/24"))
        return AddressAsked{address, !prefix.empty()};
    if (isAddress(address, AF_INET6) && (prefix.empty() || prefix == "/64"))
        return AddressAsked{address, !prefix.empty()};
    return std::nullopt;
}

bool isRequest(std::string_view word)
{
    return word.size() == requestDigits && isHexadecimal(word);
}

QueryWords queryWords(std::string_view q, bool withAddresses)
{
    QueryWords found;
    std::string rest;
    for (std::size_t begin = 0; begin < q.size();) {
        const std::size_t end = std::min(q.find_first_of(" \t\r\n", begin), q.size());
        if (const std::string token = lowerCase(q.substr(begin, end - begin)); !takeWhole(token, withAddresses, found))
            rest.append(q.substr(begin, end - begin)).append(1, ' ');
        begin = end + 1;
    }
    found.words = storage::searchWords(rest);
    return found;
}

} // namespace bloomzy::audit
