#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/NoticesApi.h"
#include "ui/widgets/feedback/BannerStack.h"

#include <QObject>

#include <optional>

namespace bloomzy::account_page {

/// Tells over the pages what the person has not read yet, the oldest first, until they say that they understood.
class NoticeBanner : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    NoticeBanner(widgets::BannerStack& banners, client::ApiClient& client);

    /// In the present language.
    void show();

private:
    void load();
    void take(const client::Result<api::NoticeList>& reply);
    void markRead();
    [[nodiscard]] widgets::BannerSpec specOf(const api::Notice& notice);

    widgets::BannerStack& m_banners;
    client::ApiClient& m_client;
    client::NoticesApi m_api;
    std::optional<api::Notice> m_shown;
    QString m_failure; ///< why it could not be marked as read
    bool m_loading = false;
    bool m_stale = false; ///< what is on its way may be older than the last change
};

} // namespace bloomzy::account_page
