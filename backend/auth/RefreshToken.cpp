#include "backend/auth/RefreshToken.h"

#include "backend/core/crypto/Random.h"

namespace bloomzy::auth::refreshtoken {
namespace {

constexpr std::size_t onceBytes = 32;
constexpr std::size_t onceCharacters = 43;
constexpr std::size_t familyBytes = 16;
constexpr std::size_t familyCharacters = 22;

std::string newFamily()
{
    return core::crypto::randomToken(familyBytes);
}

} // namespace

std::string first()
{
    return core::crypto::randomToken(onceBytes) + '.' + newFamily();
}

std::string next(std::string_view used)
{
    const auto family = familyOf(used);
    return family ? core::crypto::randomToken(onceBytes).append(1, '.').append(*family) : first();
}

std::optional<std::string_view> familyOf(std::string_view token)
{
    if (token.size() != onceCharacters + 1 + familyCharacters || token[onceCharacters] != '.')
        return {};
    return token.substr(onceCharacters + 1);
}

} // namespace bloomzy::auth::refreshtoken
