#include "ui/pages/audit/PartCheck.h"

#include "backend/tlog/Sha256.h"
#include "ui/client/JsonCodecImpl.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using client::toQString;

namespace {

std::string_view saltView(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

QJsonObject readPart(const api::AuditPart& part)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(part.value)).object();
}

bool isCommitted(const api::AuditPart& part, const QString& commitment)
{
    const QByteArray salt = QByteArray::fromBase64(QByteArray::fromStdString(part.salt));
    const tlog::Hash hash = tlog::sha256({saltView(salt), part.value});
    const std::string_view bytes = tlog::bytesOf(hash);
    return QString::fromLatin1(QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64()) == commitment;
}

bool agrees(const QJsonObject& part, QLatin1String member, const std::optional<std::string>& shown)
{
    return !shown || part.value(member) == toQString(*shown);
}

/// What is shown of the actor is what the part says; what is hidden in the one may be in the other.
bool actorAgrees(const QJsonObject& part, const api::AuditActor& actor)
{
    return agrees(part, "id"_L1, actor.id) && agrees(part, "displayName"_L1, actor.displayName) &&
           agrees(part, "sessionId"_L1, actor.sessionId) && agrees(part, "address"_L1, actor.address) &&
           agrees(part, "apiKeyId"_L1, actor.apiKeyId) && part.value("kind"_L1) == client::enumName(actor.kind);
}

bool targetAgrees(const QJsonObject& part, const std::optional<api::AuditTarget>& target)
{
    return !target ||
           (part.value("type"_L1) == toQString(target->type) && part.value("id"_L1) == toQString(target->id) &&
            agrees(part, "displayName"_L1, target->displayName));
}

bool isHidden(const api::AuditEntry& shown, std::string_view start)
{
    return std::any_of(shown.masked.begin(), shown.masked.end(),
                       [&](const std::string& each) { return each.starts_with(start); });
}

QJsonValue jsonOf(const api::RawJson& value)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + QByteArray::fromStdString(value.text) + ']');
    return document.array().at(0);
}

/// What is not there is null in a change.
bool isSame(const QJsonValue& recorded, const api::RawJson& shown)
{
    const QJsonValue value = jsonOf(shown);
    return recorded == value || (recorded.isUndefined() && value.isNull());
}

bool changesAgree(const QJsonArray& recorded, const api::AuditEntry& shown)
{
    if (recorded.size() != qsizetype(shown.changes.size()))
        return false;
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        const api::FieldChange& change = shown.changes[std::size_t(i)];
        const QJsonObject was = recorded.at(i).toObject();
        const std::string place = "/changes/" + std::to_string(i);
        if (was.value("field"_L1) != toQString(change.field))
            return false;
        if (!isHidden(shown, place + "/before") && !isSame(was.value("before"_L1), change.before))
            return false;
        if (!isHidden(shown, place + "/after") && !isSame(was.value("after"_L1), change.after))
            return false;
    }
    return true;
}

bool detailsAgree(const QJsonObject& part, const api::AuditEntry& shown)
{
    return agrees(part, "reason"_L1, shown.reason) && agrees(part, "traceId"_L1, shown.traceId) &&
           agrees(part, "requestId"_L1, shown.requestId) && changesAgree(part.value("changes"_L1).toArray(), shown);
}

struct PartLook
{
    bool isErased = false;
    bool isHidden = false;
};

template <class Agrees>
PartState stateOf(const QJsonValue& commitment, const std::optional<api::AuditPart>& part, const PartLook& look,
                  const Agrees& agree)
{
    if (commitment.isUndefined())
        return part ? PartState::differs : PartState::absent;
    if (part)
        return isCommitted(*part, commitment.toString()) && agree(readPart(*part)) ? PartState::matches
                                                                                   : PartState::differs;
    if (look.isErased)
        return PartState::erased;
    return look.isHidden ? PartState::notShown : PartState::unchecked;
}

} // namespace

void checkParts(const QJsonObject& entry, const ProofInput& input, ProofFinding& finding)
{
    const api::AuditParts parts = input.parts.value_or(api::AuditParts());
    const api::AuditEntry& shown = input.shown;
    const bool actorErased = shown.actor.erased.value_or(false);
    const bool targetErased = shown.target && shown.target->erased.value_or(false);
    finding.actor = stateOf(entry.value("actor"_L1), parts.actor, {actorErased, isHidden(shown, "/actor")},
                            [&](const QJsonObject& part) { return actorAgrees(part, shown.actor); });
    finding.target = stateOf(entry.value("target"_L1), parts.target, {targetErased, isHidden(shown, "/target")},
                             [&](const QJsonObject& part) { return targetAgrees(part, shown.target); });
    finding.details = stateOf(entry.value("details"_L1), parts.details,
                              {actorErased || targetErased, isHidden(shown, "/changes") || isHidden(shown, "/reason")},
                              [&](const QJsonObject& part) { return detailsAgree(part, shown); });
}

} // namespace bloomzy::audit_page
