#include "ui/client/SseParser.h"

#include "tests/support/TestMain.h"

#include <QTest>

using bloomzy::client::SseParser;

namespace {

QStringList told(SseParser& parser, const QByteArray& bytes)
{
    QStringList list;
    for (const auto& event : parser.feed(bytes))
        list << QString::fromUtf8(event.name + '=' + event.data);
    return list;
}

} // namespace

class SseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsWhatWasCutOff()
    {
        SseParser parser;
        QCOMPARE(told(parser, "id: 7\nevent: change\ndata: {}\n"), QStringList());
        QCOMPARE(parser.lastId(), QByteArray());
    }

    void refusesAnEndlessEvent()
    {
        SseParser parser;
        const QByteArray line = "data: " + QByteArray(64 * 1024, 'x') + '\n';
        for (int i = 0; i < 20 && !parser.isBroken(); ++i)
            QCOMPARE(told(parser, line), QStringList());
        QVERIFY(parser.isBroken());
        QCOMPARE(told(parser, "\n\ndata: a\n\n"), QStringList());
    }

    void eachEventKnowsItsPlace()
    {
        SseParser parser;
        const auto events = parser.feed("data: a\n\nid: 7\ndata: b\n\ndata: c\n\nid: 8\n\n");
        QCOMPARE(events.size(), 3);
        QCOMPARE(events.at(0).id, QByteArray());
        QCOMPARE(events.at(1).id, QByteArray("7"));
        QCOMPARE(events.at(2).id, QByteArray("7"));
        QCOMPARE(parser.lastId(), QByteArray("8"));
    }

    void readsEventsHoweverTheyAreCut()
    {
        const QByteArray stream = ": hello\n\nid: 7\r\nevent: change\r\ndata: {\"a\":\r\ndata:1}\r\n\r\nretry: 5\n\n"
                                  "data\n\nid: 8\n\ndata: x\n\n";
        const QStringList wanted{QStringLiteral("change={\"a\":\n1}"), QStringLiteral("message="),
                                 QStringLiteral("message=x")};
        for (int size = 1; size <= stream.size(); ++size) {
            SseParser parser;
            QStringList list;
            for (int at = 0; at < stream.size(); at += size)
                list += told(parser, stream.mid(at, size));
            QCOMPARE(list, wanted);
            QCOMPARE(parser.lastId(), QByteArray("8"));
        }
    }
};

BLOOMZY_TEST(SseParserTest)
#include "SseParserTest.moc"
