#include "backend/audit/search/SearchExamples.h"

#include "backend/audit/search/SearchCursor.h"
#include "backend/http/ExampleValues.h"

namespace bloomzy::audit::examples {
namespace {

using namespace http::examples;
using http::Nothing;

api::AuditEntry updateOfTaxon()
{
    api::AuditEntry entry;
    entry.id = eventId;
    entry.time = time;
    entry.action = "taxon.update";
    entry.actor = {api::ActorKind::user, adaId, adaName, sessionId, "192.0.2.17"};
    entry.target = api::AuditTarget{"taxon", taxonId, "Monstera deliciosa"};
    entry.outcome = api::AuditOutcome::success;
    entry.changes = {{"/care/wateringIntervalDays", {"7"}, {"9"}}};
    entry.traceId = traceId;
    entry.sequence = 42;
    entry.source = "catalog";
    return entry;
}

} // namespace

http::ExampleOf<Nothing, api::AuditQuery, api::AuditPage> listEvents()
{
    api::AuditQuery query;
    query.limit = 20;
    query.actor = {adaId};
    api::AuditPage page;
    page.items = {updateOfTaxon()};
    page.nextCursor = textOf({'o', 42, 0});
    page.newerCursor = textOf({'n', 42, 0});
    page.through = 42;
    return {.query = query, .answer = page};
}

http::ExampleOf<Nothing, Nothing, api::AuditEntry> getEvent()
{
    return {.path = {{"id", eventId}}, .answer = updateOfTaxon()};
}

http::ExampleOf<Nothing, api::AuditFacetsQuery, api::AuditFacets> countEvents()
{
    api::AuditFacetsQuery query;
    query.q = "monstera watering";
    query.action = {"taxon.update"};
    api::AuditFacets facets;
    facets.count = 1;
    facets.exact = true;
    facets.total = 42;
    facets.through = 42;
    facets.action = {{"taxon.create", 2, {}}, {"taxon.update", 1, {}}};
    facets.outcome = {{"success", 1, {}}};
    facets.actorKind = {{"user", 1, {}}};
    facets.actor = {{adaId, 1, adaName}};
    facets.targetType = {{"taxon", 1, {}}};
    facets.source = {{"catalog", 1, {}}};
    return {.query = query, .answer = facets};
}

http::ExampleOf<Nothing, api::AuditHistogramQuery, api::AuditHistogram> drawHistogram()
{
    api::AuditHistogramQuery query;
    query.from = "2026-11-22T13:00:00Z";
    query.to = "2026-11-22T15:00:00Z";
    query.buckets = 2;
    api::AuditHistogram histogram;
    histogram.from = "2026-11-22T13:00:00.000000Z";
    histogram.to = "2026-11-22T15:00:00.000000Z";
    histogram.bucketSeconds = 3'600;
    histogram.buckets = {{"2026-11-22T13:00:00.000000Z", 17, 0, 0, 0}, {"2026-11-22T14:00:00.000000Z", 23, 2, 0, 0}};
    histogram.exact = true;
    histogram.through = 42;
    return {.query = query, .answer = histogram};
}

http::ExampleOf<Nothing, api::AuditExportQuery, std::string> exportEvents()
{
    api::AuditExportQuery query;
    query.action = {"taxon.update"};
    query.format = api::AuditExportFormat::csv;
    return {.query = query,
            .answer = "\uFEFFsequence,time,action,outcome,actorKind,actorId,actorName,address,sessionId,apiKeyId,"
                      "targetType,targetId,targetName,reason,changes,traceId,source,id\r\n"
                      "42,\"2026-11-22T14:32:05.123456Z\",\"taxon.update\",\"success\",\"user\","
                      "\"019ab3c0-5e2f-7a41-9c1d-3f0a6b7c8d01\",\"Ada Placeholder\",\"192.0.2.17\","
                      "\"019ab3c0-5e30-7b52-8d2e-4a1b7c8d9e02\",\"\",\"taxon\","
                      "\"019ab3c2-7051-7d74-8f40-6c3d9eafb004\",\"Monstera deliciosa\",\"\","
                      "\"[{\"\"field\"\":\"\"/care/wateringIntervalDays\"\",\"\"before\"\":7,\"\"after\"\":9}]\","
                      "\"36da82d79be7f738ac2f4808f6941e19\",\"catalog\",\"019ab3c5-a384-70a7-9273-9f60c1d2e307\"\r\n"};
}

} // namespace bloomzy::audit::examples
