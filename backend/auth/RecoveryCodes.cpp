#include "backend/auth/RecoveryCodes.h"

#include "backend/auth/TextRules.h"
#include "backend/core/crypto/Base32.h"
#include "backend/core/crypto/Hash.h"
#include "backend/core/crypto/Random.h"

#include <algorithm>

namespace bloomzy::auth::recoverycodes {
namespace {

constexpr std::size_t count = 10;
constexpr std::size_t randomBytes = 15;
constexpr std::size_t characters = 24;
constexpr std::size_t group = 4;

bool isDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7');
}

std::string makeOne()
{
    std::string plain = lowerAscii(core::crypto::base32(core::crypto::randomBytes(randomBytes)));
    std::string code;
    for (std::size_t i = 0; i < plain.size(); i += group)
        code.append(i == 0 ? "" : "-").append(plain, i, group);
    core::crypto::wipe(plain);
    return code;
}

} // namespace

std::vector<std::string> make()
{
    std::vector<std::string> codes(count);
    std::ranges::generate(codes, makeOne);
    return codes;
}

std::optional<std::string> hashOf(std::string_view typed)
{
    std::string plain = lowerAscii(typed);
    std::erase_if(plain, [](char c) { return c == ' ' || c == '-'; });
    std::optional<std::string> hash;
    if (plain.size() == characters && std::ranges::all_of(plain, isDigit))
        hash = core::crypto::sha256Hex(plain);
    core::crypto::wipe(plain);
    return hash;
}

} // namespace bloomzy::auth::recoverycodes
