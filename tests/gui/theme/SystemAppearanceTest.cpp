#include "tests/support/TestMain.h"
#include "ui/theme/Theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusVariant>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace bloomzy::theme;
using namespace Qt::StringLiterals;

/// The settings portal of a desktop, on a session bus of its own.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;
    uint contrast = 0;
    bool gnomeContrast = false;

    void change(uint value)
    {
        scheme = value;
        announce(u"color-scheme"_s, value);
    }

    void announce(const QString& key, const QVariant& value, const QString& group = u"org.freedesktop.appearance"_s)
    {
        auto signal = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                 u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(QDBusConnection(u"portal"_s).send(signal));
    }

    QStringList asked;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        asked << group + u' ' + key;
        const QVariant value = key == u"color-scheme"_s ? QVariant(scheme)
                               : key == u"contrast"_s   ? QVariant(contrast)
                                                        : QVariant(gnomeContrast);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }
};

class SystemAppearanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void withoutPortalItIsLight();
    void followsThePortal();
    void otherSettingsChangeNothing();
    void chosenSchemeStays();
    void followsTheWishForContrast();
    void knowsTheOlderKeyOfGnome();
    void chosenContrastStays();

private:
    void publish(Portal& portal);

    QProcess m_bus;
};

void SystemAppearanceTest::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY2(m_bus.waitForStarted(), "dbus-daemon is missing");
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

void SystemAppearanceTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"portal"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

// On a connection of its own: calls within one connection would be answered without the bus.
void SystemAppearanceTest::publish(Portal& portal)
{
    auto bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"portal"_s);
    QVERIFY(bus.isConnected());
    bus.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal, QDBusConnection::ExportAllSlots));
    bus.registerService(u"org.freedesktop.portal.Desktop"_s);
}

void SystemAppearanceTest::withoutPortalItIsLight()
{
    QElapsedTimer timer;
    timer.start();
    const Theme theme(Scheme::system);
    QVERIFY(!theme.isDark());
    QVERIFY2(timer.elapsed() < 20'000, "the theme waited for the bus"); // which Qt does for 25 seconds
}

void SystemAppearanceTest::followsThePortal()
{
    Portal portal;
    portal.scheme = 1;
    publish(portal);
    Theme theme(Scheme::system);
    QSignalSpy changed(&theme, &Theme::changed);
    QTRY_VERIFY(theme.isDark());
    QCOMPARE(portal.asked,
             QStringList({u"org.freedesktop.appearance color-scheme"_s, u"org.freedesktop.appearance contrast"_s,
                          u"org.gnome.desktop.a11y.interface high-contrast"_s}));
    QCOMPARE(theme.palette().color(QPalette::Window), theme.tokens().color(ColorRole::bgWindow, true));
    portal.change(2);
    QTRY_VERIFY(!theme.isDark());
    QCOMPARE(changed.count(), 2);
}

void SystemAppearanceTest::otherSettingsChangeNothing()
{
    Portal portal;
    portal.scheme = 1;
    publish(portal);
    Theme theme(Scheme::system);
    QTRY_VERIFY(theme.isDark());
    portal.announce(u"contrast"_s, 0U);
    portal.announce(u"accent-color"_s, 1U);
    portal.change(1);
    QSignalSpy changed(&theme, &Theme::changed);
    portal.change(0);
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(!theme.isDark());
}

void SystemAppearanceTest::chosenSchemeStays()
{
    Portal portal;
    portal.scheme = 1;
    publish(portal);
    Theme theme(Scheme::light);
    QSignalSpy changed(&theme, &Theme::changed);
    QTRY_VERIFY(!portal.asked.isEmpty());
    QVERIFY(!theme.isDark());
    theme.setScheme(Scheme::system);
    QTRY_VERIFY(theme.isDark());
    QCOMPARE(changed.count(), 1);
}

void SystemAppearanceTest::followsTheWishForContrast()
{
    Portal portal;
    portal.contrast = 1;
    publish(portal);
    Theme theme(Scheme::light);
    QVERIFY(!theme.isHighContrast());
    QSignalSpy changed(&theme, &Theme::changed);
    QTRY_VERIFY(theme.isHighContrast());
    QCOMPARE(changed.count(), 1);
    QVERIFY(theme.color(ColorRole::textMuted) != theme.tokens().color(ColorRole::textMuted, false));
    portal.announce(u"contrast"_s, 0U);
    QTRY_VERIFY(!theme.isHighContrast());
    QCOMPARE(theme.color(ColorRole::textMuted), theme.tokens().color(ColorRole::textMuted, false));
    QCOMPARE(changed.count(), 2);
}

void SystemAppearanceTest::knowsTheOlderKeyOfGnome()
{
    Portal portal;
    portal.gnomeContrast = true;
    publish(portal);
    Theme theme(Scheme::light);
    QTRY_VERIFY(theme.isHighContrast());
    portal.announce(u"high-contrast"_s, false, u"org.gnome.desktop.a11y.interface"_s);
    QTRY_VERIFY(!theme.isHighContrast());
}

void SystemAppearanceTest::chosenContrastStays()
{
    Portal portal;
    portal.contrast = 1;
    publish(portal);
    Theme theme(Scheme::light);
    theme.setHighContrast(false);
    QSignalSpy changed(&theme, &Theme::changed);
    // The bus keeps the order: what this one has heard, the one before it has heard too.
    const Theme follower(Scheme::light);
    QTRY_VERIFY(follower.isHighContrast());
    portal.announce(u"contrast"_s, 0U);
    QTRY_VERIFY(!follower.isHighContrast());
    portal.announce(u"contrast"_s, 1U);
    QTRY_VERIFY(follower.isHighContrast());
    QVERIFY(!theme.isHighContrast());
    theme.setHighContrast(std::nullopt);
    QTRY_VERIFY(theme.isHighContrast());
    QCOMPARE(changed.count(), 1);
}

BLOOMZY_GUI_TEST(SystemAppearanceTest)
#include "SystemAppearanceTest.moc"
