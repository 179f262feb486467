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
    constexpr std::size_t idSize = 36;
    constexpr std::size_t cursorLimit = 512;
    const auto decoded = text.size() <= cursorLimit ? core::crypto::decodeBase64UrlText(text) : std::nullopt;
    if (!decoded || decoded->size() < idSize || !core::isId(decoded->substr(0, idSize)))
        return {};
    return UserCursor{decoded->substr(idSize), decoded->substr(0, idSize)};
}

} // namespace bloomzy::auth
