#pragma once

#include "backend/tlog/Checkpoint.h"
#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Proof.h"
#include "backend/tlog/Sha256.h"
#include "ui/pages/audit/ProofCheck.h"

#include <QtCore/QByteArray>

namespace bloomzy::test {

/// A small log with its key, as a server would serve it.
class ProofLog
{
public:
    explicit ProofLog(int events, unsigned char seed = 7)
        : m_signer(*tlog::NoteSigner::of("bloomzy/audit/test", seedOf(seed)))
    {
        for (int i = 0; i < events; ++i)
            m_entries.push_back(entryOf(i));
    }

    static std::string idOf(int number)
    {
        return "019ab3c5-a384-70a7-9273-" + std::to_string(100'000'000'000 + number);
    }
    static std::string base64(const tlog::Hash& hash)
    {
        const std::string_view bytes = tlog::bytesOf(hash);
        return QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64().toStdString();
    }
    static std::string actorPart()
    {
        return R"({"address":"192.0.2.17","displayName":"Ada Placeholder","kind":"user"})";
    }
    static std::string salt() { return "0123456789abcdef"; }
    static std::string actorHash() { return base64(tlog::sha256({salt(), actorPart()})); }
    static std::string entryOf(int number)
    {
        return R"({"action":"taxon.update","actor":")" + actorHash() + R"(","id":")" + idOf(number) +
               R"(","outcome":"success","source":"catalog","time":"2026-11-22T14:32:05.123456Z","v":1})";
    }

    [[nodiscard]] std::string& entry(int number) { return m_entries[std::size_t(number)]; }

    [[nodiscard]] tlog::NodeReader nodes() const
    {
        return [this](int level, std::uint64_t index) { return node(level, index); };
    }
    [[nodiscard]] QByteArray checkpoint(std::uint64_t size) const
    {
        const tlog::Checkpoint head{m_signer.verifier().name, size, *tlog::rootOf(size, nodes())};
        return QByteArray::fromStdString(tlog::signedCheckpoint(head, m_signer));
    }
    [[nodiscard]] QByteArray key() const { return QByteArray::fromStdString(m_signer.verifier().text() + "\n"); }

    /// All that proves the event with this number, from 0.
    [[nodiscard]] audit_page::ProofInput input(int number) const
    {
        audit_page::ProofInput input;
        input.shown.id = idOf(number);
        input.shown.time = "2026-11-22T14:32:05.123456Z";
        input.shown.action = "taxon.update";
        input.shown.source = "catalog";
        input.shown.outcome = api::AuditOutcome::success;
        input.shown.actor.kind = api::ActorKind::user;
        input.shown.actor.displayName = "Ada Placeholder";
        input.shown.actor.address = "192.0.2.17";
        input.shown.sequence = number + 1;
        input.checkpoint = checkpoint(m_entries.size());
        input.verifierKey = key();
        const auto path = tlog::inclusionProof(std::uint64_t(number), m_entries.size(), nodes());
        for (const tlog::Hash& hash : *path)
            input.proof.hashes.push_back(base64(hash));
        std::string bundle;
        const std::size_t start = std::size_t(number) / 256 * 256;
        for (std::size_t i = start; i < std::min(m_entries.size(), start + 256); ++i)
            tlog::addEntry(bundle, m_entries[i]);
        input.bundle = QByteArray::fromStdString(bundle);
        api::AuditParts parts;
        parts.sequence = number + 1;
        parts.actor = api::AuditPart{QByteArray::fromStdString(salt()).toBase64().toStdString(), actorPart()};
        input.parts = parts;
        return input;
    }

private:
    static tlog::NoteSigner::Seed seedOf(unsigned char byte)
    {
        tlog::NoteSigner::Seed seed{};
        seed.fill(byte);
        return seed;
    }
    [[nodiscard]] tlog::Hash node(int level, std::uint64_t index) const
    {
        if (level == 0)
            return tlog::leafHash(m_entries[index]);
        return tlog::nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }

    tlog::NoteSigner m_signer;
    std::vector<std::string> m_entries;
};

} // namespace bloomzy::test
