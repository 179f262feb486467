#include "backend/auth/BreachedPasswords.h"

#include "backend/auth/HashList.h"
#include "backend/core/crypto/Hash.h"

#include <openssl/evp.h>

#include <new>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t samples = 1000;
constexpr std::chrono::seconds lookAgain{60};

/// The published lists are of SHA-1. It keeps no secret here: what is looked for is never stored.
HashList::Hash sha1Of(std::string_view password)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::array<unsigned char, 20> digest{};
    if (EVP_Digest(password.data(), password.size(), digest.data(), nullptr, EVP_sha1(), nullptr) != 1)
        throw std::bad_alloc();
    HashList::Hash hash{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        hash[2 * i] = digits[digest[i] >> 4];
        hash[2 * i + 1] = digits[digest[i] & 0x0f];
    }
    core::crypto::wipe(digest.data(), digest.size());
    return hash;
}

core::Error notKnown(const core::Error& error)
{
    return core::unavailable("New passwords cannot be compared with the list of breached ones just now. Nothing was "
                             "changed. Whoever runs the server has to put the list back; try again then.",
                             lookAgain, error.detail + " " + error.cause);
}

core::Result<void> inspectLines(const HashList& list)
{
    HashList::Line last;
    for (std::int64_t sample = 0; sample <= samples; ++sample) {
        const std::int64_t byte = sample == samples ? list.size() - 1 : list.size() * sample / samples;
        if (byte < last.end) // of the same line
            continue;
        BLOOMZY_TRY(const auto line, list.lineAt(byte));
        if (last.end > 0 && line.hash <= last.hash)
            return core::makeError(api::ErrorCode::malformed,
                                   "The line at byte " + std::to_string(line.begin) +
                                       " is out of order. Name a list that is ordered by hash, not one by prevalence.");
        last = line;
    }
    return {};
}

} // namespace

core::Result<void> BreachedPasswords::inspect() const
{
    if (!isThere())
        return {};
    BLOOMZY_TRY(const auto list, HashList::open(m_file));
    return inspectLines(list);
}

core::Result<bool> BreachedPasswords::holds(std::string_view password) const
{
    if (!isThere())
        return false;
    const auto list = HashList::open(m_file);
    if (list.has_error())
        return notKnown(list.error());
    const auto held = list->holds(sha1Of(password));
    return held.has_error() ? core::Result<bool>(notKnown(held.error())) : held;
}

api::HealthCheck BreachedPasswords::check() const
{
    constexpr const char* name = "auth.breachedPasswords";
    if (inspect().has_error()) {
        std::string detail(unreadableList);
        detail += ": nobody can choose a new password. Put the list back, or start the server without one.";
        return {name, true, std::move(detail)};
    }
    return {name, true, "New passwords are compared with the list of breached ones."};
}

} // namespace bloomzy::auth
