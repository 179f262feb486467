#pragma once

#include "backend/backup/age/Secret.h"
#include "backend/core/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace bloomzy::backup::age {

/// The public half of an X25519 key pair, `age1…`.
class Recipient
{
public:
    /// `invalid` with code `backup.recipient` when it is none.
    [[nodiscard]] static core::Result<Recipient> of(std::string_view text);
    explicit Recipient(std::string point)
        : m_point(std::move(point))
    {
    }

    [[nodiscard]] const std::string& point() const { return m_point; } ///< 32 bytes
    [[nodiscard]] std::string text() const;

private:
    std::string m_point;
};

/// The secret half, `AGE-SECRET-KEY-1…`, wiped with this object.
class Identity
{
public:
    /// `invalid` with code `backup.identity` when it is none.
    [[nodiscard]] static core::Result<Identity> of(std::string_view text);

    [[nodiscard]] const Key& secret() const { return m_secret; }
    [[nodiscard]] const Recipient& recipient() const { return m_recipient; }

private:
    Identity(const Key& secret, Recipient recipient)
        : m_secret(secret)
        , m_recipient(std::move(recipient))
    {
    }

    Key m_secret;
    Recipient m_recipient;
};

/// The identities of a file as age-keygen writes it: one a line, empty lines and those that begin with # passed over.
/// `invalid` with code `backup.identity` when a line is something else or there is none; at most 100.
[[nodiscard]] core::Result<std::vector<Identity>> identitiesOf(std::string_view file);

} // namespace bloomzy::backup::age
