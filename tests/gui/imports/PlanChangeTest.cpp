#include "ui/pages/imports/PlanChange.h"

#include "tests/support/TestMain.h"

#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::imports_page;

namespace {

api::ImportPlan twoColumns()
{
    api::ImportPlan plan;
    plan.columns = {{"family", {}}, {"genus", {}}};
    return plan;
}

} // namespace

/// A choice of a person, applied to the plan that the server has by then.
class PlanChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColumnThatIsNotThereChangesNothing_data();
    void aColumnThatIsNotThereChangesNothing();
    void aFieldGoesToOneColumn();
};

void PlanChangeTest::aColumnThatIsNotThereChangesNothing_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("before the first") << -1;
    QTest::newRow("behind the last") << 2;
    QTest::newRow("far behind") << 1'000'000;
}

void PlanChangeTest::aColumnThatIsNotThereChangesNothing()
{
    QFETCH(const int, column);
    auto plan = twoColumns();
    fieldChosen(column, QStringLiteral("genus"))(plan);
    rulesSet(column, {{}})(plan);
    QVERIFY(plan == twoColumns());
}

void PlanChangeTest::aFieldGoesToOneColumn()
{
    auto plan = twoColumns();
    fieldChosen(0, QStringLiteral("genus"))(plan);
    QCOMPARE(plan.columns[0].field, std::string("genus"));
    QCOMPARE(plan.columns[1].field, std::string());
}

BLOOMZY_APPLESS_TEST(PlanChangeTest)
#include "PlanChangeTest.moc"
