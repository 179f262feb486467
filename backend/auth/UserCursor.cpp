#include "backend/auth/UserCursor.h"

#include "backend/core/Text.h"
#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <charconv>

namespace bloomzy::auth {
namespace {

constexpr std::size_t nameSize = 16;
constexpr std::size_t numberSize = 16;
constexpr std::size_t cursorLimit = 1024;

bool isHex(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string hexOf(std::int64_t number)
{
    std::string digits(numberSize, '0');
    for (std::size_t i = numberSize; i > 0 && number > 0; --i, number /= 16)
        digits[i - 1] = "0123456789abcdef"[number % 16];
    return digits;
}

std::optional<std::int64_t> numberIn(std::string_view hex)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), number, 16);
    if (error != std::errc() || end != hex.data() + hex.size())
        return {};
    return number;
}

} // namespace

std::string UserCursor::text() const
{
    return core::crypto::base64Url(std::string_view(list + hexOf(place.number) + place.key));
}

std::optional<UserCursor> UserCursor::fromText(std::string_view text)
{
    const auto decoded = text.size() <= cursorLimit ? core::crypto::decodeBase64UrlText(text) : std::nullopt;
    if (!decoded || decoded->size() < nameSize + numberSize)
        return {};
    const std::string_view all = *decoded;
    const std::string_view key = all.substr(nameSize + numberSize);
    const auto number = numberIn(all.substr(nameSize, numberSize));
    if (!number || !isHex(all.substr(0, nameSize + numberSize)) || !core::isUtf8(key) ||
        key.find('\0') != std::string_view::npos)
        return {};
    return UserCursor{std::string(all.substr(0, nameSize)), {std::string(key), *number}};
}

std::string userListName(const api::UserFilter& filter, api::UserSort sort)
{
    return core::crypto::sha256Hex("users " + std::string(core::json::enumName(sort)) + core::json::toJson(filter))
        .substr(0, nameSize);
}

} // namespace bloomzy::auth
