#pragma once

#include <functional>
#include <string>

namespace bloomzy::http {

/// A body that comes bit by bit, for as long as both sides want. The server asks for pieces on an I/O thread, so
/// nothing here may block; it takes the next one when the last was sent, so a slow client delays itself alone.
class BodyStream
{
public:
    struct Piece
    {
        std::string bytes; ///< empty: nothing yet; wake when there is
        bool last = false;
        bool broken = false; ///< of the last one: it is not whole, and who reads it shall see that
    };

    virtual ~BodyStream() = default;
    /// Once, after the answer's head was sent. `wake` may be called from any thread and asks for a take(), soon.
    virtual void open(std::function<void()> wake) = 0;
    [[nodiscard]] virtual Piece take() = 0;
    /// Once, after open(). When it returns, `wake` is not being called and will not be.
    virtual void close() = 0;
};

} // namespace bloomzy::http
