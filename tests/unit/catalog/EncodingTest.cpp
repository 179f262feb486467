#include "backend/catalog/csv/Encoding.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::catalog;
using api::TextEncoding;

namespace {

QByteArray utf16(const QString& text, bool littleEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes.append(littleEndian ? low : high);
        bytes.append(littleEndian ? high : low);
    }
    return bytes;
}

const QString sample = QStringLiteral("nom,nombre\nÉrable,12\nœillet,€3\n");

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void finds_data();
    void finds();
    void obeysWhatItIsTold();
};

void EncodingTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("pointer");
    QTest::addColumn<QByteArray>("detail");
    const auto row = [](const char* name, const QByteArray& bytes, const char* code, const char* pointer,
                        const char* detail) {
        QTest::newRow(name) << bytes << QByteArray(code) << QByteArray(pointer) << QByteArray(detail);
    };
    row("NUL", QByteArrayLiteral("a,b,c\n\0,2,3\n"), "csv.nul", "#line/2/", "Character 1 of line 2");
    row("NUL later", QByteArrayLiteral("a,b\nx,\xC3\xA9\0\n"), "csv.nul", "#line/2/", "Character 4 of line 2");
    // Big5: two bytes a character, all of them high or plain.
    row("Big5", "id,\xB4\xBA\xC2I\xBDs\xB8\xB9,\xB4\xBA\xC2\xB0\xA4\xA4\xA4\xE5\n", "csv.encoding.unknown", "#line/1/",
        "character 4 of line 1");
    row("nothing in Windows-1252", "a\nplain \x81 byte\n", "csv.encoding.unknown", "#line/2/", "character 7 of line 2");
    row("marked and damaged",
        "\xEF\xBB\xBF"
        "caf\xE9\n",
        "csv.encoding", "#line/1/", "Character 4 of line 1");
    row("half a unit", utf16(sample, true) + 'x', "csv.utf16", "#line/4/", "Character 1 of line 4");
    row("lone surrogate", "\xFF\xFE" + utf16(QStringLiteral("ab\n"), true) + QByteArrayLiteral("\x00\xD8x\0"),
        "csv.utf16", "#line/2/", "Character 1 of line 2");
}

void EncodingTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, pointer);
    QFETCH(QByteArray, detail);
    const auto decoded = decodeText({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(decoded.has_error());
    const auto error = decoded.error();
    const auto& told = error.faults.front();
    QCOMPARE(QByteArray::fromStdString(told.code), code);
    QCOMPARE(QByteArray::fromStdString(told.pointer), pointer);
    QVERIFY2(QByteArray::fromStdString(told.detail).contains(detail), told.detail.c_str());
}

void EncodingTest::finds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("encoding");
    QTest::addColumn<bool>("mark");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& bytes, TextEncoding encoding, bool mark,
                        const QString& text = sample) {
        QTest::newRow(name) << bytes << static_cast<int>(encoding) << mark << text;
    };
    row("UTF-8", sample.toUtf8(), TextEncoding::utf8, false);
    row("UTF-8, marked", "\xEF\xBB\xBF" + sample.toUtf8(), TextEncoding::utf8, true);
    row("UTF-16LE, marked", "\xFF\xFE" + utf16(sample, true), TextEncoding::utf16le, true);
    row("UTF-16BE, marked", "\xFE\xFF" + utf16(sample, false), TextEncoding::utf16be, true);
    row("UTF-16LE", utf16(sample, true), TextEncoding::utf16le, false);
    row("UTF-16BE", utf16(sample, false), TextEncoding::utf16be, false);
    row("beyond the plane", "\xFF\xFE" + utf16(QStringLiteral("🌱,a\n"), true), TextEncoding::utf16le, true,
        QStringLiteral("🌱,a\n"));
    row("Latin-1", "a,b,c\n1,2,3\n4,5,\xA9", TextEncoding::latin1, false, QStringLiteral("a,b,c\n1,2,3\n4,5,©"));
    row("Windows-1252",
        "nom,prix\n\x9Cillet,\x80"
        "3\n\xC9rable,2\n",
        TextEncoding::windows1252, false, QStringLiteral("nom,prix\nœillet,€3\nÉrable,2\n"));
    row("empty", {}, TextEncoding::utf8, false, {});
}

void EncodingTest::finds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, encoding);
    QFETCH(bool, mark);
    QFETCH(QString, text);
    const auto decoded = decodeText({bytes.constData(), std::size_t(bytes.size())});
    QVERIFY(decoded.has_value());
    QCOMPARE(static_cast<int>(decoded->encoding), encoding);
    QCOMPARE(decoded->byteOrderMark, mark);
    QCOMPARE(QString::fromStdString(decoded->text), text);
}

void EncodingTest::obeysWhatItIsTold()
{
    QCOMPARE(decodeText("caf\xC3\xA9", TextEncoding::latin1)->text, std::string("caf\xC3\x83\xC2\xA9"));
    QVERIFY(decodeText("caf\xE9", TextEncoding::utf8).has_error());
}

BLOOMZY_APPLESS_TEST(EncodingTest)
#include "EncodingTest.moc"
