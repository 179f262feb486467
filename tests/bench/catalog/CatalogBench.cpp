#include "backend/catalog/CatalogService.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/operations/OperationService.h"
#include "backend/storage/SqliteDatabase.h"
#include "tests/bench/catalog/PlantList.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>

/// How long lists, searches and facets take over the names of The Plant List. BLOOMZY_PLANT_LIST names its unpacked
/// taxon.txt; without it the program says so and does nothing. BLOOMZY_BENCH_FOLDER keeps the database between runs.
namespace {

using namespace bloomzy;
using Query = std::vector<std::pair<std::string, std::string>>;

class NoLog : public core::Log
{
public:
    void write(core::LogLevel, std::string_view, std::string_view, std::initializer_list<Field>) override {}
};

class AllRights : public http::StandingRights
{
public:
    core::Result<std::bitset<32>> permissionsNow(const http::Principal&, storage::Deadline) const override
    {
        return std::bitset<32>().set();
    }
};

const http::Endpoint& find(const std::vector<http::Endpoint>& endpoints, std::string_view operation)
{
    return *std::find_if(endpoints.begin(), endpoints.end(),
                         [&](const auto& e) { return e.route.operationId == operation; });
}

http::Response call(const http::Endpoint& endpoint, const Query& query)
{
    http::Request request;
    request.query = query;
    request.principal = http::Principal{"bench", "Bench", "session", {}, {}};
    request.deadline = storage::deadlineIn(std::chrono::minutes(1));
    return *endpoint.handle(request);
}

void measure(const std::string& what, const http::Endpoint& endpoint, const Query& query)
{
    constexpr int runs = 15;
    std::vector<double> times;
    std::size_t bytes = 0;
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        bytes = call(endpoint, query).body.size();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    const double first = times.front();
    std::sort(times.begin(), times.end());
    std::cout << std::left << std::setw(48) << what << std::right << std::fixed << std::setprecision(1) << " p50 "
              << std::setw(7) << times[runs / 2] << " ms   worst " << std::setw(7) << times.back() << "   first "
              << std::setw(7) << first << "   " << bytes << " bytes" << std::endl;
}

void measureLists(const http::Endpoint& list)
{
    measure("first page", list, {});
    for (const char* sort : {"scientificNameDescending", "family", "updatedAtDescending"})
        measure(std::string("first page by ") + sort, list, {{"sort", sort}});
    for (const char* q : {"mons", "monstera deliciosa", "a", "zy", "zzzz", "ens", "ana", "astragalus", "hieracium",
                          "zamia", "wur", "qu al"})
        measure(std::string("search ") + q, list, {{"q", q}});
    for (const char* q : {"mons", "a", "ens", "ana", "sub", "alba"})
        for (const char* sort : {"scientificName", "bestMatch"})
            measure(std::string("search ") + q + " by " + sort, list, {{"q", q}, {"sort", sort}});
    measure("search mons, by family", list, {{"q", "mons"}, {"sort", "family"}});
    measure("search mons, one family", list, {{"q", "mons"}, {"family", "Rosaceae"}});
    measure("search ens, one family, by change", list, {{"q", "ens"}, {"family", "Rosaceae"}, {"sort", "updatedAt"}});
    measure("one family", list, {{"family", "Zingiberaceae"}});
    measure("three families, by change", list,
            {{"family", "Araceae"}, {"family", "Poaceae"}, {"family", "Rosaceae"}, {"sort", "updatedAtDescending"}});
    measure("unplaced varieties", list, {{"taxonomicStatus", "unplaced"}, {"taxonRank", "variety"}});
    measure("nothing known of light: shade", list, {{"light", "shade"}});
    measure("count of all", list, {{"count", "true"}});
    measure("count of mons", list, {{"count", "true"}, {"q", "mons"}});
}

/// The query of a later page, or of the last one there is.
Query pageOf(const http::Endpoint& list, const Query& first, int pages)
{
    Query query = first;
    for (int page = 1; page < pages; ++page) {
        const auto answer = *core::json::fromStoredJson<api::TaxonPage>(call(list, query).body);
        if (!answer.nextCursor)
            break;
        query = first;
        query.emplace_back("cursor", *answer.nextCursor);
    }
    return query;
}

void measureMiddle(const http::Endpoint& list)
{
    measure("page 200 of one family", list, pageOf(list, {{"family", "Orchidaceae"}}, 200));
    measure("last page of mons", list, pageOf(list, {{"q", "mons"}}, 1'000));
    for (const char* q : {"sub", "alba", "ana"})
        for (int page : {100, 10'000})
            measure("page " + std::to_string(page) + " of " + q + " (or the last)", list,
                    pageOf(list, {{"q", q}, {"limit", "200"}}, page));
    measure("page 400 of ens", list, pageOf(list, {{"q", "ens"}}, 400));
    measure("page 3,000 of 200 (the middle)", list, pageOf(list, {{"limit", "200"}}, 3'000));
    measure("last page of 200", list, pageOf(list, {{"limit", "200"}}, 100'000));
}

void measureFacets(const http::Endpoint& facets)
{
    measure("facets", facets, {});
    measure("facets of one family", facets, {{"family", "Orchidaceae"}});
    measure("facets of accepted", facets, {{"taxonomicStatus", "accepted"}, {"taxonRank", "species"}});
    for (const char* q : {"mons", "monstera deliciosa", "a", "zy", "ens", "zzzz"})
        measure(std::string("facets of search ") + q, facets, {{"q", q}});
    measure("facets of search mons, accepted", facets, {{"q", "mons"}, {"taxonomicStatus", "accepted"}});
}

void measureSpelling(const http::Endpoint& spelling)
{
    for (const char* q : {"monsterra", "monstera deliciosa", "mosntera", "rhododendrum", "hieracum", "albba",
                          "zzzzzzzz", "roza", "aaaaaaaa", "ficus elastika", "quercuss robbur", "xanthosomatiformisque"})
        measure(std::string("spelling of ") + q + ": " +
                    core::json::fromStoredJson<api::TaxonSpelling>(call(spelling, {{"q", q}}).body)
                        ->suggestion.value_or("none"),
                spelling, {{"q", q}});
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const char* names = std::getenv("BLOOMZY_PLANT_LIST");
    if (!names || !std::filesystem::exists(names)) {
        std::cout << "CatalogBench: skipped, BLOOMZY_PLANT_LIST does not name a taxon.txt" << std::endl;
        return 0;
    }
    const QTemporaryDir temporary;
    const char* kept = std::getenv("BLOOMZY_BENCH_FOLDER");
    storage::SqliteOptions options;
    options.file = std::filesystem::path(kept ? kept : temporary.path().toStdString().c_str()) / "catalog.db";
    const bool isNew = !std::filesystem::exists(options.file);
    auto database = storage::openSqlite(options, catalog::migrations(storage::Engine::sqlite));
    if (database.has_error()) {
        std::cerr << database.error().detail << std::endl;
        return 1;
    }
    const auto begin = std::chrono::steady_clock::now();
    if (isNew)
        bench::loadPlantList(**database, names);
    std::cout << "loaded in " << std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() << " s"
              << std::endl;
    core::SystemClock clock;
    NoLog log;
    storage::SqliteOptions systemOptions;
    systemOptions.file = std::filesystem::path(temporary.path().toStdString()) / "system.db";
    const auto system = storage::openSqlite(systemOptions, operations::migrations(storage::Engine::sqlite));
    if (system.has_error()) {
        std::cerr << system.error().detail << std::endl;
        return 1;
    }
    operations::OperationService operations(**system, clock, log);
    const AllRights rights;
    const auto service = catalog::makeCatalogService(**database, clock, log, operations, rights, {});
    const auto endpoints = service->endpoints();
    measureLists(find(endpoints, "listTaxa"));
    measureFacets(find(endpoints, "countTaxonFacets"));
    measureMiddle(find(endpoints, "listTaxa"));
    measureSpelling(find(endpoints, "suggestTaxonSpelling"));
    return 0;
}
