#pragma once

#include <QFuture>
#include <QtTest/QTest>

namespace bloomzy::test {

/// The future's result, while this thread's events go on. A future that ends without one, or does not end, is fatal: no
/// test may take that for an answer.
template <class T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
        qFatal("no result");
    return future.result();
}

} // namespace bloomzy::test
