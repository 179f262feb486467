#include "backend/backup/archive/Manifest.h"

#include "backend/backup/archive/Refusals.h"
#include "backend/core/json/JsonImpl.h"

#include <algorithm>
#include <set>

namespace bloomzy::backup::archive {

namespace {

constexpr std::size_t pathBytes = 100;
constexpr std::size_t deepest = 8;
constexpr std::size_t textBytes = 200;
constexpr std::size_t noteBytes = std::size_t{64} * 1024;
constexpr std::size_t hashDigits = 64;

/// What is read of a manifest first, whatever its format.
struct FormatOfManifest
{
    std::int32_t format = 0;
    std::string needs;
};
BOOST_DESCRIBE_STRUCT(FormatOfManifest, (), (format, needs))

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
           c == '-';
}

bool isName(std::string_view name)
{
    return !name.empty() && name != "." && name != ".." && name.front() != '-' &&
           std::ranges::all_of(name, isNameCharacter);
}

bool isHash(std::string_view text)
{
    return text.size() == hashDigits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Whether a file stands where another path has a folder.
bool isFolderOfAnother(const std::set<std::string_view>& paths, const std::string& path)
{
    const std::string folder = path + "/";
    const auto next = paths.lower_bound(folder);
    return next != paths.end() && next->starts_with(folder);
}

std::string faultOf(const ManifestEntry& entry)
{
    if (!isMemberPath(entry.path))
        return "has a path that is not allowed";
    if (entry.size < 0 || entry.size > sizeLimit)
        return "has a size that is not allowed";
    if (!isHash(entry.sha256))
        return "has no SHA-256";
    if (entry.kind == MemberKind::unknown)
        return "is of a kind that is not known";
    const bool counted = entry.kind != MemberKind::file;
    if (entry.tables.size() > (counted ? mostTables : 0))
        return "has tables that it cannot have";
    if (std::ranges::any_of(entry.tables, [](const TableRows& table) { return table.rows < 0; }))
        return "has a table with fewer than no rows";
    return {};
}

std::string versionShown(const std::string& version)
{
    return isName(version) && version.size() <= 40 ? version : "a newer version";
}

core::Result<void> checkFormat(std::string_view text)
{
    const auto read = core::json::fromStoredJson<FormatOfManifest>(text);
    if (read.has_error() || read->format < 1)
        return refusal(manifestPath, "is no manifest of a backup");
    if (read->format <= formatVersion)
        return {};
    return core::invalid(
        "/format", "backup.newer",
        "A newer version of the program made this backup. Nothing of it was used. To restore it, install " +
            versionShown(read->needs) + " or later.");
}

} // namespace

bool isMemberPath(std::string_view path)
{
    if (path.size() > pathBytes || path == manifestPath)
        return false;
    for (std::size_t depth = 0; depth < deepest; ++depth) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (!isName(path.substr(0, end)))
            return false;
        if (end == path.size())
            return true;
        path.remove_prefix(end + 1);
    }
    return false;
}

std::string faultOf(const Manifest& manifest)
{
    if (manifest.contents.empty() || manifest.contents.size() > mostMembers)
        return "lists no members or too many";
    for (const std::string* text : {&manifest.needs, &manifest.program, &manifest.created, &manifest.installation}) {
        if (text->size() > textBytes)
            return "has a text that is too long";
    }
    if (manifest.audit && manifest.audit->checkpoint.size() > noteBytes)
        return "has a checkpoint that is too long";
    std::set<std::string_view> paths;
    std::int64_t total = 0;
    for (const ManifestEntry& entry : manifest.contents) {
        if (const std::string fault = faultOf(entry); !fault.empty())
            return "lists \"" + entry.path + "\", which " + fault;
        if (!paths.insert(entry.path).second)
            return "lists \"" + entry.path + "\" twice";
        total += entry.size;
        if (total > sizeLimit)
            return "lists more than a backup can hold";
    }
    for (const ManifestEntry& entry : manifest.contents) {
        if (entry.path.starts_with(std::string(manifestPath) + "/") || isFolderOfAnother(paths, entry.path))
            return "lists \"" + entry.path + "\" as a file and a folder";
    }
    return {};
}

std::int64_t totalSize(const Manifest& manifest)
{
    std::int64_t total = 0;
    for (const ManifestEntry& entry : manifest.contents)
        total += entry.size;
    return total;
}

std::string manifestText(const Manifest& manifest)
{
    return core::json::toJson(manifest) + "\n";
}

core::Result<Manifest> parseManifest(std::string_view text)
{
    BLOOMZY_CHECK(checkFormat(text));
    auto manifest = core::json::fromJson<Manifest>(text);
    if (manifest.has_error())
        return refusal(manifestPath, "does not have the form of a manifest");
    if (const std::string fault = faultOf(*manifest); !fault.empty())
        return refusal(manifestPath, fault);
    return manifest;
}

} // namespace bloomzy::backup::archive
