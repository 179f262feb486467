#include "backend/catalog/service/QueryRules.h"
#include "backend/catalog/text/Fold.h"
#include "backend/http/Example.h"
#include "backend/http/Target.h"
#include "backend/http/TypedEndpoint.h"
#include "tests/fuzz/support/Fuzz.h"

using namespace bloomzy;

namespace {

core::Result<api::TaxonQuery> queryOf(const std::string& target)
{
    BLOOMZY_TRY(const auto read, http::parseTarget(target));
    api::TaxonQuery query;
    BLOOMZY_CHECK(http::readQuery(core::json::typeOf<api::TaxonQuery>, &query, read.query));
    return query;
}

} // namespace

/// The query string of a list: what passes the rules reads the same when it is written again.
void fuzz(std::string_view input)
{
    auto query = queryOf("/api/v1/taxa?" + std::string(input));
    if (query.has_error())
        return;
    if (query->q)
        require(catalog::searchWords(*query->q).size() <= 8, "at most eight words are searched");
    if (!catalog::checkQuery(*query).empty())
        return;
    const auto parameters = http::exampleParameters(core::json::typeOf<api::TaxonQuery>, &*query);
    auto again = queryOf("/api/v1/taxa" + http::queryString(parameters));
    require(again.has_value(), "what passed is read when it is written again");
    require(catalog::checkQuery(*again).empty(), "and passes again");
    require(core::json::toJson(*again) == core::json::toJson(*query), "and asks for the same");
}
