#pragma once

#include <QByteArray>
#include <QString>

namespace bloomzy::client {

/// Makes the folder with its parents, the folder itself 0700.
[[nodiscard]] bool makePrivateFolder(const QString& folder);

/// Writes a 0600 file whole or not at all. Empty when it went well, and otherwise why not, for the log.
[[nodiscard]] QString writePrivateFile(const QString& path, const QByteArray& content);

} // namespace bloomzy::client
