#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Error.h"

namespace bloomzy::backup {

/// More would only fill up pages.
inline constexpr std::size_t mostDestinations = 20;

/// What is wrong with what a person wrote of a destination, apart from the place; trims its name.
[[nodiscard]] std::vector<api::Fault> checkDestination(api::DestinationInput& input);

/// Why the place was not taken, as a fault of the settings or of the kind.
[[nodiscard]] core::Error refusal(const sdk::Failure& failure);

/// What follows from a look at the destination, or from a try to store there.
void noteSuccess(api::Destination& destination, const sdk::Space& space, const std::string& time);
/// A trouble that goes on keeps its beginning. `busy` is none.
void noteFailure(api::Destination& destination, const sdk::Failure& failure, const std::string& time);

} // namespace bloomzy::backup
