#include "ui/pages/account/ProofAsker.h"

#include <QApplication>

namespace bloomzy::account_page {

ProofAsker::ProofAsker(const theme::Theme& theme, client::ApiClient& client, QWidget& window)
    : m_theme(theme)
    , m_client(client)
    , m_window(window)
{
    connect(&client.session(), &client::Session::proofWanted, this, &ProofAsker::ask);
}

void ProofAsker::ask()
{
    client::SecondFactorApi(m_client).state().then(this, [this](const client::Result<api::SecondFactorState>& state) {
        // Not knowing, the password is asked for; the server says so when it wants a code.
        open(state && state->active ? ProofDialog::Proof::code : ProofDialog::Proof::password);
    });
}

void ProofAsker::open(ProofDialog::Proof proof)
{
    QWidget* over = QApplication::activeModalWidget();
    (new ProofDialog(m_theme, m_client.session(), proof, over ? over : &m_window))->open();
}

} // namespace bloomzy::account_page
