#include "ui/pages/account/NoticeBanner.h"

#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/ServerTime.h"
#include "ui/client/Session.h"
#include "ui/theme/Formats.h"

#include <algorithm>
#include <utility>

namespace bloomzy::account_page {

namespace {

QString bannerId()
{
    return QStringLiteral("account.notice");
}

/// What a newer server tells is not known here, and stays unread.
bool isKnown(const api::Notice& notice)
{
    return notice.kind != api::NoticeKind::unknown && client::NoticesApi::recovery(notice).has_value();
}

QString timeOf(const api::Notice& notice)
{
    return theme::formatDateTime(client::timeOf(notice.createdAt).toLocalTime());
}

} // namespace

NoticeBanner::NoticeBanner(widgets::BannerStack& banners, client::ApiClient& client)
    : m_banners(banners)
    , m_client(client)
    , m_api(client)
{
    connect(&client.session(), &client::Session::meChanged, this, &NoticeBanner::load);
    connect(&client.events(), &client::EventStream::reloadNeeded, this, &NoticeBanner::load);
    connect(&client.events(), &client::EventStream::changed, this, [this](const api::ChangeEvent& change) {
        if (change.action == "user.recoverAdministrator")
            load();
    });
    load();
}

void NoticeBanner::load()
{
    if (!m_client.session().me())
        return;
    m_stale = m_loading;
    if (std::exchange(m_loading, true))
        return;
    m_api.unread().then(this, [this](const client::Result<api::NoticeList>& reply) {
        m_loading = false;
        if (std::exchange(m_stale, false))
            return load();
        take(reply);
    });
}

void NoticeBanner::take(const client::Result<api::NoticeList>& reply)
{
    if (!reply)
        return; // asked again when anything is heard of the server
    const auto oldest = std::find_if(reply->items.rbegin(), reply->items.rend(), isKnown);
    if (oldest == reply->items.rend())
        m_shown.reset();
    else
        m_shown = *oldest;
    m_failure.clear();
    show();
}

void NoticeBanner::show()
{
    if (m_shown)
        m_banners.display(specOf(*m_shown));
    else
        m_banners.remove(bannerId());
}

widgets::BannerSpec NoticeBanner::specOf(const api::Notice& notice)
{
    const auto recovery = client::NoticesApi::recovery(notice);
    const QString name = recovery ? client::toQString(recovery->displayName) : QString();
    const QString told = tr("Whoever owns the server's machine took the second factor of this account on %1 and gave "
                            "out a code for a new password. If you know nothing of it, ask them.")
                             .arg(timeOf(notice));
    return {.id = bannerId(),
            .kind = widgets::BannerKind::warn,
            .headline = tr("%1 was let in again from the server's machine.", "an administrator").arg(name),
            .detail = m_failure.isEmpty() ? told : told + QLatin1Char(' ') + m_failure,
            .actions = {{tr("Understood"), [this] { markRead(); }}}};
}

void NoticeBanner::markRead()
{
    if (!m_shown)
        return;
    m_api.markRead(client::toQString(m_shown->id)).then(this, [this](const client::Result<api::Notice>& reply) {
        if (reply)
            return load();
        m_failure = client::textOf(reply.error());
        show();
    });
}

} // namespace bloomzy::account_page
