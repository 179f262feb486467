#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/core/Result.h"

namespace bloomzy::backup {

/// More would only fill up pages.
inline constexpr std::size_t mostDestinations = 20;

/// What is wrong with what a person wrote of a destination, apart from the place; trims its name.
[[nodiscard]] std::vector<api::Fault> checkDestination(api::DestinationInput& input);

/// Refuses a destination that lies in the data folder: whoever deletes that, by mistake or not, deletes its backups.
[[nodiscard]] core::Result<void> checkOutside(const api::DestinationInput& input,
                                              const std::filesystem::path& dataFolder);

/// Why the place was not taken, as a fault of the settings or of the kind.
[[nodiscard]] core::Error refusal(const sdk::Failure& failure);

/// What follows from a look at the destination, or from a try to store there.
void noteSuccess(api::Destination& destination, const sdk::Space& space, const std::string& time);
/// A trouble that goes on keeps its beginning. `busy` is none.
void noteFailure(api::Destination& destination, const sdk::Failure& failure, const std::string& time);

} // namespace bloomzy::backup
