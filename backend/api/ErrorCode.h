#pragma once

#include <boost/describe/enum.hpp>

namespace bloomzy::api {

/// Why a request was refused. The name is the last part of a problem's `type` (`urn:bloomzy:problem:<name>`), RFC 9457.
/// A client maps a name that it does not know to `internal`.
enum class ErrorCode {
    malformed,            ///< 400: not HTTP, not JSON, or readable in two ways
    unauthenticated,      ///< 401: no credentials, or they are no longer valid
    secondFactorRequired, ///< 401: the password was right, and the account has a second factor; see
                          ///< Problem::secondFactor
    forbidden,            ///< 403: signed in, and not allowed
    stepUpRequired,       ///< 403: allowed, once the person has proved again who they are
    secondFactorMissing,  ///< 403: the person's role needs a second factor, and the time to set one up is over
    notFound,             ///< 404
    methodNotAllowed,     ///< 405
    timeout,              ///< 408: the request did not arrive in time
    conflict,             ///< 409: it would contradict what is stored
    preconditionFailed,   ///< 412: someone else changed it first
    tooLarge,             ///< 413: the body
    uriTooLong,           ///< 414
    unsupportedMediaType, ///< 415
    invalid,              ///< 422: understood, and a field is wrong; see the faults
    preconditionRequired, ///< 428: If-Match is missing
    rateLimited,          ///< 429
    headersTooLarge,      ///< 431
    internal,             ///< 500: our fault
    notImplemented,       ///< 501: a method or transfer coding that no route knows
    unavailable,          ///< 503: try again later
    insufficientStorage   ///< 507: the server's disk is full
};
BOOST_DESCRIBE_ENUM(ErrorCode, malformed, unauthenticated, secondFactorRequired, forbidden, stepUpRequired,
                    secondFactorMissing, notFound, methodNotAllowed, timeout, conflict, preconditionFailed, tooLarge,
                    uriTooLong, unsupportedMediaType, invalid, preconditionRequired, rateLimited, headersTooLarge,
                    internal, notImplemented, unavailable, insufficientStorage)

} // namespace bloomzy::api
