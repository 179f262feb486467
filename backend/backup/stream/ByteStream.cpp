#include "backend/backup/stream/ByteStream.h"

namespace bloomzy::backup {

core::Result<std::size_t> readFully(ByteSource& from, std::span<char> into)
{
    std::size_t filled = 0;
    while (filled < into.size()) {
        BLOOMZY_TRY(const std::size_t count, from.read(into.subspan(filled)));
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

} // namespace bloomzy::backup
