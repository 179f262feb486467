#include "ui/pages/imports/ImportFlow.h"

#include "tests/gui/catalog/CatalogWindow.h"
#include "tests/gui/catalog/StallingProxy.h"
#include "tests/support/TestMain.h"
#include "ui/client/JsonCodec.h"

using namespace bloomzy;
using namespace bloomzy::test;
using imports_page::ImportFlow;

namespace {

bool changesAPlan(const QByteArray& request)
{
    return request.startsWith("PATCH /api/v1/catalog/imports/");
}

} // namespace

/// What is chosen for an import while the server still answers for another one, which was left.
class ImportFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aChangeThatWaitedForAnotherImportIsSent();
    void aChangeOfAnImportThatWasLeftIsNotTheNextOnes();

private:
    [[nodiscard]] bool upload(const QString& name)
    {
        const QString path = m_server.folder.filePath(name);
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly) || made.write("genus,specificEpithet\nRosa,canina\n") < 0)
            return false;
        made.close();
        m_flow->upload(path);
        return QTest::qWaitFor(
            [&] { return m_flow->import() && client::toQString(m_flow->import()->fileName) == name; }, 20'000);
    }
    /// Changes the first import, whose answer is kept, and goes on to a second one.
    [[nodiscard]] bool goOnAmidAChange()
    {
        if (!upload(QStringLiteral("one.csv")))
            return false;
        m_first = client::toQString(m_flow->import()->id);
        m_proxy->keeps = changesAPlan;
        m_flow->change(imports_page::fieldChosen(0, QString()));
        if (!QTest::qWaitFor([this] { return m_proxy->kept > 0; }, 20'000))
            return false;
        m_flow->leave();
        return upload(QStringLiteral("two.csv")) && m_flow->isSaving();
    }
    [[nodiscard]] QString fieldAt(const QString& import, int column)
    {
        const auto plan = m_server.plain->get(QStringLiteral("/api/v1/catalog/imports/") + import)
                              .json()
                              .value(QStringLiteral("plan"));
        return plan.toObject()
            .value(QStringLiteral("columns"))
            .toArray()
            .at(column)
            .toObject()
            .value(QStringLiteral("field"))
            .toString();
    }

    CatalogServer m_server;
    std::unique_ptr<StallingProxy> m_proxy;
    std::unique_ptr<client::ApiClient> m_client;
    std::unique_ptr<ImportFlow> m_flow;
    QString m_first;
};

void ImportFlowTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void ImportFlowTest::init()
{
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_client = std::make_unique<client::ApiClient>(
        client::ApiClient::Options{.address = {m_proxy->url(), {}},
                                   .profileId = QStringLiteral("test"),
                                   .secrets = std::make_shared<client::MemorySecretStore>(QString()),
                                   .lockFolder = m_server.folder.filePath(QStringLiteral("locks"))});
    const auto me = m_client->session().signIn(adaMail, ::ApiClient::goodPassword());
    QTRY_VERIFY_WITH_TIMEOUT(me.isFinished(), 20'000);
    QVERIFY(me.result().has_value());
    m_flow = std::make_unique<ImportFlow>(*m_client);
}

void ImportFlowTest::cleanup()
{
    m_flow.reset();
    m_client.reset();
    m_proxy.reset();
}

void ImportFlowTest::aChangeThatWaitedForAnotherImportIsSent()
{
    QVERIFY(goOnAmidAChange());
    m_flow->change(imports_page::fieldChosen(1, QStringLiteral("family")));
    const QString second = client::toQString(m_flow->import()->id);
    QCOMPARE(fieldAt(second, 1), QStringLiteral("specificEpithet")); // it waits
    m_proxy->release();
    QTRY_VERIFY(!m_flow->isSaving());
    QCOMPARE(client::toQString(m_flow->import()->id), second);
    QCOMPARE(fieldAt(second, 1), QStringLiteral("family"));
    QCOMPARE(fieldAt(second, 0), QStringLiteral("genus"));
    QCOMPARE(client::toQString(m_flow->import()->plan.columns[1].field), QStringLiteral("family"));
}

void ImportFlowTest::aChangeOfAnImportThatWasLeftIsNotTheNextOnes()
{
    QVERIFY(goOnAmidAChange());
    const QString second = client::toQString(m_flow->import()->id);
    m_proxy->release();
    QTRY_VERIFY(!m_flow->isSaving());
    QCOMPARE(client::toQString(m_flow->import()->id), second);
    QCOMPARE(client::toQString(m_flow->import()->plan.columns[0].field), QStringLiteral("genus"));
    QCOMPARE(fieldAt(second, 0), QStringLiteral("genus"));
    QCOMPARE(fieldAt(m_first, 0), QString());
}

BLOOMZY_GUI_TEST(ImportFlowTest)
#include "ImportFlowTest.moc"
