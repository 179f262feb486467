#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Wire types of /api/v1/catalog/views and /api/v1/audit/views.
namespace bloomzy::api {

/// How a client shows a column of its list.
struct ViewColumn
{
    std::string id;         ///< of the client's choice: 1 to 40 letters
    std::int32_t width = 0; ///< logical pixels, 0 to 4000
    bool shown = true;

    bool operator==(const ViewColumn&) const = default;
};
BOOST_DESCRIBE_STRUCT(ViewColumn, (), (id, width, shown))

/// What a person writes of a view: the body of POST, and what a merge patch of a view must yield.
struct SavedViewInput
{
    std::string name; ///< 1 to 80 characters; unique among the views of a person
    /// Without `?`, up to 6,000 bytes: words, filters and sort of GET /api/v1/taxa, or words and filters of GET
    /// /api/v1/audit/events.
    std::string query;
    std::vector<ViewColumn> columns; ///< in their order, up to 40
    bool isDefault = false;          ///< opens at the start; a person's other views stop being it

    bool operator==(const SavedViewInput&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedViewInput, (), (name, query, columns, isDefault))

struct SavedView : SavedViewInput
{
    std::string id;
    std::int64_t revision = 0; ///< counts up with each change; the ETag
    std::string updatedAt;

    bool operator==(const SavedView&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedView, (SavedViewInput), (id, revision, updatedAt))

/// GET /api/v1/catalog/views, GET /api/v1/audit/views: those of the caller, by name; all of them on one page.
struct SavedViewList
{
    std::vector<SavedView> items;
    std::optional<std::string> nextCursor; ///< never there: a person has 50 views of a list at most
};
BOOST_DESCRIBE_STRUCT(SavedViewList, (), (items, nextCursor))

} // namespace bloomzy::api
