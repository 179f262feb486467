#pragma once

#include "backend/backup/age/FileKeys.h"
#include "backend/core/crypto/WipingAllocator.h"

#include <memory>

namespace bloomzy::backup::age {

/// Encrypts what is written to it as an age v1 file (https://c2sp.org/age, binary form) into another sink. Holds two
/// chunks of 64 KiB, whatever the size. For one thread at a time.
class Encryptor : public ByteSink
{
public:
    /// Writes the header. Each of `recipients` alone can decrypt; at least one, at most 20, else `invalid`. `into`
    /// outlives this object.
    [[nodiscard]] static core::Result<std::unique_ptr<Encryptor>> start(std::span<const Recipient> recipients,
                                                                        ByteSink& into);

    [[nodiscard]] core::Result<void> write(std::string_view bytes) override;
    [[nodiscard]] core::Result<void> finish() override;

private:
    Encryptor(ChaChaPoly cipher, ByteSink& into);
    core::Result<void> writeChunk(std::string_view plain, bool last);

    ChaChaPoly m_cipher;
    ByteSink& m_into;
    std::vector<char, core::crypto::WipingAllocator<char>> m_plain; ///< room for a chunk
    std::size_t m_held = 0; ///< of m_plain: what waits until it is known whether it is the last
    std::string m_sealed;
    std::uint64_t m_index = 0;
};

} // namespace bloomzy::backup::age
