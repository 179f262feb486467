#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/api/BackupPlan.h"
#include "backend/api/BackupWork.h"
#include "backend/api/Operations.h"
#include "backend/api/Page.h"
#include "backend/http/TypedEndpoint.h"

/// Examples of the routes of destinations, of the plan, of restore points and of work on backups.
namespace bloomzy::backup::examples {

template <class Body, class Res>
using Example = http::ExampleOf<Body, http::Nothing, Res>;
using http::Nothing;

[[nodiscard]] Example<Nothing, api::DestinationKindList> listDestinationKinds();
[[nodiscard]] Example<Nothing, api::DestinationList> listDestinations();
[[nodiscard]] Example<api::NewDestination, api::Destination> createDestination();
[[nodiscard]] Example<Nothing, api::Destination> getDestination();
[[nodiscard]] Example<api::RawJson, api::Destination> updateDestination();
[[nodiscard]] Example<Nothing, Nothing> deleteDestination();
[[nodiscard]] Example<Nothing, api::Destination> checkDestination();
[[nodiscard]] Example<Nothing, api::BackupPlan> getPlan();
[[nodiscard]] Example<api::RawJson, api::BackupPlan> updatePlan();
[[nodiscard]] http::ExampleOf<Nothing, api::PageQuery, api::RestorePointList> listPoints();
[[nodiscard]] Example<Nothing, api::RestorePoint> getPoint();
[[nodiscard]] Example<api::RawJson, api::RestorePoint> updatePoint();
[[nodiscard]] Example<Nothing, api::BackupStatus> getBackupStatus();
[[nodiscard]] Example<Nothing, api::Operation> createBackup();
[[nodiscard]] Example<api::BackupOpening, api::Operation> verifyBackup();
[[nodiscard]] Example<Nothing, api::Operation> verifyBackups();

} // namespace bloomzy::backup::examples
