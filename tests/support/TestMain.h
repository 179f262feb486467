#pragma once

#include <QtTest/QTest>

#include <string_view>
#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

/// A program of tests holds one class or several: `program NameTest [Qt Test's arguments]` plays one, as CTest does.
namespace bloomzy::test {

using TestMain = int (*)(int argc, char** argv);

/// Makes a class known to main().
struct TestEntry
{
    /// `name`: lives as long as the program; what stands before its last `::` does not count.
    TestEntry(std::string_view name, TestMain main);
};

} // namespace bloomzy::test

#define BLOOMZY_ENTRY_NAME(number) testEntry##number
#define BLOOMZY_ENTRY(number, Class, ...)                                                                              \
    static const bloomzy::test::TestEntry BLOOMZY_ENTRY_NAME(number)(#Class, [](int argc, char** argv) {               \
        QTest::Internal::callInitMain<Class>();                                                                        \
        __VA_ARGS__                                                                                                    \
        Class test;                                                                                                    \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });

/// In place of Qt's QTEST_…MAIN, of which a program can hold one only: without an application, with one, with widgets.
#define BLOOMZY_APPLESS_TEST(Class) BLOOMZY_ENTRY(__COUNTER__, Class)
#define BLOOMZY_TEST(Class) BLOOMZY_ENTRY(__COUNTER__, Class, QTEST_QAPP_SETUP(QCoreApplication))
#define BLOOMZY_GUI_TEST(Class) BLOOMZY_ENTRY(__COUNTER__, Class, QTEST_QAPP_SETUP(QApplication))
