#pragma once

#include "ui/client/LogWitness.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QUrl>

namespace bloomzy::client {

/// A finding as JSON, for whoever is to look into it: what was kept, what `server` showed, and the proof it gave.
[[nodiscard]] QByteArray evidenceOf(const LogFinding& finding, const QUrl& server);

/// What of it is shown to people; of what cannot be read nothing.
[[nodiscard]] LogFork forkFrom(const QByteArray& evidence);
/// Of several: one JSON object with all of them.
[[nodiscard]] QByteArray evidenceOf(const QByteArrayList& forks);

} // namespace bloomzy::client
