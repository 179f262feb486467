#pragma once

#include "plugins/sdk/Outcome.h"
#include "plugins/sdk/Transfer.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

/// A share or a machine that is gone keeps who asks it for hours, and nothing can end that. So each call to a plugin's
/// object has a thread of its own, and who waits for it gives up when it has told nothing for too long.
namespace bloomzy::plugins {

/// What a call and who waits for it share. Safe from any thread.
class CallSigns : public sdk::Transfer
{
public:
    /// Called on the call's thread and never after who waits gave up; quick. False: stop.
    using Progress = std::function<bool(std::int64_t bytes)>;

    explicit CallSigns(Progress progress)
        : m_progress(std::move(progress))
    {
    }
    bool advanced(qint64 bytes) override;
    /// `keep` takes the answer, unless nobody waits for it any more.
    void end(const std::function<void()>& keep);
    /// False when nothing was heard for `silence`, or when `isGivenUp`, which is asked a few times a second and may be
    /// empty, says so and the call does not end soon: from then on nobody waits.
    [[nodiscard]] bool isEnded(std::chrono::milliseconds silence, const std::function<bool()>& isGivenUp = {});

private:
    const Progress m_progress;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_signs = 0;
    bool m_hasEnded = false;
    bool m_isGivenUp = false;
};

/// Runs `work` on a thread that nobody waits for; false when the system has none left.
[[nodiscard]] bool beginAlone(std::function<void()> work);

/// The calls to one object of a plugin, one at a time. Safe from any thread.
template <class Object>
class PluginCalls
{
public:
    template <class T>
    using Work = std::function<sdk::Outcome<T>(Object&, sdk::Transfer&)>;

    explicit PluginCalls(std::shared_ptr<Object> object)
        : m_place(std::make_shared<Place>(std::move(object)))
    {
    }

    /// `timedOut` after a `silence`, `cancelled` once `isGivenUp` says so, which is asked on the caller's thread a few
    /// times a second, and `busy` while another call is under way or has not come back. `work` must own what it needs:
    /// it may go on when nobody waits for it any more.
    template <class T>
    [[nodiscard]] sdk::Outcome<T> run(std::chrono::milliseconds silence, Work<T> work,
                                      CallSigns::Progress progress = {},
                                      const std::function<bool()>& isGivenUp = {}) const;
    [[nodiscard]] bool isBusy() const { return m_place->isBusy; }

private:
    struct Place
    {
        explicit Place(std::shared_ptr<Object> its)
            : object(std::move(its))
        {
        }
        const std::shared_ptr<Object> object;
        std::atomic<bool> isBusy = false;
    };

    std::shared_ptr<Place> m_place;
};

/// What `work` answers; what it throws, against its promise, is `failed`.
template <class T, class Work, class Object>
[[nodiscard]] sdk::Outcome<T> answerOf(const Work& work, Object& object, sdk::Transfer& transfer)
{
    try {
        return work(object, transfer);
    } catch (...) {
        return sdk::Failure{sdk::Problem::failed, {}, QStringLiteral("the plugin threw")};
    }
}

template <class Object>
template <class T>
sdk::Outcome<T> PluginCalls<Object>::run(std::chrono::milliseconds silence, Work<T> work, CallSigns::Progress progress,
                                         const std::function<bool()>& isGivenUp) const
{
    if (m_place->isBusy.exchange(true))
        return sdk::Failure{sdk::Problem::busy};
    struct Call
    {
        explicit Call(CallSigns::Progress its)
            : signs(std::move(its))
        {
        }
        CallSigns signs;
        std::optional<sdk::Outcome<T>> answer;
    };
    const auto call = std::make_shared<Call>(std::move(progress));
    const bool hasBegun = beginAlone([call, place = m_place, work = std::move(work)] {
        auto answer = answerOf<T>(work, *place->object, call->signs);
        place->isBusy = false;
        call->signs.end([&] { call->answer.emplace(std::move(answer)); });
    });
    if (!hasBegun) {
        m_place->isBusy = false;
        return sdk::Failure{sdk::Problem::failed, {}, QStringLiteral("no thread could be made")};
    }
    if (!call->signs.isEnded(silence, isGivenUp))
        return sdk::Failure{isGivenUp && isGivenUp() ? sdk::Problem::cancelled : sdk::Problem::timedOut};
    return *call->answer;
}

} // namespace bloomzy::plugins
