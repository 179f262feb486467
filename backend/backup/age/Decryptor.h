#pragma once

#include "backend/backup/age/FileKeys.h"
#include "backend/core/crypto/WipingAllocator.h"

#include <memory>
#include <optional>

namespace bloomzy::backup::age {

/// Decrypts an age v1 file in its binary form (https://c2sp.org/age). What it gives is authenticated, chunk by chunk;
/// that it is whole is known when read() has answered 0. Holds two chunks of 64 KiB and a header of at most
/// headerLimit. For one thread at a time.
class Decryptor : public ByteSource
{
public:
    /// Reads the header, finds the key and checks the MAC, before anything of the payload. Errors are those of
    /// Failures.h and of `from`, which outlives this object.
    [[nodiscard]] static core::Result<std::unique_ptr<Decryptor>> open(ByteSource& from,
                                                                       std::span<const Identity> identities);

    [[nodiscard]] core::Result<std::size_t> read(std::span<char> into) override;

private:
    using Bytes = std::vector<char, core::crypto::WipingAllocator<char>>;
    Decryptor(ByteSource& from, std::string beyond, ChaChaPoly cipher);

    core::Result<std::size_t> take(std::span<char> into);
    core::Result<void> openChunk();
    core::Result<void> openAsWhatItIs(std::string_view sealed);
    core::Result<bool> opensAs(std::string_view sealed, bool last);

    ByteSource& m_from;
    std::string m_beyond; ///< read with the header, and not yet used
    ChaChaPoly m_cipher;
    std::string m_sealed;
    Bytes m_plain;
    std::string_view m_open; ///< the part of m_plain that nobody took yet
    std::uint64_t m_index = 0;
    bool m_last = false; ///< the last chunk was opened
    bool m_whole = false;
    std::optional<core::Error> m_failure;
};

} // namespace bloomzy::backup::age
