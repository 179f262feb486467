#pragma once

#include "ui/client/AuditProofApi.h"

#include <QtCore/QFuture>

#include <functional>

namespace bloomzy::audit_page {

/// How a look at the whole log ended.
struct LogVerdict
{
    enum class State {
        consistent,  ///< it goes on from what was known of it
        first,       ///< nothing was known of it until now; its head is signed
        broken,      ///< it is not the log that it was, or its head is not signed
        unreachable, ///< the server does not answer
    };

    State state = State::unreachable;
    qint64 size = 0;  ///< events under the head
    QString why = {}; ///< of the last two: a sentence
};

/// Whom this console believes about the log; given by the composition root. What is empty is as the page can do it
/// alone: the key that the server tells, and the heads that this page has seen.
struct LogTrust
{
    std::function<QFuture<client::Result<QByteArray>>(const client::CancelToken&)> key = {};
    std::function<QFuture<LogVerdict>()> verifyLog = {};
};

} // namespace bloomzy::audit_page
