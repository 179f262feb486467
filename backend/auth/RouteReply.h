#pragma once

#include "backend/http/RequestRules.h"
#include "backend/http/TypedEndpoint.h"

/// From what a service answers to what its route replies. Errors go through as they are.
namespace bloomzy::auth {

template <class T>
[[nodiscard]] core::Result<http::Reply<T>> reply(core::Result<T> value)
{
    if (value.has_error())
        return std::move(value).error();
    return http::Reply<T>{std::move(*value)};
}

[[nodiscard]] inline core::Result<http::Reply<http::Nothing>> reply(const core::Result<void>& done)
{
    if (done.has_error())
        return done.error();
    return http::Reply<http::Nothing>{};
}

/// With the ETag that If-Match takes, of a T that has a `revision`.
template <class T>
[[nodiscard]] core::Result<http::Reply<T>> taggedReply(core::Result<T> value)
{
    if (value.has_error())
        return std::move(value).error();
    std::string tag = http::revisionTag(value->revision);
    return http::Reply<T>{.value = std::move(*value), .etag = std::move(tag)};
}

} // namespace bloomzy::auth
