#pragma once

#include <QByteArray>

namespace bloomzy::webhook {

/// `v1=<64 lower case hexadecimal digits>`: HMAC-SHA-256 (RFC 2104) under the secret over the timestamp in decimal
/// digits (seconds since 1970), a full stop and the body, byte by byte as it is sent. The format is docs/webhooks.md.
[[nodiscard]] QByteArray signatureOf(const QByteArray& secret, qint64 timestamp, const QByteArray& body);

} // namespace bloomzy::webhook
