#pragma once

#include "tests/support/TestDatabases.h"

#include <QObject>

/// A test of which every function runs on each engine. Its own slots come after these.
class EngineTest : public QObject
{
    Q_OBJECT

protected:
    /// Of the run that is under way.
    [[nodiscard]] static bloomzy::storage::Engine engine();

    TestDatabases m_databases;

private Q_SLOTS:
    void initTestCase_data();
};
