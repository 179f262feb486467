#include "plugins/backup-folder/Copy.h"

#include "plugins/backup-folder/Errors.h"

#include <cerrno>
#include <vector>

namespace bloomzy::folder {
namespace {

using sdk::Done;
using sdk::Outcome;

constexpr std::size_t pieceBytes = 1024 * 1024;
constexpr qint64 bytesBetweenSyncs = 64 * 1024 * 1024;

} // namespace

bool isWritten(const Descriptor& file, const char* data, std::size_t length)
{
    while (length > 0) {
        const auto done = ::write(file.number(), data, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        data += done;
        length -= std::size_t(done);
    }
    return true;
}

Outcome<Done> copy(const Descriptor& from, const Descriptor& to, sdk::Transfer& transfer)
{
    std::vector<char> piece(pieceBytes);
    qint64 done = 0;
    qint64 synced = 0;
    for (;;) {
        const auto length = ::read(from.number(), piece.data(), piece.size());
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return failureAt(errno, "read a file");
        if (length == 0)
            break;
        if (!isWritten(to, piece.data(), std::size_t(length)))
            return failureAt(errno, "write a file");
        done += length;
        if (done - synced >= bytesBetweenSyncs) {
            if (::fdatasync(to.number()) != 0)
                return failureAt(errno, "sync a file");
            synced = done;
        }
        if (!transfer.advanced(done))
            return sdk::Failure{sdk::Problem::cancelled};
    }
    return ::fsync(to.number()) == 0 ? Outcome<Done>(Done{}) : failureAt(errno, "sync a file");
}

} // namespace bloomzy::folder
