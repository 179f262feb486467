#include "backend/http/Certificate.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace std::chrono_literals;

namespace {

class MovedClock : public core::Clock
{
public:
    [[nodiscard]] core::Time now() const override
    {
        return std::chrono::time_point_cast<core::Time::duration>(std::chrono::system_clock::now()) + moved;
    }
    std::chrono::microseconds moved{};
};

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
}

QByteArray openssl(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.waitForFinished();
    return process.readAllStandardOutput() + process.readAllStandardError();
}

} // namespace

class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_clock = {};
    }

    void refusesAKeyThatOthersCanRead()
    {
        QVERIFY(ensure().has_value());
        const auto before = content(path("server.key"));
        QVERIFY(QFile::setPermissions(path("server.key"), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const auto made = ensure();
        QVERIFY(made.has_error());
        QCOMPARE(made.error().code, api::ErrorCode::forbidden);
        QCOMPARE(content(path("server.key")), before);
    }

    void refusesHalfAPairAndWritesNothing()
    {
        QVERIFY(ensure().has_value());
        QVERIFY(QFile::remove(path("server.key")));
        const auto made = ensure();
        QVERIFY(made.has_error());
        QCOMPARE(made.error().code, api::ErrorCode::notFound);
        QVERIFY(!QFile::exists(path("server.key")));
    }

    void refusesAPairThatDoesNotBelongTogether()
    {
        QVERIFY(ensure().has_value());
        const auto certificate = content(path("server.crt"));
        openssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), QStringLiteral("EC"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-out"),
                 path("server.key")});
        const auto made = ensure();
        QVERIFY(made.has_error());
        QCOMPARE(made.error().code, api::ErrorCode::invalid);
        QCOMPARE(content(path("server.crt")), certificate);
    }

    void refusesWhatIsNotPem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("key") << QStringLiteral("server.key");
        QTest::newRow("certificate") << QStringLiteral("server.crt");
    }

    void refusesWhatIsNotPem()
    {
        QFETCH(const QString, name);
        QVERIFY(ensure().has_value());
        put(path(name.toUtf8()), "not PEM");
        const auto made = ensure();
        QVERIFY(made.has_error());
        QCOMPARE(made.error().code, api::ErrorCode::invalid);
        QCOMPARE(content(path(name.toUtf8())), QByteArray("not PEM"));
    }

    void neverTouchesAnOperatorsPair()
    {
        openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                 QStringLiteral("-days"), QStringLiteral("1"), QStringLiteral("-subj"), QStringLiteral("/CN=operator"),
                 QStringLiteral("-keyout"), path("server.key"), QStringLiteral("-out"), path("server.crt")});
        QFile::setPermissions(m_root->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::setPermissions(path("server.key"), QFile::ReadOwner | QFile::WriteOwner);
        const auto certificate = content(path("server.crt"));
        const auto key = content(path("server.key"));
        m_clock.moved = std::chrono::days(400);
        const auto made = ensure();
        QVERIFY2(made.has_value(), made.has_error() ? made.error().detail.c_str() : "");
        QCOMPARE(content(path("server.crt")), certificate);
        QCOMPARE(content(path("server.key")), key);
    }

    void makesAPairOnce()
    {
        const auto made = ensure();
        QVERIFY(made.has_value());
        QVERIFY(made->fingerprint.starts_with("sha256:"));
        QCOMPARE(made->fingerprint.size(), std::size_t{71});
        QCOMPARE(QFileInfo(path("server.key")).permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        const auto certificate = content(path("server.crt"));
        const auto again = ensure();
        QCOMPARE(again->fingerprint, made->fingerprint);
        QCOMPARE(content(path("server.crt")), certificate);
    }

    void makesWhatOthersUnderstand()
    {
        QVERIFY(ensure({"192.0.2.7", "plants.example", "0.0.0.0", "bad name"}).has_value());
        const auto text = openssl({QStringLiteral("x509"), QStringLiteral("-in"), path("server.crt"),
                                   QStringLiteral("-noout"), QStringLiteral("-text")});
        for (const char* part :
             {"DNS:localhost", "IP Address:127.0.0.1", "IP Address:0:0:0:0:0:0:0:1", "IP Address:192.0.2.7",
              "DNS:plants.example", "prime256v1", "CA:FALSE", "TLS Web Server Authentication"})
            QVERIFY2(text.contains(part), part);
        QVERIFY(!text.contains("0.0.0.0"));
        QVERIFY(!text.contains("bad name"));
    }

    void renewsItsOwnWithTheSameKey()
    {
        const auto made = ensure();
        const auto certificate = content(path("server.crt"));
        const auto key = content(path("server.key"));
        m_clock.moved = std::chrono::days(794);
        QVERIFY(ensure().has_value());
        QCOMPARE(content(path("server.crt")), certificate);
        m_clock.moved = std::chrono::days(796);
        const auto renewed = ensure();
        QVERIFY(renewed.has_value());
        QCOMPARE(renewed->fingerprint, made->fingerprint);
        QVERIFY(content(path("server.crt")) != certificate);
        QCOMPARE(content(path("server.key")), key);
    }

    void takesANewNameIn()
    {
        const auto made = ensure();
        const auto renewed = ensure({"plants.example"});
        QCOMPARE(renewed->fingerprint, made->fingerprint);
        const auto certificate = content(path("server.crt"));
        QVERIFY(ensure({"plants.example"}).has_value());
        QCOMPARE(content(path("server.crt")), certificate);
    }

private:
    QString path(const QByteArray& name) const { return m_root->filePath(QString::fromUtf8(name)); }

    core::Result<http::Certificate> ensure(const std::vector<std::string>& names = {})
    {
        return http::ensureCertificate(m_root->path().toStdString(), names, m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_root;
    MovedClock m_clock;
};

BLOOMZY_TEST(CertificateTest)
#include "CertificateTest.moc"
