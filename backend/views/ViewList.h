#pragma once

#include "backend/api/Permission.h"
#include "backend/api/Problem.h"
#include "backend/api/SavedViews.h"
#include "backend/http/Endpoint.h"

#include <functional>
#include <string>
#include <vector>

namespace bloomzy::views {

template <class Body, class Res>
using ExampleOf = http::ExampleOf<Body, http::Nothing, Res>;

/// Of each route one; called when somebody asks for the reference.
struct ViewExamples
{
    ExampleOf<http::Nothing, api::SavedViewList> (*list)();
    ExampleOf<api::SavedViewInput, api::SavedView> (*create)();
    ExampleOf<http::Nothing, api::SavedView> (*get)();
    ExampleOf<api::RawJson, api::SavedView> (*update)();
    ExampleOf<http::Nothing, http::Nothing> (*remove)();
};

/// A list that people keep views of: what tells its views from those of another list.
struct ViewList
{
    std::string path;           ///< of the routes: `/api/v1/catalog/views`
    std::string operation;      ///< what their operation ids end in: `SavedView`, as in `createSavedView`
    std::string of;             ///< in their summaries: `the catalog`
    api::Permission permission; ///< who may read the list may keep their own ways to look at it
    /// What is wrong with a view; tidies its name.
    std::function<std::vector<api::Fault>(api::SavedViewInput&)> check;
    ViewExamples examples;
};

} // namespace bloomzy::views
