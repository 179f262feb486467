#pragma once

#include "backend/api/Page.h"
#include "backend/core/Result.h"

#include <cstdint>

/// What lists share.
namespace bloomzy::http {

/// Of one page.
inline constexpr std::int32_t defaultRows = 50;
inline constexpr std::int32_t mostRows = 200;

/// How many rows `query` asks for, from 1 to mostRows; `invalid` with `page.limit` otherwise.
[[nodiscard]] core::Result<std::int32_t> pageRows(const api::PageQuery& query);

/// `invalid` with `page.cursor`, for a cursor that the list did not give.
[[nodiscard]] core::Error wrongCursor();

} // namespace bloomzy::http
