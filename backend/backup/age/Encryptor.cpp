#include "backend/backup/age/Encryptor.h"

namespace bloomzy::backup::age {

namespace {

constexpr std::size_t mostRecipients = 20;

core::Result<std::string> newHeader(const FileKey& fileKey, std::span<const Recipient> recipients)
{
    std::vector<Stanza> stanzas;
    for (const Recipient& recipient : recipients) {
        BLOOMZY_TRY(Stanza stanza, wrap(fileKey, recipient));
        stanzas.push_back(std::move(stanza));
    }
    const std::string authenticated = authenticatedText(stanzas);
    BLOOMZY_TRY(const std::string mac, headerMac(fileKey, authenticated));
    return headerText(authenticated, mac);
}

} // namespace

Encryptor::Encryptor(ChaChaPoly cipher, ByteSink& into)
    : m_cipher(std::move(cipher))
    , m_into(into)
    , m_plain(chunkBytes)
    , m_sealed(chunkBytes + tagBytes, '\0')
{
}

core::Result<std::unique_ptr<Encryptor>> Encryptor::start(std::span<const Recipient> recipients, ByteSink& into)
{
    if (recipients.empty() || recipients.size() > mostRecipients)
        return core::invalid("/recipients", "backup.recipients", "A backup has 1 to 20 recipients.");
    BLOOMZY_TRY(const FileKey fileKey, randomFileKey());
    BLOOMZY_TRY(const std::string header, newHeader(fileKey, recipients));
    BLOOMZY_TRY(const std::string nonce, randomBytes(payloadNonceBytes));
    BLOOMZY_TRY(ChaChaPoly cipher, payloadCipher(fileKey, nonce));
    BLOOMZY_CHECK(into.write(header + nonce));
    return std::unique_ptr<Encryptor>(new Encryptor(std::move(cipher), into));
}

core::Result<void> Encryptor::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        // A full chunk waits until more comes: only then it is known not to be the last.
        if (m_held == chunkBytes) {
            BLOOMZY_CHECK(writeChunk({m_plain.data(), m_held}, false));
            m_held = 0;
        }
        if (m_held == 0 && bytes.size() > chunkBytes) {
            BLOOMZY_CHECK(writeChunk(bytes.substr(0, chunkBytes), false));
            bytes.remove_prefix(chunkBytes);
            continue;
        }
        const std::size_t count = bytes.copy(m_plain.data() + m_held, chunkBytes - m_held);
        m_held += count;
        bytes.remove_prefix(count);
    }
    return {};
}

core::Result<void> Encryptor::finish()
{
    BLOOMZY_CHECK(writeChunk({m_plain.data(), m_held}, true));
    return m_into.finish();
}

core::Result<void> Encryptor::writeChunk(std::string_view plain, bool last)
{
    BLOOMZY_CHECK(m_cipher.seal(chunkNonce(m_index++, last), plain, m_sealed.data()));
    return m_into.write(std::string_view(m_sealed).substr(0, plain.size() + tagBytes));
}

} // namespace bloomzy::backup::age
