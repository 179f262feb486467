#include "backend/tlog/Note.h"

#include "backend/core/crypto/Base64.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using tlog::Note;
using tlog::NoteSigner;
using tlog::NoteVerifier;

namespace {

// The example of Go's golang.org/x/mod/sumdb/note, which C2SP signed-note describes.
const std::string key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string seed = "gQoUAtUUbI2E8kQzMPVAgOv5juF9nH3U5GSXu+O8uUI=";
const std::string text = "If you think cryptography is the answer to your problem,\n"
                         "then you don't know what your problem is.\n";
const std::string note =
    text + "\n\xe2\x80\x94 PeterNeumann "
           "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

NoteSigner signer(const std::string& name, std::uint8_t fill)
{
    NoteSigner::Seed bytes;
    bytes.fill(fill);
    return std::move(*NoteSigner::of(name, bytes));
}

std::string with(std::string bytes, const std::string& what, const std::string& instead)
{
    const auto at = bytes.find(what);
    return bytes.replace(at, what.size(), instead);
}

} // namespace

class NoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoNote_data();
    void refusesWhatIsNoNote();
    void refusesOtherSignatures();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void refusesWhatIsNoName();
    void refusesWhatIsNoBase64();
    void readsThePublishedNote();
    void signsAndVerifies();
    void aKeyIsAsGoodWrittenDown();
    void theTextMayHaveEmptyLines();
};

void NoteTest::refusesWhatIsNoNote_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    row("empty", "");
    row("line end", "\n");
    row("two", "\n\n");
    row("no signature", text + "\n");
    row("text only", text);
    row("no last line end", note.substr(0, note.size() - 1));
    row("carriage returns", with(note, "problem,\n", "problem,\r\n"));
    row("tab", with(note, "you think", "you\tthink"));
    row("zero byte", with(note, "you", std::string("y\0u", 3)));
    row("not UTF-8", with(note, "you", "y\xc3u"));
    row("overlong", with(note, "you", "y\xc0\xaf"));
    row("hyphen for the dash", with(note, "\xe2\x80\x94", "-"));
    row("no name", with(note, "PeterNeumann ", ""));
    row("plus in the name", with(note, "PeterN", "Peter+N"));
    for (const char* space : {"\xc2\xa0", "\xc2\x85", "\xe1\x9a\x80", "\xe2\x80\x83", "\xe2\x80\xa8", "\xe2\x80\xaf",
                              "\xe2\x81\x9f", "\xe3\x80\x80"})
        row(qPrintable(QStringLiteral("space %1").arg(QString::fromUtf8(space).front().unicode(), 4, 16)),
            with(note, "PeterN", "Peter" + std::string(space) + "N"));
    row("base64 without padding", with(note, "nAM=", "nAM"));
    row("base64 with bits over", with(note, "nAM=", "nAN="));
    row("base64 for addresses", with(note, "x08go/Z", "x08go_Z"));
    row("an id only", text + "\n\xe2\x80\x94 PeterNeumann x08gow==\n");
    row("text after", note + "more\n");
    row("too many", [] {
        std::string many = note;
        for (int i = 0; i < 100; ++i)
            many += note.substr(text.size() + 1);
        return many;
    }());
    row("too long", std::string(1'000'000, 'a') + note);
}

void NoteTest::refusesWhatIsNoNote()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(Note::of(note));
    QVERIFY(!Note::of(bytes.toStdString()));
}

void NoteTest::refusesOtherSignatures()
{
    const auto verifier = *NoteVerifier::of(key);
    QVERIFY(!Note::of(with(note, "then", "Then"))->isSignedBy(verifier));
    QVERIFY(!Note::of(with(note, "uBS9", "uBS8"))->isSignedBy(verifier));
    QVERIFY(!Note::of(with(note, "PeterNeumann ", "PeterNewman "))->isSignedBy(verifier));
    QVERIFY(!Note::of(with(note, "x08go/Z", "x08gp/Z"))->isSignedBy(verifier)); // another id
    QVERIFY(!Note::of(note)->isSignedBy(signer("PeterNeumann", 1).verifier()));
    // One that is wrong spoils one that is right.
    const std::string line = note.substr(text.size() + 1);
    QVERIFY(Note::of(note + line)->isSignedBy(verifier));
    QVERIFY(!Note::of(note + with(line, "uBS9", "uBS8"))->isSignedBy(verifier));
    QVERIFY(!Note::of(text + "\n" + with(line, "uBS9", "uBS8") + line)->isSignedBy(verifier));
    // One of somebody else does not.
    QVERIFY(Note::of(note + with(line, "PeterNeumann", "Somebody"))->isSignedBy(verifier));
}

void NoteTest::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("text");
    for (const std::string& bad :
         {std::string(), std::string("+"), std::string("++"), key.substr(0, key.size() - 4), key + "AAAA",
          with(key, "c74f20a3", "c74f20a4"), with(key, "c74f20a3", "C74F20A3"), with(key, "c74f20a3", "0c74f20a3"),
          with(key, "PeterNeumann", "PeterNewman"), with(key, "PeterNeumann", ""), with(key, "+ARpc", "+AhpC"),
          "PRIVATE+KEY+" + key, key + "\n"})
        QTest::newRow(QByteArray::fromStdString(bad).trimmed()) << QString::fromStdString(bad);
}

void NoteTest::refusesWhatIsNoKey()
{
    QFETCH(QString, text);
    QVERIFY(!NoteVerifier::of(text.toStdString()));
}

void NoteTest::refusesWhatIsNoName()
{
    for (const char* name : {"", "two words", "a+b", "a\nb", "a\tb", "\xc2\xa0"})
        QVERIFY(!NoteSigner::of(name, {}));
    QVERIFY(!NoteSigner::of(std::string(256, 'a'), {}));
    QVERIFY(NoteSigner::of("bloomzy.example/audit", {}));
}

void NoteTest::refusesWhatIsNoBase64()
{
    for (const char* bad : {"A", "AA", "AAA", "AAAA=", "AA=A", "====", "AA A", "AAA\n", "AB==", "AAB=", "A===", "AAA_"})
        QVERIFY2(!core::crypto::decodeBase64Text(bad), bad);
    for (const std::string& good : {std::string(), std::string("f"), std::string("fo"), std::string("foo"),
                                    std::string("\0\xff\0", 3), std::string(1000, '\x7f')})
        QCOMPARE(*core::crypto::decodeBase64Text(core::crypto::base64(good)), good);
    QCOMPARE(core::crypto::base64("foob"), std::string("Zm9vYg==")); // RFC 4648 section 10
}

void NoteTest::readsThePublishedNote()
{
    const auto read = Note::of(note);
    QVERIFY(read.has_value());
    QCOMPARE(read->text, text);
    QCOMPARE(read->bytes(), note);
    const auto verifier = NoteVerifier::of(key);
    QVERIFY(verifier.has_value());
    QCOMPARE(verifier->name, std::string("PeterNeumann"));
    QCOMPARE(verifier->id(), 0xc74f20a3U);
    QVERIFY(read->isSignedBy(*verifier));
}

void NoteTest::signsAndVerifies()
{
    const NoteSigner one = signer("one.example/log", 1);
    const NoteSigner two = signer("two.example/log", 2);
    Note made{"text\n", {}};
    made.sign(one);
    QVERIFY(made.isSignedBy(one.verifier()) && !made.isSignedBy(two.verifier()));
    made.sign(two);
    const auto read = Note::of(made.bytes());
    QVERIFY(read && read->signatures == made.signatures);
    QVERIFY(read->isSignedBy(one.verifier()) && read->isSignedBy(two.verifier()));
}

void NoteTest::aKeyIsAsGoodWrittenDown()
{
    const NoteSigner one = signer("one.example/log", 1);
    const auto read = NoteVerifier::of(one.verifier().text());
    QVERIFY(read && *read == one.verifier());
    QVERIFY(read->verify("message", one.sign("message")));
    QVERIFY(!read->verify("messagf", one.sign("message")));
    QVERIFY(!read->verify("message", one.sign("message").substr(1)));
    QVERIFY(!read->verify("message", {}));
    QVERIFY(!(NoteVerifier{"short", "key"}).verify("message", one.sign("message")));
}

void NoteTest::theTextMayHaveEmptyLines()
{
    const NoteSigner one = signer("one.example/log", 1);
    Note made{"first\n\nsecond\n", {}};
    made.sign(one);
    const auto read = Note::of(made.bytes());
    QVERIFY(read && read->text == made.text && read->isSignedBy(one.verifier()));
}

BLOOMZY_TEST(NoteTest)
#include "NoteTest.moc"
