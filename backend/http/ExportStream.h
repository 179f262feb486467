#pragma once

#include "backend/http/BodyStream.h"

#include <condition_variable>
#include <mutex>

namespace bloomzy::http {

/// Between the thread that writes an export and the connection that sends it.
class ExportStream : public BodyStream
{
public:
    void open(std::function<void()> wake) override;
    [[nodiscard]] Piece take() override;
    void close() override;

    /// Waits until the client has taken what was written before, at most until nobody takes it any more. False: nobody
    /// wants more.
    [[nodiscard]] bool write(std::string bytes);
    /// Nothing more comes; the writer is done. It is whole, unless breakOff() came first or nobody took what was
    /// written.
    void finish();
    /// What was written is all there is, and not all that was asked for: whoever reads it shall see that.
    void breakOff();
    [[nodiscard]] bool isFinished() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_wake;
    std::string m_bytes;
    bool m_last = false;
    bool m_broken = false;
    bool m_closed = false;
    bool m_finished = false;
};

} // namespace bloomzy::http
