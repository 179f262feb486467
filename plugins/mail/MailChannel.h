#pragma once

#include "plugins/mail/MailSettings.h"
#include "plugins/sdk/NotificationChannel.h"

namespace bloomzy::mail {

/// Mail over SMTP (RFC 5321), a connection for each. The address of a receiver is that of a mailbox.
class MailChannel : public sdk::NotificationChannel
{
public:
    explicit MailChannel(MailSettings settings)
        : m_settings(std::move(settings))
    {
    }

    sdk::Outcome<sdk::Done> checkAddress(const QString& address) override;
    sdk::Sent send(const sdk::Notification& notification) override;

private:
    [[nodiscard]] QByteArray url() const;

    const MailSettings m_settings;
};

} // namespace bloomzy::mail
