#include "backend/auth/UserCursor.h"

#include "backend/core/Id.h"
#include "backend/core/crypto/Base64.h"

namespace bloomzy::auth {

std::string UserCursor::text() const
{
    return core::crypto::base64Url(std::string_view(id + email));
}

std::optional<UserCursor> UserCursor::fromText(std::string_view text)
{
    constexpr std::size_t kIdSize = 36;
    constexpr std::size_t kLimit = 512;
    const auto decoded = text.size() <= kLimit ? core::crypto::decodeBase64UrlText(text) : std::nullopt;
    if (!decoded || decoded->size() < kIdSize || !core::isId(decoded->substr(0, kIdSize)))
        return {};
    return UserCursor{decoded->substr(kIdSize), decoded->substr(0, kIdSize)};
}

} // namespace bloomzy::auth
