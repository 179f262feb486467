#include "backend/backup/archive/ArchiveWriter.h"

#include "backend/backup/age/Encryptor.h"
#include "backend/backup/archive/Refusals.h"
#include "backend/backup/archive/Tar.h"
#include "backend/backup/stream/FileStream.h"
#include "backend/core/crypto/Hash.h"

namespace bloomzy::backup::archive {

namespace {

constexpr std::size_t pieceBytes = std::size_t{256} * 1024;

std::int64_t secondsOf(core::Time time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

class TextSource : public ByteSource
{
public:
    explicit TextSource(std::shared_ptr<const std::string> text)
        : m_text(std::move(text))
    {
    }
    core::Result<std::size_t> read(std::span<char> into) override
    {
        const std::size_t count = m_text->copy(into.data(), into.size(), m_at);
        m_at += count;
        return count;
    }

private:
    std::shared_ptr<const std::string> m_text;
    std::size_t m_at = 0;
};

/// Reads a member once and answers its hash. `into` may be null.
core::Result<std::string> readMember(const Member& member, ByteSink* into, Progress& progress)
{
    BLOOMZY_TRY(const auto source, member.open());
    core::crypto::Sha256 hash;
    std::string piece(pieceBytes, '\0');
    std::int64_t left = member.size;
    for (;;) {
        BLOOMZY_TRY(const std::size_t count, source->read(piece));
        left -= static_cast<std::int64_t>(count);
        if (left < 0 || (count == 0 && left > 0))
            return notMade(member.path, "changed while it was read");
        if (count == 0)
            return hash.hex();
        const std::string_view bytes(piece.data(), count);
        hash.add(bytes);
        if (into)
            BLOOMZY_CHECK(into->write(bytes));
        BLOOMZY_CHECK(progress.add(static_cast<std::int64_t>(count)));
    }
}

core::Result<Manifest> describe(const ArchiveFacts& facts, const std::vector<Member>& members, Progress& progress)
{
    Manifest manifest{
        formatVersion, std::string(formatNeeds), facts.program, core::formatTime(facts.created), facts.installation, {},
        facts.audit};
    for (const Member& member : members)
        manifest.contents.push_back({member.path, member.size, std::string(64, '0'), member.kind, member.tables});
    // What may not be in a backup is said before a gigabyte is read.
    if (const std::string fault = faultOf(manifest); !fault.empty())
        return notMade(manifestPath, fault);
    for (std::size_t i = 0; i < members.size(); ++i) {
        BLOOMZY_TRY(manifest.contents[i].sha256, readMember(members[i], nullptr, progress));
    }
    return manifest;
}

core::Result<void> writeManifest(const Manifest& manifest, std::int64_t time, ByteSink& tar)
{
    const std::string text = manifestText(manifest);
    if (text.size() > manifestLimit)
        return notMade(manifestPath, "is too long");
    const auto size = static_cast<std::int64_t>(text.size());
    return tar.write(tarHeader({std::string(manifestPath), size, time}) + text + tarPadding(size));
}

core::Result<void> writeTar(const Manifest& manifest, std::int64_t time, const std::vector<Member>& members,
                            Progress& progress, ByteSink& tar)
{
    BLOOMZY_CHECK(writeManifest(manifest, time, tar));
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Member& member = members[i];
        BLOOMZY_CHECK(tar.write(tarHeader({member.path, member.size, time})));
        BLOOMZY_TRY(const std::string hash, readMember(member, &tar, progress));
        if (hash != manifest.contents[i].sha256)
            return notMade(member.path, "changed while it was read");
        BLOOMZY_CHECK(tar.write(tarPadding(member.size)));
    }
    BLOOMZY_CHECK(tar.write(tarEnd()));
    return tar.finish();
}

} // namespace

core::Result<Member> memberOfFile(std::string path, MemberKind kind, const std::filesystem::path& file)
{
    BLOOMZY_TRY(const auto source, FileSource::open(file));
    const auto open = [file]() -> core::Result<std::unique_ptr<ByteSource>> {
        BLOOMZY_TRY(auto again, FileSource::open(file));
        return std::unique_ptr<ByteSource>(std::move(again));
    };
    return Member{std::move(path), kind, source->size(), open, {}};
}

Member memberOfText(std::string path, std::string text)
{
    const auto kept = std::make_shared<const std::string>(std::move(text));
    const auto open = [kept]() -> core::Result<std::unique_ptr<ByteSource>> {
        return std::unique_ptr<ByteSource>(std::make_unique<TextSource>(kept));
    };
    return Member{std::move(path), MemberKind::file, static_cast<std::int64_t>(kept->size()), open, {}};
}

core::Result<Manifest> writeArchive(const std::filesystem::path& file, const ArchiveFacts& facts,
                                    const std::vector<Member>& members, std::span<const age::Recipient> recipients,
                                    const Watch& watch, const ZstdOptions& compression)
{
    std::int64_t total = 0;
    for (const Member& member : members)
        total += member.size;
    Progress progress(watch, 2 * total);
    BLOOMZY_TRY(const auto target, NewFile::create(file));
    BLOOMZY_TRY(Manifest manifest, describe(facts, members, progress));
    BLOOMZY_TRY(const auto encryptor, age::Encryptor::start(recipients, *target));
    BLOOMZY_TRY(const auto compressor, ZstdSink::start(compression, *encryptor));
    BLOOMZY_CHECK(writeTar(manifest, secondsOf(facts.created), members, progress, *compressor));
    BLOOMZY_CHECK(target->keep());
    return manifest;
}

} // namespace bloomzy::backup::archive
