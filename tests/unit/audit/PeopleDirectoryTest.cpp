#include "backend/audit/people/PeopleDirectory.h"

#include "backend/audit/people/AddressKeys.h"
#include "tests/support/EngineTest.h"
#include "tests/support/TestMain.h"
#include "tests/unit/audit/PeopleFixture.h"

#include <QTest>

using namespace bloomzy;
using test::AuditLogFixture;
using test::PeopleFixture;

/// Who is meant by a name or an address, which no index holds.
class PeopleDirectoryTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_log.reset(); }
    void findsNobodyByNothing();
    void forgetsWhoWasErased();
    void findsByPartsOfNamesAndAddresses_data();
    void findsByPartsOfNamesAndAddresses();
    void findsWhatCameSince();
    void answersNoMoreThanAsked();
    void tellsAddressesApart();

private:
    void take(const std::vector<api::AuditEvent>& events, const std::string& prefix)
    {
        m_log->service->take("auth", PeopleFixture::rows(events, prefix)).value();
    }
    std::vector<std::string> named(std::string_view text, std::size_t limit = 10)
    {
        using Ids = std::vector<std::string>;
        return storage::readValue<Ids>(
                   *m_log->database, test::soon(),
                   [&](storage::Snapshot& snapshot) { return m_directory->idsNamed(snapshot, text, limit); })
            .value();
    }

    std::unique_ptr<AuditLogFixture> m_log;
    std::unique_ptr<audit::PeopleDirectory> m_directory;
};

void PeopleDirectoryTest::init()
{
    m_log = std::make_unique<AuditLogFixture>(m_databases.create(engine(), audit::migrations(engine())));
    m_log->open().value();
    m_directory = std::make_unique<audit::PeopleDirectory>(*m_log->vault);
    take(PeopleFixture::life("ada"), "a");
    take({PeopleFixture::by("rene", "Ren\u00e9 Caf\u00e9")}, "r");
}

void PeopleDirectoryTest::findsNobodyByNothing()
{
    QVERIFY(named("").empty());
    QVERIFY(named("!?").empty());
    QVERIFY(named("Monstera").empty());
}

void PeopleDirectoryTest::forgetsWhoWasErased()
{
    QCOMPARE(named("kanarienvogel"), std::vector<std::string>{"ada"});
    QVERIFY(m_log->service->erase("ada", test::soon()).has_value());
    m_directory->forget("ada");
    QVERIFY(named("kanarienvogel").empty());
    m_directory = std::make_unique<audit::PeopleDirectory>(*m_log->vault);
    QVERIFY(named("kanarienvogel").empty());
    QCOMPARE(named("rene"), std::vector<std::string>{"rene"});
}

void PeopleDirectoryTest::findsByPartsOfNamesAndAddresses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("a part") << QByteArray("narien") << QByteArray("ada");
    QTest::newRow("another case") << QByteArray("ADA KANA") << QByteArray("ada");
    QTest::newRow("a mail address") << QByteArray("ada@kanarienvogel.ex") << QByteArray("ada");
    QTest::newRow("without accents") << QByteArray("rene cafe") << QByteArray("rene");
    QTest::newRow("with accents") << QByteArray("CAF\u00c9") << QByteArray("rene");
    QTest::newRow("of an administrator") << QByteArray("bea") << QByteArray("admin");
}

void PeopleDirectoryTest::findsByPartsOfNamesAndAddresses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, id);
    QCOMPARE(named(text.toStdString()), std::vector<std::string>{id.toStdString()});
}

void PeopleDirectoryTest::findsWhatCameSince()
{
    QVERIFY(named("neuling").empty());
    take({PeopleFixture::by("neu", "Nora Neuling"), PeopleFixture::by("ada", "Ada Neuling")}, "n");
    QCOMPARE(named("neuling"), (std::vector<std::string>{"ada", "neu"}));
    QCOMPARE(named("kanarienvogel"), std::vector<std::string>{"ada"}); // as she was called before
}

void PeopleDirectoryTest::answersNoMoreThanAsked()
{
    std::vector<api::AuditEvent> many;
    for (int i = 0; i < 30; ++i)
        many.push_back(PeopleFixture::by("p" + std::to_string(i), "Somebody " + std::to_string(i)));
    take(many, "m");
    QCOMPARE(named("somebody", 7).size(), std::size_t{7});
    QCOMPARE(named("somebody", 100).size(), std::size_t{30});
}

void PeopleDirectoryTest::tellsAddressesApart()
{
    const audit::AddressKeys keys(*m_log->vault);
    QVERIFY(!keys.addressKey("no address") && !keys.networkKey("") && !keys.addressKey("192.0.2.1/24"));
    QVERIFY(keys.addressKey("192.0.2.1") != keys.addressKey("192.0.2.2"));
    QVERIFY(keys.addressKey("192.0.2.1") == keys.addressKey("::ffff:192.0.2.1"));
    QVERIFY(keys.addressKey("2001:db8::1") == keys.addressKey("2001:0db8:0:0::1"));
    QVERIFY(keys.networkKey("192.0.2.1") == keys.networkKey("192.0.2.254"));
    QVERIFY(keys.networkKey("192.0.2.1") != keys.networkKey("192.0.3.1"));
    QVERIFY(keys.networkKey("2001:db8::1") == keys.networkKey("2001:db8::2:1"));
    QVERIFY(keys.networkKey("2001:db8:0:1::1") != keys.networkKey("2001:db8:0:2::1"));
    const auto other = m_databases.create(engine(), {});
    const auto vault = storage::Vault::open(*other, core::crypto::SecretKey::random(), test::soon()).value();
    QVERIFY(audit::AddressKeys(vault).addressKey("192.0.2.1") != keys.addressKey("192.0.2.1"));
}

BLOOMZY_TEST(PeopleDirectoryTest)
#include "PeopleDirectoryTest.moc"
