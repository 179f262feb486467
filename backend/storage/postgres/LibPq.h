#pragma once

#include "backend/core/Result.h"

#include <libpq-fe.h>

namespace bloomzy::storage {

/// What is used of libpq.
#define BLOOMZY_LIBPQ(X)                                                                                               \
    X(PQclear)                                                                                                         \
    X(PQcmdTuples)                                                                                                     \
    X(PQconnectPoll)                                                                                                   \
    X(PQconnectStartParams)                                                                                            \
    X(PQconninfoFree)                                                                                                  \
    X(PQconninfoParse)                                                                                                 \
    X(PQconsumeInput)                                                                                                  \
    X(PQerrorMessage)                                                                                                  \
    X(PQfinish)                                                                                                        \
    X(PQflush)                                                                                                         \
    X(PQfreemem)                                                                                                       \
    X(PQftype)                                                                                                         \
    X(PQgetResult)                                                                                                     \
    X(PQgetisnull)                                                                                                     \
    X(PQgetlength)                                                                                                     \
    X(PQgetvalue)                                                                                                      \
    X(PQisBusy)                                                                                                        \
    X(PQntuples)                                                                                                       \
    X(PQparameterStatus)                                                                                               \
    X(PQputCopyData)                                                                                                   \
    X(PQputCopyEnd)                                                                                                    \
    X(PQresultErrorField)                                                                                              \
    X(PQresultErrorMessage)                                                                                            \
    X(PQresultStatus)                                                                                                  \
    X(PQsendPrepare)                                                                                                   \
    X(PQsendQuery)                                                                                                     \
    X(PQsendQueryParams)                                                                                               \
    X(PQsendQueryPrepared)                                                                                             \
    X(PQserverVersion)                                                                                                 \
    X(PQsetNoticeReceiver)                                                                                             \
    X(PQsetnonblocking)                                                                                                \
    X(PQsocket)                                                                                                        \
    X(PQstatus)                                                                                                        \
    X(PQtransactionStatus)

/// Loaded when it is first asked for rather than linked: with Kerberos, LDAP and GnuTLS behind it, it costs a server
/// over SQLite files 2 MiB and a part of its start for nothing. It stays loaded.
struct LibPq
{
#define BLOOMZY_LIBPQ_MEMBER(name) decltype(&::name) name = nullptr;
    BLOOMZY_LIBPQ(BLOOMZY_LIBPQ_MEMBER)
#undef BLOOMZY_LIBPQ_MEMBER
    bool isWhole = false;
};

/// Safe from any thread. All pointers are set once requireLibPq() has succeeded.
[[nodiscard]] const LibPq& pq();
/// `internal` when the machine has no libpq.
[[nodiscard]] core::Result<void> requireLibPq();

} // namespace bloomzy::storage
