#pragma once

#include <QString>

namespace bloomzy::client {

/// The local socket at which a server keeps its holders: `DIR/run/holder`, or, where that is longer than 104 bytes,
/// `$XDG_RUNTIME_DIR/bloomzy-<16 hexadecimal digits of the SHA-256 of DIR>/holder`. DIR is canonical.
[[nodiscard]] QString holderSocketPath(const QString& dataDir);

} // namespace bloomzy::client
