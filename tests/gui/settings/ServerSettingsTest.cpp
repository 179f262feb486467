#include "tests/gui/settings/SettingsWindow.h"
#include "tests/gui/setup/SystemTools.h"
#include "tests/support/TestMain.h"
#include "ui/widgets/inputs/Switch.h"

#include <QDir>
#include <QLineEdit>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The server on the settings page: what is told, its name, its log, and whether it keeps running.
class ServerSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatTheServerTellsCannotBeChanged();
    void anEmptyNameComesBack();
    void aNewNameIsKept();
    void theLogIsShown();
    void teammatesAreLetInFromTheNextStartOn();
    void theServiceLetsTeammatesInToo();
    void aTeamServerHasNothingToKeepRunning();
    void aFolderThatRefusesKeepsItOff();
    void withoutSystemdItSaysUntilWhen();
    void withSystemdItStartsWithTheComputer();
    void everythingIsReachedByTab();

private:
    void setTools(bool systemd);
    [[nodiscard]] widgets::Switch* switchFor(const QString& text) const;
    [[nodiscard]] widgets::Switch* keep() const { return switchFor(u"Keep running for the team"_s); }
    [[nodiscard]] widgets::Switch* reach() const { return switchFor(u"Let teammates on this network connect"_s); }
    [[nodiscard]] QByteArray unit() const;
    void toggleKeep();
    [[nodiscard]] QString mark() const { return m_bench->dataDir() + u"/run/keep-running"_s; }
    [[nodiscard]] QStringList units() const;

    std::unique_ptr<SettingsWindow> m_bench;
    QByteArray m_path;
};

void ServerSettingsTest::init()
{
    m_path = qgetenv("PATH");
    m_bench = std::make_unique<SettingsWindow>();
    setTools(false);
    m_bench->open();
}

void ServerSettingsTest::cleanup()
{
    QFile::remove(mark());
    qputenv("PATH", m_path);
    m_bench.reset();
}

void ServerSettingsTest::setTools(bool systemd)
{
    QVERIFY(bloomzy::tests::useSystemTools(m_bench->path(u"tools"_s), systemd));
}

widgets::Switch* ServerSettingsTest::switchFor(const QString& text) const
{
    for (auto* candidate : m_bench->window->findChildren<widgets::Switch*>()) {
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void ServerSettingsTest::toggleKeep()
{
    QTRY_VERIFY(keep()->isEnabled());
    QVERIFY(m_bench->tabTo(keep()));
    QTest::keyClick(keep(), Qt::Key_Space);
    QVERIFY(!keep()->isEnabled());
    QTRY_VERIFY(keep()->isEnabled());
}

QStringList ServerSettingsTest::units() const
{
    return QDir(m_bench->path(u"config/systemd/user"_s)).entryList(QDir::Files);
}

QByteArray ServerSettingsTest::unit() const
{
    QFile file(m_bench->path(u"config/systemd/user/"_s) + units().value(0));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ServerSettingsTest::whatTheServerTellsCannotBeChanged()
{
    auto* address = m_bench->named<QLineEdit>(u"Address"_s);
    auto* key = m_bench->named<QLineEdit>(u"Fingerprint of its key"_s);
    auto* folder = m_bench->named<QLineEdit>(u"Data folder"_s);
    for (QLineEdit* fact : {address, key, folder}) {
        QVERIFY(fact && fact->isReadOnly());
        const QString before = fact->text();
        QTest::keyClicks(fact, u"x"_s);
        QCOMPARE(fact->text(), before);
    }
    QCOMPARE(key->text(), m_bench->server->address().fingerprint);
    QCOMPARE(folder->text(), m_bench->dataDir());
}

void ServerSettingsTest::anEmptyNameComesBack()
{
    auto* name = m_bench->named<QLineEdit>(u"Name in this console"_s);
    QVERIFY(name && m_bench->tabTo(name));
    name->clear();
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(name->text(), u"This computer"_s);
    QVERIFY(m_bench->toasts.isEmpty());
    QCOMPARE(client::Profiles(m_bench->settings).all().first().name, u"This computer"_s);
}

void ServerSettingsTest::aNewNameIsKept()
{
    auto* name = m_bench->named<QLineEdit>(u"Name in this console"_s);
    QVERIFY(name && m_bench->tabTo(name));
    name->selectAll();
    QTest::keyClicks(name, u"Greenhouse"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_bench->toasts.size(), 1);
    m_bench->settings.sync();
    QSettings again(m_bench->settings.fileName(), QSettings::IniFormat);
    QCOMPARE(client::Profiles(again).all().size(), 1);
    QCOMPARE(client::Profiles(again).all().first().name, u"Greenhouse"_s);
}

void ServerSettingsTest::theLogIsShown()
{
    QPushButton* log = m_bench->button(u"Open the log"_s);
    QVERIFY(log && m_bench->tabTo(log));
    QTest::keyClick(log, Qt::Key_Space);
    QCOMPARE(m_bench->logsShown, QList<QWidget*>{m_bench->window.get()});
}

void ServerSettingsTest::teammatesAreLetInFromTheNextStartOn()
{
    const auto kept = [this] {
        m_bench->settings.sync();
        QSettings again(m_bench->settings.fileName(), QSettings::IniFormat);
        return client::Profiles(again).all().first().teammates;
    };
    QVERIFY(!reach()->isChecked() && !kept());
    QVERIFY(m_bench->texts().contains(u"Only consoles on this computer reach the server."_s));
    QVERIFY(m_bench->tabTo(reach()));
    QTest::keyClick(reach(), Qt::Key_Space);
    QVERIFY(kept());
    QTRY_VERIFY(m_bench->texts().contains(u"From the server's next start on: Teammates "_s));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_bench->texts().contains(u"À partir du prochain démarrage du serveur"_s));
    m_bench->translator.setLanguage(theme::Language::english);
    QTRY_VERIFY(reach());
    QTest::keyClick(reach(), Qt::Key_Space);
    QVERIFY(!kept());
    QVERIFY(!m_bench->texts().contains(u"next start"_s));
}

void ServerSettingsTest::theServiceLetsTeammatesInToo()
{
    setTools(true);
    toggleKeep();
    QVERIFY(unit().contains("--listen \"127.0.0.1:"));
    QVERIFY(m_bench->tabTo(reach()));
    QTest::keyClick(reach(), Qt::Key_Space);
    QTRY_VERIFY(unit().contains("--listen \"0.0.0.0:"));
    QTRY_VERIFY(keep()->isEnabled() && keep()->isChecked());
    toggleKeep();
    QVERIFY(units().isEmpty());
}

void ServerSettingsTest::aTeamServerHasNothingToKeepRunning()
{
    m_bench->window.reset();
    m_bench->pages = {};
    m_bench->show({});
    QVERIFY(m_bench->named<QLineEdit>(u"Address"_s));
    QVERIFY(!keep());
    QVERIFY(!m_bench->named<QLineEdit>(u"Data folder"_s));
    QVERIFY(!m_bench->button(u"Open the log"_s));
}

void ServerSettingsTest::aFolderThatRefusesKeepsItOff()
{
    QVERIFY(QDir().mkpath(mark() + u"/in-the-way"_s));
    toggleKeep();
    QVERIFY(m_bench->texts().contains(u"The server's data folder cannot be written"_s));
    QVERIFY(!keep()->isChecked());
    QVERIFY(units().isEmpty());
    QVERIFY(QDir(mark()).removeRecursively());
}

void ServerSettingsTest::withoutSystemdItSaysUntilWhen()
{
    QTRY_VERIFY(m_bench->texts().contains(u"The server ends with the last console that uses it."_s));
    toggleKeep();
    QVERIFY(keep()->isChecked());
    QVERIFY(QFile::exists(mark()));
    QVERIFY(m_bench->texts().contains(u"systemd does not manage this user's programs here"_s));
    m_bench->translator.setLanguage(theme::Language::french);
    QTRY_VERIFY(m_bench->texts().contains(u"systemd ne gère pas"_s));
    m_bench->translator.setLanguage(theme::Language::english);
    QTRY_VERIFY(keep());
    toggleKeep();
    QVERIFY(!keep()->isChecked());
    QVERIFY(!QFile::exists(mark()));
}

void ServerSettingsTest::withSystemdItStartsWithTheComputer()
{
    setTools(true);
    toggleKeep();
    QVERIFY(m_bench->texts().contains(u"The server also starts with this computer."_s));
    QCOMPARE(units().size(), 1);
    toggleKeep();
    QVERIFY(units().isEmpty());
    QVERIFY(m_bench->texts().contains(u"The server ends with the last console that uses it."_s));
}

void ServerSettingsTest::everythingIsReachedByTab()
{
    QTRY_VERIFY(keep()->isEnabled());
    for (const QString& text : {u"Open the folder"_s, u"Open the log"_s})
        QVERIFY2(m_bench->tabTo(m_bench->button(text)), qPrintable(text));
    for (const QString& name : {u"Name in this console"_s, u"Address"_s, u"Fingerprint of its key"_s, u"Data folder"_s})
        QVERIFY2(m_bench->tabTo(m_bench->named<QLineEdit>(name)), qPrintable(name));
    QVERIFY(m_bench->tabTo(keep()));
}

BLOOMZY_GUI_TEST(ServerSettingsTest)
#include "ServerSettingsTest.moc"
