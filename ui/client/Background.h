#pragma once

#include "ui/client/Aside.h"

namespace bloomzy::client {

/// Short work that must not hold the GUI thread, such as reading a file: the threads for it, and where its results come
/// back. Waits at its end for what runs; what was not told until then is dropped. Lives in the GUI thread.
class Background : public QObject
{
public:
    using QObject::QObject;
    ~Background() override { m_pool.waitForDone(); }

    /// As aside(), to this object's thread.
    template <class Work>
    [[nodiscard]] auto run(Work work)
    {
        return aside(m_pool, *this, std::move(work));
    }

private:
    QThreadPool m_pool;
};

} // namespace bloomzy::client
