#pragma once

#include "backend/http/DescribedEndpoint.h"
#include "backend/http/FieldWords.h"

namespace bloomzy::core::json {
class Writer;
}

namespace bloomzy::http {

/// Writes the method of `endpoint` and its OpenAPI operation object into the path item that is open.
void writeOperation(core::json::Writer& writer, const DescribedEndpoint& endpoint, const FieldWords& words);

} // namespace bloomzy::http
