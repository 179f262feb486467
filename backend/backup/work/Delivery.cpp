#include "backend/backup/work/Delivery.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/backup/points/DestinationStore.h"
#include "backend/backup/routes/DestinationRules.h"

#include <algorithm>

namespace bloomzy::backup {

bool isStored(const api::BackupCopy& copy)
{
    return copy.state == api::BackupCopyState::stored;
}

Delivered Delivery::deliverTo(api::Destination destination, const Parcel& parcel, const BackupWatch& watch)
{
    const auto isCancelled = [&watch] { return watch.isCancelled && watch.isCancelled(); };
    const auto stored = m_calls.store(
        destination, parcel.name, parcel.file,
        [watch, bytes = parcel.bytes](std::int64_t done) {
            if (watch.progress)
                watch.progress(done, bytes);
            return !(watch.isCancelled && watch.isCancelled());
        },
        isCancelled);
    const std::string time = core::formatTime(m_clock.now());
    api::BackupCopy copy{destination.id, api::BackupCopyState::stored, time, {}, {}, {}};
    if (stored.isDone()) {
        destination.lastSuccessAt = time;
        if (const auto space = m_calls.check(destination); space.isDone())
            noteSuccess(destination, space.value(), time);
        return {std::move(destination), std::move(copy)};
    }
    const sdk::Failure& failure = stored.failure();
    copy.state = api::BackupCopyState::failed;
    copy.problem = problemOf(failure);
    if (!failure.detail.isEmpty())
        copy.detail = failure.detail.toStdString();
    noteFailure(destination, failure, time);
    m_log.write(core::LogLevel::warning, "backup", "a backup could not be stored at a destination",
                {{"destination", destination.id},
                 {"problem", std::to_string(static_cast<int>(failure.problem))},
                 {"cause", failure.cause.toStdString()}});
    return {std::move(destination), std::move(copy)};
}

core::Result<std::vector<Delivered>> Delivery::deliver(const Parcel& parcel,
                                                       const std::vector<api::Destination>& destinations,
                                                       BackupSteps& steps, std::int64_t stepBytes)
{
    std::vector<Delivered> all;
    for (const api::Destination& destination : destinations) {
        const BackupWatch step = steps.begin(stepBytes);
        if (!steps.isCancelled())
            all.push_back(deliverTo(destination, parcel, step));
        if (steps.isCancelled()) {
            takeBack(parcel.name, all);
            return archive::cancelled();
        }
    }
    return all;
}

void Delivery::takeBack(const std::string& name, const std::vector<Delivered>& delivered)
{
    for (const Delivered& one : delivered) {
        if (!isStored(one.copy))
            continue;
        if (const auto removed = m_calls.remove(one.destination, name); !removed.isDone())
            m_log.write(core::LogLevel::warning, "backup", "a backup that was cancelled is still at a destination",
                        {{"destination", one.destination.id}, {"file", name}});
    }
}

core::Result<void> Delivery::note(storage::Transaction& transaction, const std::vector<Delivered>& delivered)
{
    for (const Delivered& one : delivered) {
        BLOOMZY_TRY(auto kept, DestinationStore::find(transaction, one.destination.id));
        if (!kept)
            continue;
        kept->lastSuccessAt = one.destination.lastSuccessAt;
        kept->checkedAt = one.destination.checkedAt;
        kept->freeBytes = one.destination.freeBytes;
        kept->totalBytes = one.destination.totalBytes;
        kept->trouble = one.destination.trouble;
        BLOOMZY_CHECK(DestinationStore::put(transaction, *kept));
    }
    return {};
}

} // namespace bloomzy::backup
