#pragma once

#include "backend/http/Admit.h"
#include "backend/http/HeaderCheck.h"

#include <chrono>
#include <string>
#include <string_view>

namespace bloomzy::http {

/// One request on its way to the answer.
struct Exchange
{
    explicit Exchange(ByteBudget& budget)
        : memory(budget)
    {
    }

    std::chrono::steady_clock::time_point begun;
    std::string traceId;
    std::string requestId; ///< the span that the answer names
    RawRequest request;
    Admission admission;
    std::string_view method = "other"; ///< of the known ones, for metrics and log
    std::string_view route;            ///< the template; of the router's own memory
    bool headOnly = false;
    bool keepAlive = false;
    bool chunks = false;          ///< the client knows the transfer coding (HTTP/1.1)
    std::size_t requestBytes = 0; ///< of the body
    RateReport rates;
    ByteBudget::Share memory; ///< of the bodies
};

/// Copies what the head says; its trace id takes the place of the exchange's own.
void takeHead(Exchange& exchange, const RequestHead& head);
/// Counts the answer and logs it.
void recordAnswer(SessionContext& context, const Exchange& exchange, const Response& response);

} // namespace bloomzy::http
