#pragma once

#include "backend/api/Page.h"
#include "backend/api/RawJson.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

/// Wire types of what a person is told, below /api/v1/auth/me/notices.
namespace bloomzy::api {

enum class NoticeKind { administratorRecovered, unknown };
BOOST_DESCRIBE_ENUM(NoticeKind, administratorRecovered, unknown)

/// Details of `administratorRecovered`: whoever owns the server's machine let this administrator in again.
struct RecoveryNotice
{
    std::string userId;
    std::string displayName; ///< as it was then
};
BOOST_DESCRIBE_STRUCT(RecoveryNotice, (), (userId, displayName))

struct Notice
{
    std::string id;
    NoticeKind kind = NoticeKind::unknown;
    std::string createdAt;
    RawJson details;                   ///< an object, by `kind`
    std::optional<std::string> readAt; ///< absent: not yet
};
BOOST_DESCRIBE_STRUCT(Notice, (), (id, kind, createdAt, details, readAt))

/// GET /api/v1/auth/me/notices
struct NoticeQuery : PageQuery
{
    std::optional<bool> unread; ///< true: only those that were not read yet
};
BOOST_DESCRIBE_STRUCT(NoticeQuery, (PageQuery), (unread))

/// Newest first.
struct NoticeList
{
    std::vector<Notice> items;
    std::optional<std::string> nextCursor;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (items, nextCursor))

} // namespace bloomzy::api
