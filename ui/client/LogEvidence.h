#pragma once

#include "ui/client/LogWitness.h"

#include <QByteArray>
#include <QUrl>

namespace bloomzy::client {

/// A finding as JSON, for whoever is to look into it: what was kept, what `server` showed, and the proof it gave.
[[nodiscard]] QByteArray evidenceOf(const LogFinding& finding, const QUrl& server);

} // namespace bloomzy::client
