#pragma once

#include "backend/api/ErrorCode.h"
#include "backend/api/Problem.h"

#include <QString>

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

#include <chrono>
#include <optional>

namespace bloomzy::client {

/// Why a call has no value.
struct ClientError
{
    enum class Kind {
        unreachable, ///< no connection, or it broke; whether a change arrived is not known
        tls,         ///< the handshake failed
        keyUnknown,  ///< nothing is pinned and no authority vouches for the server; `presentedKey` is for the user to
                     ///< compare
        keyChanged,  ///< another key than the pinned one: blocks everything until the user decides; no request was sent
        timeout,     ///< no answer in time; whether a change arrived is not known
        problem,     ///< the server refused; see `problem`
        protocol,    ///< the answer is not what Bloomzy's API promises
        signedOut,   ///< there is no session (any more)
        cancelled,   ///< by a CancelToken; pages pass over it
        storage      ///< a file or the keychain of this computer
    };

    Kind kind = Kind::protocol;
    api::Problem problem = {}; ///< of kind `problem`
    QString userText = {}; ///< translated: what happened, what is safe, what to do; see ProblemText.h to write it anew
    QString detail = {};   ///< for the log: the network layer's words
    QString presentedKey = {}; ///< `sha256:<hex>`; of the kinds keyUnknown and keyChanged
    std::optional<std::chrono::seconds> retryAfter = {};
    bool isOverdue = false; ///< of kind `storage`: the keychain has not answered, and may still do what was asked

    /// Of kind `problem`: its code, `internal` for one that this console does not know.
    [[nodiscard]] std::optional<api::ErrorCode> code() const;
    [[nodiscard]] bool is(api::ErrorCode wanted) const { return code() == wanted; }
    /// The same request may succeed later without any change to it.
    [[nodiscard]] bool isTransient() const;
};

/// With userText written for the current language.
[[nodiscard]] ClientError makeClientError(ClientError::Kind kind, QString detail = {});
[[nodiscard]] ClientError makeClientError(api::Problem problem, std::optional<std::chrono::seconds> retryAfter = {});

/// What boost::system::result calls when value() is asked of an error: a programming mistake, std::logic_error.
[[noreturn]] void throw_exception_from_error(const ClientError& error, const boost::source_location& where);

/// A value or a ClientError. Look before asking for the value: `if (!reply) show(reply.error()); else use(*reply);`
///
/// Calls return `QFuture<Result<T>>`, finished in the thread of the ApiClient (the GUI thread). Pages wait with
/// `.then(this, [this](const Result<T>& reply) { … })`: the continuation runs in the page's thread and is dropped when
/// the page is gone. Never capture a page without naming it as the context; never wait (`waitForFinished`, `result`).
template <class T>
using Result = boost::system::result<T, ClientError>;

} // namespace bloomzy::client
