#include "backend/http/Paging.h"

namespace bloomzy::http {

core::Result<std::int32_t> pageRows(const api::PageQuery& query)
{
    const std::int32_t rows = query.limit.value_or(defaultRows);
    if (rows < 1 || rows > mostRows)
        return core::invalid("#query/limit", "page.limit", "Ask for 1 to " + std::to_string(mostRows) + " items.");
    return rows;
}

core::Error wrongCursor()
{
    return core::invalid("#query/cursor", "page.cursor", "Use the nextCursor of an earlier page, or none.");
}

} // namespace bloomzy::http
