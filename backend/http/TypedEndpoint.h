#pragma once

#include "backend/core/json/JsonImpl.h"
#include "backend/http/Endpoint.h"
#include "backend/http/RequestReader.h"

#include <type_traits>

namespace bloomzy::http {

/// A request whose body and query were read and validated against their types.
template <class Body, class Query = Nothing>
struct Call
{
    const Request& request;
    Body body;
    Query query;

    /// The caller; only for routes that are not open.
    [[nodiscard]] const Principal& principal() const { return *request.principal; }
};

/// The endpoint of `route`: reads Body from JSON (Nothing: no body allowed; api::RawJson: any JSON text, as for a merge
/// patch; std::string: the bytes as they are) and Query from the query string (see readQuery()), calls `handler`,
/// writes Res (a described struct; Nothing: 204; api::RawJson: that JSON; std::string: those bytes). A body must be of
/// the route's requestMediaType (415). The schemas for OpenAPI come from the same types. `handler` takes `const
/// Call<Body, Query>&` and returns Result<Reply<Res>>, or Result<Response> made with written().
template <class Body, class Query, class Res, class Handler>
[[nodiscard]] Endpoint endpoint(Route route, Handler handler);
/// With its example, which every served endpoint has that takes or gives anything (`integration.ExamplesTest`).
/// `example` is called when somebody asks for the reference.
template <class Body, class Query, class Res, class Handler>
[[nodiscard]] Endpoint endpoint(Route route, Handler handler, ExampleOf<Body, Query, Res> (*example)());

/// A reply as it goes out, for handlers that answer through once(); what it leaves open endpoint() fills from the
/// route.
template <class Res>
[[nodiscard]] Response written(const Reply<Res>& reply)
{
    Response response{.status = reply.status, .contentType = {}};
    if constexpr (std::is_same_v<Res, std::string>)
        response.body = reply.value;
    else if constexpr (!std::is_same_v<Res, Nothing>)
        response.body = core::json::toJson(reply.value);
    if (!reply.etag.empty())
        response.headers.emplace_back("etag", reply.etag);
    if (!reply.location.empty())
        response.headers.emplace_back("location", reply.location);
    return response;
}

template <class Body>
[[nodiscard]] core::Result<Body> readBody(const Request& request, std::string_view mediaType)
{
    if constexpr (std::is_same_v<Body, Nothing>) {
        BLOOMZY_CHECK(requireNoBody(request));
        return Nothing{};
    } else {
        BLOOMZY_CHECK(requireMediaType(request, mediaType));
        if constexpr (std::is_same_v<Body, std::string>)
            return request.body;
        else
            return core::json::fromJson<Body>(request.body);
    }
}

/// Bodies bring passwords and tokens: what a handler has not taken is wiped when it is done.
template <class Body>
class WipedBody
{
public:
    explicit WipedBody(Body& body)
        : m_body(body)
    {
    }
    ~WipedBody() { core::json::wipeTexts(core::json::typeOf<Body>, &m_body); }
    WipedBody(const WipedBody&) = delete;
    WipedBody& operator=(const WipedBody&) = delete;

private:
    Body& m_body;
};

template <class Query>
[[nodiscard]] core::Result<Query> readQuery(const Request& request)
{
    Query query{};
    BLOOMZY_CHECK(readQuery(core::json::typeOf<Query>, &query, request.query));
    return query;
}

/// Null for Nothing.
template <class Part>
[[nodiscard]] std::shared_ptr<const core::json::Schema> contentSchema()
{
    if constexpr (std::is_same_v<Part, Nothing>)
        return nullptr;
    else if constexpr (std::is_same_v<Part, std::string>)
        return plainSchema(R"({"type":"string"})");
    else
        return core::json::schemaOf<Part>();
}

template <class Body, class Query, class Res>
[[nodiscard]] Description description()
{
    Description made{.request = contentSchema<Body>(), .response = contentSchema<Res>()};
    if constexpr (!std::is_same_v<Query, Nothing>)
        made.query = core::json::querySchemaOf<Query>();
    return made;
}

template <class Body, class Query, class Res, class Handler>
Endpoint endpoint(Route route, Handler handler)
{
    if (std::is_same_v<Res, Nothing> && route.successStatus == 200)
        route.successStatus = 204;
    Endpoint made{.route = route, .handle = {}, .describe = description<Body, Query, Res>};
    made.handle = [route = std::move(route),
                   handler = std::move(handler)](const Request& request) -> core::Result<Response> {
        BLOOMZY_TRY(Query query, readQuery<Query>(request));
        BLOOMZY_TRY(Body body, readBody<Body>(request, route.requestMediaType));
        Call<Body, Query> call{request, std::move(body), std::move(query)};
        const WipedBody wiped(call.body);
        auto answer = handler(std::move(call));
        if (answer.has_error())
            return std::move(answer).error();
        if constexpr (std::is_same_v<decltype(answer), core::Result<Response>>)
            return completed(std::move(*answer), route);
        else
            return completed(written(*answer), route);
    };
    return made;
}

/// A body as it crosses the wire; empty for Nothing.
template <class Part>
[[nodiscard]] std::string exampleText(const Part& part)
{
    if constexpr (std::is_same_v<Part, Nothing>)
        return {};
    else if constexpr (std::is_same_v<Part, std::string>)
        return part;
    else
        return core::json::toJson(part);
}

template <class Body, class Query, class Res, class Handler>
Endpoint endpoint(Route route, Handler handler, ExampleOf<Body, Query, Res> (*example)())
{
    Endpoint made = endpoint<Body, Query, Res>(std::move(route), std::move(handler));
    made.describe = [example] {
        const ExampleOf<Body, Query, Res> values = example();
        Description all = description<Body, Query, Res>();
        all.example = {.path = values.path,
                       .query = exampleParameters(core::json::typeOf<Query>, &values.query),
                       .request = exampleText(values.request),
                       .answer = exampleText(values.answer),
                       .after = values.after};
        return all;
    };
    return made;
}

} // namespace bloomzy::http
