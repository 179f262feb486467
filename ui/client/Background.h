#pragma once

#include "ui/client/Aside.h"

#include <stop_token>

namespace bloomzy::client {

/// Short work that must not hold the GUI thread, such as reading a file: the threads for it, and where its results come
/// back. At its end it tells what runs to stop and waits for it; what was not told until then is dropped. Lives in the
/// GUI thread.
class Background : public QObject
{
public:
    using QObject::QObject;
    ~Background() override
    {
        m_stop.request_stop();
        m_pool.waitForDone();
    }

    /// As aside(), to this object's thread.
    template <class Work>
    [[nodiscard]] auto run(Work work)
    {
        return aside(m_pool, *this, std::move(work));
    }
    /// For work that waits for something that may not come, such as another program: nobody needs its result any more.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace bloomzy::client
