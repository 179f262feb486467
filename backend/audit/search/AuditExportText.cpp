#include "backend/audit/search/AuditExportText.h"

#include "backend/core/json/JsonImpl.h"
#include "backend/http/CsvCell.h"

namespace bloomzy::audit {
namespace {

using http::csvCell;

std::string cellOf(const std::optional<std::string>& text)
{
    return csvCell(text.value_or(""));
}

std::string lineOf(const api::AuditEntry& entry)
{
    const api::AuditActor& actor = entry.actor;
    const api::AuditTarget target = entry.target.value_or(api::AuditTarget());
    const std::string changes = entry.changes.empty() ? std::string() : core::json::toJson(entry.changes);
    std::string line = std::to_string(entry.sequence);
    for (const std::string& cell :
         {csvCell(entry.time), csvCell(entry.action), csvCell(core::json::enumName(entry.outcome)),
          csvCell(core::json::enumName(actor.kind)), cellOf(actor.id), cellOf(actor.displayName), cellOf(actor.address),
          cellOf(actor.sessionId), cellOf(actor.apiKeyId), csvCell(target.type), csvCell(target.id),
          cellOf(target.displayName), cellOf(entry.reason), csvCell(changes), cellOf(entry.traceId),
          cellOf(entry.requestId), csvCell(entry.source), csvCell(entry.id)})
        line.append(1, ',').append(cell);
    return line + "\r\n";
}

} // namespace

std::string AuditExportText::begin() const
{
    return m_csv ? "\uFEFFsequence,time,action,outcome,actorKind,actorId,actorName,address,sessionId,apiKeyId,"
                   "targetType,targetId,targetName,reason,changes,traceId,requestId,source,id\r\n"
                 : "";
}

std::string AuditExportText::rows(const std::vector<api::AuditEntry>& entries) const
{
    std::string text;
    for (const api::AuditEntry& entry : entries)
        text += m_csv ? lineOf(entry) : core::json::toJson(entry) + "\n";
    return text;
}

std::string AuditExportText::broken() const
{
    return m_csv ? "\"The export broke off here. Export again.\"\r\n"
                 : "{\"broken\":\"The export broke off here. Export again.\"}\n";
}

} // namespace bloomzy::audit
