#include "backend/catalog/service/SavedViewExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::catalog::examples {
namespace {

using http::Nothing;

constexpr const char* viewId = "019ab3cb-09ea-760d-98d9-f5c6c7d8e90d";

api::SavedViewInput input()
{
    return {.name = "Aroids for shade",
            .query = "q=monstera&family=Araceae&light=shade&sort=family",
            .columns = {{"name", 280, true}, {"family", 140, true}, {"author", 120, false}},
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

} // namespace

ViewOf<Nothing, api::SavedViewList> listSavedViews()
{
    return {.answer = {.items = {view(1)}, .nextCursor = {}}};
}

ViewOf<api::SavedViewInput, api::SavedView> createSavedView()
{
    return {.request = input(), .answer = view(1)};
}

ViewOf<Nothing, api::SavedView> getSavedView()
{
    return {.path = {{"id", viewId}}, .answer = view(1)};
}

ViewOf<api::RawJson, api::SavedView> updateSavedView()
{
    auto changed = view(2);
    changed.name = "Shade";
    changed.isDefault = true;
    return {.path = {{"id", viewId}}, .request = {R"({"name":"Shade","isDefault":true})"}, .answer = changed};
}

ViewOf<Nothing, Nothing> deleteSavedView()
{
    return {.path = {{"id", viewId}}};
}

} // namespace bloomzy::catalog::examples
