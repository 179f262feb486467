#include "tests/support/TestMain.h"
#include "tests/unit/probes/SomeProbe.h"

#include <QTest>

#include <functional>

using namespace bloomzy;
using namespace bloomzy::probes;

namespace {

using ProbeChange = std::function<void(Probe&)>;

MaintenanceWindow window(std::int64_t minutes = 60, std::int64_t repeatHours = 0)
{
    return {"2026-11-30T22:00:00Z", minutes, repeatHours, "The disk is replaced."};
}

} // namespace
Q_DECLARE_METATYPE(ProbeChange)

/// Which probes are refused, and when nothing is looked at.
class ProbeCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takesWhatIsRight();
    void maintenanceHasABeginAndAnEnd();
    void maintenanceIsRepeated();
};

void ProbeCheckTest::refuses_data()
{
    QTest::addColumn<ProbeChange>("change");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* pointer, ProbeChange change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(pointer);
    };
    row("no id", "/id", [](Probe& probe) { probe.id.clear(); });
    row("no name", "/name", [](Probe& probe) { probe.name.clear(); });
    row("each second", "/interval", [](Probe& probe) { probe.interval = 4, probe.timeout = 1; });
    row("each week", "/interval", [](Probe& probe) { probe.interval = 7 * 86'400; });
    row("no time", "/timeout", [](Probe& probe) { probe.timeout = 0; });
    row("longer than a minute", "/timeout", [](Probe& probe) { probe.interval = 600, probe.timeout = 61; });
    row("longer than the interval", "/timeout", [](Probe& probe) { probe.timeout = 31; });
    row("too many windows", "/maintenance", [](Probe& probe) { probe.maintenance.assign(21, window()); });
    row("window without begin", "/maintenance/1", [](Probe& probe) {
        probe.maintenance = {window(), window()};
        probe.maintenance[1].begin = "tonight";
    });
    row("window without length", "/maintenance/0", [](Probe& probe) { probe.maintenance = {window(0)}; });
    row("window of a month", "/maintenance/0", [](Probe& probe) { probe.maintenance = {window(43'200)}; });
    row("window in itself", "/maintenance/0", [](Probe& probe) { probe.maintenance = {window(90, 1)}; });
    row("window before itself", "/maintenance/0", [](Probe& probe) { probe.maintenance = {window(60, -24)}; });
    row("window without reason", "/maintenance/0", [](Probe& probe) {
        probe.maintenance = {window()};
        probe.maintenance[0].reason.clear();
    });
}

void ProbeCheckTest::refuses()
{
    QFETCH(ProbeChange, change);
    QFETCH(QString, pointer);
    auto probe = someProbe("web");
    change(probe);
    const auto faults = check(probe);
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(faults.front().pointer), pointer);
}

void ProbeCheckTest::takesWhatIsRight()
{
    auto probe = someProbe("web");
    probe.maintenance = {window(), window(10'080, 168)};
    QVERIFY(check(probe).empty());
}

void ProbeCheckTest::maintenanceHasABeginAndAnEnd()
{
    auto probe = someProbe("web");
    const auto isIn = [&](const char* time) { return isInMaintenance(probe, core::parseTime(time).value()); };
    QVERIFY(!isIn("2026-11-30T22:00:00Z"));
    probe.maintenance = {window()};
    QVERIFY(!isIn("2026-11-30T21:59:59Z"));
    QVERIFY(isIn("2026-11-30T22:00:00Z"));
    QVERIFY(isIn("2026-11-30T22:59:59.999Z"));
    QVERIFY(!isIn("2026-11-30T23:00:00Z"));
    QVERIFY(!isIn("2026-12-01T22:30:00Z"));
}

void ProbeCheckTest::maintenanceIsRepeated()
{
    auto probe = someProbe("web");
    probe.maintenance = {window(60, 24)};
    const auto isIn = [&](const char* time) { return isInMaintenance(probe, core::parseTime(time).value()); };
    QVERIFY(!isIn("2026-11-29T22:30:00Z"));
    QVERIFY(isIn("2026-12-24T22:30:00Z"));
    QVERIFY(!isIn("2026-12-24T23:00:00Z"));
}

BLOOMZY_TEST(ProbeCheckTest)
#include "ProbeCheckTest.moc"
