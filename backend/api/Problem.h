#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bloomzy::api {

/// One thing that is wrong with a request.
struct Fault
{
    std::string pointer; ///< RFC 6901 pointer into the body, `#query/<name>` or `#header/<name>`
    std::string code;    ///< stable, dotted, lower camel case (`taxon.genus.capital`); clients translate by it
    std::string detail;  ///< one English sentence with the remedy

    bool operator==(const Fault&) const = default;
};
BOOST_DESCRIBE_STRUCT(Fault, (), (pointer, code, detail))

/// What the second step of a sign-in brings back.
struct SecondFactorChallenge
{
    std::string challenge;      ///< opaque; good for one sign-in of the account whose password was right
    std::int64_t expiresIn = 0; ///< seconds
};
BOOST_DESCRIBE_STRUCT(SecondFactorChallenge, (), (challenge, expiresIn))

/// RFC 9457 problem details; media type `application/problem+json`.
struct Problem
{
    std::string type; ///< `urn:bloomzy:problem:<ErrorCode>`
    std::string title;
    std::int32_t status = 0;
    std::string detail;
    std::string traceId; ///< 32 hexadecimal digits, W3C trace context
    std::vector<Fault> errors;
    std::optional<SecondFactorChallenge> secondFactor = {}; ///< with `secondFactorRequired` only
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, detail, traceId, errors, secondFactor))

} // namespace bloomzy::api
