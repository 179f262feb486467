#include "backend/backup/AgeIdentity.h"

#include "tests/support/TestMain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using bloomzy::backup::makeAgeIdentity;

/// Our keys in the hands of Debian's `age`.
class AgeIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFormsOfAge();
    void eachOneIsNew();
    void ageEncryptsToItAndDecryptsWithIt();
    void ageRefusesAnotherIdentity();

private:
    static QByteArray run(const QStringList& arguments, const QByteArray& input, int& exitCode);
    static QString fileWith(const QTemporaryDir& folder, const std::string& identity);
};

QByteArray AgeIdentityTest::run(const QStringList& arguments, const QByteArray& input, int& exitCode)
{
    QProcess age;
    age.start(QStringLiteral("age"), arguments);
    age.write(input);
    age.closeWriteChannel();
    exitCode = age.waitForFinished(30000) && age.exitStatus() == QProcess::NormalExit ? age.exitCode() : -1;
    return age.readAllStandardOutput();
}

QString AgeIdentityTest::fileWith(const QTemporaryDir& folder, const std::string& identity)
{
    QFile file(folder.filePath(QStringLiteral("identity.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(identity) + '\n') < 0)
        return {};
    return file.fileName();
}

void AgeIdentityTest::hasTheFormsOfAge()
{
    const auto pair = makeAgeIdentity();
    QVERIFY(pair.has_value());
    QVERIFY(pair->identity.starts_with("AGE-SECRET-KEY-1"));
    QCOMPARE(pair->identity.size(), std::size_t{74});
    QVERIFY(pair->recipient.starts_with("age1"));
    QCOMPARE(pair->recipient.size(), std::size_t{62});
}

void AgeIdentityTest::eachOneIsNew()
{
    QVERIFY(makeAgeIdentity()->identity != makeAgeIdentity()->identity);
}

void AgeIdentityTest::ageEncryptsToItAndDecryptsWithIt()
{
    const auto pair = makeAgeIdentity();
    QTemporaryDir folder;
    int exitCode = 0;
    const QByteArray sealed =
        run({QStringLiteral("-r"), QString::fromStdString(pair->recipient)}, "a plant's name", exitCode);
    QCOMPARE(exitCode, 0);
    QVERIFY(sealed.startsWith("age-encryption.org/v1\n"));
    const QByteArray opened =
        run({QStringLiteral("-d"), QStringLiteral("-i"), fileWith(folder, pair->identity)}, sealed, exitCode);
    QCOMPARE(exitCode, 0);
    QCOMPARE(opened, QByteArray("a plant's name"));
}

void AgeIdentityTest::ageRefusesAnotherIdentity()
{
    QTemporaryDir folder;
    int exitCode = 0;
    const QByteArray sealed =
        run({QStringLiteral("-r"), QString::fromStdString(makeAgeIdentity()->recipient)}, "secret", exitCode);
    QCOMPARE(exitCode, 0);
    const QByteArray opened = run(
        {QStringLiteral("-d"), QStringLiteral("-i"), fileWith(folder, makeAgeIdentity()->identity)}, sealed, exitCode);
    QVERIFY(exitCode > 0);
    QVERIFY(!opened.contains("secret"));
}

BLOOMZY_TEST(AgeIdentityTest)
#include "AgeIdentityTest.moc"
