#include "backend/catalog/service/QueryRules.h"

#include "backend/catalog/rules/FaultList.h"
#include "backend/catalog/text/LanguageTag.h"
#include "backend/http/Paging.h"

#include <algorithm>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t longestSearch = 200;

/// `unknown` is asked for where a value may be not known; elsewhere it is a mistake.
template <class E>
void refuseUnknown(const std::string& pointer, const std::vector<E>& values, FaultList& faults)
{
    if (std::find(values.begin(), values.end(), E::unknown) != values.end())
        faults.add(pointer, "taxonQuery.value");
}

void checkFilter(api::TaxonFilter& filter, FaultList& faults)
{
    faults.text("#query/q", filter.q, longestSearch);
    for (auto& family : filter.family)
        faults.text("#query/family", family, longestSearch);
    refuseUnknown("#query/taxonomicStatus", filter.taxonomicStatus, faults);
    refuseUnknown("#query/taxonRank", filter.taxonRank, faults);
    refuseUnknown("#query/reviewState", filter.reviewState, faults);
}

} // namespace

std::vector<api::Fault> checkSearch(std::optional<std::string>& q)
{
    FaultList faults;
    faults.text("#query/q", q, longestSearch);
    return faults.take();
}

std::vector<api::Fault> checkFilter(api::TaxonFilter& filter)
{
    FaultList faults;
    checkFilter(filter, faults);
    return faults.take();
}

std::vector<api::Fault> checkQuery(api::TaxonQuery& query)
{
    FaultList faults;
    checkFilter(query, faults);
    if (query.limit && (*query.limit < 1 || *query.limit > http::mostRows))
        faults.add("#query/limit", "taxonQuery.limit");
    if (query.sort == api::TaxonSort::unknown)
        faults.add("#query/sort", "taxonQuery.sort");
    if (faults.text("#query/language", query.language, 64)) {
        const auto tag = languageTag(*query.language);
        if (tag)
            query.language = tag;
        else
            faults.add("#query/language", "taxonQuery.language", {*query.language});
    }
    return faults.take();
}

} // namespace bloomzy::catalog
