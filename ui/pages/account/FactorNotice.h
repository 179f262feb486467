#pragma once

#include "ui/client/ApiClient.h"
#include "ui/widgets/feedback/BannerStack.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace bloomzy::account_page {

/// Says over the pages that the person needs a second factor that they have not set up, and until when.
class FactorNotice : public QObject
{
    Q_OBJECT

public:
    /// `setUp` opens the page where it is done. All outlive it.
    FactorNotice(widgets::BannerStack& banners, client::ApiClient& client, std::function<void()> setUp);

    /// In the present language.
    void show();

private:
    widgets::BannerStack& m_banners;
    client::ApiClient& m_client;
    std::function<void()> m_setUp;
    QTimer m_due; ///< when the time is over
};

} // namespace bloomzy::account_page
