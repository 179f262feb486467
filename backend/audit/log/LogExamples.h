#pragma once

#include "backend/api/AuditLog.h"
#include "backend/http/Endpoint.h"
#include "backend/http/Example.h"

/// Of a log of two events, with the first of the test vectors of docs/audit-log-format.md.
namespace bloomzy::audit {

using LogTextExample = http::ExampleOf<http::Nothing, http::Nothing, std::string>;

[[nodiscard]] LogTextExample checkpointExample();
[[nodiscard]] LogTextExample verifierExample();
[[nodiscard]] LogTextExample tileExample();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditInclusionQuery, api::AuditInclusionProof> inclusionExample();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditConsistencyQuery, api::AuditConsistencyProof>
consistencyExample();
[[nodiscard]] http::ExampleOf<http::Nothing, api::AuditPartsQuery, api::AuditPartsList> partsExample();
[[nodiscard]] http::ExampleOf<http::Nothing, http::Nothing, api::AuditClosedLogs> closedExample();
[[nodiscard]] http::ExampleOf<api::AuditLossAcceptance, http::Nothing, http::Nothing> lossExample();

} // namespace bloomzy::audit
