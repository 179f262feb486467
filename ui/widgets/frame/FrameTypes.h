#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace bloomzy::widgets {

enum class ServerKind { embedded, team };
enum class ServerState { starting, running, stopped, unreachable };

/// The server that the window administers, as the frame shows it.
struct ServerInfo
{
    QString name; ///< "Bloomzy"
    ServerKind kind = ServerKind::embedded;
    ServerState state = ServerState::starting;
    QString address; ///< "127.0.0.1:7443"; empty while there is none
};

/// What is known of the audit log's proof.
struct LogInfo
{
    enum class State { hidden, verified, wrong };

    State state = State::hidden;
    qint64 verifiedTo = 0; ///< events
};

/// Who is signed in; an empty name: nobody.
struct Account
{
    QString name;
    QString role; ///< in the present language
};

} // namespace bloomzy::widgets
