#include "backend/catalog/service/TaxonHandlers.h"

#include "backend/catalog/list/Cursor.h"
#include "backend/catalog/service/TaxonView.h"
#include "backend/catalog/service/TaxonWriter.h"
#include "backend/catalog/store/RevisionStore.h"
#include "backend/http/Paging.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::catalog {
namespace {

using storage::Lane;

core::Result<http::Reply<api::Taxon>> reply(storage::Snapshot& snapshot, const http::Request& request,
                                            const TaxonRecord& taxon)
{
    BLOOMZY_TRY(auto view, viewTaxon(snapshot, request.principal->scope, taxon));
    return http::Reply<api::Taxon>{.value = std::move(view), .etag = http::revisionTag(taxon.revision)};
}

core::Result<TaxonRecord> visible(storage::Snapshot& snapshot, const http::Request& request)
{
    BLOOMZY_TRY(auto taxon, visibleTaxon(snapshot, request.principal->scope, request.pathParameter("id")));
    if (!taxon)
        return core::makeError(api::ErrorCode::notFound, "There is no such taxon in the catalog.");
    return std::move(*taxon);
}

} // namespace

TaxonHandlers::TaxonHandlers(storage::Database& database, const core::Clock& clock, const TwoPersonRule& rule)
    : m_database(database)
    , m_clock(clock)
    , m_rule(rule)
{
}

core::Result<http::Response> TaxonHandlers::create(const http::Request& request, const api::TaxonInput& input)
{
    return http::once(
        m_database, Lane::interactive, request, [&](storage::Transaction& transaction) -> core::Result<http::Response> {
            BLOOMZY_TRY(const auto taxon, TaxonWriter(transaction, request, m_clock, &m_rule).create(input));
            BLOOMZY_TRY(auto created, reply(transaction, request, taxon));
            created.status = 201;
            created.location = "/api/v1/taxa/" + taxon.id;
            return http::written(created);
        });
}

core::Result<http::Reply<api::Taxon>> TaxonHandlers::get(const http::Request& request)
{
    using Answer = http::Reply<api::Taxon>;
    return storage::readValue<Answer>(m_database, request.deadline,
                                      [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
                                          BLOOMZY_TRY(const auto taxon, visible(snapshot, request));
                                          return reply(snapshot, request, taxon);
                                      });
}

core::Result<http::Reply<api::Taxon>> TaxonHandlers::patch(const http::Request& request, const std::string& patch)
{
    using Answer = http::Reply<api::Taxon>;
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    return storage::writeValue<Answer>(m_database, Lane::interactive, request.deadline,
                                       [&](storage::Transaction& transaction) -> core::Result<Answer> {
                                           TaxonWriter writer(transaction, request, m_clock, &m_rule);
                                           BLOOMZY_TRY(const auto taxon,
                                                       writer.patch(request.pathParameter("id"), revision, patch));
                                           return reply(transaction, request, taxon);
                                       });
}

core::Result<http::Reply<http::Nothing>> TaxonHandlers::remove(const http::Request& request)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_CHECK(TaxonWriter(transaction, request, m_clock).remove(request.pathParameter("id"), revision));
        return {};
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, change, request.deadline));
    return http::Reply<http::Nothing>{.value = {}};
}

core::Result<http::Reply<api::Taxon>> TaxonHandlers::restore(const http::Request& request)
{
    using Answer = http::Reply<api::Taxon>;
    return storage::writeValue<Answer>(
        m_database, Lane::interactive, request.deadline,
        [&](storage::Transaction& transaction) -> core::Result<Answer> {
            BLOOMZY_TRY(const auto taxon,
                        TaxonWriter(transaction, request, m_clock).restore(request.pathParameter("id")));
            return reply(transaction, request, taxon);
        });
}

core::Result<http::Reply<api::TaxonRevisionPage>> TaxonHandlers::revisions(const http::Request& request,
                                                                           const api::PageQuery& query)
{
    using Answer = http::Reply<api::TaxonRevisionPage>;
    BLOOMZY_TRY(const std::int64_t limit, http::pageRows(query));
    const std::string list = "revisions " + std::string(request.pathParameter("id"));
    BLOOMZY_TRY(const auto before, numberOf(list, query.cursor));
    return storage::readValue<Answer>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
            BLOOMZY_TRY(const auto taxon, visible(snapshot, request));
            api::TaxonRevisionPage page;
            BLOOMZY_TRY(page.items, revisionsBefore(snapshot, taxon.number, before, limit + 1));
            if (page.items.size() > std::size_t(limit)) {
                page.items.pop_back();
                page.nextCursor = numberCursor(list, page.items.back().revision);
            }
            return Answer{.value = std::move(page)};
        });
}

} // namespace bloomzy::catalog
