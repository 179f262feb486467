#include "tests/unit/backup/ArchiveMaker.h"

#include "backend/backup/archive/Tar.h"
#include "backend/backup/stream/Zstd.h"
#include "backend/core/crypto/Hash.h"
#include "tests/unit/backup/AgeTexts.h"

#include <cstdio>

using namespace bloomzy;
using namespace bloomzy::backup;

namespace archiveMaker {

namespace {

constexpr std::int64_t createdSeconds = 1796083200;
constexpr const char* createdText = "2026-12-01T00:00:00.000000Z";

void renewChecksum(std::string& header)
{
    header.replace(148, 8, 8, ' ');
    unsigned sum = 0;
    for (const char c : header)
        sum += static_cast<unsigned char>(c);
    char text[8];
    std::snprintf(text, sizeof text, "%06o", sum);
    header.replace(148, 8, std::string(text, 6) + std::string("\0 ", 2));
}

} // namespace

Manifest manifestOf(const std::vector<Content>& contents)
{
    Manifest manifest{archive::formatVersion, "0.1.0", "0.1.0", createdText, "installation", {}, std::nullopt};
    for (const Content& content : contents)
        manifest.contents.push_back({content.path,
                                     static_cast<std::int64_t>(content.bytes.size()),
                                     core::crypto::sha256Hex(content.bytes),
                                     content.kind,
                                     {}});
    return manifest;
}

std::string tarMember(const std::string& path, const std::string& bytes)
{
    return tarMember(path, bytes, [](std::string&) {});
}

std::string tarMember(const std::string& path, const std::string& bytes,
                      const std::function<void(std::string& header)>& change)
{
    const auto size = static_cast<std::int64_t>(bytes.size());
    std::string header = archive::tarHeader({path, size, createdSeconds});
    change(header);
    renewChecksum(header);
    return header + bytes + archive::tarPadding(size);
}

std::string tarManifest(const Manifest& manifest)
{
    return tarManifest(archive::manifestText(manifest));
}

std::string tarManifest(const std::string& text)
{
    return tarMember(std::string(archive::manifestPath), text);
}

std::string tarOf(const std::vector<Content>& contents)
{
    std::string tar = tarManifest(manifestOf(contents));
    for (const Content& content : contents)
        tar += tarMember(content.path, content.bytes);
    return tar + archive::tarEnd();
}

std::string zstdOf(const std::string& bytes)
{
    StringSink sink;
    const auto compressor = ZstdSink::start({3, 0}, sink);
    if (compressor.has_error() || (*compressor)->write(bytes).has_error() || (*compressor)->finish().has_error())
        return {};
    return sink.bytes();
}

std::string fileOf(const std::string& tar, const age::Recipient& recipient)
{
    return ageTexts::seal(zstdOf(tar), {recipient}).value();
}

} // namespace archiveMaker
