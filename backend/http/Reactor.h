#pragma once

#include "backend/http/HttpDate.h"
#include "backend/http/TraceContext.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

#include <set>
#include <thread>

namespace bloomzy::http {

class Session;

/// One I/O thread with its own io_context: a connection stays on one of them, so nothing in it needs a lock. Everything
/// but `context` belongs to that thread.
class Reactor
{
public:
    Reactor()
        : m_guard(boost::asio::make_work_guard(context))
    {
    }
    ~Reactor() { join(); }
    Reactor(const Reactor&) = delete;
    Reactor& operator=(const Reactor&) = delete;

    void start()
    {
        m_thread = std::thread([this] { context.run(); });
    }
    /// Returns when nothing is left to do.
    void join()
    {
        m_guard.reset();
        if (m_thread.joinable())
            m_thread.join();
    }

    boost::asio::io_context context{1};
    std::set<Session*> sessions;
    TraceSource traces;
    DateCache dates;

private:
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_guard;
    std::thread m_thread;
};

} // namespace bloomzy::http
