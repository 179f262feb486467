#pragma once

#include "tests/support/ServerProcess.h"

/// What examples read and none of them makes.

/// An operation, as an earlier run of the server would have left it.
[[nodiscard]] inline QString leftOperation()
{
    const QString body = QStringLiteral(
        R"({"id":"019ab000-0000-7000-8000-000000000001","kind":"test","state":"succeeded","createdBy":{"id":"x"},)"
        R"("createdAt":"2026-11-22T14:32:05.123456Z","updatedAt":"2026-11-22T14:32:05.123456Z",)"
        R"("finishedAt":"2126-11-22T14:32:05.123456Z"})");
    return QStringLiteral("INSERT INTO operations VALUES ('019ab000-0000-7000-8000-000000000001', 'x', "
                          "'2126-11-22T14:32:05.123456Z', '%1')")
        .arg(body);
}

/// A restore point, as a backup would have left it.
[[nodiscard]] inline QString leftRestorePoint()
{
    const QString body = QStringLiteral(
        R"({"id":"019ab000-0000-7000-8000-000000000003","revision":1,"createdAt":"2026-11-22T06:00:04.120000Z",)"
        R"("reason":"manual","fileName":"left.age","bytes":7,"milliseconds":5,"copies":[{"destinationId":)"
        R"("019ab000-0000-7000-8000-000000000004","state":"stored","at":"2026-11-22T06:00:05.000000Z"}]})");
    return QStringLiteral("INSERT INTO restore_points VALUES ('019ab000-0000-7000-8000-000000000003', "
                          "'2026-11-22T06:00:04.120000Z', '%1')")
        .arg(body);
}

/// A notice that the first person finds, as after a recovery.
[[nodiscard]] inline QString leftNotice()
{
    const QString values =
        QStringLiteral("'019ab000-0000-7000-8000-000000000002', NEW.id, 'administratorRecovered', "
                       "'2026-11-22T14:32:05.123456Z', '{\"userId\":\"x\",\"displayName\":\"Ada\"}', NULL");
    const bool postgres = qEnvironmentVariable("BLOOMZY_TEST_ENGINE") == QStringLiteral("postgresql");
    const QString rule =
        postgres
            ? QStringLiteral("CREATE RULE leave_a_notice AS ON INSERT TO users DO ALSO INSERT INTO notices SELECT %1 "
                             "WHERE NOT EXISTS (SELECT 1 FROM notices)")
            : QStringLiteral("CREATE TRIGGER leave_a_notice AFTER INSERT ON users WHEN (SELECT COUNT(*) FROM users) "
                             "= 1 BEGIN INSERT INTO notices VALUES (%1); END");
    return rule.arg(values);
}

[[nodiscard]] inline bool leaveBehind(ServerProcess& server)
{
    return server.stop() && server.execute(QStringLiteral("system"), leftOperation()) &&
           server.execute(QStringLiteral("auth"), leftNotice()) &&
           server.execute(QStringLiteral("backup"), leftRestorePoint()) && server.start();
}
