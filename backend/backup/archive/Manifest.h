#pragma once

#include "backend/core/Result.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a backup file says of itself in its first member, manifest.json (docs/backup-format.md).
namespace bloomzy::backup::archive {

inline constexpr std::string_view manifestPath = "manifest.json";
/// The format that this program writes, and the newest that it reads.
inline constexpr std::int32_t formatVersion = 1;
/// The oldest version of the program that reads it.
inline constexpr std::string_view formatNeeds = "0.1.0";

/// Limits of what is read from outside.
inline constexpr std::size_t mostMembers = 1000;
inline constexpr std::size_t mostTables = 1000; ///< of a database
inline constexpr std::size_t manifestLimit = std::size_t{1024} * 1024;
inline constexpr std::int64_t sizeLimit = std::int64_t{1} << 44; ///< 16 TiB, of all members together

enum class MemberKind {
    database, ///< a SQLite file
    dump,     ///< what pg_dump wrote
    file,     ///< something else
    unknown
};
BOOST_DESCRIBE_ENUM(MemberKind, database, dump, file, unknown)

struct TableRows
{
    std::string table;
    std::int64_t rows = 0;

    friend bool operator==(const TableRows&, const TableRows&) = default;
};
BOOST_DESCRIBE_STRUCT(TableRows, (), (table, rows))

struct ManifestEntry
{
    std::string path; ///< as isMemberPath() has it
    std::int64_t size = 0;
    std::string sha256; ///< lower case hexadecimal digits
    MemberKind kind = MemberKind::unknown;
    std::vector<TableRows> tables; ///< of a database and of a dump, by name

    friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};
BOOST_DESCRIBE_STRUCT(ManifestEntry, (), (path, size, sha256, kind, tables))

/// How far the audit log went when the backup was made.
struct AuditNote
{
    std::string checkpoint; ///< the signed note, docs/audit-log-format.md

    friend bool operator==(const AuditNote&, const AuditNote&) = default;
};
BOOST_DESCRIBE_STRUCT(AuditNote, (), (checkpoint))

struct Manifest
{
    std::int32_t format = 0;
    std::string needs;                   ///< the oldest version of the program that reads this format
    std::string program;                 ///< the version that wrote it
    std::string created;                 ///< RFC 3339, UTC
    std::string installation;            ///< id of the installation that was backed up
    std::vector<ManifestEntry> contents; ///< in the order of the members that follow
    std::optional<AuditNote> audit;

    friend bool operator==(const Manifest&, const Manifest&) = default;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, needs, program, created, installation, contents, audit))

/// 1 to 100 bytes: up to 8 names of letters, digits and `._-` with `/` between, none of them `.` or `..` or with `-` in
/// front; not manifest.json.
[[nodiscard]] bool isMemberPath(std::string_view path);

/// What keeps a manifest from being one, of what its members are; empty: nothing.
[[nodiscard]] std::string faultOf(const Manifest& manifest);

/// All bytes of the members.
[[nodiscard]] std::int64_t totalSize(const Manifest& manifest);

[[nodiscard]] std::string manifestText(const Manifest& manifest);

/// Strict. `invalid` with code `backup.newer` for a newer format, in whatever else it differs; else a refusal of
/// Refusals.h that names manifest.json.
[[nodiscard]] core::Result<Manifest> parseManifest(std::string_view text);

} // namespace bloomzy::backup::archive
