#include "backend/backup/archive/MemberReader.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/backup/archive/Tar.h"
#include "backend/core/Clock.h"
#include "backend/core/crypto/Hash.h"

#include <algorithm>

namespace bloomzy::backup::archive {

namespace {

constexpr std::size_t pieceBytes = std::size_t{256} * 1024;
constexpr std::string_view theEnd = "the end of the archive";

std::int64_t secondsOf(std::string_view created)
{
    const auto time = core::parseTime(created);
    return time ? std::chrono::duration_cast<std::chrono::seconds>(time->time_since_epoch()).count() : -1;
}

bool isZeros(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return c == '\0'; });
}

/// Names what stands where the member `index` should, or, with the index behind the last one, the end.
core::Error misplaced(std::string_view block, const Manifest& manifest, std::size_t index)
{
    const bool last = index == manifest.contents.size();
    const std::string expected = last ? std::string(theEnd) : manifest.contents[index].path;
    if (isZeros(block))
        return refusal(expected, "is missing");
    const std::string name = tarName(block);
    const std::string fault = tarFault(block);
    if (name == expected || !fault.ends_with("was changed"))
        return refusal(name, fault);
    if (!isMemberPath(name))
        return refusal(name, "has a path that leads elsewhere");
    const auto found = std::ranges::find(manifest.contents, name, &ManifestEntry::path);
    if (found == manifest.contents.end())
        return refusal(name, "is not in its manifest and stands where \"" + expected + "\" should");
    const bool before = static_cast<std::size_t>(found - manifest.contents.begin()) < index;
    return refusal(name, before ? "stands there twice" : "stands where \"" + expected + "\" should");
}

} // namespace

core::Result<std::string> MemberReader::take(std::size_t count, std::string_view member)
{
    std::string bytes(count, '\0');
    const auto length = readFully(m_tar, bytes);
    if (length.has_error())
        return whileReading(member, length.error());
    if (*length < count)
        return refusal(member, "is cut off");
    return bytes;
}

core::Result<void> MemberReader::takePadding(std::string_view member, std::int64_t size)
{
    BLOOMZY_TRY(const std::string padding, take(tarPadding(size).size(), member));
    return isZeros(padding) ? core::Result<void>() : refusal(member, "is followed by something");
}

core::Result<Manifest> MemberReader::manifest()
{
    BLOOMZY_TRY(const std::string block, take(tarBlock, manifestPath));
    if (tarName(block) != manifestPath)
        return refusal(manifestPath, "is not the first member");
    BLOOMZY_TRY(const TarMember header, readTarHeader(block));
    if (header.size > static_cast<std::int64_t>(manifestLimit))
        return refusal(manifestPath, "is too long");
    if (tarHeader(header) != block)
        return refusal(manifestPath, tarFault(block));
    BLOOMZY_TRY(const std::string text, take(static_cast<std::size_t>(header.size), manifestPath));
    BLOOMZY_CHECK(takePadding(manifestPath, header.size));
    BLOOMZY_TRY(Manifest manifest, parseManifest(text));
    m_time = secondsOf(manifest.created);
    if (m_time != header.time)
        return refusal(manifestPath, "has another time than it says");
    return manifest;
}

core::Result<void> MemberReader::members(const Manifest& manifest, MemberSink* into, const Watch& watch)
{
    Progress progress(watch, totalSize(manifest));
    for (std::size_t i = 0; i < manifest.contents.size(); ++i) {
        BLOOMZY_CHECK(takeHeader(manifest, i));
        BLOOMZY_CHECK(takeMember(manifest.contents[i], into, progress));
    }
    return takeEnd(manifest);
}

core::Result<void> MemberReader::takeHeader(const Manifest& manifest, std::size_t index)
{
    const ManifestEntry& entry = manifest.contents[index];
    const std::string expected = tarHeader({entry.path, entry.size, m_time});
    for (std::size_t at = 0; at < expected.size(); at += tarBlock) {
        BLOOMZY_TRY(const std::string block, take(tarBlock, entry.path));
        if (block == expected.substr(at, tarBlock))
            continue;
        return misplaced(block, manifest, index);
    }
    return {};
}

core::Result<void> MemberReader::takeMember(const ManifestEntry& entry, MemberSink* into, Progress& progress)
{
    if (into)
        BLOOMZY_CHECK(into->begin(entry.path));
    core::crypto::Sha256 hash;
    std::string piece(pieceBytes, '\0');
    for (std::int64_t left = entry.size; left > 0;) {
        const auto wanted = std::min(static_cast<std::size_t>(left), piece.size());
        const auto count = m_tar.read(std::span(piece.data(), wanted));
        if (count.has_error())
            return whileReading(entry.path, count.error());
        if (*count == 0)
            return refusal(entry.path, "is cut off");
        const std::string_view bytes(piece.data(), *count);
        hash.add(bytes);
        if (into)
            BLOOMZY_CHECK(into->write(bytes));
        left -= static_cast<std::int64_t>(*count);
        BLOOMZY_CHECK(progress.add(static_cast<std::int64_t>(*count)));
    }
    if (hash.hex() != entry.sha256)
        return refusal(entry.path, "does not have the content that its manifest says");
    BLOOMZY_CHECK(takePadding(entry.path, entry.size));
    return into ? into->end() : core::Result<void>();
}

core::Result<void> MemberReader::takeEnd(const Manifest& manifest)
{
    const std::string end = tarEnd();
    for (std::size_t at = 0; at < end.size(); at += tarBlock) {
        BLOOMZY_TRY(const std::string block, take(tarBlock, theEnd));
        if (!isZeros(block))
            return misplaced(block, manifest, manifest.contents.size());
    }
    char more = 0;
    const auto count = m_tar.read(std::span(&more, 1));
    if (count.has_error())
        return whileReading(theEnd, count.error());
    return *count == 0 ? core::Result<void>() : refusal(theEnd, "is followed by something");
}

} // namespace bloomzy::backup::archive
