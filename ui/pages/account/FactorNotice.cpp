#include "ui/pages/account/FactorNotice.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/Session.h"
#include "ui/theme/Formats.h"

namespace bloomzy::account_page {

FactorNotice::FactorNotice(widgets::BannerStack& banners, client::ApiClient& client, std::function<void()> setUp)
    : m_banners(banners)
    , m_client(client)
    , m_setUp(std::move(setUp))
{
    connect(&client.session(), &client::Session::meChanged, this, &FactorNotice::show);
    show();
}

void FactorNotice::show()
{
    const QString id = QStringLiteral("account.factorDue");
    const auto& me = m_client.session().me();
    if (!me || !me->secondFactorDue) {
        m_banners.remove(id);
        return;
    }
    const auto due = QDateTime::fromString(client::toQString(*me->secondFactorDue), Qt::ISODate);
    const bool isOver = due <= QDateTime::currentDateTimeUtc();
    m_banners.display(
        {.id = id,
         .kind = isOver ? widgets::BannerKind::danger : widgets::BannerKind::warn,
         .headline = isOver ? tr("Set up a second factor to go on.") : tr("Your role needs a second factor."),
         .detail = isOver ? tr("A role of yours needs one, and the time for it is over. Until then you may do nothing "
                               "else.")
                          : tr("Set up an authenticator app until %1. After that you may do nothing else first.")
                                .arg(theme::formatDateTime(due.toLocalTime())),
         .actions = {{tr("Set it up"), m_setUp}}});
}

} // namespace bloomzy::account_page
