#pragma once

#include "backend/auth/SigningKey.h"
#include "backend/core/Clock.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::auth {

/// One key, and how the tokens begin that it signs.
struct RingKey
{
    explicit RingKey(SigningKey signingKey, std::optional<core::Time> until = {});

    SigningKey key;
    std::string header;                      ///< of a token, base64url
    std::optional<core::Time> acceptedUntil; ///< of a retired key
};

/// The keys at one moment: `signing` is the active one's place in `keys`.
struct KeySet
{
    std::vector<RingKey> keys;
    std::size_t signing = 0;

    [[nodiscard]] const RingKey& active() const { return keys[signing]; }
    /// The key whose header the token begins with, while it is accepted.
    [[nodiscard]] const RingKey* of(std::string_view token, core::Time now) const;
};

/// The keys in use. Whoever works with a set keeps the one it took; a new one serves whoever asks from then on. Safe
/// from any thread.
class KeyRing
{
public:
    explicit KeyRing(KeySet keys)
        : m_keys(std::make_shared<const KeySet>(std::move(keys)))
    {
    }
    /// With one key that signs.
    explicit KeyRing(SigningKey key);

    [[nodiscard]] std::shared_ptr<const KeySet> keys() const;
    void replace(KeySet keys);

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const KeySet> m_keys;
};

} // namespace bloomzy::auth
