#include "backend/audit/log/LogExamples.h"

namespace bloomzy::audit {
namespace {

constexpr const char* firstLeaf = "C6VdHO1MBh1Fw5p5P5/gO8d54nBi9oajpNXt/ZfOo3M=";
constexpr const char* secondLeaf = "qf3bk0uka1Bp2BSh9Cn284D8EywjvpO5Efk3G5byrUY=";
constexpr const char* root = "sAXoCTT2e6FTYP9gev0LxlGpb6qzs7UHf5bPANQ9z9g=";
/// Whose events are in the log by then: of the setup, of the sign-in and its own.
constexpr const char* afterSome = "createTaxon";

} // namespace

LogTextExample checkpointExample()
{
    return {.answer = "bloomzy/audit/019ab3c8-d6b7-73da-a5c6-c293f4051b2a\n"
                      "2\n"
                      "sAXoCTT2e6FTYP9gev0LxlGpb6qzs7UHf5bPANQ9z9g=\n"
                      "\n"
                      "— bloomzy/audit/019ab3c8-d6b7-73da-a5c6-c293f4051b2a "
                      "IuB8XwuFwJSbOb3u2SwTBWFc7P/SGPkFqnPxaZfXmxa0qrjjnb1JGh64B0+1yduiyRlTCliZFkWOEZkRwAHnDnHLGwk=\n"};
}

LogTextExample verifierExample()
{
    return {.answer = "bloomzy/audit/019ab3c8-d6b7-73da-a5c6-c293f4051b2a+22e07c5f+"
                      "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n"};
}

LogTextExample tileExample()
{
    return {.path = {{"path", "0/000.p/1"}}, .answer = "(32 bytes: the hash of one leaf)", .after = {afterSome}};
}

http::ExampleOf<http::Nothing, api::AuditInclusionQuery, api::AuditInclusionProof> inclusionExample()
{
    return {.query = {1, 2}, .answer = {1, 2, root, firstLeaf, {secondLeaf}}, .after = {afterSome}};
}

http::ExampleOf<http::Nothing, api::AuditConsistencyQuery, api::AuditConsistencyProof> consistencyExample()
{
    return {.query = {1, 2}, .answer = {1, firstLeaf, 2, root, {secondLeaf}}, .after = {afterSome}};
}

http::ExampleOf<http::Nothing, api::AuditPartsQuery, api::AuditPartsList> partsExample()
{
    const api::AuditPart target{
        "EBESExQVFhcYGRobHB0eHw==",
        R"({"displayName":"Monstera deliciosa","id":"019ab3c2-7051-7d74-8f40-6c3d9eafb004","type":"taxon"})"};
    return {.query = {1, 1}, .answer = {{{1, {}, target, {}}}}, .after = {afterSome}};
}

/// Of a log that never was restored.
http::ExampleOf<http::Nothing, http::Nothing, api::AuditClosedLogs> closedExample()
{
    return {.after = {afterSome}};
}

http::ExampleOf<api::AuditLossAcceptance, http::Nothing, http::Nothing> lossExample()
{
    return {.request = {checkpointExample().answer}, .after = {afterSome}};
}

} // namespace bloomzy::audit
