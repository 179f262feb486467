#include "backend/backup/archive/ArchiveReader.h"

#include "backend/backup/age/Decryptor.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/archive/UnpackFolder.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/backup/stream/Zstd.h"

#include <algorithm>

namespace bloomzy::backup::archive {

namespace {

/// The stages from the file to the tar archive.
struct Stages
{
    std::unique_ptr<FileSource> file;
    std::unique_ptr<age::Decryptor> decryptor;
    std::unique_ptr<ZstdSource> tar;
};

core::Result<Stages> open(const std::filesystem::path& file, std::span<const age::Identity> identities)
{
    Stages stages;
    BLOOMZY_TRY(stages.file, FileSource::open(file));
    BLOOMZY_TRY(stages.decryptor, age::Decryptor::open(*stages.file, identities));
    BLOOMZY_TRY(stages.tar, ZstdSource::start(*stages.decryptor));
    return stages;
}

core::Result<void> checkTotal(const Manifest& manifest, std::int64_t mostBytes)
{
    return totalSize(manifest) <= mostBytes ? core::Result<void>()
                                            : refusal(manifestPath, "lists more bytes than are allowed here");
}

core::Result<void> writeManifest(const Manifest& manifest, UnpackFolder& folder)
{
    BLOOMZY_CHECK(folder.begin(std::string(manifestPath)));
    BLOOMZY_CHECK(folder.write(manifestText(manifest)));
    return folder.end();
}

core::Result<void> checkCounts(const Manifest& manifest, const std::filesystem::path& folder,
                               const TableCounter& counter)
{
    for (const ManifestEntry& entry : manifest.contents) {
        if (entry.kind != MemberKind::database)
            continue;
        const auto counted = counter(folder / entry.path);
        if (counted.has_error())
            return whileReading(entry.path, counted.error());
        if (*counted != entry.tables)
            return refusal(entry.path, "does not have the rows that its manifest says");
    }
    return {};
}

} // namespace

core::Result<Manifest> readManifest(const std::filesystem::path& file, std::span<const age::Identity> identities)
{
    BLOOMZY_TRY(const Stages stages, open(file, identities));
    return MemberReader(*stages.tar).manifest();
}

core::Result<Manifest> verifyArchive(const std::filesystem::path& file, std::span<const age::Identity> identities,
                                     const Watch& watch, std::int64_t mostBytes)
{
    BLOOMZY_TRY(const Stages stages, open(file, identities));
    MemberReader reader(*stages.tar);
    BLOOMZY_TRY(Manifest manifest, reader.manifest());
    BLOOMZY_CHECK(checkTotal(manifest, mostBytes));
    BLOOMZY_CHECK(reader.members(manifest, nullptr, watch));
    return manifest;
}

core::Result<Manifest> unpackArchive(const std::filesystem::path& file, std::span<const age::Identity> identities,
                                     const std::filesystem::path& folder, const TableCounter& counter,
                                     const Watch& watch, std::int64_t mostBytes)
{
    BLOOMZY_TRY(const Stages stages, open(file, identities));
    MemberReader reader(*stages.tar);
    BLOOMZY_TRY(Manifest manifest, reader.manifest());
    BLOOMZY_CHECK(checkTotal(manifest, mostBytes));
    BLOOMZY_TRY(const auto into, UnpackFolder::create(folder));
    BLOOMZY_CHECK(into->checkRoom(totalSize(manifest)));
    BLOOMZY_CHECK(writeManifest(manifest, *into));
    BLOOMZY_CHECK(reader.members(manifest, into.get(), watch));
    BLOOMZY_CHECK(checkCounts(manifest, folder, counter));
    BLOOMZY_CHECK(into->keep());
    return manifest;
}

} // namespace bloomzy::backup::archive
