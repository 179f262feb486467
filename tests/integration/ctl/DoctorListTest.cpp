#include "tests/integration/ctl/DoctorFixture.h"
#include "tests/support/TestMain.h"

using namespace bloomzy::test;

/// The doctor on a list of breached passwords.
class DoctorListTest : public DoctorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeWhole(); }
    void init() { copyWhole(); }
    void cleanup() { removeCopy(); }

    void tellsAListOfBreachedPasswordsThatIsNone();
};

void DoctorListTest::tellsAListOfBreachedPasswordsThatIsNone()
{
    const QTemporaryDir elsewhere;
    const QString list = elsewhere.filePath(text("list"));
    const QStringList options{text("--listen"), text("127.0.0.1:0"), text("--breached-list"), list};
    expect(EX_NOINPUT, {text("breachedPasswords")}, options); // it is not there
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("password\n") > 0);
    file.close();
    expect(EX_NOINPUT, {text("breachedPasswords")}, options);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(QByteArray(40, 'A') + ":1\n") > 0);
    file.close();
    expect(EX_OK, {}, options);
    QCOMPARE(stateOf(examine(options), text("breachedPasswords")), text("ok"));
}

BLOOMZY_TEST(DoctorListTest)
#include "DoctorListTest.moc"
