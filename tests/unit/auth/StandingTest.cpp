#include "backend/auth/PersonErasure.h"
#include "tests/support/TestMain.h"
#include "tests/unit/auth/Staff.h"

#include <QTest>

#include <array>

using namespace bloomzy;

namespace {

template <class T>
QString codeOf(const core::Result<T>& result)
{
    const auto code = result.has_error() ? core::json::enumName(result.error().code) : std::string_view("done");
    return QString::fromStdString(std::string(code));
}

/// What a deputy is about, as the router hands it over.
struct Deed
{
    Staff& staff;
    http::Request request;

    storage::Database& database() const { return *staff.link; }
    auth::AuthParts& parts() const { return *staff.parts; }
    Deed& with(std::string name, std::string value)
    {
        request.pathParameters.emplace(std::move(name), std::move(value));
        return *this;
    }
    Deed& atRevision(const std::string& revision)
    {
        request.headers.emplace_back("if-match", revision);
        return *this;
    }
};

using Do = QString (*)(Deed);

QString makesARole(Deed deed)
{
    return codeOf(auth::RoleService(deed.database(), deed.staff.clock, deed.parts().rights)
                      .create(deed.request, roleWith("Spies", {granted("users.read")})));
}

QString changesARole(Deed deed)
{
    deed.with("id", deed.staff.spare).atRevision("\"1\"");
    return codeOf(auth::RoleService(deed.database(), deed.staff.clock, deed.parts().rights)
                      .update(deed.request, roleWith("Spies", {granted("users.read")})));
}

QString removesARole(Deed deed)
{
    deed.with("id", deed.staff.spare).atRevision("\"1\"");
    return codeOf(auth::RoleService(deed.database(), deed.staff.clock, deed.parts().rights).remove(deed.request));
}

QString givesARole(Deed deed)
{
    const auto etag = deed.staff.get("/api/v1/users/" + deed.staff.people[0] + "/roles", deed.staff.tokens.accessToken);
    deed.with("id", deed.staff.people[0]).atRevision(etag.etag);
    return codeOf(auth::AssignmentService(deed.database(), deed.staff.clock, deed.parts().rights)
                      .replace(deed.request, {{having(deed.staff.role)}}));
}

QString setsConflicts(Deed deed)
{
    return codeOf(auth::AccessService(deed.database(), deed.staff.clock).setConflicts(deed.request, {}));
}

QString setsTheFactorPolicy(Deed deed)
{
    return codeOf(auth::FactorPolicyService(deed.database(), deed.staff.clock, deed.parts().rights)
                      .set(deed.request, {{"viewer"}, 0}));
}

QString takesAFactor(Deed deed)
{
    deed.with("id", deed.staff.people[0]);
    return codeOf(
        auth::FactorPolicyService(deed.database(), deed.staff.clock, deed.parts().rights).removeOfUser(deed.request));
}

QString invites(Deed deed)
{
    auto& parts = deed.parts();
    return codeOf(auth::InvitationService(deed.database(), deed.staff.clock, parts.lifetimes, parts.hasher,
                                          parts.policy, parts.sessions)
                      .invite(deed.request, {"eve@example.org", "Eve", {deed.staff.role}}));
}

QString beginsAReset(Deed deed)
{
    deed.with("id", deed.staff.people[0]);
    auto& parts = deed.parts();
    return codeOf(
        auth::PasswordResetService(deed.database(), deed.staff.clock, parts.rights, parts.hasher, parts.policy)
            .begin(deed.request));
}

QString erases(Deed deed)
{
    deed.with("id", deed.staff.people[0]);
    return codeOf(auth::PersonErasure(deed.database(), deed.parts().rights).begin(deed.request, {}, true));
}

struct Row
{
    const char* name;
    Do deed;
};

constexpr std::array deeds{Row{"makes a role", makesARole},      Row{"changes a role", changesARole},
                           Row{"removes a role", removesARole},  Row{"gives a role", givesARole},
                           Row{"sets conflicts", setsConflicts}, Row{"sets who needs a factor", setsTheFactorPolicy},
                           Row{"takes a factor", takesAFactor},  Row{"invites", invites},
                           Row{"begins a reset", beginsAReset},  Row{"erases", erases}};

} // namespace

/// Somebody's right goes after their request was let in, and before it is written.
class StandingTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsSuspendedMeanwhile_data() { rows(); }
    void whoIsSuspendedMeanwhile();
    void whoLostTheRightMeanwhile_data() { rows(); }
    void whoLostTheRightMeanwhile();
    void whoHasItStill_data() { rows(); }
    void whoHasItStill();

private:
    static void rows()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < deeds.size(); ++i)
            QTest::newRow(deeds[i].name) << int(i);
    }
    /// With `meanwhile` before it is written.
    QString outcome(Staff& staff, const std::function<void()>& meanwhile)
    {
        QFETCH(int, number);
        const Row& row = deeds.at(std::size_t(number));
        std::string before;
        staff.link->meanwhile = [&] {
            meanwhile();
            before = staff.rows();
        };
        const QString code = row.deed({staff, staff.byDeputy("test.deed")});
        m_same = staff.rows() == before;
        return code;
    }

    bool m_same = false;
};

void StandingTest::whoIsSuspendedMeanwhile()
{
    Staff staff(m_databases, engine());
    const QString code = outcome(staff, [&] {
        const std::string path = "/api/v1/users/" + staff.deputyId + "/suspend";
        QCOMPARE(staff.post(path, R"({"reason":"Left"})", staff.tokens.accessToken).status, 200);
    });
    QCOMPARE(code, QStringLiteral("forbidden"));
    QVERIFY(m_same);
}

void StandingTest::whoLostTheRightMeanwhile()
{
    Staff staff(m_databases, engine());
    const QString code = outcome(staff, [&] { QCOMPARE(staff.assign(staff.deputyId, {}).status, 200); });
    QCOMPARE(code, QStringLiteral("forbidden"));
    QVERIFY(m_same);
}

void StandingTest::whoHasItStill()
{
    Staff staff(m_databases, engine());
    QCOMPARE(outcome(staff, [] {}), QStringLiteral("done"));
}

BLOOMZY_TEST(StandingTest)
#include "StandingTest.moc"
