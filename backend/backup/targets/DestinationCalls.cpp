#include "backend/backup/targets/DestinationCalls.h"

namespace bloomzy::backup {
namespace {

using sdk::Done;
using sdk::Outcome;

QJsonObject settingsOf(const api::Destination& destination)
{
    QJsonObject settings;
    for (const auto& setting : destination.settings)
        settings.insert(QString::fromStdString(setting.name), QString::fromStdString(setting.value));
    return settings;
}

QString pathOf(const std::filesystem::path& local)
{
    return QString::fromStdString(local.string());
}

} // namespace

Outcome<TargetCalls> DestinationCalls::callsOf(const api::Destination& destination)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_open.find(destination.id);
    if (known != m_open.end() && known->second.kind == destination.kind &&
        known->second.settings == destination.settings)
        return known->second.calls;
    const auto target = m_plugins.open(destination.kind, destination.id, settingsOf(destination));
    if (!target.isDone())
        return target.failure();
    const TargetCalls calls(target.value());
    m_open.insert_or_assign(destination.id, Open{destination.kind, destination.settings, calls});
    return calls;
}

template <class T>
Outcome<T> DestinationCalls::run(const api::Destination& destination, std::chrono::milliseconds silence,
                                 TargetCalls::Work<T> work, Progress progress, const GivenUp& isGivenUp)
{
    const auto isOver = [&] { return m_stopped || (isGivenUp && isGivenUp()); };
    if (isOver())
        return sdk::Failure{sdk::Problem::cancelled};
    const auto calls = callsOf(destination);
    if (!calls.isDone())
        return calls.failure();
    return calls.value().template run<T>(silence, std::move(work), std::move(progress), isOver);
}

Outcome<Done> DestinationCalls::claim(const api::Destination& destination, bool takeOver)
{
    return run<Done>(destination, m_patience.shortCall,
                     [takeOver](sdk::BackupTarget& target, sdk::Transfer&) { return target.claim(takeOver); });
}

Outcome<sdk::Space> DestinationCalls::check(const api::Destination& destination)
{
    return run<sdk::Space>(destination, m_patience.shortCall,
                           [](sdk::BackupTarget& target, sdk::Transfer&) -> Outcome<sdk::Space> {
                               const auto checked = target.check();
                               return checked.isDone() ? target.space() : checked.failure();
                           });
}

Outcome<QList<sdk::StoredFile>> DestinationCalls::list(const api::Destination& destination)
{
    return run<QList<sdk::StoredFile>>(destination, m_patience.shortCall,
                                       [](sdk::BackupTarget& target, sdk::Transfer&) { return target.list(); });
}

Outcome<Done> DestinationCalls::store(const api::Destination& destination, const std::string& name,
                                      const std::filesystem::path& local, Progress progress, const GivenUp& isGivenUp)
{
    return run<Done>(
        destination, m_patience.transfer,
        [name = QString::fromStdString(name), path = pathOf(local)](
            sdk::BackupTarget& target, sdk::Transfer& transfer) { return target.store(name, path, transfer); },
        std::move(progress), isGivenUp);
}

Outcome<Done> DestinationCalls::fetch(const api::Destination& destination, const std::string& name,
                                      const std::filesystem::path& local, Progress progress, const GivenUp& isGivenUp)
{
    return run<Done>(
        destination, m_patience.transfer,
        [name = QString::fromStdString(name), path = pathOf(local)](
            sdk::BackupTarget& target, sdk::Transfer& transfer) { return target.fetch(name, path, transfer); },
        std::move(progress), isGivenUp);
}

Outcome<Done> DestinationCalls::remove(const api::Destination& destination, const std::string& name)
{
    return run<Done>(destination, m_patience.shortCall,
                     [name = QString::fromStdString(name)](sdk::BackupTarget& target, sdk::Transfer&) {
                         return target.remove(name);
                     });
}

api::DestinationProblem problemOf(const sdk::Failure& failure)
{
    using api::DestinationProblem;
    switch (failure.problem) {
    case sdk::Problem::invalidSettings:
        return DestinationProblem::invalidSettings;
    case sdk::Problem::unreachable:
        return DestinationProblem::unreachable;
    case sdk::Problem::wrongPlace:
        return DestinationProblem::wrongPlace;
    case sdk::Problem::claimed:
        return DestinationProblem::claimed;
    case sdk::Problem::denied:
        return DestinationProblem::denied;
    case sdk::Problem::full:
        return DestinationProblem::full;
    case sdk::Problem::timedOut:
        return DestinationProblem::timedOut;
    case sdk::Problem::busy:
        return DestinationProblem::busy;
    case sdk::Problem::pluginMissing:
        return DestinationProblem::pluginMissing;
    default:
        return DestinationProblem::failed;
    }
}

} // namespace bloomzy::backup
