#include "backend/http/Problem.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::http {
namespace {

struct Meaning
{
    int status;
    std::string_view title;
    std::string_view detail; ///< when the error brings none
};

Meaning meaningOf(api::ErrorCode code)
{
    using enum api::ErrorCode;
    switch (code) {
    case malformed:
        return {400, "The request cannot be read", "Nothing was changed. Correct the request and send it again."};
    case unauthenticated:
        return {401, "Sign in first", "The request carries no valid access token. Sign in, and send it again."};
    case secondFactorRequired:
        return {401, "One more step",
                "The password was right, and the account has a second factor. Send its code, or a recovery code, with "
                "the challenge."};
    case stepUpRequired:
        return {403, "Prove again who you are",
                "This needs a proof of the last five minutes. Nothing was changed. Prove it again, then repeat the "
                "request."};
    case secondFactorMissing:
        return {403, "Set up a second factor",
                "Your account needs a second factor, and the time to set one up is over. Nothing was changed. Set "
                "one up, then repeat the request."};
    case forbidden:
        return {403, "Not allowed", "Your account may not do this. Ask an administrator for the permission."};
    case notFound:
        return {404, "Not found", "There is nothing at this address."};
    case methodNotAllowed:
        return {405, "Method not allowed", "This address does not take that method; see the Allow header."};
    case timeout:
        return {408, "Too slow", "The request did not arrive in time. Send it again."};
    case conflict:
        return {409, "Conflict", "This contradicts what is stored. Nothing was changed."};
    case preconditionFailed:
        return {412, "Changed in the meantime", "Someone else saved first. Read it again, then repeat your change."};
    case tooLarge:
        return {413, "Too large", "The body is larger than this address takes. Nothing was changed."};
    case uriTooLong:
        return {414, "Address too long", "Shorten the address, for instance by fewer filters."};
    case unsupportedMediaType:
        return {415, "Unsupported media type", "This address does not take a body of that type."};
    case invalid:
        return {422, "Not valid", "Some fields are not valid. Nothing was changed."};
    case preconditionRequired:
        return {428, "If-Match is missing", "Send the ETag that you read in If-Match. Nothing was changed."};
    case rateLimited:
        return {429, "Too many requests", "Wait a moment, then try again."};
    case headersTooLarge:
        return {431, "Headers too large", "Send fewer or shorter headers."};
    case internal:
        return {500, "Internal error",
                "The server met an error of its own. Try again; if it stays, give the trace id to whoever runs the "
                "server."};
    case notImplemented:
        return {501, "Not implemented", "The server does not know this method."};
    case unavailable:
        return {503, "Unavailable", "The server cannot answer at the moment. Try again shortly."};
    case insufficientStorage:
        return {507, "Disk full", "The server's disk is full. Nothing was changed; free some space and try again."};
    }
    return meaningOf(internal);
}

} // namespace

int statusOf(api::ErrorCode code)
{
    return meaningOf(code).status;
}

api::Problem problemDetails(const core::Error& error, std::string_view traceId)
{
    const Meaning meaning = meaningOf(error.code);
    api::Problem body;
    body.type = "urn:bloomzy:problem:" + std::string(core::json::enumName(error.code));
    body.title = meaning.title;
    body.status = meaning.status;
    body.detail = error.detail.empty() ? std::string(meaning.detail) : error.detail;
    body.traceId = traceId;
    body.errors = error.faults;
    return body;
}

Response problem(const core::Error& error, std::string_view traceId)
{
    const api::Problem body = problemDetails(error, traceId);
    Response response{
        .status = body.status, .contentType = std::string(problemMediaType), .body = core::json::toJson(body)};
    if (error.retryAfter)
        response.headers.emplace_back("retry-after", std::to_string(error.retryAfter->count()));
    return response;
}

} // namespace bloomzy::http
