#pragma once

#include "ui/client/ApiClient.h"
#include "ui/client/SecondFactorApi.h"
#include "ui/pages/account/ProofDialog.h"
#include "ui/theme/Theme.h"

#include <QObject>

namespace bloomzy::account_page {

/// Where the server asks for a fresh proof of who is signed in, asks the person in place: over the dialog that is open,
/// or over the window.
class ProofAsker : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    ProofAsker(const theme::Theme& theme, client::ApiClient& client, QWidget& window);

private:
    void ask();
    void open(ProofDialog::Proof proof);

    const theme::Theme& m_theme;
    client::ApiClient& m_client;
    QWidget& m_window;
};

} // namespace bloomzy::account_page
