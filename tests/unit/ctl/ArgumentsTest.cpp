#include "app/ctl/Commands.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <sysexits.h>

using namespace bloomzy::ctl;

namespace {

Command sample()
{
    return {.name = "sample do",
            .summary = {},
            .description = {},
            .operands = {{"FILE", {}}, {"OTHER", {}, true}},
            .options = {{"to", "DIR", {}}, {"fast", {}, {}}},
            .run = {}};
}

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsOptionsAndOperands();
    void takesEverythingAfterTwoHyphens();
    void helpNeedsNoOperands();
    void findsTheLongestName();
    void noCommandTakesAPassword();
    void everyCommandIsWhole();
};

void ArgumentsTest::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const char* words) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts);
    };
    row("an unknown option", "file --password secret");
    row("a short option", "file -x");
    row("an option without its value", "file --to");
    row("a flag with a value", "file --fast=1");
    row("a missing operand", "--fast");
    row("one operand too many", "file other third");
}

void ArgumentsTest::refuses()
{
    QFETCH(QStringList, words);
    std::vector<std::string> given;
    for (const auto& word : words)
        given.push_back(word.toStdString());
    const auto read = readArguments(sample(), given);
    QVERIFY(read.has_error());
    QCOMPARE(read.error().exitCode, EX_USAGE);
    QVERIFY(read.error().message.find("Usage: bloomzyctl sample do") != std::string::npos);
}

void ArgumentsTest::readsOptionsAndOperands()
{
    const auto read = readArguments(sample(), {"--to", "here", "file", "--to=there", "--fast", "--json"});
    QVERIFY(read.has_value());
    QCOMPARE(read->values("to"), (std::vector<std::string>{"here", "there"}));
    QCOMPARE(read->value("to"), std::optional<std::string>("there"));
    QVERIFY(read->has("fast") && read->has("json") && !read->has("help"));
    QCOMPARE(read->operands(), std::vector<std::string>{"file"});
    QCOMPARE(read->value("absent"), std::nullopt);
}

void ArgumentsTest::takesEverythingAfterTwoHyphens()
{
    const auto read = readArguments(sample(), {"--", "--fast", "-"});
    QVERIFY(read.has_value());
    QCOMPARE(read->operands(), (std::vector<std::string>{"--fast", "-"}));
}

void ArgumentsTest::helpNeedsNoOperands()
{
    QVERIFY(readArguments(sample(), {"--help"}).has_value());
}

void ArgumentsTest::findsTheLongestName()
{
    const auto all = commands();
    std::size_t words = 0;
    const Command* found = findCommand(all, {"users", "list", "--json"}, words);
    QVERIFY(found && found->name == "users list" && words == 2);
    found = findCommand(all, {"doctor", "--json"}, words);
    QVERIFY(found && found->name == "doctor" && words == 1);
    QVERIFY(!findCommand(all, {"users"}, words));
    QVERIFY(!findCommand(all, {"users", "steal"}, words));
    QVERIFY(noSuchCommand(all, {"users"}).message.find("users list, users invite, users roles") != std::string::npos);
    QVERIFY(noSuchCommand(all, {"steal"}).message.find("bloomzyctl help") != std::string::npos);
}

void ArgumentsTest::noCommandTakesAPassword()
{
    for (const auto& command : commands())
        for (const auto& option : optionsOf(command))
            QVERIFY2(option.name.find("password") == std::string_view::npos, option.name.data());
}

void ArgumentsTest::everyCommandIsWhole()
{
    for (const auto& command : commands()) {
        QVERIFY2(command.run && command.summary.ends_with('.') && command.description.ends_with('.'),
                 command.name.data());
        for (const auto& option : optionsOf(command))
            QVERIFY2(option.help.ends_with('.'), option.name.data());
    }
}

BLOOMZY_TEST(ArgumentsTest)
#include "ArgumentsTest.moc"
