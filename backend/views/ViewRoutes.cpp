#include "backend/views/ViewRoutes.h"

#include "backend/http/TypedEndpoint.h"

namespace bloomzy::views {
namespace {

using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;
using http::Route;

constexpr std::size_t viewBytes = 16 * 1024;

std::string pathOfOne(const ViewList& list)
{
    return list.path + "/{id}";
}

Endpoint listViews(ViewHandlers& handlers)
{
    const ViewList& list = handlers.of();
    return endpoint<Nothing, Nothing, api::SavedViewList>(
        Route{.method = Method::get,
              .path = list.path,
              .access = http::Access::needs(list.permission),
              .operationId = "list" + list.operation + "s",
              .summary = "Lists the caller's own views of " + list.of + ", by name."},
        [&handlers](const Call<Nothing>& call) { return handlers.list(call.request); }, list.examples.list);
}

Endpoint createView(ViewHandlers& handlers)
{
    const ViewList& list = handlers.of();
    return endpoint<api::SavedViewInput, Nothing, api::SavedView>(
        Route{.method = Method::post,
              .path = list.path,
              .access = http::Access::needs(list.permission),
              .operationId = "create" + list.operation,
              .summary = "Keeps a view of " + list.of + " for the caller.",
              .auditAction = "savedView.create",
              .bodyLimit = viewBytes,
              .successStatus = 201},
        [&handlers](const Call<api::SavedViewInput>& call) { return handlers.create(call.request, call.body); },
        list.examples.create);
}

Endpoint getView(ViewHandlers& handlers)
{
    const ViewList& list = handlers.of();
    return endpoint<Nothing, Nothing, api::SavedView>(
        Route{.method = Method::get,
              .path = pathOfOne(list),
              .access = http::Access::needs(list.permission),
              .operationId = "get" + list.operation,
              .summary = "Reads one of the caller's views of " + list.of + "."},
        [&handlers](const Call<Nothing>& call) { return handlers.get(call.request); }, list.examples.get);
}

Endpoint updateView(ViewHandlers& handlers)
{
    const ViewList& list = handlers.of();
    return endpoint<api::RawJson, Nothing, api::SavedView>(
        Route{.method = Method::patch,
              .path = pathOfOne(list),
              .access = http::Access::needs(list.permission),
              .operationId = "update" + list.operation,
              .summary = "Changes one of the caller's views of " + list.of + " by a JSON Merge Patch.",
              .auditAction = "savedView.update",
              .bodyLimit = viewBytes,
              .requestMediaType = "application/merge-patch+json"},
        [&handlers](const Call<api::RawJson>& call) { return handlers.patch(call.request, call.body.text); },
        list.examples.update);
}

Endpoint deleteView(ViewHandlers& handlers)
{
    const ViewList& list = handlers.of();
    return endpoint<Nothing, Nothing, Nothing>(
        Route{.method = Method::del,
              .path = pathOfOne(list),
              .access = http::Access::needs(list.permission),
              .operationId = "delete" + list.operation,
              .summary = "Deletes one of the caller's views of " + list.of + ".",
              .auditAction = "savedView.delete"},
        [&handlers](const Call<Nothing>& call) { return handlers.remove(call.request); }, list.examples.remove);
}

} // namespace

std::vector<Endpoint> viewEndpoints(ViewHandlers& handlers)
{
    return {listViews(handlers), createView(handlers), getView(handlers), updateView(handlers), deleteView(handlers)};
}

} // namespace bloomzy::views
