#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace bloomzy::api {

/// The query of every list that is read page by page: `nextCursor` of one answer is the `cursor` of the next request.
struct PageQuery
{
    std::optional<std::int32_t> limit; ///< 1 to 200, 50 unless told
    std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(PageQuery, (), (limit, cursor))

} // namespace bloomzy::api
