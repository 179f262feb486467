#include "backend/http/TraceContext.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <set>

using namespace bloomzy::http;

class TraceContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char* bad : {"", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                                "0x-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0g",
                                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                                "01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01more",
                                "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01"})
            QTest::newRow(bad) << QByteArray(bad);
    }

    void refuses()
    {
        QFETCH(const QByteArray, header);
        QVERIFY(!traceIdOf(header.toStdString()));
    }

    void reads()
    {
        const std::string trace = "0af7651916cd43dd8448eb211c80319c";
        QCOMPARE(traceIdOf("00-" + trace + "-b7ad6b7169203331-00").value(), trace);
        QCOMPARE(traceIdOf("01-" + trace + "-b7ad6b7169203331-01-later").value(), trace);
    }

    void makesDistinctIds()
    {
        TraceSource source;
        std::set<std::string> ids;
        for (int i = 0; i < 1000; ++i) {
            const auto id = source.newTraceId();
            QVERIFY(traceIdOf("00-" + id + "-" + source.newSpanId() + "-01"));
            QVERIFY(ids.insert(id).second);
        }
    }
};

BLOOMZY_APPLESS_TEST(TraceContextTest)
#include "TraceContextTest.moc"
