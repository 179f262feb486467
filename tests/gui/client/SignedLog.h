#pragma once

#include "backend/api/AuditLog.h"
#include "tests/unit/tlog/SmallTree.h"
#include "ui/client/LogJudge.h"

namespace bloomzy::test {

/// A log with a key, as a server has it.
class SignedLog
{
public:
    explicit SignedLog(std::uint8_t fill, const std::string& name = "bloomzy/audit/one")
        : m_key(signerOf(fill, name))
    {
    }
    void add(int count, const std::string& what = "event")
    {
        for (int i = 0; i < count; ++i)
            m_tree.add(what + std::to_string(m_tree.size()));
    }
    [[nodiscard]] client::LogPin pin() const
    {
        const tlog::Checkpoint head{m_key.verifier().name, m_tree.size(), m_tree.root()};
        return {QByteArray::fromStdString(m_key.verifier().text()),
                QByteArray::fromStdString(tlog::signedCheckpoint(head, m_key))};
    }
    [[nodiscard]] api::AuditConsistencyProof proofFrom(std::uint64_t oldSize) const
    {
        api::AuditConsistencyProof proof;
        proof.oldSize = std::int64_t(oldSize);
        proof.newSize = std::int64_t(m_tree.size());
        const auto path = tlog::consistencyProof(oldSize, m_tree.size(), m_tree.nodes());
        for (const tlog::Hash& hash : *path)
            proof.hashes.push_back(QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()))
                                       .toBase64()
                                       .toStdString());
        return proof;
    }

    /// The same events, signed by another key from now on, which this one's last signature names.
    [[nodiscard]] SignedLog restored(std::uint8_t fill, const std::string& name, client::ClosedLogs& closed) const
    {
        SignedLog next(fill, name);
        next.m_tree = m_tree;
        const tlog::Checkpoint head{m_key.verifier().name, m_tree.size(), m_tree.root()};
        closed.push_back({m_key.verifier().text(), tlog::signedClosing(head, next.m_key.verifier(), m_key)});
        return next;
    }

private:
    static tlog::NoteSigner signerOf(std::uint8_t fill, const std::string& name)
    {
        tlog::NoteSigner::Seed seed;
        seed.fill(fill);
        return std::move(*tlog::NoteSigner::of(name, seed));
    }

    tlog::NoteSigner m_key;
    SmallTree m_tree;
};

} // namespace bloomzy::test
