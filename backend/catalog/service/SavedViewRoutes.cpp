#include "backend/catalog/service/SavedViewRoutes.h"

#include "backend/catalog/service/SavedViewExamples.h"
#include "backend/http/TypedEndpoint.h"

namespace bloomzy::catalog {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;
using http::Route;

constexpr std::size_t viewBytes = 16 * 1024;
constexpr const char* views = "/api/v1/catalog/views";
constexpr const char* oneView = "/api/v1/catalog/views/{id}";

/// Who may read the list may keep their own ways to look at it.
http::Access mayRead()
{
    return http::Access::needs(api::Permission::taxaRead);
}

Endpoint listViews(SavedViewHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::SavedViewList>(
        Route{.method = Method::get,
              .path = views,
              .access = mayRead(),
              .operationId = "listSavedViews",
              .summary = "Lists the caller's own views of the catalog, by name."},
        [&handlers](const Call<Nothing>& call) { return handlers.list(call.request); }, examples::listSavedViews);
}

Endpoint createView(SavedViewHandlers& handlers)
{
    return endpoint<api::SavedViewInput, Nothing, api::SavedView>(
        Route{.method = Method::post,
              .path = views,
              .access = mayRead(),
              .operationId = "createSavedView",
              .summary = "Keeps a view of the catalog for the caller.",
              .auditAction = "savedView.create",
              .bodyLimit = viewBytes,
              .successStatus = 201},
        [&handlers](const Call<api::SavedViewInput>& call) { return handlers.create(call.request, call.body); },
        examples::createSavedView);
}

Endpoint getView(SavedViewHandlers& handlers)
{
    return endpoint<Nothing, Nothing, api::SavedView>(
        Route{.method = Method::get,
              .path = oneView,
              .access = mayRead(),
              .operationId = "getSavedView",
              .summary = "Reads one of the caller's views."},
        [&handlers](const Call<Nothing>& call) { return handlers.get(call.request); }, examples::getSavedView);
}

Endpoint updateView(SavedViewHandlers& handlers)
{
    return endpoint<api::RawJson, Nothing, api::SavedView>(
        Route{.method = Method::patch,
              .path = oneView,
              .access = mayRead(),
              .operationId = "updateSavedView",
              .summary = "Changes one of the caller's views by a JSON Merge Patch.",
              .auditAction = "savedView.update",
              .bodyLimit = viewBytes,
              .requestMediaType = "application/merge-patch+json"},
        [&handlers](const Call<api::RawJson>& call) { return handlers.patch(call.request, call.body.text); },
        examples::updateSavedView);
}

Endpoint deleteView(SavedViewHandlers& handlers)
{
    return endpoint<Nothing, Nothing, Nothing>(
        Route{.method = Method::del,
              .path = oneView,
              .access = mayRead(),
              .operationId = "deleteSavedView",
              .summary = "Deletes one of the caller's views.",
              .auditAction = "savedView.delete"},
        [&handlers](const Call<Nothing>& call) { return handlers.remove(call.request); }, examples::deleteSavedView);
}

} // namespace

std::vector<Endpoint> savedViewEndpoints(SavedViewHandlers& handlers)
{
    return {listViews(handlers), createView(handlers), getView(handlers), updateView(handlers), deleteView(handlers)};
}

} // namespace bloomzy::catalog
