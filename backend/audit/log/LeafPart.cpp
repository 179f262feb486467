#include "backend/audit/log/LeafPart.h"

#include "backend/core/crypto/Base64.h"
#include "backend/core/crypto/Random.h"
#include "backend/tlog/Sha256.h"

namespace bloomzy::audit {
namespace {

constexpr std::size_t saltText = (saltBytes + 2) / 3 * 4;

} // namespace

LeafPart saltedPart(std::string value)
{
    const auto bytes = core::crypto::randomBytes(saltBytes);
    return {std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()), std::move(value)};
}

tlog::Hash commitmentOf(const LeafPart& part)
{
    return tlog::sha256({part.salt, part.value});
}

std::string storedPart(const LeafPart& part)
{
    return core::crypto::base64(part.salt) + part.value;
}

std::optional<LeafPart> partOf(std::string_view stored)
{
    auto salt = core::crypto::decodeBase64Text(stored.substr(0, saltText));
    if (!salt || salt->size() != saltBytes)
        return std::nullopt;
    return LeafPart{std::move(*salt), std::string(stored.substr(saltText))};
}

} // namespace bloomzy::audit
