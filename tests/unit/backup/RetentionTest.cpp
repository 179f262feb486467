#include "PlanModel.h"
#include "backend/backup/ServerZone.h"
#include "tests/support/TestMain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace bloomzy;
using api::BackupCheckState;
using api::BackupReason;
using api::KeptAs;
using backup::HeldPoint;

namespace {

using Points = std::vector<HeldPoint>;

core::Time at(const char* text)
{
    return core::parseTime(text).value();
}

QString words(const std::vector<backup::Judgement>& all)
{
    QStringList lines;
    for (const auto& one : all) {
        QString line = QString::fromStdString(one.id);
        for (const KeptAs why : one.keptAs)
            line += u' ' + QString::number(int(why));
        lines += line;
    }
    return lines.join(u'\n');
}

QString words(const Points& points, const std::map<std::string, std::set<KeptAs>>& kept)
{
    std::vector<backup::Judgement> all;
    for (const HeldPoint& point : points) {
        const auto why = kept.find(point.id);
        all.push_back({point.id, {}});
        if (why != kept.end())
            all.back().keptAs.assign(why->second.begin(), why->second.end());
    }
    return words(all);
}

/// Points and rules as nobody would choose them.
class Chance
{
public:
    explicit Chance(std::uint32_t seed)
        : m_random(seed)
    {
    }
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    Points points(core::Time now)
    {
        Points all;
        const int span = 1 + below(200);
        for (int i = below(40); i > 0; --i)
            all.push_back({.id = std::to_string(i),
                           .created = now - std::chrono::minutes(below(span * 1440) - 60),
                           .reason = static_cast<BackupReason>(below(4)),
                           .check = static_cast<BackupCheckState>(below(3)),
                           .pinned = below(12) == 0});
        if (all.size() > 2)
            all[1].created = all[0].created;
        return all;
    }
    api::BackupRetention retention() { return {1 + below(6), below(8), below(6), below(5)}; }

private:
    std::mt19937 m_random;
};

Points survivorsOf(const Points& points, const std::vector<backup::Judgement>& all)
{
    Points left;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!all[i].keptAs.empty())
            left.push_back(points[i]);
    return left;
}

bool holds(const std::vector<backup::Judgement>& all, const std::string& id, KeptAs why)
{
    const auto one = std::ranges::find(all, id, &backup::Judgement::id);
    return one != all.end() && std::ranges::count(one->keptAs, why) == 1;
}

} // namespace

class RetentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsJudgedWhereNothingIs();
    void theOnlyOneStaysThoughItFailed();
    void theLastVerifiedOneStaysHoweverOld();
    void aFailedOneTakesNobodysPlace();
    void aSnapshotOfARestoreStaysForTwoWeeks();
    void prefersTheVerifiedOneOfADay();
    void daysAreThoseOfTheZone();
    void isAsTheModelSays();
    void aSecondLookRemovesNothing();
    void aYearLeavesWhatWasAskedFor();

private:
    const backup::ServerZone m_paris{"Europe/Paris"};
    const core::Time m_now = at("2026-11-22T14:32:00Z");
    const api::BackupRetention m_least{1, 0, 0, 0};
};

void RetentionTest::nothingIsJudgedWhereNothingIs()
{
    QVERIFY(backup::judge({}, {}, m_paris, m_now).empty());
}

void RetentionTest::theOnlyOneStaysThoughItFailed()
{
    const Points points{{"a", at("2020-01-01T00:00:00Z"), BackupReason::safety, BackupCheckState::failed}};
    QCOMPARE(words(backup::judge(points, {0, 0, 0, 0}, m_paris, m_now)), words({{"a", {KeptAs::newest}}}));
}

void RetentionTest::theLastVerifiedOneStaysHoweverOld()
{
    Points points{{"a", at("2020-01-01T00:00:00Z"), BackupReason::scheduled, BackupCheckState::verified}};
    for (int day = 1; day < 20; ++day)
        points.push_back({"b" + std::to_string(day), m_now - std::chrono::days(day), BackupReason::scheduled,
                          day % 2 ? BackupCheckState::pending : BackupCheckState::failed});
    const auto all = backup::judge(points, m_least, m_paris, m_now);
    QCOMPARE(survivorsOf(points, all).size(), std::size_t{2});
    QVERIFY(holds(all, "a", KeptAs::lastVerified) && holds(all, "b1", KeptAs::newest));
}

void RetentionTest::aFailedOneTakesNobodysPlace()
{
    const Points points{{"a", at("2026-11-22T06:00:00Z"), BackupReason::scheduled, BackupCheckState::pending},
                        {"b", at("2026-11-22T12:00:00Z"), BackupReason::scheduled, BackupCheckState::failed}};
    QCOMPARE(words(backup::judge(points, m_least, m_paris, m_now)),
             words({{"a", {KeptAs::recent}}, {"b", {KeptAs::newest}}}));
}

void RetentionTest::aSnapshotOfARestoreStaysForTwoWeeks()
{
    const Points points{{"late", m_now - backup::safetyTime, BackupReason::safety},
                        {"safety", m_now - backup::safetyTime + std::chrono::seconds(1), BackupReason::safety},
                        {"import", m_now - std::chrono::days(13), BackupReason::beforeImport},
                        {"other", m_now - std::chrono::days(1), BackupReason::manual},
                        {"new", m_now, BackupReason::manual}};
    QCOMPARE(words(backup::judge(points, m_least, m_paris, m_now)), words({{"late", {}},
                                                                           {"safety", {KeptAs::safety}},
                                                                           {"import", {KeptAs::safety}},
                                                                           {"other", {}},
                                                                           {"new", {KeptAs::newest, KeptAs::recent}}}));
}

void RetentionTest::prefersTheVerifiedOneOfADay()
{
    const Points points{{"a", at("2026-11-20T06:00:00Z"), BackupReason::scheduled, BackupCheckState::verified},
                        {"b", at("2026-11-20T12:00:00Z"), BackupReason::scheduled, BackupCheckState::pending},
                        {"c", at("2026-11-22T12:00:00Z"), BackupReason::scheduled, BackupCheckState::verified}};
    const auto all = backup::judge(points, {1, 2, 0, 0}, m_paris, m_now);
    QVERIFY(holds(all, "a", KeptAs::daily) && all[1].keptAs.empty() && holds(all, "c", KeptAs::daily));
}

void RetentionTest::daysAreThoseOfTheZone()
{
    // 23:30 and 00:30 in Paris: Sunday and Monday, of two weeks and of two months.
    const Points points{{"a", at("2026-05-31T21:30:00Z")}, {"b", at("2026-05-31T22:30:00Z")}};
    const auto all = backup::judge(points, {1, 2, 2, 2}, m_paris, m_now);
    for (const KeptAs why : {KeptAs::daily, KeptAs::weekly, KeptAs::monthly})
        QVERIFY(holds(all, "a", why) && holds(all, "b", why));
}

void RetentionTest::isAsTheModelSays()
{
    const int histories = qEnvironmentVariableIsSet("BLOOMZY_SOAK") ? 20'000 : 1'000;
    for (int seed = 0; seed < histories; ++seed) {
        Chance chance(static_cast<std::uint32_t>(seed));
        const auto now = m_now + std::chrono::hours(chance.below(10'000));
        const auto points = chance.points(now);
        const auto retention = chance.retention();
        const auto all = backup::judge(points, retention, m_paris, now);
        QVERIFY2(words(all) == words(points, model::kept(points, retention, m_paris, now)), qPrintable(words(all)));
    }
}

void RetentionTest::aSecondLookRemovesNothing()
{
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        Chance chance(seed);
        const auto points = chance.points(m_now);
        const auto retention = chance.retention();
        const auto left = survivorsOf(points, backup::judge(points, retention, m_paris, m_now));
        QCOMPARE(survivorsOf(left, backup::judge(left, retention, m_paris, m_now)).size(), left.size());
    }
}

/// Every six hours, each verified, with what may go removed each time.
void RetentionTest::aYearLeavesWhatWasAskedFor()
{
    Points held;
    auto now = m_now;
    for (int run = 0; run < 4 * 450; ++run, now += std::chrono::hours(6)) {
        held.push_back({QStringLiteral("%1").arg(run, 5, 10, QLatin1Char('0')).toStdString(), now,
                        BackupReason::scheduled, BackupCheckState::verified});
        held = survivorsOf(held, backup::judge(held, {}, m_paris, now));
    }
    const auto all = backup::judge(held, {}, m_paris, now);
    const auto count = [&](KeptAs why) {
        return std::ranges::count_if(all, [&](const auto& one) { return holds({one}, one.id, why); });
    };
    QCOMPARE(count(KeptAs::recent), 28);
    QCOMPARE(count(KeptAs::daily), 14);
    QCOMPARE(count(KeptAs::weekly), 8);
    QCOMPARE(count(KeptAs::monthly), 12);
    QVERIFY(held.size() < 28 + 14 + 8 + 12);
}

BLOOMZY_TEST(RetentionTest)
#include "RetentionTest.moc"
