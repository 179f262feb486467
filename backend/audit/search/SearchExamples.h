#pragma once

#include "backend/api/Audit.h"
#include "backend/http/Endpoint.h"
#include "backend/http/Example.h"

namespace bloomzy::audit::examples {

[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditQuery, api::AuditPage> listEvents();
[[nodiscard]] http::ExampleOf<http::Nothing, http::Nothing, api::AuditEntry> getEvent();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditFacetsQuery, api::AuditFacets> countEvents();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditHistogramQuery, api::AuditHistogram> drawHistogram();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditExportQuery, std::string> exportEvents();

} // namespace bloomzy::audit::examples
