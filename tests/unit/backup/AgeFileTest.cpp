#include "tests/support/TestMain.h"
#include "tests/unit/backup/AgeTexts.h"

#include <QTest>

using namespace bloomzy;
using namespace ageTexts;

namespace {

/// What is told of an identity's or a recipient's text.
template <class T>
std::string faultCodeOf(const core::Result<T>& result)
{
    return result.has_error() && !result.error().faults.empty() ? result.error().faults.front().code : "";
}

std::string upper(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::toupper(c));
    return text;
}

std::string lower(std::string text)
{
    for (char& c : text)
        c = static_cast<char>(std::tolower(c));
    return text;
}

} // namespace

/// Files of our own making: nothing that was changed is opened, and what was written is read.
class AgeFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTextsThatAreNoKeys();
    void refusesNoRecipientAndTooMany();
    void refusesAnotherKey();
    void refusesEachFlippedByte();
    void refusesEachTruncation();
    void refusesWhatFollows();
    void refusesAHeaderWithoutEnd();
    void anErrorStays();
    void readsTheFileOfAKeyGenerator();
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void eachRecipientOpensIt();
    void twoFilesShareNothing();
};

void AgeFileTest::refusesTextsThatAreNoKeys()
{
    const auto pair = backup::makeAgeIdentity();
    const std::string& secret = pair->identity;
    const std::string& shared = pair->recipient;
    QVERIFY(age::Identity::of(secret).has_value());
    QCOMPARE(age::Identity::of(secret)->recipient().text(), shared);
    for (const std::string& wrong :
         {std::string(), lower(secret), secret.substr(1), secret + "Q", shared, "#" + secret,
          secret.substr(0, 73) + (secret[73] == 'Q' ? "P" : "Q"), secret.substr(0, 20) + "b" + secret.substr(21)})
        QCOMPARE(faultCodeOf(age::Identity::of(wrong)), std::string("backup.identity"));
    for (const std::string& wrong :
         {std::string(), upper(shared), shared.substr(1), shared + "q", secret,
          shared.substr(0, 61) + (shared[61] == 'q' ? "p" : "q"), shared.substr(0, 20) + "b" + shared.substr(21)})
        QCOMPARE(faultCodeOf(age::Recipient::of(wrong)), std::string("backup.recipient"));
    QCOMPARE(faultCodeOf(age::identitiesOf("# nothing\n\n")), std::string("backup.identity"));
    QCOMPARE(faultCodeOf(age::identitiesOf(secret + "\nsomething\n")), std::string("backup.identity"));
}

void AgeFileTest::refusesNoRecipientAndTooMany()
{
    QCOMPARE(faultCodeOf(seal("x", {})), std::string("backup.recipients"));
    QCOMPARE(faultCodeOf(seal("x", std::vector(21, newIdentity().recipient()))), std::string("backup.recipients"));
    // A point of low order: what is wrapped for it anybody could open.
    QCOMPARE(faultCodeOf(seal("x", {age::Recipient(std::string(32, '\0'))})), std::string("backup.recipient"));
}

void AgeFileTest::refusesAnotherKey()
{
    const Opened opened = open(seal("secret", {newIdentity().recipient()}).value(), {newIdentity(), newIdentity()});
    QCOMPARE(opened.failure, std::string("age key"));
    QVERIFY(opened.plain.empty());
}

void AgeFileTest::refusesEachFlippedByte()
{
    const age::Identity identity = newIdentity();
    const std::string file = seal("every plant has a name", {identity.recipient()}).value();
    for (std::size_t at = 0; at < file.size(); ++at) {
        for (const int bit : {0, 7}) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ (1 << bit));
            const Opened opened = open(changed, {identity});
            QVERIFY2(!opened.failure.empty() && opened.plain.empty(), qPrintable(QString::number(at)));
        }
    }
}

void AgeFileTest::refusesEachTruncation()
{
    const age::Identity identity = newIdentity();
    const std::string file = seal("every plant has a name", {identity.recipient()}).value();
    for (std::size_t length = 0; length < file.size(); ++length) {
        const Opened opened = open(file.substr(0, length), {identity});
        QVERIFY2(!opened.failure.empty() && opened.plain.empty(), qPrintable(QString::number(length)));
    }
    // Also where a chunk ends.
    const std::string large = seal(noise(3 * age::chunkBytes), {identity.recipient()}).value();
    const std::size_t sealedChunk = age::chunkBytes + age::tagBytes;
    for (const std::size_t less : {sealedChunk, 2 * sealedChunk, 3 * sealedChunk, sealedChunk + 1, sealedChunk - 1})
        QVERIFY(!open(large.substr(0, large.size() - less), {identity}).failure.empty());
}

void AgeFileTest::refusesWhatFollows()
{
    const age::Identity identity = newIdentity();
    for (const std::size_t size : {std::size_t{0}, std::size_t{5}, age::chunkBytes}) {
        const std::string file = seal(noise(size), {identity.recipient()}).value();
        for (const std::string& more : {std::string(1, '\0'), std::string("\n"), file, noise(17)})
            QVERIFY(open(file + more, {identity}).failure.starts_with("age payload"));
    }
}

void AgeFileTest::refusesAHeaderWithoutEnd()
{
    const age::Identity identity = newIdentity();
    std::string header = "age-encryption.org/v1\n";
    while (header.size() < 2 * age::headerLimit)
        header += "-> grease\n\n";
    QCOMPARE(open(header, {identity}).failure, std::string("age header: it is too long"));
    QCOMPARE(open(std::string("age-encryption.org/v1\n-> ") + std::string(1 << 20, 'x'), {identity}).failure,
             std::string("age header: it is too long"));
    QCOMPARE(open(std::string(1 << 20, 'x'), {identity}).failure, std::string("age header: no age file"));
}

void AgeFileTest::anErrorStays()
{
    const age::Identity identity = newIdentity();
    std::string file = seal(noise(3 * age::chunkBytes), {identity.recipient()}).value();
    file[file.size() / 2] ^= 1;
    StringSource source(file);
    const auto decryptor = age::Decryptor::open(source, std::vector{identity});
    std::string all(4 * age::chunkBytes, '\0');
    QVERIFY(backup::readFully(**decryptor, all).has_error());
    for (int i = 0; i < 3; ++i)
        QVERIFY((*decryptor)->read(all).has_error());
}

void AgeFileTest::readsTheFileOfAKeyGenerator()
{
    const auto pair = backup::makeAgeIdentity();
    const auto read = age::identitiesOf("# created: 2026-11-30\n# public key: " + pair->recipient + "\r\n\n" +
                                        pair->identity + "\n" + backup::makeAgeIdentity()->identity);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), std::size_t{2});
    QCOMPARE(read->front().recipient().text(), pair->recipient);
}

void AgeFileTest::readsWhatItWrote_data()
{
    QTest::addColumn<std::size_t>("size");
    for (const std::size_t size : {0, 1, 47, 65535, 65536, 65537, 131072, 200000})
        QTest::newRow(qPrintable(QString::number(size))) << size;
}

void AgeFileTest::readsWhatItWrote()
{
    QFETCH(std::size_t, size);
    const age::Identity identity = newIdentity();
    const std::string plain = noise(size);
    for (const std::size_t piece : {std::size_t{997}, std::size_t{65536}, std::size_t{1} << 20}) {
        const std::string file = seal(plain, {identity.recipient()}, piece).value();
        const Opened opened = open(file, {newIdentity(), identity}, piece);
        QCOMPARE(opened.failure, std::string());
        QVERIFY(opened.plain == plain);
    }
}

void AgeFileTest::eachRecipientOpensIt()
{
    const std::vector identities{newIdentity(), newIdentity(), newIdentity()};
    std::vector<age::Recipient> recipients;
    for (const age::Identity& identity : identities)
        recipients.push_back(age::Recipient::of(identity.recipient().text()).value());
    const std::string file = seal("for three", recipients).value();
    for (const age::Identity& identity : identities)
        QCOMPARE(open(file, {identity}).plain, std::string("for three"));
}

void AgeFileTest::twoFilesShareNothing()
{
    const std::vector recipients{newIdentity().recipient()};
    const std::string one = seal("the same", recipients).value();
    const std::string other = seal("the same", recipients).value();
    QCOMPARE(one.size(), other.size());
    QVERIFY(one.substr(one.size() - 24) != other.substr(other.size() - 24));
    QVERIFY(one.substr(0, 80) != other.substr(0, 80));
}

BLOOMZY_APPLESS_TEST(AgeFileTest)
#include "AgeFileTest.moc"
