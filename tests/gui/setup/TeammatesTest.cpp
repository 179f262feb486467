#include "tests/gui/setup/WizardFixture.h"
#include "tests/support/TestMain.h"

#include <QtNetwork/QTcpSocket>
#include <QtWidgets/QCheckBox>

using namespace bloomzy;
using namespace bloomzy::setup;
using namespace bloomzy::tests;
using namespace Qt::StringLiterals;

/// "Let teammates on this network connect": whom a real server, set up by the wizard, answers.
class TeammatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<WizardFixture>(); }
    void cleanup() { m_bench.reset(); }
    void unlessAskedOnlyThisComputerIsAnswered();
    void askedTheNetworkIsAnsweredAndToldWhere();
    void aPortThatIsTakenAtOneAddressIsNotFree();

private:
    [[nodiscard]] QCheckBox* teammates() const { return visible<QCheckBox>(*m_bench->window, u"teammates"_s); }
    [[nodiscard]] quint16 port() const
    {
        return static_cast<quint16>(m_bench->window->findChild<QSpinBox*>(u"port"_s)->value());
    }

    std::unique_ptr<WizardFixture> m_bench;
};

namespace {

/// 127.0.0.2 is this computer too, but only who listens at every address hears it.
bool answersElsewhere(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.2"_s, port);
    return socket.waitForConnected(5000);
}

} // namespace

void TeammatesTest::unlessAskedOnlyThisComputerIsAnswered()
{
    m_bench->open(freePort());
    QVERIFY(teammates() && !teammates()->isChecked());
    m_bench->goOnToRecovery();
    QVERIFY(!answersElsewhere(port()));
    m_bench->reachReady();
    QVERIFY(!m_bench->texts().contains(u"Teammates"_s));
}

void TeammatesTest::askedTheNetworkIsAnsweredAndToldWhere()
{
    m_bench->open(freePort());
    teammates()->click();
    m_bench->goOnToRecovery();
    QVERIFY(answersElsewhere(port()));
    m_bench->reachReady();
    QTRY_VERIFY(m_bench->texts().contains(u"Teammates "_s));
    QVERIFY(m_bench->texts().contains(u"sha256:"_s));
    QSignalSpy arrived(m_bench->window.get(), &SetupWindow::arrived);
    m_bench->next()->click();
    QTRY_COMPARE(arrived.size(), 1);
    const Arrival arrival = m_bench->window->takeArrival();
    QVERIFY(arrival.profile.teammates);
    QCOMPARE(arrival.client->address().url.host(), u"127.0.0.1"_s);
}

void TeammatesTest::aPortThatIsTakenAtOneAddressIsNotFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s)));
    m_bench->open(other.serverPort());
    const QString isFree = u"Port %1 is free"_s.arg(other.serverPort());
    QTRY_VERIFY(m_bench->texts().contains(isFree));
    teammates()->click();
    QTRY_VERIFY(m_bench->texts().contains(u"Another program uses port %1"_s.arg(other.serverPort())));
    QVERIFY(!m_bench->texts().contains(isFree));
}

BLOOMZY_GUI_TEST(TeammatesTest)
#include "TeammatesTest.moc"
