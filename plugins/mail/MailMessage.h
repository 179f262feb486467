#pragma once

#include "plugins/mail/MailSettings.h"
#include "plugins/sdk/NotificationChannel.h"

#include <QByteArray>

namespace bloomzy::mail {

/// The mail (RFC 5322, MIME in UTF-8), with lines that end with CRLF. Its Message-ID is made of the delivery's id, so
/// what is sent twice is known as the same. Empty where a name, an address or the subject has a control character in
/// it, or there is no address: what would begin a header of its own is refused, not mended.
[[nodiscard]] QByteArray mailOf(const sdk::Notification& notification, const MailSettings& settings);

/// A text for a header: as it is, or as encoded words (RFC 2047), one to a line, which has 76 characters at
/// most.
[[nodiscard]] QByteArray headerText(const QString& text);

} // namespace bloomzy::mail
