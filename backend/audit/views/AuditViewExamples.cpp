#include "backend/audit/views/AuditViewExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::audit::examples {
namespace {

using http::Nothing;
template <class Body, class Res>
using ViewOf = views::ExampleOf<Body, Res>;

constexpr const char* viewId = "019ab3cb-09ea-760d-98d9-f5c6c7d8e90f";

api::SavedViewInput input()
{
    return {.name = "Refused sign-ins",
            .query = "action=session.login&outcome=denied",
            .columns = {{"time", 164, true}, {"actor", 168, true}, {"source", 90, false}},
            .isDefault = false};
}

api::SavedView view(std::int64_t revision)
{
    api::SavedView view;
    static_cast<api::SavedViewInput&>(view) = input();
    view.id = viewId;
    view.revision = revision;
    view.updatedAt = http::examples::time;
    return view;
}

ViewOf<Nothing, api::SavedViewList> list()
{
    return {.answer = {.items = {view(1)}, .nextCursor = {}}};
}

ViewOf<api::SavedViewInput, api::SavedView> create()
{
    return {.request = input(), .answer = view(1)};
}

ViewOf<Nothing, api::SavedView> get()
{
    return {.path = {{"id", viewId}}, .answer = view(1)};
}

ViewOf<api::RawJson, api::SavedView> update()
{
    auto changed = view(2);
    changed.name = "Refusals";
    changed.isDefault = true;
    return {.path = {{"id", viewId}}, .request = {R"({"name":"Refusals","isDefault":true})"}, .answer = changed};
}

ViewOf<Nothing, Nothing> remove()
{
    return {.path = {{"id", viewId}}};
}

} // namespace

views::ViewExamples auditViews()
{
    return {&list, &create, &get, &update, &remove};
}

} // namespace bloomzy::audit::examples
