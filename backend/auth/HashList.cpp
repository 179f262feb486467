#include "backend/auth/HashList.h"

#include "backend/core/FileErrors.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>

namespace bloomzy::auth {
namespace {

constexpr std::int64_t longestLine = 64; // hash, colon, count and the line's end

core::Error noList(const std::string& why)
{
    return core::makeError(api::ErrorCode::malformed, why);
}

core::Error wrongLine(std::int64_t byte)
{
    return noList(
        "At byte " + std::to_string(byte) +
        " is no line of the form SHA1:COUNT. Name a list as Have I Been Pwned publishes it, ordered by hash.");
}

core::Error outOfOrder(std::int64_t byte)
{
    return noList("The line at byte " + std::to_string(byte) +
                  " is out of order. Name a list that is ordered by hash, such as the downloader of Have I Been Pwned "
                  "writes.");
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Of a line without its end.
bool readHash(std::string_view line, HashList::Hash& hash)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    const auto count = line.size() > hash.size() ? line.substr(hash.size() + 1) : std::string_view();
    if (count.empty() || line[hash.size()] != ':' || !std::ranges::all_of(count, isDigit) ||
        !std::ranges::all_of(line.substr(0, hash.size()), isHex))
        return false;
    std::ranges::transform(line.substr(0, hash.size()), hash.begin(),
                           [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
    return true;
}

} // namespace

core::Result<HashList> HashList::open(const std::filesystem::path& file)
{
    constexpr std::string_view action = "read the list of breached passwords";
    core::FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat facts
    {
    };
    if (!opened.isOpen() && (errno == ENOENT || errno == ENOTDIR))
        return core::makeError(api::ErrorCode::notFound, file.string() + " is not there. Name the file of the list.");
    if (!opened.isOpen() || ::fstat(opened.get(), &facts) != 0)
        return core::fileError(errno, action, file);
    if (!S_ISREG(facts.st_mode))
        return noList(file.string() + " is no file. Name the file of the list.");
    if (facts.st_size == 0)
        return noList(file.string() + " is empty. Name the whole list.");
    return HashList(std::move(opened), facts.st_size);
}

core::Result<HashList::Line> HashList::lineAt(std::int64_t byte) const
{
    const std::int64_t from = std::max<std::int64_t>(0, byte - longestLine);
    std::array<char, 2 * longestLine> buffer{};
    const auto read = ::pread(m_file.get(), buffer.data(), buffer.size(), from);
    if (read < 0)
        return core::internalError("a list could not be read: errno " + std::to_string(errno));
    const std::string_view text(buffer.data(), static_cast<std::size_t>(read));
    const auto at = static_cast<std::size_t>(byte - from);
    if (at >= text.size())
        return wrongLine(byte);
    const auto before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    const auto end = text.find('\n', at);
    // A line without a beginning or an end in the buffer is longer than any of such a list.
    const bool isWhole =
        (before != std::string_view::npos || from == 0) && (end != std::string_view::npos || from + read == m_size);
    Line line;
    line.begin = from + static_cast<std::int64_t>(begin);
    line.end = from + static_cast<std::int64_t>(end == std::string_view::npos ? text.size() : end + 1);
    if (!isWhole || !readHash(text.substr(begin, std::min(end, text.size()) - begin), line.hash))
        return wrongLine(line.begin);
    return line;
}

core::Result<bool> HashList::holds(const Hash& hash) const
{
    std::int64_t low = 0;
    std::int64_t high = m_size;
    Hash least{}; // NULs, below all
    Hash most;
    most.fill('\x7f');
    while (low < high) {
        BLOOMZY_TRY(const Line line, lineAt(low + (high - low) / 2));
        if (line.hash == hash)
            return true;
        if (line.hash <= least || line.hash >= most || line.begin < low || line.end > high)
            return outOfOrder(line.begin);
        if (line.hash < hash) {
            low = line.end;
            least = line.hash;
        } else {
            high = line.begin;
            most = line.hash;
        }
    }
    return false;
}

} // namespace bloomzy::auth
