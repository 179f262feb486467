#include "ui/pages/account/FactorNotice.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ServerTime.h"
#include "ui/client/Session.h"
#include "ui/theme/Formats.h"

namespace bloomzy::account_page {

namespace {

constexpr qint64 longestTimer = 24 * 60 * 60 * 1000; // milliseconds; it is looked at again then

} // namespace

FactorNotice::FactorNotice(widgets::BannerStack& banners, client::ApiClient& client, std::function<void()> setUp)
    : m_banners(banners)
    , m_client(client)
    , m_setUp(std::move(setUp))
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, &client.session(), &client::Session::refreshMe);
    connect(&client.session(), &client::Session::meChanged, this, &FactorNotice::show);
    show();
}

void FactorNotice::show()
{
    const QString id = QStringLiteral("account.factorDue");
    const auto& me = m_client.session().me();
    m_due.stop();
    if (!me || !me->secondFactorDue) {
        m_banners.remove(id);
        return;
    }
    const auto due = client::timeOf(*me->secondFactorDue);
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(due);
    const bool isOver = left <= 0;
    if (!isOver)
        m_due.start(std::chrono::milliseconds(std::min(left, longestTimer)));
    m_banners.display(
        {.id = id,
         .kind = isOver ? widgets::BannerKind::danger : widgets::BannerKind::warn,
         .headline = isOver ? tr("Set up a second factor to go on.") : tr("Your account needs a second factor."),
         .detail = isOver
                       ? tr("Your account needs one, and the time for it is over. Until then you may do nothing else.")
                       : tr("Set up an authenticator app by %1. After that you have to, before anything else.")
                             .arg(theme::formatDateTime(due.toLocalTime())),
         .actions = {{tr("Set it up"), m_setUp}}});
}

} // namespace bloomzy::account_page
