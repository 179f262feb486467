#include "tests/support/EngineTest.h"

#include <QTest>

using bloomzy::storage::Engine;

void EngineTest::initTestCase_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::sqlite;
    QTest::newRow("postgresql") << Engine::postgresql;
}

Engine EngineTest::engine()
{
    QFETCH_GLOBAL(Engine, engine);
    return engine;
}
