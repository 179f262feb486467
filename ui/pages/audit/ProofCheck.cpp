#include "ui/pages/audit/ProofCheck.h"

#include "backend/tlog/EntryBundle.h"
#include "backend/tlog/Proof.h"
#include "backend/tlog/Sha256.h"
#include "backend/tlog/Tile.h"
#include "ui/client/JsonCodecImpl.h"
#include "ui/client/LogTexts.h"
#include "ui/pages/audit/PartCheck.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::toQString;
using client::viewOf;

namespace {

QByteArray bytesOf(const tlog::Hash& hash)
{
    const std::string_view view = tlog::bytesOf(hash);
    return {view.data(), qsizetype(view.size())};
}

std::optional<tlog::NoteVerifier> keyOf(const QByteArray& text)
{
    return tlog::NoteVerifier::of(viewOf(text.endsWith('\n') ? text.chopped(1) : text));
}

/// The way up that RFC 9162 section 2.1.3.2 goes, with the nodes that it makes.
QList<ProofStep> stepsOf(tlog::Hash node, quint64 number, quint64 size, const tlog::ProofPath& path)
{
    QList<ProofStep> steps;
    quint64 last = size - 1;
    for (const tlog::Hash& neighbour : path) {
        const bool isLeft = number % 2 == 1 || number == last;
        steps += ProofStep{bytesOf(node), bytesOf(neighbour), isLeft};
        node = isLeft ? tlog::nodeHash(neighbour, node) : tlog::nodeHash(node, neighbour);
        if (isLeft && number % 2 == 0) {
            while (number % 2 == 0 && number != 0) {
                number /= 2;
                last /= 2;
            }
        }
        number /= 2;
        last /= 2;
    }
    return steps;
}

std::optional<QByteArray> entryOf(const QByteArray& bundle, quint64 number)
{
    const auto entries = tlog::entriesOf(viewOf(bundle));
    const auto place = std::size_t(number % tlog::tileWidth);
    if (!entries || place >= entries->size())
        return {};
    const std::string_view entry = (*entries)[place];
    return QByteArray(entry.data(), qsizetype(entry.size()));
}

/// An entry in the one form that it can have; an empty object for anything else.
QJsonObject readEntry(const QByteArray& entry)
{
    const QJsonDocument document = QJsonDocument::fromJson(entry);
    return document.toJson(QJsonDocument::Compact) == entry ? document.object() : QJsonObject();
}

bool isOf(const QJsonObject& entry, const api::AuditEntry& shown)
{
    return entry.value("id"_L1) == toQString(shown.id) && entry.value("time"_L1) == toQString(shown.time) &&
           entry.value("action"_L1) == toQString(shown.action) && entry.value("source"_L1) == toQString(shown.source) &&
           entry.value("outcome"_L1) == client::enumName(shown.outcome);
}

ProofFinding failed(ProofFinding finding, ProofFault fault)
{
    finding.fault = fault;
    return finding;
}

} // namespace

ProofFinding checkProof(const ProofInput& input)
{
    ProofFinding finding;
    finding.number = quint64(std::max<std::int64_t>(1, input.shown.sequence) - 1);
    const auto key = keyOf(input.verifierKey);
    if (!key)
        return failed(finding, ProofFault::key);
    const quint32 id = key->id();
    for (const int shift : {24, 16, 8, 0})
        finding.keyId += char(id >> shift & 0xFF);
    const auto head = client::signedHead(input.checkpoint, *key);
    if (!head)
        return failed(finding, ProofFault::signature);
    finding.size = head->size;
    finding.root = bytesOf(head->root);
    const auto entry = entryOf(input.bundle, finding.number);
    if (!entry)
        return failed(finding, ProofFault::entry);
    finding.entry = *entry;
    const tlog::Hash leaf = tlog::leafHash(viewOf(*entry));
    finding.leafHash = bytesOf(leaf);
    const auto path = client::pathOf(input.proof.hashes);
    if (!path || !tlog::verifyInclusion(leaf, finding.number, head->size, *path, head->root))
        return failed(finding, ProofFault::proof);
    finding.path = stepsOf(leaf, finding.number, head->size, *path);
    const QJsonObject read = readEntry(*entry);
    if (read.isEmpty())
        return failed(finding, ProofFault::entry);
    if (!isOf(read, input.shown))
        return failed(finding, ProofFault::shown);
    checkParts(read, input, finding);
    for (const PartState state : {finding.actor, finding.target, finding.details})
        if (state == PartState::differs)
            finding.fault = ProofFault::parts;
    return finding;
}

std::string bundlePath(qint64 sequence, quint64 size)
{
    const auto index = quint64(std::max<qint64>(1, sequence) - 1) / tlog::tileWidth;
    return tlog::entriesPathOf({0, index, tlog::widthIn(size, 0, index)});
}

} // namespace bloomzy::audit_page
