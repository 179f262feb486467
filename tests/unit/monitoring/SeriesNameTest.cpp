#include "backend/monitoring/series/SeriesName.h"

#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy::monitoring;

/// Names of series as text.
class SeriesNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void comesBackAsItWas();
    void sortsLabels() { QCOMPARE(seriesText("m", {{"b", "2"}, {"a", "1"}}), std::string(R"(m{a="1",b="2"})")); }
};

void SeriesNameTest::refusesWhatIsNoName_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "1m", "m n", "m{", "m{}", "m{a}", "m{a=\"1\"", "m{a=\"1\"}x", "m{a=\"1\",}",
                             "m{a=\"1\\", "m{1=\"1\"}", "m{b=\"1\",a=\"2\"}", "{a=\"1\"}", "m\n", "m{a=\"\n\"}"})
        QTest::newRow(QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
}

void SeriesNameTest::refusesWhatIsNoName()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!parseSeries(text.toStdString()));
}

void SeriesNameTest::comesBackAsItWas()
{
    const SeriesName plain{"bloomzy_http_connections", {}};
    const SeriesName odd{"m", {{"le", "+Inf"}, {"route", "/a,b=\"c\"\\{d}\nend"}}};
    QCOMPARE(seriesText(plain.metric, plain.labels), plain.metric);
    for (const SeriesName& name : {plain, odd}) {
        const auto text = seriesText(name.metric, name.labels);
        QVERIFY(text.find('\n') == std::string::npos);
        QVERIFY(parseSeries(text) == name);
    }
}

BLOOMZY_TEST(SeriesNameTest)
#include "SeriesNameTest.moc"
