#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bloomzy;
using namespace ageTexts;

/// Debian's `age` and this program read what the other one wrote.
class AgeProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatItRefuses();
    void ageReadsOurs_data() { sizes(); }
    void ageReadsOurs();
    void weReadItsFiles_data() { sizes(); }
    void weReadItsFiles();

private:
    static void sizes();
    std::optional<std::string> run(const QStringList& arguments, const std::string& input);
    std::optional<std::string> opened(const std::string& file)
    {
        return run({QStringLiteral("-d"), QStringLiteral("-i"), m_keyFile}, file);
    }

    QTemporaryDir m_folder;
    QString m_keyFile;
    std::vector<age::Identity> m_identities;
    std::vector<age::Recipient> m_recipients;
};

void AgeProgramTest::initTestCase()
{
    const auto pair = backup::makeAgeIdentity();
    m_keyFile = m_folder.filePath(QStringLiteral("key"));
    QFile file(m_keyFile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(pair->identity + "\n")) > 0);
    m_identities = {age::Identity::of(pair->identity).value()};
    m_recipients = {newIdentity().recipient(), m_identities.front().recipient()};
}

std::optional<std::string> AgeProgramTest::run(const QStringList& arguments, const std::string& input)
{
    QProcess age;
    age.start(QStringLiteral("age"), arguments);
    age.write(QByteArray::fromStdString(input));
    age.closeWriteChannel();
    if (!age.waitForFinished(60000) || age.exitStatus() != QProcess::NormalExit || age.exitCode() != 0)
        return std::nullopt;
    return age.readAllStandardOutput().toStdString();
}

void AgeProgramTest::refusesWhatItRefuses()
{
    std::string file = seal(noise(100), m_recipients).value();
    file.back() ^= 1;
    QVERIFY(!opened(file));
    QVERIFY(!open(file, m_identities).failure.empty());
    QVERIFY(!opened(seal(noise(100), {newIdentity().recipient()}).value()));
}

void AgeProgramTest::sizes()
{
    QTest::addColumn<std::size_t>("size");
    for (const std::size_t size : {0, 1, 65535, 65536, 65537, 131072, 3 << 20})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void AgeProgramTest::ageReadsOurs()
{
    QFETCH(std::size_t, size);
    const std::string plain = noise(size);
    const auto read = opened(seal(plain, m_recipients, 100000).value());
    QVERIFY(read.has_value());
    QVERIFY(*read == plain);
}

void AgeProgramTest::weReadItsFiles()
{
    QFETCH(std::size_t, size);
    const std::string plain = noise(size);
    QStringList arguments;
    for (const age::Recipient& recipient : m_recipients)
        arguments << QStringLiteral("-r") << QString::fromStdString(recipient.text());
    const auto file = run(arguments, plain);
    QVERIFY(file.has_value());
    const Opened read = open(*file, m_identities);
    QCOMPARE(read.failure, std::string());
    QVERIFY(read.plain == plain);
}

BLOOMZY_TEST(AgeProgramTest)
#include "AgeProgramTest.moc"
