#pragma once

#include "backend/api/BackupDestinations.h"
#include "backend/backup/targets/TargetCalls.h"
#include "backend/backup/targets/TargetPlugins.h"

namespace bloomzy::backup {

/// What is done at destinations, each call with its own deadline: one that hangs holds up nothing but itself. Calls
/// block; safe from any thread. Files are named as sdk::isFileName() says, local paths are absolute.
class DestinationCalls
{
public:
    using Progress = CallSigns::Progress;
    /// Asked on the caller's thread a few times a second; true gives the call up, also one that tells nothing.
    using GivenUp = std::function<bool()>;

    /// How long a call may tell nothing. Two short ones fit into the time of a request.
    struct Patience
    {
        std::chrono::milliseconds shortCall = std::chrono::seconds(12);
        std::chrono::milliseconds transfer = std::chrono::minutes(5);
    };

    /// `plugins` outlives this object.
    explicit DestinationCalls(TargetPlugins& plugins)
        : DestinationCalls(plugins, Patience())
    {
    }
    DestinationCalls(TargetPlugins& plugins, Patience patience)
        : m_plugins(plugins)
        , m_patience(patience)
    {
    }

    /// Marks the place as the destination's.
    [[nodiscard]] sdk::Outcome<sdk::Done> claim(const api::Destination& destination, bool takeOver);
    /// Whether a backup could be stored there now, and how much room there is.
    [[nodiscard]] sdk::Outcome<sdk::Space> check(const api::Destination& destination);
    [[nodiscard]] sdk::Outcome<QList<sdk::StoredFile>> list(const api::Destination& destination);
    /// `progress` hears how many bytes of the file are there; false cancels.
    [[nodiscard]] sdk::Outcome<sdk::Done> store(const api::Destination& destination, const std::string& name,
                                                const std::filesystem::path& local, Progress progress,
                                                const GivenUp& isGivenUp = {});
    [[nodiscard]] sdk::Outcome<sdk::Done> fetch(const api::Destination& destination, const std::string& name,
                                                const std::filesystem::path& local, Progress progress,
                                                const GivenUp& isGivenUp = {});
    [[nodiscard]] sdk::Outcome<sdk::Done> remove(const api::Destination& destination, const std::string& name);

    /// From now on calls, those under way too, are given up as `cancelled`: the server stops.
    void stop() { m_stopped = true; }

private:
    struct Open
    {
        std::string kind;
        std::vector<api::DestinationSetting> settings;
        TargetCalls calls;
    };

    /// The same as before, while kind and settings are the same.
    [[nodiscard]] sdk::Outcome<TargetCalls> callsOf(const api::Destination& destination);
    template <class T>
    [[nodiscard]] sdk::Outcome<T> run(const api::Destination& destination, std::chrono::milliseconds silence,
                                      TargetCalls::Work<T> work, Progress progress = {}, const GivenUp& isGivenUp = {});

    TargetPlugins& m_plugins;
    const Patience m_patience;
    std::atomic<bool> m_stopped = false;
    std::mutex m_mutex;
    std::map<std::string, Open> m_open; ///< by the destination's id
};

/// As a client hears of it.
[[nodiscard]] api::DestinationProblem problemOf(const sdk::Failure& failure);

} // namespace bloomzy::backup
