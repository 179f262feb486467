#include "backend/backup/age/Decryptor.h"

#include "backend/backup/age/Failures.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace bloomzy::backup::age {

namespace {

/// From what was read already, then from the source.
core::Result<std::size_t> fillFrom(std::string& before, ByteSource& from, std::span<char> into)
{
    const std::size_t count = before.copy(into.data(), into.size());
    before.erase(0, count);
    if (count == into.size())
        return count;
    BLOOMZY_TRY(const std::size_t more, readFully(from, into.subspan(count)));
    return count + more;
}

core::Result<FileKey> fileKeyOf(const Header& header, std::span<const Identity> identities)
{
    BLOOMZY_TRY(const FileKey fileKey, unwrap(header.stanzas, identities));
    BLOOMZY_TRY(const std::string mac, headerMac(fileKey, header.authenticated));
    if (CRYPTO_memcmp(mac.data(), header.mac.data(), mac.size()) != 0)
        return macFailure();
    return fileKey;
}

} // namespace

Decryptor::Decryptor(ByteSource& from, std::string beyond, ChaChaPoly cipher)
    : m_from(from)
    , m_beyond(std::move(beyond))
    , m_cipher(std::move(cipher))
    , m_sealed(chunkBytes + tagBytes, '\0')
    , m_plain(chunkBytes)
{
}

core::Result<std::unique_ptr<Decryptor>> Decryptor::open(ByteSource& from, std::span<const Identity> identities)
{
    std::string beyond;
    BLOOMZY_TRY(const std::string text, readHeader(from, beyond));
    BLOOMZY_TRY(const Header header, parseHeader(text));
    BLOOMZY_TRY(const FileKey fileKey, fileKeyOf(header, identities));
    std::string nonce(payloadNonceBytes, '\0');
    BLOOMZY_TRY(const std::size_t length, fillFrom(beyond, from, nonce));
    if (length != payloadNonceBytes)
        return headerFailure("it ends before its nonce");
    BLOOMZY_TRY(ChaChaPoly cipher, payloadCipher(fileKey, nonce));
    return std::unique_ptr<Decryptor>(new Decryptor(from, std::move(beyond), std::move(cipher)));
}

core::Result<std::size_t> Decryptor::read(std::span<char> into)
{
    if (m_failure)
        return *m_failure;
    auto taken = take(into);
    if (taken.has_error())
        m_failure = taken.error();
    return taken;
}

core::Result<std::size_t> Decryptor::take(std::span<char> into)
{
    if (m_open.empty() && !m_whole)
        BLOOMZY_CHECK(openChunk());
    const std::size_t count = m_open.copy(into.data(), into.size());
    m_open.remove_prefix(count);
    return count;
}

core::Result<void> Decryptor::openChunk()
{
    BLOOMZY_TRY(const std::size_t length, fillFrom(m_beyond, m_from, m_sealed));
    if (m_last) {
        m_whole = length == 0;
        return m_whole ? core::Result<void>() : payloadFailure("something follows the last chunk");
    }
    if (length == 0)
        return payloadFailure("the last chunk is missing");
    BLOOMZY_CHECK(openAsWhatItIs(std::string_view(m_sealed).substr(0, length)));
    if (m_last && length == tagBytes && m_index > 0)
        return payloadFailure("the last chunk is empty");
    m_open = {m_plain.data(), length - tagBytes};
    ++m_index;
    return m_open.empty() ? openChunk() : core::Result<void>();
}

/// Only a full chunk can have others behind it.
core::Result<void> Decryptor::openAsWhatItIs(std::string_view sealed)
{
    if (sealed.size() == m_sealed.size()) {
        BLOOMZY_TRY(const bool between, opensAs(sealed, false));
        if (between)
            return {};
    }
    BLOOMZY_TRY(m_last, opensAs(sealed, true));
    return m_last ? core::Result<void>() : payloadFailure("a chunk was changed, cut or moved");
}

core::Result<bool> Decryptor::opensAs(std::string_view sealed, bool last)
{
    return m_cipher.open(chunkNonce(m_index, last), sealed, m_plain.data());
}

} // namespace bloomzy::backup::age
