#include "backend/core/Id.h"
#include "backend/core/crypto/Base64.h"
#include "backend/http/ExampleValues.h"
#include "backend/http/Paging.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/operations/OperationService.h"

namespace bloomzy::operations {
namespace {

using http::Nothing;

core::Result<std::string> beforeOf(const api::PageQuery& query)
{
    if (!query.cursor)
        return std::string("g"); // above every hexadecimal digit
    auto id = core::crypto::decodeBase64UrlText(*query.cursor);
    if (!id || !core::isId(*id))
        return http::wrongCursor();
    return std::move(*id);
}

core::Result<http::Reply<api::OperationPage>> listOperations(const OperationService& service,
                                                             const http::Call<Nothing, api::PageQuery>& call)
{
    BLOOMZY_TRY(const auto before, beforeOf(call.query));
    BLOOMZY_TRY(const auto limit, http::pageRows(call.query));
    const bool all = call.principal().may(api::Permission::operationsRead);
    const std::string owner = all ? std::string() : call.principal().userId;
    BLOOMZY_TRY(auto operations, service.list(owner, before, limit + 1, call.request.deadline));
    http::Reply<api::OperationPage> reply;
    if (operations.size() > static_cast<std::size_t>(limit)) {
        operations.resize(static_cast<std::size_t>(limit));
        reply.value.nextCursor = core::crypto::base64Url(operations.back().id);
    }
    reply.value.items = std::move(operations);
    return reply;
}

/// Whose it is and that there is one is told to those alone who may see it.
core::Result<api::Operation> visibleOperation(const OperationService& service, const http::Call<Nothing>& call)
{
    BLOOMZY_TRY(auto operation, service.find(std::string(call.request.pathParameter("id")), call.request.deadline));
    const http::Principal& caller = call.principal();
    if (!operation || (operation->createdBy.id != caller.userId && !caller.may(api::Permission::operationsRead)))
        return core::makeError(api::ErrorCode::notFound,
                               "There is no such operation, or none that you may see. Those that ended are kept for "
                               "some days.");
    return std::move(*operation);
}

core::Result<http::Reply<api::Operation>> getOperation(const OperationService& service, const http::Call<Nothing>& call)
{
    BLOOMZY_TRY(auto operation, visibleOperation(service, call));
    return http::Reply<api::Operation>{.value = std::move(operation)};
}

core::Result<http::Reply<api::Operation>> cancelOperation(OperationService& service, const http::Call<Nothing>& call)
{
    BLOOMZY_TRY(const auto operation, visibleOperation(service, call));
    const bool own = operation.createdBy.id == call.principal().userId;
    if (!own && !call.principal().may(api::Permission::operationsManage))
        return core::makeError(api::ErrorCode::forbidden, "You may not cancel other people's operations. It goes on.");
    BLOOMZY_TRY(auto cancelled, service.cancel(call.request, operation));
    return http::Reply<api::Operation>{.value = std::move(cancelled)};
}

api::Operation example()
{
    using namespace http::examples;
    api::Operation operation;
    operation.id = operationId;
    operation.kind = "catalog.import";
    operation.state = api::OperationState::running;
    operation.progress = {.done = 1200, .total = 2000, .unit = "lines"};
    operation.secondsLeft = 3;
    operation.createdBy = {adaId, adaName};
    operation.createdAt = operation.updatedAt = time;
    operation.startedAt = time;
    return operation;
}

http::ExampleOf<Nothing, api::PageQuery, api::OperationPage> listExample()
{
    return {.query = {.limit = 20, .cursor = {}}, .answer = {.items = {example()}, .nextCursor = {}}};
}

http::ExampleOf<Nothing, Nothing, api::Operation> getExample()
{
    return {.path = {{"id", http::examples::operationId}}, .answer = example()};
}

http::ExampleOf<Nothing, Nothing, api::Operation> cancelExample()
{
    auto answer = example();
    answer.cancelRequested = true;
    return {.path = {{"id", http::examples::operationId}}, .answer = std::move(answer)};
}

} // namespace

std::vector<http::Endpoint> OperationService::endpoints()
{
    std::vector<http::Endpoint> all;
    all.push_back(http::endpoint<Nothing, api::PageQuery, api::OperationPage>(
        {.method = http::Method::get,
         .path = "/api/v1/operations",
         .access = http::Access::signedIn(),
         .operationId = "listOperations",
         .summary = "Lists long work, newest first: one's own, or everybody's with operations.read."},
        [this](const http::Call<Nothing, api::PageQuery>& call) { return listOperations(*this, call); }, listExample));
    all.push_back(http::endpoint<Nothing, Nothing, api::Operation>(
        {.method = http::Method::get,
         .path = "/api/v1/operations/{id}",
         .access = http::Access::signedIn(),
         .operationId = "getOperation",
         .summary = "Reads how far a long piece of work is, and how it ended."},
        [this](const http::Call<Nothing>& call) { return getOperation(*this, call); }, getExample));
    all.push_back(http::endpoint<Nothing, Nothing, api::Operation>(
        {.method = http::Method::post,
         .path = "/api/v1/operations/{id}/cancel",
         .access = http::Access::signedIn(),
         .operationId = "cancelOperation",
         .summary = "Asks a long piece of work to end: one's own, or anybody's with operations.manage.",
         .auditAction = "operation.cancel",
         .successStatus = 202},
        [this](const http::Call<Nothing>& call) { return cancelOperation(*this, call); }, cancelExample));
    return all;
}

} // namespace bloomzy::operations
