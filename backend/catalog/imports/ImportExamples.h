#pragma once

#include "backend/api/Import.h"
#include "backend/api/Operations.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes of imports, in the order of the story that they tell.
namespace bloomzy::catalog::examples {

template <class Body, class Query, class Res>
using ImportOf = http::ExampleOf<Body, Query, Res>;

[[nodiscard]] ImportOf<std::string, api::UploadQuery, api::Import> stageImport();
[[nodiscard]] ImportOf<http::Nothing, api::PageQuery, api::ImportPage> listImports();
[[nodiscard]] ImportOf<http::Nothing, http::Nothing, api::Import> getImport();
[[nodiscard]] ImportOf<api::RawJson, http::Nothing, api::Import> planImport();
[[nodiscard]] ImportOf<http::Nothing, api::ImportRowQuery, api::ImportRowPage> listImportRows();
[[nodiscard]] ImportOf<http::Nothing, http::Nothing, std::string> importErrors();
[[nodiscard]] ImportOf<http::Nothing, http::Nothing, http::Nothing> discardImport();
[[nodiscard]] ImportOf<http::Nothing, http::Nothing, api::Operation> checkImport();
[[nodiscard]] ImportOf<api::ApplyImport, http::Nothing, api::Operation> applyImport();
[[nodiscard]] ImportOf<http::Nothing, http::Nothing, api::Operation> undoImport();

} // namespace bloomzy::catalog::examples
