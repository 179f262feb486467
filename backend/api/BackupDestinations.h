#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/backups/destinations.
namespace bloomzy::api {

/// What is wrong with a destination. `wrongPlace`: it is there and not the one that was added, such as a share that is
/// not mounted. `busy`: something else is done there, or an earlier call has not come back.
enum class DestinationProblem {
    invalidSettings,
    unreachable,
    wrongPlace,
    claimed,
    denied,
    full,
    timedOut,
    busy,
    pluginMissing,
    failed,
    unknown
};
BOOST_DESCRIBE_ENUM(DestinationProblem, invalidSettings, unreachable, wrongPlace, claimed, denied, full, timedOut, busy,
                    pluginMissing, failed, unknown)

struct DestinationTrouble
{
    DestinationProblem problem = DestinationProblem::unknown;
    std::optional<std::string> detail; ///< English, of the plugin; beside what a client says of the problem itself
    std::string since;                 ///< when it was met first, without success since

    bool operator==(const DestinationTrouble&) const = default;
};
BOOST_DESCRIBE_STRUCT(DestinationTrouble, (), (problem, detail, since))

struct DestinationSetting
{
    std::string name; ///< as the kind of destination lists it: `path`
    std::string value;

    bool operator==(const DestinationSetting&) const = default;
};
BOOST_DESCRIBE_STRUCT(DestinationSetting, (), (name, value))

/// What a merge patch of a destination must yield.
struct DestinationInput
{
    std::string name; ///< 1 to 80 characters; unique
    std::vector<DestinationSetting> settings;

    bool operator==(const DestinationInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(DestinationInput, (), (name, settings))

/// POST /api/v1/backups/destinations.
struct NewDestination : DestinationInput
{
    std::string kind;      ///< one of GET /api/v1/backups/destination-kinds
    bool takeOver = false; ///< also when the place belongs to another destination, or to another installation
};
BOOST_DESCRIBE_STRUCT(NewDestination, (DestinationInput), (kind, takeOver))

struct Destination : DestinationInput
{
    std::string id;
    std::int64_t revision = 0; ///< counts up with each change of name or settings; the ETag
    std::string kind;
    std::string createdAt;
    std::optional<std::string> lastSuccessAt;  ///< when a backup was last stored there
    std::optional<std::string> checkedAt;      ///< when somebody last looked at it
    std::optional<std::int64_t> freeBytes;     ///< then; absent where the place cannot tell
    std::optional<std::int64_t> totalBytes;    ///< as above
    std::optional<DestinationTrouble> trouble; ///< absent: none is known

    bool operator==(const Destination&) const = default;
};
BOOST_DESCRIBE_STRUCT(Destination, (DestinationInput),
                      (id, revision, kind, createdAt, lastSuccessAt, checkedAt, freeBytes, totalBytes, trouble))

/// GET /api/v1/backups/destinations: by name, all of them on one page.
struct DestinationList
{
    std::vector<Destination> items;
    std::optional<std::string> nextCursor; ///< never there: a server has 20 destinations at most
};
BOOST_DESCRIBE_STRUCT(DestinationList, (), (items, nextCursor))

struct DestinationField
{
    std::string name;
    std::string title; ///< English, of the plugin
};
BOOST_DESCRIBE_STRUCT(DestinationField, (), (name, title))

struct DestinationKind
{
    std::string kind;
    std::string title;                      ///< English, of the plugin
    std::vector<DestinationField> settings; ///< what a person gives, all of them texts
};
BOOST_DESCRIBE_STRUCT(DestinationKind, (), (kind, title, settings))

/// GET /api/v1/backups/destination-kinds: what this server has plugins for.
struct DestinationKindList
{
    std::vector<DestinationKind> items;
    std::optional<std::string> nextCursor; ///< never there
};
BOOST_DESCRIBE_STRUCT(DestinationKindList, (), (items, nextCursor))

} // namespace bloomzy::api
