#include "backend/auth/KeyRing.h"

#include "backend/core/crypto/Base64.h"

namespace bloomzy::auth {

namespace {

std::string headerFor(const std::string& kid)
{
    return core::crypto::base64Url(std::string_view(R"({"alg":"ES256","kid":")" + kid + R"(","typ":"at+jwt"})"));
}

} // namespace

RingKey::RingKey(SigningKey signingKey, std::optional<core::Time> until)
    : key(std::move(signingKey))
    , header(headerFor(key.publicKey().kid))
    , acceptedUntil(until)
{
}

const RingKey* KeySet::of(std::string_view token, core::Time now) const
{
    for (const RingKey& one : keys) {
        const std::string& header = one.header;
        if (token.size() > header.size() && token[header.size()] == '.' && token.starts_with(header))
            return one.acceptedUntil && *one.acceptedUntil <= now ? nullptr : &one;
    }
    return nullptr;
}

KeyRing::KeyRing(SigningKey key)
{
    KeySet only;
    only.keys.emplace_back(std::move(key));
    m_keys = std::make_shared<const KeySet>(std::move(only));
}

std::shared_ptr<const KeySet> KeyRing::keys() const
{
    const std::scoped_lock lock(m_mutex);
    return m_keys;
}

void KeyRing::replace(KeySet keys)
{
    auto fresh = std::make_shared<const KeySet>(std::move(keys));
    const std::scoped_lock lock(m_mutex);
    m_keys = std::move(fresh);
}

} // namespace bloomzy::auth
