#include "backend/settings/Values.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace bloomzy;
using settings::Values;

/// What a setting may be, and the reference that tells it.
class SettingValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatASettingMayNotBe_data();
    void refusesWhatASettingMayNotBe();
    void tellsAllThatIsWrong();
    void takesWhatItMayBe();
    void nullTakesTheDefaultAgain();
    void readsWhatAnotherVersionStored();
    void theTableFitsTogether();
    void theReferenceIsOfThisTable();
};

void SettingValuesTest::refusesWhatASettingMayNotBe_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* patch, const char* code) {
        QTest::newRow(patch) << QByteArray(patch) << QByteArray(code);
    };
    row("", "malformed");
    row("{", "malformed");
    row("[]", "json.type");
    row("null", "json.type");
    row(R"({"auth.sessionDays":0})", "json.range");
    row(R"({"auth.sessionDays":-1})", "json.range");
    row(R"({"auth.sessionDays":366})", "json.range");
    row(R"({"auth.sessionDays":99999999999999999999})", "json.range");
    row(R"({"auth.sessionDays":1.5})", "json.type");
    row(R"({"auth.sessionDays":1e1})", "json.type");
    row(R"({"auth.sessionDays":"30"})", "json.type");
    row(R"({"auth.sessionDays":true})", "json.type");
    row(R"({"auth.sessionDays":{}})", "json.type");
    row(R"({"auth.sessiondays":30})", "json.unknown");
    row(R"({"nothing":null})", "json.unknown");
    row(R"({"auth.sessionDays":30,"auth.sessionDays":31})", "json.duplicate");
    row(R"({"server.logLevel":"loud"})", "json.enum");
    row(R"({"server.logLevel":"Info"})", "json.enum");
    row(R"({"server.logLevel":1})", "json.type");
}

void SettingValuesTest::refusesWhatASettingMayNotBe()
{
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, code);
    const auto outcome = Values().patched(patch.toStdString());
    QVERIFY(outcome.has_error());
    if (code == "malformed") {
        QVERIFY(outcome.error().code == api::ErrorCode::malformed);
        return;
    }
    QVERIFY(outcome.error().code == api::ErrorCode::invalid);
    QCOMPARE(outcome.error().faults.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(outcome.error().faults.front().code), code);
}

void SettingValuesTest::tellsAllThatIsWrong()
{
    const auto outcome = Values().patched(R"({"auth.sessionDays":0,"nothing":1,"auth.invitationDays":3})");
    QVERIFY(outcome.has_error());
    QCOMPARE(outcome.error().faults.size(), std::size_t{2});
    QCOMPARE(outcome.error().faults[0].pointer, std::string("/auth.sessionDays"));
    QCOMPARE(outcome.error().faults[0].detail, std::string("The value must lie between 1 and 365."));
    QCOMPARE(outcome.error().faults[1].pointer, std::string("/nothing"));
}

void SettingValuesTest::takesWhatItMayBe()
{
    const auto values = Values().patched(R"({"auth.sessionDays":365,"server.logLevel":"debug"})");
    QVERIFY(values.has_value());
    QCOMPARE(values->number(settings::key::sessionDays), 365);
    QCOMPARE(values->choice(settings::key::logLevel), std::string("debug"));
    QCOMPARE(values->number(settings::key::invitationDays), 7);
    QCOMPARE(values->setJson(), std::string(R"({"auth.sessionDays":365,"server.logLevel":"debug"})"));
    QVERIFY(Values::fromStored(values->setJson()) == *values);
}

void SettingValuesTest::nullTakesTheDefaultAgain()
{
    const auto set = Values().patched(R"({"auth.sessionDays":365})");
    const auto reset = set->patched(R"({"auth.sessionDays":null,"auth.invitationDays":null})");
    QVERIFY(reset.has_value() && *reset == Values());
    QCOMPARE(reset->number(settings::key::sessionDays), 90);
}

void SettingValuesTest::readsWhatAnotherVersionStored()
{
    const auto values =
        Values::fromStored(R"({"auth.sessionDays":40,"auth.gone":3,"auth.invitationDays":99,"server.logLevel":5})");
    QCOMPARE(values.number(settings::key::sessionDays), 40);
    QCOMPARE(values.number(settings::key::invitationDays), 7);
    QCOMPARE(values.choice(settings::key::logLevel), std::string("info"));
    QVERIFY(Values::fromStored("not JSON") == Values());
}

void SettingValuesTest::theTableFitsTogether()
{
    std::set<std::string_view> keys;
    for (const auto& definition : settings::definitions()) {
        QVERIFY2(keys.insert(definition.key).second, definition.key.data());
        QVERIFY2(*keys.rbegin() == definition.key, "in order of the keys");
        QVERIFY(!definition.title.empty() && definition.text.ends_with('.'));
        const bool number = definition.type == api::SettingType::integer;
        QCOMPARE(definition.type == api::SettingType::choice, !definition.choices.empty());
        QCOMPARE(number, !definition.unit.empty());
        // The default is one of those that may be set.
        QVERIFY(Values()
                    .patched("{\"" + std::string(definition.key) + "\":" + Values().json(definition.key) + "}")
                    .has_value());
    }
}

void SettingValuesTest::theReferenceIsOfThisTable()
{
    QFile file(sourcePath(QStringLiteral("docs/settings.md")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == QByteArray::fromStdString(settings::referencePage()),
             "run: bloomzyctl settings reference > docs/settings.md");
}

BLOOMZY_TEST(SettingValuesTest)
#include "SettingValuesTest.moc"
