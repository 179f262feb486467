#include "backend/views/ViewHandlers.h"

#include "backend/core/Id.h"
#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/views/ViewStore.h"

#include <algorithm>

namespace bloomzy::views {
namespace {

using api::ErrorCode;
using api::SavedView;
using api::SavedViewInput;
using storage::Lane;

std::string_view ownerOf(const http::Request& request)
{
    return request.principal->userId;
}

core::Result<SavedView> found(storage::Snapshot& snapshot, const http::Request& request)
{
    BLOOMZY_TRY(auto view, findSavedView(snapshot, ownerOf(request), request.pathParameter("id")));
    if (!view)
        return core::makeError(ErrorCode::notFound, "You have no such view.");
    return std::move(*view);
}

core::Result<SavedView> found(storage::Snapshot& snapshot, const http::Request& request, std::int64_t revision)
{
    BLOOMZY_TRY(auto view, found(snapshot, request));
    if (view.revision != revision)
        return core::makeError(
            ErrorCode::preconditionFailed,
            "You have changed this view elsewhere. Nothing was changed now. Load your views again and repeat it.");
    return view;
}

http::Reply<SavedView> reply(SavedView view)
{
    auto tag = http::revisionTag(view.revision);
    return {.value = std::move(view), .etag = std::move(tag)};
}

core::Result<void> record(storage::Transaction& transaction, const http::Request& request, const SavedView& view)
{
    return http::recordAudit(transaction, request, api::AuditTarget{"savedView", view.id, view.name});
}

} // namespace

ViewHandlers::ViewHandlers(storage::Database& database, const core::Clock& clock, ViewList list)
    : m_database(database)
    , m_clock(clock)
    , m_list(std::move(list))
{
}

core::Result<http::Reply<api::SavedViewList>> ViewHandlers::list(const http::Request& request)
{
    using Answer = http::Reply<api::SavedViewList>;
    return storage::readValue<Answer>(m_database, request.deadline,
                                      [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
                                          BLOOMZY_TRY(auto views, savedViews(snapshot, ownerOf(request)));
                                          return Answer{.value = {std::move(views), {}}};
                                      });
}

core::Result<http::Reply<SavedView>> ViewHandlers::get(const http::Request& request)
{
    using Answer = http::Reply<SavedView>;
    return storage::readValue<Answer>(m_database, request.deadline,
                                      [&](storage::Snapshot& snapshot) -> core::Result<Answer> {
                                          BLOOMZY_TRY(auto view, found(snapshot, request));
                                          return reply(std::move(view));
                                      });
}

core::Result<SavedView> ViewHandlers::keep(storage::Transaction& transaction, const http::Request& request,
                                           SavedView view) const
{
    BLOOMZY_TRY(const auto others, savedViews(transaction, ownerOf(request)));
    const auto taken = [&](const SavedView& other) { return other.name == view.name && other.id != view.id; };
    if (std::ranges::any_of(others, taken))
        return core::makeError(ErrorCode::conflict, "You have a view of this name. Choose another name.");
    ++view.revision;
    view.updatedAt = core::formatTime(m_clock.now());
    if (view.isDefault)
        BLOOMZY_CHECK(clearOtherDefault(transaction, ownerOf(request), view.id, view.updatedAt));
    BLOOMZY_CHECK(keepSavedView(transaction, ownerOf(request), view));
    BLOOMZY_CHECK(record(transaction, request, view));
    return view;
}

core::Result<SavedView> ViewHandlers::add(storage::Transaction& transaction, const http::Request& request,
                                          SavedViewInput input) const
{
    BLOOMZY_TRY(const auto views, savedViews(transaction, ownerOf(request)));
    if (views.size() >= mostViews)
        return core::makeError(ErrorCode::conflict, "You have 50 views, which is the most. Delete one first.");
    SavedView view;
    static_cast<SavedViewInput&>(view) = std::move(input);
    view.id = core::newId(m_clock);
    return keep(transaction, request, std::move(view));
}

core::Result<http::Response> ViewHandlers::create(const http::Request& request, SavedViewInput input)
{
    if (auto faults = m_list.check(input); !faults.empty())
        return core::invalid(std::move(faults));
    return http::once(m_database, Lane::interactive, request,
                      [&](storage::Transaction& transaction) -> core::Result<http::Response> {
                          BLOOMZY_TRY(auto view, add(transaction, request, input));
                          auto created = reply(std::move(view));
                          created.status = 201;
                          created.location = m_list.path + '/' + created.value.id;
                          return http::written(created);
                      });
}

core::Result<SavedView> ViewHandlers::change(storage::Transaction& transaction, const http::Request& request,
                                             std::int64_t revision, const std::string& patch) const
{
    BLOOMZY_TRY(auto view, found(transaction, request, revision));
    BLOOMZY_TRY(auto input, core::json::patched(SavedViewInput(view), patch, {"id", "revision", "updatedAt"}));
    if (auto faults = m_list.check(input); !faults.empty())
        return core::invalid(std::move(faults));
    if (input == view)
        return view;
    static_cast<SavedViewInput&>(view) = std::move(input);
    return keep(transaction, request, std::move(view));
}

core::Result<http::Reply<SavedView>> ViewHandlers::patch(const http::Request& request, const std::string& patch)
{
    using Answer = http::Reply<SavedView>;
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    return storage::writeValue<Answer>(m_database, Lane::interactive, request.deadline,
                                       [&](storage::Transaction& transaction) -> core::Result<Answer> {
                                           BLOOMZY_TRY(auto view, change(transaction, request, revision, patch));
                                           return reply(std::move(view));
                                       });
}

core::Result<http::Reply<http::Nothing>> ViewHandlers::remove(const http::Request& request)
{
    BLOOMZY_TRY(const auto revision, http::requiredRevision(request));
    const auto change = [&](storage::Transaction& transaction) -> core::Result<void> {
        BLOOMZY_TRY(const auto view, found(transaction, request, revision));
        BLOOMZY_CHECK(removeSavedView(transaction, ownerOf(request), view.id));
        return record(transaction, request, view);
    };
    BLOOMZY_CHECK(m_database.write(Lane::interactive, change, request.deadline));
    return http::Reply<http::Nothing>{.value = {}};
}

} // namespace bloomzy::views
