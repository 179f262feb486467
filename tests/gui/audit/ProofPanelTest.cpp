#include "ui/pages/audit/ProofPanel.h"

#include "ProofLog.h"
#include "tests/gui/catalog/CatalogWindow.h"
#include "tests/support/TestMain.h"
#include "ui/client/AuditApi.h"
#include "ui/pages/audit/ProofTree.h"
#include "ui/widgets/paint/Label.h"

#include <QJsonDocument>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using audit_page::ProofPanel;
using audit_page::ProofRun;
using audit_page::ProofState;

/// The states of the proof panel, over a real server and one that cannot be reached.
class ProofPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isNotCheckedAtFirst();
    void anEventThatIsNotThereFails();
    void anotherKeyFails();
    void aServerThatIsAwayIsTold();
    void whatIsNewerThanTheHeadIsNotCovered();
    void aRecordedEventIsVerified();
    void anotherEventIsNotChecked();

private:
    /// `key`: what is known of it.
    void make(const QByteArray& key = {});
    [[nodiscard]] api::AuditEntry newest();
    [[nodiscard]] QPushButton& button(const QString& name) const { return *m_panel->findChild<QPushButton*>(name); }
    [[nodiscard]] bool says(const QString& text) const
    {
        const auto labels = m_panel->findChildren<widgets::Label*>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto* each) {
            return each->isVisibleTo(m_panel.get()) && each->text().contains(text);
        });
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
    std::unique_ptr<ProofRun> m_run;
    std::unique_ptr<ProofPanel> m_panel;
};

void ProofPanelTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!m_server.create({{u"taxonRank"_s, u"genus"_s}, {u"genus"_s, u"Rosa"_s}}).isEmpty());
}

void ProofPanelTest::init()
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    const auto me = m_console->client.session().signIn(adaMail, ::ApiClient::goodPassword());
    QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
    make();
}

void ProofPanelTest::cleanup()
{
    m_panel.reset();
    m_run.reset();
    m_console.reset();
}

void ProofPanelTest::make(const QByteArray& key)
{
    m_panel.reset();
    m_run = std::make_unique<ProofRun>(m_console->client, m_console->background, [key] { return key; });
    m_panel = std::make_unique<ProofPanel>(m_console->theme, *m_run);
    m_panel->show();
}

/// It comes from the catalog's database into the log's.
api::AuditEntry ProofPanelTest::newest()
{
    api::AuditQuery query;
    query.limit = 1;
    query.action = {"taxon.create"};
    api::AuditEntry entry;
    const bool found = QTest::qWaitFor(
        [&] {
            const auto reply = client::AuditApi(m_console->client).events(query);
            if (!QTest::qWaitFor([&] { return reply.isFinished(); }, 10'000) || !reply.result() ||
                reply.result()->items.empty())
                return false;
            entry = reply.result()->items.front();
            return true;
        },
        20'000);
    if (!found)
        qFatal("the event is not in the log");
    return entry;
}

void ProofPanelTest::isNotCheckedAtFirst()
{
    QCOMPARE(m_panel->claim(), u"Not checked yet"_s);
    QVERIFY(!button(u"exportProof"_s).isEnabled());
    QVERIFY(!button(u"exportProof"_s).toolTip().isEmpty());
    button(u"verify"_s).click(); // of no event
    QCOMPARE(m_run->state(), ProofState::unchecked);
    QVERIFY(m_run->exported().isEmpty());
}

void ProofPanelTest::anEventThatIsNotThereFails()
{
    api::AuditEntry entry = newest();
    entry.id = "019ab3c5-a384-70a7-9273-9f60c1d2e307";
    m_run->open(entry);
    m_run->check();
    QTRY_COMPARE(m_run->state(), ProofState::failed);
    QCOMPARE(m_panel->claim(), u"This event is not what the log holds"_s);
    QVERIFY(button(u"exportProof"_s).isEnabled()); // that is worth keeping
}

void ProofPanelTest::anotherKeyFails()
{
    make(ProofLog(1, 9).key());
    m_run->open(newest());
    m_run->check();
    QTRY_COMPARE(m_run->state(), ProofState::failed);
    QCOMPARE(m_panel->claim(), u"The head of the log is not signed"_s);
    make("no key");
    m_run->open(newest());
    m_run->check();
    QTRY_COMPARE(m_run->state(), ProofState::failed);
    QCOMPARE(m_panel->claim(), u"The log has no key to check with"_s);
}

void ProofPanelTest::aServerThatIsAwayIsTold()
{
    m_run->open(newest());
    QVERIFY(m_server.process.stop());
    m_run->check();
    QTRY_COMPARE_WITH_TIMEOUT(m_run->state(), ProofState::unreachable, 30'000);
    QCOMPARE(m_panel->claim(), u"The proof could not be fetched"_s);
    QVERIFY(m_server.process.start({u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_console->client.address().url.port())}));
    // Pressed again for as long as it says that there is no answer.
    const auto again = [this] {
        if (m_run->state() == ProofState::unreachable)
            button(u"verify"_s).click();
        return m_run->state() == ProofState::proven;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(again(), qPrintable(m_run->error() ? m_run->error()->userText : QString()), 30'000);
}

void ProofPanelTest::whatIsNewerThanTheHeadIsNotCovered()
{
    api::AuditEntry entry = newest();
    entry.sequence += 1'000'000;
    m_run->open(entry);
    m_run->check();
    QTRY_COMPARE(m_run->state(), ProofState::notCovered);
    QCOMPARE(m_panel->claim(), u"Not covered yet"_s);
    QVERIFY(m_run->exported().isEmpty());
}

void ProofPanelTest::aRecordedEventIsVerified()
{
    const api::AuditEntry entry = newest();
    m_run->open(entry);
    button(u"verify"_s).click();
    QCOMPARE(m_panel->claim(), u"Checking…"_s);
    QVERIFY(!button(u"verify"_s).isEnabled());
    QTRY_COMPARE(m_run->state(), ProofState::proven);
    QVERIFY(m_panel->claim().startsWith(u"Included in the signed head #"));
    QVERIFY(says(u"Verified on this computer at"_s));
    QVERIFY(says(u"all match"_s));
    QCOMPARE(m_run->finding().number, quint64(entry.sequence - 1));
    QVERIFY(m_panel->findChild<audit_page::ProofTree*>()->isVisible());
    QVERIFY(m_panel->accessibleName().contains(u"Included"));
    const QJsonObject exported = QJsonDocument::fromJson(m_run->exported()).object();
    QCOMPARE(exported.value(u"sequence"_s).toInteger(), entry.sequence);
    QVERIFY(exported.value(u"checkpoint"_s).toString().contains(u"— bloomzy/audit/"));
}

void ProofPanelTest::anotherEventIsNotChecked()
{
    api::AuditEntry entry = newest();
    m_run->open(entry);
    m_run->check();
    QTRY_COMPARE(m_run->state(), ProofState::proven);
    entry.id = "019ab3c5-a384-70a7-9273-9f60c1d2e307";
    m_run->open(entry);
    QCOMPARE(m_run->state(), ProofState::unchecked);
    QVERIFY(!m_panel->findChild<audit_page::ProofTree*>()->isVisible());
}

BLOOMZY_GUI_TEST(ProofPanelTest)
#include "ProofPanelTest.moc"
