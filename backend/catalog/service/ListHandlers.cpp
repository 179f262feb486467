#include "backend/catalog/service/ListHandlers.h"

#include "backend/catalog/list/Cursor.h"
#include "backend/catalog/list/Facets.h"
#include "backend/catalog/list/PageFinder.h"
#include "backend/catalog/list/Spelling.h"
#include "backend/catalog/service/QueryRules.h"
#include "backend/catalog/service/SummaryView.h"
#include "backend/catalog/text/Fold.h"
#include "backend/core/json/Writer.h"
#include "backend/http/Paging.h"

namespace bloomzy::catalog {
namespace {

std::vector<std::string> wordsOf(const api::TaxonFilter& filter)
{
    return filter.q ? searchWords(*filter.q) : std::vector<std::string>();
}

/// A search of nothing but punctuation finds nothing, rather than everything.
bool findsNothing(const api::TaxonFilter& filter)
{
    return filter.q && searchWords(*filter.q).empty();
}

/// An api::TaxonPage whose items are written already.
struct WrittenPage
{
    std::vector<KeptSummaries::Text> items;
    std::optional<std::string> nextCursor;
    std::optional<std::int64_t> count;
};

std::string textOf(const WrittenPage& page)
{
    core::json::Writer writer;
    writer.beginObject();
    writer.plainKey("items");
    writer.beginArray();
    for (const auto& item : page.items)
        writer.raw(*item);
    writer.endArray();
    if (page.nextCursor) {
        writer.plainKey("nextCursor");
        writer.text(*page.nextCursor);
    }
    if (page.count) {
        writer.plainKey("count");
        writer.integer(*page.count);
    }
    writer.endObject();
    return writer.take();
}

/// Builds one page of a list.
class PageReader
{
public:
    PageReader(storage::Snapshot& snapshot, FacetGroups& facetGroups, SearchCounts& searchCounts, KeptSummaries& kept,
               const http::AccessScope& scope, const api::TaxonQuery& query)
        : m_snapshot(snapshot)
        , m_facetGroups(facetGroups)
        , m_searchCounts(searchCounts)
        , m_kept(kept)
        , m_scope(scope)
        , m_query(query)
        , m_words(wordsOf(query))
        , m_filter(query, scope)
    {
    }

    core::Result<WrittenPage> read(const Place& after)
    {
        WrittenPage page;
        auto groups = std::make_shared<const FacetGroups::Groups>();
        if (!findsNothing(m_query)) {
            BLOOMZY_TRY(groups, m_facetGroups.of(m_snapshot));
        }
        const std::size_t limit = std::size_t(m_query.limit.value_or(http::defaultRows));
        BLOOMZY_TRY(auto places, find(*groups, after, limit + 1));
        if (places.size() > limit) {
            places.resize(limit);
            page.nextCursor = cursorAfter(places.back(), m_query);
        }
        const std::string language = m_query.language.value_or("en");
        BLOOMZY_TRY(page.items, viewSummaries(m_snapshot, m_kept, places,
                                              {.scope = m_scope, .words = m_words, .language = language}));
        if (m_query.count.value_or(false)) {
            BLOOMZY_TRY(page.count, count(*groups));
        }
        return page;
    }

private:
    core::Result<std::vector<Place>> find(const std::vector<FacetGroup>& groups, const Place& after, std::size_t limit)
    {
        const FacetSet facets(groups, m_filter);
        const auto order = Order::of(Order::sortOf(m_query));
        return findPage(m_snapshot, {.facets = facets,
                                     .words = m_words,
                                     .order = order,
                                     .after = after,
                                     .limit = limit,
                                     .phrase = m_query.q ? searchPhrase(*m_query.q) : std::string()});
    }

    core::Result<std::int64_t> count(const std::vector<FacetGroup>& groups)
    {
        BLOOMZY_TRY(const auto holding, groupsHolding(m_snapshot, m_searchCounts, groups, m_words));
        return FacetSet(holding, m_filter).taxa();
    }

    storage::Snapshot& m_snapshot;
    FacetGroups& m_facetGroups;
    SearchCounts& m_searchCounts;
    KeptSummaries& m_kept;
    const http::AccessScope& m_scope;
    const api::TaxonQuery& m_query;
    std::vector<std::string> m_words;
    Filter m_filter;
};

} // namespace

ListHandlers::ListHandlers(storage::Database& database)
    : m_database(database)
{
}

core::Result<http::Response> ListHandlers::list(const http::Request& request, const api::TaxonQuery& asked)
{
    using Answer = http::Response;
    auto query = asked;
    if (auto faults = checkQuery(query); !faults.empty())
        return core::invalid(std::move(faults));
    BLOOMZY_TRY(const auto after, placeOf(query));
    return storage::readValue<Answer>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
            PageReader reader(snapshot, m_facetGroups, m_searchCounts, m_kept, request.principal->scope, query);
            BLOOMZY_TRY(const auto page, reader.read(after));
            return Answer{.status = 0, .contentType = {}, .body = textOf(page)};
        });
}

core::Result<http::Reply<api::TaxonFacets>> ListHandlers::facets(const http::Request& request,
                                                                 const api::TaxonFilter& asked)
{
    using Answer = http::Reply<api::TaxonFacets>;
    auto filter = asked;
    if (auto faults = checkFilter(filter); !faults.empty())
        return core::invalid(std::move(faults));
    return storage::readValue<Answer>(
        m_database, request.deadline, [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
            BLOOMZY_TRY(const auto groups, m_facetGroups.of(snapshot));
            BLOOMZY_TRY(auto holding, groupsHolding(snapshot, m_searchCounts, *groups, wordsOf(filter)));
            if (findsNothing(filter))
                holding.clear();
            return Answer{.value = countFacets(*groups, holding, Filter(filter, request.principal->scope))};
        });
}

core::Result<http::Reply<api::TaxonSpelling>> ListHandlers::spelling(const http::Request& request,
                                                                     const api::TaxonSpellingQuery& asked)
{
    using Answer = http::Reply<api::TaxonSpelling>;
    auto q = asked.q;
    if (auto faults = checkSearch(q); !faults.empty())
        return core::invalid(std::move(faults));
    if (!q)
        return Answer{};
    return storage::readValue<Answer>(m_database, request.deadline,
                                      [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
                                          BLOOMZY_TRY(const auto groups, m_facetGroups.of(snapshot));
                                          const FacetSet seen(*groups, Filter({}, request.principal->scope));
                                          Answer answer;
                                          BLOOMZY_TRY(answer.value.suggestion, suggestSpelling(snapshot, seen, *q));
                                          return answer;
                                      });
}

} // namespace bloomzy::catalog
