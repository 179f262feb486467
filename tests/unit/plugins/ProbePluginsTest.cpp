#include "plugins/sdk/HealthProbe.h"
#include "tests/support/LineProgram.h"
#include "tests/support/Paths.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/TestMain.h"

#include <QPluginLoader>
#include <QStorageInfo>
#include <QTest>

using namespace bloomzy::sdk;

/// The probes that ship, and what they look at.
class ProbePluginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesSettings_data();
    void refusesSettings();
    void httpJudges_data();
    void httpJudges();
    void httpIsDownWhenNobodyAnswers();
    void httpTrustsOneKey();
    void tcpConnects();
    void tlsCountsTheDays();
    void diskMeasures();

private:
    using Settings = QMap<QString, QString>;

    [[nodiscard]] static Outcome<std::shared_ptr<HealthProbe>> open(const QString& kind, const Settings& settings)
    {
        const QString file = programPath(QStringLiteral("../lib/bloomzy/plugins/probe-%1.so").arg(kind));
        auto* plugin = qobject_cast<HealthProbePlugin*>(QPluginLoader(file).instance());
        if (!plugin)
            return Failure{Problem::pluginMissing};
        QJsonObject object;
        for (auto it = settings.begin(); it != settings.end(); ++it)
            object.insert(it.key(), it.value());
        return plugin->open(object);
    }
    [[nodiscard]] static Reading look(const QString& kind, const Settings& settings, int seconds = 20)
    {
        const auto opened = open(kind, settings);
        return opened.isDone() ? opened.value()->look(seconds)
                               : Reading{false, -1, QStringLiteral("not open: ") + opened.failure().detail, {}};
    }
    [[nodiscard]] QString url(const QString& path) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_web.port()).arg(path);
    }

    const LineProgram m_web{QStringLiteral("probe_target.py"), {QStringLiteral("http")}};
};

void ProbePluginsTest::refusesSettings_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Settings>("settings");
    const auto row = [](const char* name, const char* kind, const Settings& settings) {
        QTest::newRow(name) << QString::fromLatin1(kind) << settings;
    };
    const QString good = QStringLiteral("http://127.0.0.1/");
    row("http: none", "http", {});
    row("http: file", "http", {{QStringLiteral("url"), QStringLiteral("file:///etc/passwd")}});
    row("http: password", "http", {{QStringLiteral("url"), QStringLiteral("https://a:b@example.org/")}});
    row("http: line", "http", {{QStringLiteral("url"), good + QStringLiteral("\r\nX: y")}});
    for (const char* odd : {"2xx", "99", "299-200", "200-", "200-299-300", "600"})
        row(odd, "http", {{QStringLiteral("url"), good}, {QStringLiteral("status"), QString::fromLatin1(odd)}});
    row("http: time", "http", {{QStringLiteral("url"), good}, {QStringLiteral("milliseconds"), QStringLiteral("-1")}});
    row("http: key", "http", {{QStringLiteral("url"), good}, {QStringLiteral("fingerprint"), QStringLiteral("12")}});
    row("http: unknown", "http", {{QStringLiteral("url"), good}, {QStringLiteral("method"), QStringLiteral("PUT")}});
    row("tcp: no host", "tcp", {{QStringLiteral("port"), QStringLiteral("25")}});
    row("tcp: no port", "tcp", {{QStringLiteral("host"), QStringLiteral("localhost")}});
    row("tcp: path", "tcp",
        {{QStringLiteral("host"), QStringLiteral("a/b")}, {QStringLiteral("port"), QStringLiteral("25")}});
    row("tls: days", "tls",
        {{QStringLiteral("host"), QStringLiteral("localhost")}, {QStringLiteral("days"), QStringLiteral("soon")}});
    row("disk: relative", "disk", {{QStringLiteral("path"), QStringLiteral("data")}});
    row("disk: much", "disk",
        {{QStringLiteral("path"), QStringLiteral("/")}, {QStringLiteral("percent"), QStringLiteral("101")}});
}

void ProbePluginsTest::refusesSettings()
{
    QFETCH(QString, kind);
    QFETCH(Settings, settings);
    const auto opened = open(kind, settings);
    QVERIFY(!opened.isDone());
    QCOMPARE(int(opened.failure().problem), int(Problem::invalidSettings));
    QVERIFY(!opened.failure().detail.isEmpty());
}

void ProbePluginsTest::httpJudges_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isUp");
    const auto row = [](const char* path, const char* setting, const char* value, bool isUp) {
        QTest::addRow("%s, %s %s", path, setting, value)
            << QString::fromLatin1(path) << QString::fromLatin1(setting) << QString::fromLatin1(value) << isUp;
    };
    row("200", "status", "", true);
    row("204", "status", "", true);
    row("302", "status", "", false);
    row("404", "status", "", false);
    row("404", "status", "200-299, 404", true);
    row("500", "status", "200,401", false);
    row("200", "contains", "is well", true);
    row("200", "contains", "is bad", false);
    row("200", "milliseconds", "60000", true);
}

void ProbePluginsTest::httpJudges()
{
    QFETCH(QString, path);
    QFETCH(QString, setting);
    QFETCH(QString, value);
    const auto reading = look(QStringLiteral("http"), {{QStringLiteral("url"), url(path)}, {setting, value}});
    QTEST(reading.isUp, "isUp");
    QCOMPARE(reading.detail.isEmpty(), reading.isUp);
    QVERIFY(reading.value >= 0);
}

void ProbePluginsTest::httpIsDownWhenNobodyAnswers()
{
    const auto hangs = look(QStringLiteral("http"), {{QStringLiteral("url"), url(QStringLiteral("hang"))}}, 1);
    QVERIFY(!hangs.isUp && hangs.value >= 900);
    QVERIFY2(hangs.detail.contains(QStringLiteral("in time")), qPrintable(hangs.detail + hangs.cause));
    LineProgram gone(QStringLiteral("probe_target.py"), {QStringLiteral("http")});
    const QString address = QStringLiteral("http://127.0.0.1:%1/200").arg(gone.port());
    gone.kill();
    QVERIFY(!look(QStringLiteral("http"), {{QStringLiteral("url"), address}}).isUp);
}

void ProbePluginsTest::httpTrustsOneKey()
{
    const TestCertificate certificate;
    const TestCertificate other;
    const LineProgram web(QStringLiteral("probe_target.py"),
                          {QStringLiteral("http"), certificate.certificate(), certificate.key()});
    const QString address = QStringLiteral("https://127.0.0.1:%1/200").arg(web.port());
    const auto lookWith = [&](const QString& fingerprint) {
        return look(QStringLiteral("http"),
                    {{QStringLiteral("url"), address}, {QStringLiteral("fingerprint"), fingerprint}})
            .isUp;
    };
    QVERIFY(!lookWith({}));
    QVERIFY(!lookWith(other.fingerprint()));
    QVERIFY(lookWith(certificate.fingerprint()));
}

void ProbePluginsTest::tcpConnects()
{
    LineProgram target(QStringLiteral("probe_target.py"), {QStringLiteral("tcp")});
    const Settings settings{{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                            {QStringLiteral("port"), QString::number(target.port())}};
    const auto up = look(QStringLiteral("tcp"), settings);
    QVERIFY2(up.isUp, qPrintable(up.cause));
    QVERIFY(up.value > 0);
    target.kill();
    QVERIFY(!look(QStringLiteral("tcp"), settings).isUp);
}

void ProbePluginsTest::tlsCountsTheDays()
{
    const TestCertificate certificate;
    const TestCertificate expired(60);
    QVERIFY(certificate.isReady() && expired.isReady());
    const auto readingOf = [](const TestCertificate& of, const char* days) {
        const LineProgram web(QStringLiteral("probe_target.py"), {QStringLiteral("http"), of.certificate(), of.key()});
        return look(QStringLiteral("tls"), {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                                            {QStringLiteral("port"), QString::number(web.port())},
                                            {QStringLiteral("days"), QString::fromLatin1(days)}});
    };
    const auto up = readingOf(certificate, "14");
    QVERIFY2(up.isUp, qPrintable(up.detail + up.cause));
    QVERIFY(up.value > 29 && up.value <= 30);
    const auto soon = readingOf(certificate, "40");
    const bool isTold = soon.detail.contains(QStringLiteral("29 days")) || // or within the second that it was made in
                        soon.detail.contains(QStringLiteral("30 days"));
    QVERIFY2(!soon.isUp && isTold, qPrintable(soon.detail));
    const auto over = readingOf(expired, "0");
    QVERIFY2(!over.isUp && over.detail.contains(QStringLiteral("has expired")), qPrintable(over.detail + over.cause));
    QVERIFY(over.value < -29);
    QVERIFY(!look(QStringLiteral("tls"), {{QStringLiteral("host"), QStringLiteral("127.0.0.1")},
                                          {QStringLiteral("port"), QString::number(m_web.port())}})
                 .isUp);
}

void ProbePluginsTest::diskMeasures()
{
    const QStorageInfo disk(QStringLiteral("/"));
    const double percent = 100.0 * double(disk.bytesAvailable()) / double(disk.bytesTotal());
    const auto with = [](const char* name, const QString& value) {
        return look(QStringLiteral("disk"), {{QStringLiteral("path"), QStringLiteral("/")},
                                             {QStringLiteral("percent"), QStringLiteral("0")},
                                             {QString::fromLatin1(name), value}});
    };
    const auto up = with("percent", QStringLiteral("0"));
    QVERIFY(up.isUp && std::abs(up.value - percent) < 2);
    QVERIFY(!with("percent", QStringLiteral("100")).isUp);
    QVERIFY(!with("mebibytes", QStringLiteral("999999999")).isUp);
    QVERIFY(!look(QStringLiteral("disk"), {{QStringLiteral("path"), QStringLiteral("/nowhere/at/all")}}).isUp);
}

BLOOMZY_TEST(ProbePluginsTest)
#include "ProbePluginsTest.moc"
