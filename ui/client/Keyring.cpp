#include "ui/client/Keyring.h"

#include <QCoreApplication>

namespace bloomzy::client {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::KeychainSecretStore)

public:
    [[nodiscard]] static QString unavailable()
    {
        return tr(
            "The system keyring does not answer, so nothing secret is kept on this computer: you will sign in again "
            "after a restart. Your data is safe. To stay signed in, install and unlock a keyring such as GNOME "
            "Keyring.");
    }
    [[nodiscard]] static QString denied()
    {
        return tr(
            "The system keyring was not unlocked, so nothing secret is kept on this computer: you will sign in "
            "again after a restart. Your data is safe. To stay signed in, unlock it and start the console again.");
    }
};

} // namespace

QString keyringWords(QKeychain::Error error)
{
    const bool isDenied = error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
    return isDenied ? Words::denied() : Words::unavailable();
}

ClientError keyringError(QKeychain::Error error, const QString& detail)
{
    ClientError result = makeClientError(ClientError::Kind::storage, detail);
    result.userText = keyringWords(error);
    return result;
}

ClientError keyringOverdue()
{
    ClientError result = keyringError(QKeychain::OtherError, QStringLiteral("the keyring has not answered"));
    result.isOverdue = true;
    return result;
}

void Keyring::noteEnd(QKeychain::Error error, bool wasOverdue)
{
    m_overdue -= wasOverdue ? 1 : 0;
    m_error = error == QKeychain::EntryNotFound ? QKeychain::NoError : error;
    tellCaughtUp();
}

void Keyring::noteOverdue()
{
    ++m_overdue;
    m_error = QKeychain::OtherError;
}

void Keyring::awaitCaughtUp(const std::shared_ptr<QPromise<void>>& promise)
{
    m_awaiting.push_back(promise);
    tellCaughtUp();
}

void Keyring::tellCaughtUp()
{
    if (isOverdue())
        return;
    for (const auto& promise : std::exchange(m_awaiting, {}))
        promise->finish();
}

} // namespace bloomzy::client
