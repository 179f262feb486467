#pragma once

#include <string>
#include <utility>
#include <vector>

namespace bloomzy::core::json {
struct Type;
}

namespace bloomzy::http {

/// A parameter of the query as an example has it.
struct ExampleParameter
{
    std::string name;
    std::string json;               ///< the value; a list for a parameter that may be repeated
    std::vector<std::string> texts; ///< as they stand in the query string, not yet percent-encoded
};

/// One call as the reference shows it and as a test sends it; texts, as they cross the wire.
struct Example
{
    std::vector<std::pair<std::string, std::string>> path = {}; ///< a value for each parameter of the path
    std::vector<ExampleParameter> query = {};
    std::string request = {}; ///< empty: no body
    std::string answer = {};  ///< empty: no body
    std::vector<std::string> after = {};
};

/// The example of an operation as values of its own types, so that it cannot say what the types do not.
///
/// An id, token or code in it is that of the example whose *answer* has it: an example that reads a taxon names the id
/// that the example that creates one answers with (ExampleValues.h). That is how the test that sends all examples
/// knows which real value stands for it, and which example to send first.
template <class Body, class Query, class Res>
struct ExampleOf
{
    std::vector<std::pair<std::string, std::string>> path = {}; ///< `{"id", …}`
    Query query = {};
    Body request = {};
    Res answer = {};
    std::vector<std::string> after = {}; ///< operationIds whose examples come before, where no id tells it
};

/// The parameters that `query`, an object of `type`, has: an optional without a value and an empty list are left out.
[[nodiscard]] std::vector<ExampleParameter> exampleParameters(const core::json::Type& type, const void* query);
/// `?limit=2&q=monstera`; empty when there are none.
[[nodiscard]] std::string queryString(const std::vector<ExampleParameter>& parameters);

} // namespace bloomzy::http
