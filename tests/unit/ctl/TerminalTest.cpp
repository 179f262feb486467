#include "app/ctl/cli/Terminal.h"

#include "tests/support/TestMain.h"

#include <QTest>

/// What a server says reaches a terminal as text only.
class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmless_data();
    void harmless();
};

void TerminalTest::harmless_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QByteArray("Dracæna “x”") << QByteArray("Dracæna “x”");
    QTest::newRow("title of the window") << QByteArray("a\x1b]0;PWN\x07z") << QByteArray("a ]0;PWN z");
    QTest::newRow("a second line") << QByteArray("a\r\nbloomzyctl: all is well")
                                   << QByteArray("a  bloomzyctl: all is well");
    QTest::newRow("eight-bit control") << QByteArray("a\xc2\x9b"
                                                     "2J")
                                       << QByteArray("a 2J");
    QTest::newRow("right to left") << QByteArray("a\xe2\x80\xae"
                                                 "b")
                                   << QByteArray("a b");
    QTest::newRow("no character") << QByteArray("a\xff"
                                                "b")
                                  << QByteArray("a b");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TerminalTest::harmless()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, line);
    QCOMPARE(QByteArray::fromStdString(bloomzy::ctl::harmless(text.toStdString())), line);
}

BLOOMZY_TEST(TerminalTest)
#include "TerminalTest.moc"
