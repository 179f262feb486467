#include "plugins/mail/MailPlugin.h"

#include "plugins/mail/MailChannel.h"

namespace bloomzy::mail {

sdk::Outcome<std::shared_ptr<sdk::NotificationChannel>> MailPlugin::open(const QJsonObject& settings)
{
    const auto read = mailSettings(settings);
    if (!read.isDone())
        return read.failure();
    return std::shared_ptr<sdk::NotificationChannel>(std::make_shared<MailChannel>(read.value()));
}

} // namespace bloomzy::mail
