#include "ui/pages/audit/ProofRun.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/LogTexts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::Result;
using client::toQString;

ProofRun::ProofRun(client::ApiClient& client, client::Background& background, KnownKey key, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_background(background)
    , m_key(std::move(key))
{
}

ProofRun::~ProofRun()
{
    m_cancel.cancel();
}

void ProofRun::open(const api::AuditEntry& entry)
{
    if (entry.id == m_input.shown.id && m_state != ProofState::unchecked) {
        m_input.shown = entry;
        return;
    }
    close();
    m_input.shown = entry;
    Q_EMIT changed();
}

void ProofRun::close()
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    ++m_run;
    m_input = {};
    m_finding = {};
    m_error.reset();
    m_hasAll = false;
    end(ProofState::unchecked);
}

void ProofRun::end(ProofState state)
{
    m_state = state;
    Q_EMIT changed();
}

void ProofRun::fail(const client::ClientError& error)
{
    m_error = error;
    end(ProofState::unreachable);
}

template <class T, class Next>
void ProofRun::then(QFuture<Result<T>> reply, int run, Next next)
{
    reply.then(this, [this, run, next = std::move(next)](const Result<T>& answer) {
        if (run != m_run)
            return;
        if (answer)
            next(*answer);
        else
            fail(answer.error());
    });
}

void ProofRun::check()
{
    if (m_input.shown.id.empty() || m_state == ProofState::checking)
        return;
    m_error.reset();
    m_hasAll = false;
    const int run = ++m_run;
    end(ProofState::checking);
    if (const QByteArray known = m_key(); !known.isEmpty())
        return takeKey(known, run);
    then(m_api.verifierKey(m_cancel), run, [this, run](const QByteArray& key) { takeKey(key, run); });
}

void ProofRun::takeKey(const QByteArray& key, int run)
{
    m_input.verifierKey = key;
    askHead(run);
}

void ProofRun::askHead(int run)
{
    then(m_api.checkpoint(m_cancel), run, [this, run](const QByteArray& note) {
        m_input.checkpoint = note;
        const auto head = client::claimedHead(note); // nothing of it is believed yet
        if (head && head->size < quint64(m_input.shown.sequence))
            return end(ProofState::notCovered);
        if (!head) {
            m_finding = {};
            m_finding.fault = ProofFault::signature;
            return end(ProofState::failed);
        }
        askRest(run, head->size);
    });
}

void ProofRun::askRest(int run, quint64 size)
{
    const auto sequence = m_input.shown.sequence;
    then(m_api.inclusion({.sequence = sequence, .size = std::int64_t(size)}, m_cancel), run,
         [this, run, sequence, size](const api::AuditInclusionProof& proof) {
             m_input.proof = proof;
             then(m_api.tile(bundlePath(sequence, size), m_cancel), run, [this, run](const QByteArray& bundle) {
                 m_input.bundle = bundle;
                 askParts(run);
             });
         });
}

void ProofRun::askParts(int run)
{
    m_input.parts.reset();
    m_api.parts(m_input.shown.sequence, m_cancel).then(this, [this, run](const Result<api::AuditPartsList>& reply) {
        if (run != m_run)
            return;
        // A server that gives none proves the entry all the same.
        if (reply && !reply->items.empty() && reply->items.front().sequence == m_input.shown.sequence)
            m_input.parts = reply->items.front();
        compute(run);
    });
}

void ProofRun::compute(int run)
{
    m_hasAll = true;
    m_background.run([input = m_input] { return checkProof(input); })
        .then(this, [this, run](const ProofFinding& finding) {
            if (run != m_run)
                return;
            m_finding = finding;
            m_checkedAt = QDateTime::currentDateTimeUtc();
            end(finding.isProven() ? ProofState::proven : ProofState::failed);
        });
}

QByteArray ProofRun::exported() const
{
    if (!m_hasAll)
        return {};
    QJsonArray hashes;
    for (const std::string& hash : m_input.proof.hashes)
        hashes += toQString(hash);
    QJsonObject parts;
    const auto add = [&parts](const QString& name, const std::optional<api::AuditPart>& part) {
        if (part)
            parts.insert(name, QJsonObject{{u"salt"_s, toQString(part->salt)}, {u"value"_s, toQString(part->value)}});
    };
    const api::AuditParts given = m_input.parts.value_or(api::AuditParts());
    add(u"actor"_s, given.actor);
    add(u"target"_s, given.target);
    add(u"details"_s, given.details);
    const QJsonObject proof{{u"format"_s, u"https://c2sp.org/tlog-tiles"_s},
                            {u"vkey"_s, QString::fromUtf8(m_input.verifierKey.trimmed())},
                            {u"checkpoint"_s, QString::fromUtf8(m_input.checkpoint)},
                            {u"sequence"_s, qint64(m_input.shown.sequence)},
                            {u"leafIndex"_s, qint64(m_finding.number)},
                            {u"entry"_s, QString::fromUtf8(m_finding.entry)},
                            {u"leafHash"_s, QString::fromLatin1(m_finding.leafHash.toBase64())},
                            {u"hashes"_s, hashes},
                            {u"parts"_s, parts}};
    return QJsonDocument(proof).toJson();
}

} // namespace bloomzy::audit_page
