#include "backend/monitoring/series/SeriesNames.h"

#include "backend/core/FileErrors.h"
#include "backend/core/Files.h"
#include "backend/core/crypto/Random.h"
#include "backend/monitoring/series/SeriesName.h"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace bloomzy::monitoring {

namespace {

constexpr std::size_t mostBytes = std::size_t{4} << 20;
constexpr std::string_view firstWords = "bloomzy series 1 ";

std::string idText(std::uint64_t id)
{
    char text[17] = {};
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(id));
    return text;
}

std::uint64_t newId()
{
    std::uint64_t id = 0;
    const auto bytes = core::crypto::randomBytes(sizeof id);
    std::memcpy(&id, bytes.data(), sizeof id);
    return id;
}

std::string lineOf(const std::string& series, SeriesKind kind)
{
    return (kind == SeriesKind::counter ? "counter " : "gauge ") + series + "\n";
}

} // namespace

core::Result<SeriesNames> SeriesNames::open(const std::filesystem::path& file)
{
    BLOOMZY_CHECK(core::makePrivateFile(file));
    BLOOMZY_TRY(const auto text, core::readPrivateFile(file, mostBytes));
    core::FileDescriptor descriptor(::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    if (!descriptor.isOpen())
        return core::fileError(errno, "open a file or folder", file);
    SeriesNames names(file, std::move(descriptor));
    const auto whole = std::string_view(text).substr(0, text.rfind('\n') + 1);
    if (whole.empty()) {
        BLOOMZY_CHECK(names.begin());
        return names;
    }
    if (!names.read(whole))
        return core::makeError(api::ErrorCode::malformed, "A file of the server's metrics is damaged.",
                               "no list of series: " + file.string());
    return names;
}

core::Result<void> SeriesNames::begin()
{
    m_id = newId();
    return append(std::string(firstWords) + idText(m_id) + "\n");
}

bool SeriesNames::read(std::string_view text)
{
    m_bytes = text.size();
    const auto first = text.substr(0, text.find('\n'));
    if (!first.starts_with(firstWords))
        return false;
    const auto id = first.substr(firstWords.size());
    if (std::from_chars(id.data(), id.data() + id.size(), m_id, 16).ec != std::errc() || id != idText(m_id))
        return false;
    text.remove_prefix(first.size() + 1);
    for (; !text.empty(); text.remove_prefix(text.find('\n') + 1))
        if (!readLine(text.substr(0, text.find('\n'))))
            return false;
    return true;
}

bool SeriesNames::readLine(std::string_view line)
{
    const auto blank = line.find(' ');
    const auto word = line.substr(0, blank);
    if (blank == std::string_view::npos || (word != "gauge" && word != "counter"))
        return false;
    const auto kind = word == "counter" ? SeriesKind::counter : SeriesKind::gauge;
    std::string series(line.substr(blank + 1));
    if (!parseSeries(series))
        return false;
    return m_columns.emplace(std::move(series), Column{kind, m_counts[kind == SeriesKind::counter]++}).second;
}

/// At the end of the whole lines, so that what a failed attempt left is written over.
core::Result<void> SeriesNames::append(const std::string& text)
{
    const auto size = static_cast<ssize_t>(text.size());
    if (::ftruncate(m_descriptor.get(), static_cast<off_t>(m_bytes)) != 0 ||
        ::pwrite(m_descriptor.get(), text.data(), text.size(), static_cast<off_t>(m_bytes)) != size ||
        ::fdatasync(m_descriptor.get()) != 0)
        return core::fileError(errno == 0 ? ENOSPC : errno, "write a file", m_file);
    m_bytes += text.size();
    return {};
}

std::optional<Column> SeriesNames::find(const std::string& series) const
{
    const auto found = m_columns.find(series);
    return found == m_columns.end() ? std::nullopt : std::optional(found->second);
}

core::Result<Column> SeriesNames::add(const std::string& series, SeriesKind kind)
{
    BLOOMZY_CHECK(append(lineOf(series, kind)));
    return m_columns.emplace(series, Column{kind, m_counts[kind == SeriesKind::counter]++}).first->second;
}

} // namespace bloomzy::monitoring
