#pragma once

#include "backend/http/HeaderCheck.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// Takes the body of one request out of the bytes that follow its head; what belongs to the next request stays. Chunk
/// extensions and trailers are refused: nothing of ours sends them, and parsers disagree about them.
class BodyReader
{
public:
    enum class State { needMore, complete, tooLarge, malformed };

    /// `raw` are the bytes that checkHead() read as `head`. `limit` in bytes of the body.
    BodyReader(std::string_view raw, const RequestHead& head, std::size_t limit);
    ~BodyReader();

    [[nodiscard]] State state() const;
    /// Sets `used` to how many of `bytes` it took; the rest must be given again, with more behind it.
    State feed(std::string_view bytes, std::size_t& used);
    [[nodiscard]] std::string takeBody();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bloomzy::http
