#include "backend/catalog/list/PageFinder.h"

#include "backend/catalog/list/IndexWalk.h"
#include "backend/catalog/list/SearchFinder.h"

#include <limits>

namespace bloomzy::catalog {
namespace {

core::Result<std::vector<Place>> findWithoutWords(storage::Snapshot& snapshot, const PageRequest& request)
{
    BLOOMZY_TRY(auto places, readInOrder(snapshot, request, std::numeric_limits<std::size_t>::max()));
    return std::move(places).value_or(std::vector<Place>());
}

} // namespace

core::Result<std::vector<Place>> findPage(storage::Snapshot& snapshot, const PageRequest& request)
{
    if (request.facets.taxa() == 0)
        return std::vector<Place>();
    return request.words.empty() ? findWithoutWords(snapshot, request) : findWithWords(snapshot, request);
}

} // namespace bloomzy::catalog
