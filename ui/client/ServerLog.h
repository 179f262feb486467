#pragma once

#include <QString>

/// The log that the bundled server writes: a JSON object a line, and plain text from what precedes the server, such as
/// a loader's complaint. Blocking: for a worker thread.
namespace bloomzy::client {

/// The last 64 KiB as lines for people, `2026-11-22 21:57:50  error  storage: …`; empty when there are none.
[[nodiscard]] QString readableLog(const QString& file);

/// What its last line says; empty when there is none.
[[nodiscard]] QString lastLogMessage(const QString& file);

} // namespace bloomzy::client
