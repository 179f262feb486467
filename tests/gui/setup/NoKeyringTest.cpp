#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/TestMain.h"
#include "ui/client/KeychainSecretStore.h"
#include "ui/client/Session.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// A computer without a keyring: the wizard says so before anything is typed, and nothing secret reaches the disk.
class NoKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initMain();
    void init();
    void cleanup();
    void theFirstStepSaysSo();
    void nothingSecretIsOnDisk();

private:
    [[nodiscard]] QStringList filesWith(const QByteArray& secret) const;

    std::unique_ptr<WizardFixture> m_bench;
};

void NoKeyringTest::initMain()
{
    // Nobody listens there, and no bus would be started on demand.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    qputenv("DISPLAY", "");
}

void NoKeyringTest::init()
{
    m_bench = std::make_unique<WizardFixture>();
    qputenv("HOME", QFile::encodeName(m_bench->path(u"home"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_bench->path(u"home/share"_s)));
    const auto store = client::openSecretStore();
    QTRY_VERIFY_WITH_TIMEOUT(store.isFinished(), 20'000);
    m_bench->secrets = store.result();
    QVERIFY(!m_bench->secrets->persistent());
}

void NoKeyringTest::cleanup()
{
    m_bench.reset();
}

QStringList NoKeyringTest::filesWith(const QByteArray& secret) const
{
    QStringList found;
    QDirIterator files(m_bench->path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            found += file.fileName();
    }
    return found;
}

void NoKeyringTest::theFirstStepSaysSo()
{
    m_bench->open(freePort());
    QTRY_VERIFY(m_bench->texts().contains(u"The system keyring does not answer"_s));
    QVERIFY(m_bench->texts().contains(u"you sign in again after each start"_s));
    // It is a warning: the computer is ready all the same.
    QVERIFY(m_bench->texts().contains(u"This computer is ready"_s));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_bench->texts().contains(u"trousseau"_s));
    QVERIFY(!m_bench->texts().contains(u"keychain"_s));
}

void NoKeyringTest::nothingSecretIsOnDisk()
{
    m_bench->reachRecovery();
    const QString identity = m_bench->readIdentity();
    m_bench->reachReady();
    QTRY_VERIFY(m_bench->texts().contains(u"The system keyring does not answer"_s));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(!m_bench->texts().contains(u"keychain"_s));
    m_bench->translator.setLanguage(theme::Language::english);
    QSignalSpy arrived(m_bench->window.get(), &SetupWindow::arrived);
    m_bench->next()->click();
    QTRY_COMPARE(arrived.size(), 1);
    const Arrival arrival = m_bench->window->takeArrival();
    QVERIFY(!arrival.client->session().isPersistent());
    const client::ServerAddress address = arrival.client->address();
    const auto kept = m_bench->secrets->read(u"session/%1/%2"_s.arg(arrival.profile.id, address.fingerprint)).result();
    QVERIFY(kept.has_value() && kept->has_value());
    const QByteArray token = QJsonDocument::fromJson(**kept).object().value(u"refreshToken"_s).toString().toUtf8();
    QVERIFY(token.size() > 20);
    QVERIFY(!filesWith("ada@example.org").isEmpty());
    for (const QByteArray& secret : {token, adaPassword.toUtf8(), identity.toUtf8()})
        QCOMPARE(filesWith(secret), QStringList());
}

BLOOMZY_GUI_TEST(NoKeyringTest)
#include "NoKeyringTest.moc"
