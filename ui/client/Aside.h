#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace bloomzy::client {

/// Runs `work` on the pool; the future is finished in the thread of `home`, by its event loop, and is cancelled when
/// `home` is gone by then. `home` outlives the pool's last job.
template <class Work>
[[nodiscard]] auto aside(QThreadPool& pool, QObject& home, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    pool.start([&home, promise, work = std::move(work)]() mutable {
        QMetaObject::invokeMethod(
            &home,
            [promise, value = std::make_shared<Value>(work())] {
                promise->addResult(std::move(*value));
                promise->finish();
            },
            Qt::QueuedConnection);
    });
    return promise->future();
}

} // namespace bloomzy::client
