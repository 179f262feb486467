#pragma once

#include "backend/http/DescribedEndpoint.h"
#include "backend/http/FieldWords.h"

#include <string>

namespace bloomzy::http {

/// One operation of the reference as an `<article>`; its anchor is the operationId.
[[nodiscard]] std::string operationSection(const DescribedEndpoint& endpoint, const FieldWords& words);
/// `POST` as a badge.
[[nodiscard]] std::string methodBadge(Method method);

} // namespace bloomzy::http
