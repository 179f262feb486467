#pragma once

#include "backend/api/BackupPoints.h"
#include "backend/backup/targets/DestinationCalls.h"
#include "backend/backup/work/BackupWatch.h"
#include "backend/core/Clock.h"
#include "backend/core/Log.h"
#include "backend/storage/Database.h"

namespace bloomzy::backup {

/// A file that goes to destinations.
struct Parcel
{
    std::string name; ///< sdk::isFileName()
    std::filesystem::path file;
    std::int64_t bytes = 0;
};

/// What became of it at one of them.
struct Delivered
{
    api::Destination destination; ///< with what is known of it now
    api::BackupCopy copy;
};

/// Carries backups to destinations, one after the other: the trouble of one does not stop the others. For one thread at
/// a time.
class Delivery
{
public:
    /// All outlive this object.
    Delivery(DestinationCalls& calls, const core::Clock& clock, core::Log& log)
        : m_calls(calls)
        , m_clock(clock)
        , m_log(log)
    {
    }

    /// Whether any of them took it stands in the copies. An error is only that it was cancelled: then nothing of it is
    /// left at those that had it already.
    [[nodiscard]] core::Result<std::vector<Delivered>> deliver(const Parcel& parcel,
                                                               const std::vector<api::Destination>& destinations,
                                                               BackupSteps& steps, std::int64_t stepBytes);
    /// Takes a parcel back from where it is stored.
    void takeBack(const std::string& name, const std::vector<Delivered>& delivered);

    /// Keeps what is known of the destinations, of those that are still there.
    [[nodiscard]] static core::Result<void> note(storage::Transaction& transaction,
                                                 const std::vector<Delivered>& delivered);

private:
    [[nodiscard]] Delivered deliverTo(api::Destination destination, const Parcel& parcel, const BackupWatch& watch);

    DestinationCalls& m_calls;
    const core::Clock& m_clock;
    core::Log& m_log;
};

[[nodiscard]] bool isStored(const api::BackupCopy& copy);

} // namespace bloomzy::backup
