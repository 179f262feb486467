#include "ui/client/LogTexts.h"

#include "backend/tlog/Sha256.h"

namespace bloomzy::client {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::optional<tlog::Checkpoint> signedHead(const QByteArray& note, const tlog::NoteVerifier& key)
{
    return tlog::verifiedCheckpoint(viewOf(note), key.name, key);
}

std::optional<tlog::Checkpoint> claimedHead(const QByteArray& note)
{
    const auto read = tlog::Note::of(viewOf(note));
    return read ? tlog::Checkpoint::of(read->text) : std::nullopt;
}

std::optional<tlog::ProofPath> pathOf(const std::vector<std::string>& hashes)
{
    tlog::ProofPath path;
    for (const std::string& hash : hashes) {
        const auto bytes =
            QByteArray::fromBase64Encoding(QByteArray::fromStdString(hash), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes || bytes.decoded.size() != qsizetype(sizeof(tlog::Hash)))
            return std::nullopt;
        path.push_back(tlog::hashOf(viewOf(bytes.decoded)));
    }
    return path;
}

} // namespace bloomzy::client
