#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace bloomzy::storage {

/// Counts the calls that are inside an object, so that its destructor can wait for them.
class CallGate
{
public:
    class Pass
    {
    public:
        explicit Pass(CallGate& gate)
            : m_gate(gate)
        {
            const std::lock_guard lock(m_gate.m_mutex);
            ++m_gate.m_inside;
        }
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        ~Pass()
        {
            const std::lock_guard lock(m_gate.m_mutex);
            if (--m_gate.m_inside == 0)
                m_gate.m_left.notify_all();
        }

    private:
        CallGate& m_gate;
    };

    void waitUntilEmpty()
    {
        std::unique_lock lock(m_mutex);
        m_left.wait(lock, [&] { return m_inside == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::size_t m_inside = 0;
};

} // namespace bloomzy::storage
