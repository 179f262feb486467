#pragma once

#include "ui/client/ClientError.h"
#include "ui/client/HttpMessage.h"
#include "ui/client/JsonCodec.h"

namespace bloomzy::client {

/// What the server's answer holds, or why none came or why it cannot be read.
template <class T>
[[nodiscard]] Result<T> bodyOf(const Result<ApiResponse>& answer)
{
    return answer.has_value() ? decode<T>(answer->body) : answer.error();
}

} // namespace bloomzy::client
