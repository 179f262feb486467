#pragma once

#include "ServerFixture.h"

#include <QTest>

#include <memory>

/// A test of which each function has a server of its own, with the quick limits.
class OneServer : public QObject
{
protected:
    void begin()
    {
        m_fixture = std::make_unique<ServerFixture>();
        QVERIFY(m_fixture->start().has_value());
    }
    void end() { m_fixture.reset(); }

    std::unique_ptr<ServerFixture> m_fixture;
};
