#include "tests/support/TestMain.h"
#include "tests/unit/alerts/AlertFixture.h"

#include <QTest>

#include <random>

using namespace bloomzy::alerts;

namespace {

/// What is known of one look: when, and what was found of each rule.
struct Look
{
    Moment at = 0;
    std::vector<Finding> findings;
};
using History = std::vector<Look>;

/// The same alarms without memory: everything is looked up in the whole history each time, as the words of Alert.h say
/// it.
class SlowModel
{
public:
    SlowModel(const std::vector<Rule>& rules, const History& history)
        : m_rules(rules)
        , m_history(history)
    {
    }

    [[nodiscard]] bool isFiring(std::size_t rule, std::size_t look) const
    {
        const auto run = runUpTo(rule, look);
        return std::ranges::any_of(run, [&](std::size_t one) { return maturesAt(rule, one, run); });
    }
    [[nodiscard]] bool isMet(std::size_t rule, std::size_t look) const { return !runUpTo(rule, look).empty(); }

private:
    [[nodiscard]] Finding findingOf(std::size_t rule, std::size_t look) const { return m_history[look].findings[rule]; }
    /// The looks, newest first, at which the condition was met and between which it was never known not to be.
    [[nodiscard]] std::vector<std::size_t> runUpTo(std::size_t rule, std::size_t look) const
    {
        std::vector<std::size_t> run;
        for (std::size_t one = look + 1; one-- > 0 && findingOf(rule, one) != Finding::notMet;)
            if (findingOf(rule, one) == Finding::met)
                run.push_back(one);
        return run;
    }
    /// Whether it fires at this look if it did not before.
    [[nodiscard]] bool maturesAt(std::size_t rule, std::size_t look, const std::vector<std::size_t>& run) const
    {
        if (isAnyMet(rule, look) || isAnyFiring(rule, look))
            return false;
        Moment since = m_history[look].at;
        for (const std::size_t one : run) {
            if (one > look)
                continue;
            // A dependency that fired, or a gap, begins the time anew: earlier looks do not count.
            if (m_history[look].at - m_history[one].at > 0 && isBrokenAfter(rule, one, run))
                break;
            since = m_history[one].at;
            if (isAnyFiring(rule, one))
                break;
        }
        return m_history[look].at - since >= m_rules[rule].holdFor * second;
    }
    /// Whether the next look of the run came too late to go on with this one.
    [[nodiscard]] bool isBrokenAfter(std::size_t rule, std::size_t look, const std::vector<std::size_t>& run) const
    {
        const auto place = std::ranges::find(run, look);
        const Moment next = m_history[*(place - 1)].at;
        return next - m_history[look].at > m_rules[rule].condition.stale * second;
    }
    [[nodiscard]] std::vector<std::size_t> dependencies(std::size_t rule) const
    {
        std::vector<std::size_t> all;
        for (const std::string& id : m_rules[rule].dependsOn)
            for (std::size_t i = 0; i < m_rules.size(); ++i)
                if (m_rules[i].id == id)
                    all.push_back(i);
        return all;
    }
    [[nodiscard]] bool isAnyMet(std::size_t rule, std::size_t look) const
    {
        return std::ranges::any_of(dependencies(rule), [&](std::size_t one) { return isMet(one, look); });
    }
    [[nodiscard]] bool isAnyFiring(std::size_t rule, std::size_t look) const
    {
        return std::ranges::any_of(dependencies(rule), [&](std::size_t one) { return isFiring(one, look); });
    }

    const std::vector<Rule>& m_rules;
    const History& m_history;
};

/// c depends on b, and b on a; d is alone. Two groups.
std::vector<Rule> modelRules(std::mt19937& random)
{
    std::vector<Rule> rules;
    for (const char* id : {"a", "b", "c", "d"}) {
        rules.push_back(someRule(id, std::int64_t(random() % 6) * 10));
        rules.back().condition.stale = 40;
        rules.back().group = random() % 2 == 0 ? "x" : "";
        rules.back().repeatEvery = 600;
    }
    rules[1].dependsOn = {"a"};
    rules[2].dependsOn = {"b"};
    return rules;
}

/// What everybody who was told believes.
struct Believed
{
    std::set<std::string> firing;
    std::map<std::string, Moment> lastOfGroup;
    std::map<std::string, std::int64_t> numbers;
};

} // namespace

/// Random histories against a slow model, and what always holds of notices.
class AlertModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesAreTheModels();
    void noticesKeepTheirPromises();

private:
    void playOne(std::uint32_t seed);
    void checkNotice(const AlertBook& book, const Notice& notice, Believed& believed);
    void checkNobodyIsForgotten(const AlertBook& book, const Believed& believed, Moment now);
};

void AlertModelTest::statesAreTheModels()
{
    const int histories = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 3000 : 150;
    std::array<int, 3> seen{};
    for (int seed = 0; seed < histories; ++seed) {
        std::mt19937 random{std::uint32_t(seed)};
        const auto rules = modelRules(random);
        std::vector<Alert> alerts(rules.size());
        History history;
        Moment now = 0;
        for (int look = 0; look < 60; ++look) {
            now += at(random() % 12 == 0 ? 60 : 10);
            Look one{now, {}};
            for (std::size_t i = 0; i < rules.size(); ++i) {
                // Long runs, or nothing would ever fire.
                const bool stays = !history.empty() && random() % 8 != 0;
                one.findings.push_back(stays ? history.back().findings[i] : Finding(random() % 3));
            }
            history.push_back(one);
            const SlowModel model(rules, history);
            for (std::size_t i = 0; i < rules.size(); ++i) {
                const auto dependency = i == 0 || i == 3 ? Dependency::quiet : asDependency(alerts[i - 1]);
                alerts[i] = step(alerts[i], rules[i], one.findings[i], {}, dependency, now);
                const auto expected = model.isFiring(i, history.size() - 1) ? Dependency::firing
                                      : model.isMet(i, history.size() - 1)  ? Dependency::met
                                                                            : Dependency::quiet;
                QVERIFY2(asDependency(alerts[i]) == expected,
                         qPrintable(QStringLiteral("seed %1, look %2, rule %3: %4 and not %5")
                                        .arg(seed)
                                        .arg(look)
                                        .arg(i)
                                        .arg(int(asDependency(alerts[i])))
                                        .arg(int(expected))));
                ++seen[std::size_t(expected)];
            }
        }
    }
    for (const int count : seen)
        QVERIFY(count > 1000);
}

void AlertModelTest::checkNotice(const AlertBook& book, const Notice& notice, Believed& believed)
{
    QCOMPARE(notice.number, ++believed.numbers[notice.group]);
    if (const auto last = believed.lastOfGroup.find(notice.group); last != believed.lastOfGroup.end())
        QVERIFY(notice.at - last->second >= at(300));
    believed.lastOfGroup[notice.group] = notice.at;
    QVERIFY(!notice.firing.empty() || !notice.resolved.empty() || !notice.still.empty());
    QCOMPARE(notice.isRepeat, notice.firing.empty() && notice.resolved.empty());
    for (std::size_t i = 0; i < book.rules().size(); ++i) {
        const std::string& id = book.rules()[i].id;
        const bool isHeld = book.alerts()[i].isHeld;
        if (std::ranges::count(notice.firing, id) > 0)
            QVERIFY(book.state(i) == AlertState::firing && !isHeld && believed.firing.insert(id).second);
        if (std::ranges::count(notice.still, id) > 0)
            QVERIFY(book.state(i) == AlertState::firing && !isHeld && believed.firing.contains(id));
        if (std::ranges::count(notice.resolved, id) > 0)
            QVERIFY(!book.alerts()[i].firingSince && believed.firing.erase(id) == 1);
    }
}

/// Whatever has been firing for long enough, and nobody hushed, somebody was told of.
void AlertModelTest::checkNobodyIsForgotten(const AlertBook& book, const Believed& believed, Moment now)
{
    for (std::size_t i = 0; i < book.rules().size(); ++i)
        if (book.alerts()[i].firingSince)
            QVERIFY2(believed.firing.contains(book.rules()[i].id),
                     qPrintable(QStringLiteral("%1 at %2").arg(QString::fromStdString(book.rules()[i].id)).arg(now)));
        else
            QVERIFY(!believed.firing.contains(book.rules()[i].id));
}

void AlertModelTest::playOne(std::uint32_t seed)
{
    std::mt19937 random{seed};
    auto book = AlertBook::make(modelRules(random)).value();
    Believed believed;
    Moment now = 0;
    double values[4] = {};
    const auto look = [&] {
        now += at(10);
        for (std::size_t i = 0; i < 4; ++i)
            book.observe(book.rules()[i].series, {now, values[i]});
        for (const Notice& notice : book.advance(now))
            checkNotice(book, notice, believed);
    };
    for (int number = 0; number < 400; ++number) {
        if (random() % 6 == 0)
            values[random() % 4] = random() % 2 == 0 ? 9 : 0;
        if (random() % 20 == 0)
            (void)book.acknowledge(book.rules()[random() % 4].id, {"ada", "", now});
        if (random() % 20 == 0) {
            auto silence = someSilence({book.rules()[random() % 4].id}, 0, 0);
            silence.begin = now;
            silence.end = now + at(double(random() % 40 + 1) * 10);
            (void)book.silence(silence);
        }
        if (random() % 50 == 0)
            (void)book.lift("silence");
        look();
    }
    // Silences end, one dependency after the other is mended, and everybody hears of the rest.
    (void)book.lift("silence");
    values[0] = values[1] = 0;
    for (int number = 0; number < 200; ++number)
        look();
    for (const char* rule : {"c", "d"})
        if (believed.firing.contains(rule))
            (void)book.acknowledge(rule, {"ada", "", now});
    values[2] = values[3] = 0;
    for (int number = 0; number < 100; ++number)
        look();
    checkNobodyIsForgotten(book, believed, now);
    values[2] = values[3] = 9;
    for (int number = 0; number < 100; ++number)
        look();
    checkNobodyIsForgotten(book, believed, now);
}

void AlertModelTest::noticesKeepTheirPromises()
{
    const std::uint32_t histories = qEnvironmentVariableIntValue("BLOOMZY_SOAK") > 0 ? 1000 : 60;
    for (std::uint32_t seed = 0; seed < histories; ++seed) {
        playOne(seed);
        if (QTest::currentTestFailed())
            return;
    }
}

BLOOMZY_TEST(AlertModelTest)
#include "AlertModelTest.moc"
