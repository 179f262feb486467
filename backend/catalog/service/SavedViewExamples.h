#pragma once

#include "backend/api/SavedViews.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes of saved views.
namespace bloomzy::catalog::examples {

template <class Body, class Res>
using ViewOf = http::ExampleOf<Body, http::Nothing, Res>;

[[nodiscard]] ViewOf<http::Nothing, api::SavedViewList> listSavedViews();
[[nodiscard]] ViewOf<api::SavedViewInput, api::SavedView> createSavedView();
[[nodiscard]] ViewOf<http::Nothing, api::SavedView> getSavedView();
[[nodiscard]] ViewOf<api::RawJson, api::SavedView> updateSavedView();
[[nodiscard]] ViewOf<http::Nothing, http::Nothing> deleteSavedView();

} // namespace bloomzy::catalog::examples
