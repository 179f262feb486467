#include "backend/api/SavedViews.h"

#include "backend/http/RequestRules.h"
#include "tests/integration/catalog/CatalogFixture.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using api::ErrorCode;

namespace {

std::string body(const std::string& name, const std::string& more = {})
{
    return R"({"name":")" + name + R"(","query":"q=mons&family=Araceae&light=unknown&sort=family","columns":)" +
           R"([{"id":"name","width":280},{"id":"year","width":60,"shown":false}])" + more + "}";
}

struct Faulty
{
    const char* what;
    std::string body;
    const char* pointer;
    const char* code;
};

std::vector<Faulty> faultyViews()
{
    std::vector<Faulty> views;
    const auto row = [&views](const char* what, const QByteArray& text, const char* pointer, const char* code) {
        views.push_back({what, text.toStdString(), pointer, code});
    };
    const auto query = [](const QByteArray& text) { return R"({"name":"a","columns":[],"query":")" + text + "\"}"; };
    const auto columns = [](const QByteArray& text) { return R"({"name":"a","query":"","columns":)" + text + "}"; };
    row("no name", R"({"name":"  ","query":"","columns":[]})", "/name", "savedView.name.required");
    row("long name", R"({"name":")" + QByteArray(81, 'a') + R"(","query":"","columns":[]})", "/name", "text.tooLong");
    row("unknown parameter", query("colour=red"), "/query", "savedView.query");
    row("unknown value", query("light=neon"), "/query", "savedView.query");
    row("a page", query("limit=5"), "/query", "savedView.query");
    row("a cursor", query("cursor=abc"), "/query", "savedView.query");
    row("a language", query("language=fr"), "/query", "savedView.query");
    row("a fragment", query("q=a#b"), "/query", "savedView.query");
    row("a broken escape", query("q=%zz"), "/query", "savedView.query");
    row("long words", query("q=" + QByteArray(201, 'a')), "/query", "savedView.query");
    row("long query", query("family=" + QByteArray(6'000, 'a')), "/query", "savedView.query");
    row("a column twice", columns(R"([{"id":"a","width":1},{"id":"a","width":2}])"), "/columns", "savedView.columns");
    row("a strange column", columns(R"([{"id":"a b","width":1}])"), "/columns", "savedView.columns");
    row("no column id", columns(R"([{"id":"","width":1}])"), "/columns", "savedView.columns");
    row("a negative width", columns(R"([{"id":"a","width":-1}])"), "/columns", "savedView.columns");
    QByteArray many = R"([{"id":"a","width":1})";
    for (int i = 1; i <= 40; ++i)
        many += R"(,{"id":"a)" + QByteArray(i / 20, 'b') + QByteArray(i % 20, 'c') + R"(","width":1})";
    row("41 columns", columns(many + "]"), "/columns", "savedView.columns");
    row("a wide column", columns(R"([{"id":"a","width":4001}])"), "/columns", "savedView.columns");
    row("a long column id", columns(R"([{"id":")" + QByteArray(41, 'a') + R"(","width":1}])"), "/columns",
        "savedView.columns");
    row("a name with a control character", R"({"name":"a\u0007","query":"","columns":[]})", "/name", "text.control");
    return views;
}

} // namespace

/// Views of the catalog that a person keeps at the server.
class SavedViewsTest : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyRouteAsksForItsPermission();
    void refusesFaultyViewsAndStoresNothing();
    void refusesReadOnlyAndUnknownMembers();
    void refusesANameThatIsTaken();
    void refusesAChangeWithoutTheLatestRevision();
    void refusesMoreThanFifty();
    void hidesTheViewsOfOthers();
    void keepsRenamesAndDeletes();
    void keepsOnceForAKey();
    void patchesWhatIsNamed();
    void hasOneDefault();
    void recordsNoChangeThatChangesNothing();
    void recordsEachChange();

private:
    static core::Result<http::Response> update(CatalogFixture& catalog, const api::SavedView& view,
                                               const std::string& patch)
    {
        return withRevision(catalog, "updateSavedView", view, patch);
    }
    static core::Result<http::Response> remove(CatalogFixture& catalog, const api::SavedView& view)
    {
        return withRevision(catalog, "deleteSavedView", view, {});
    }
    static core::Result<http::Response> withRevision(CatalogFixture& catalog, const char* operation,
                                                     const api::SavedView& view, const std::string& body)
    {
        catalog.headers = {{"if-match", http::revisionTag(view.revision)}};
        auto response = catalog.call(operation, view.id, body);
        catalog.headers.clear();
        return response;
    }
    static std::vector<api::SavedView> list(CatalogFixture& catalog)
    {
        return catalog.read<api::SavedViewList>(catalog.call("listSavedViews")).items;
    }
    static api::SavedView create(CatalogFixture& catalog, const std::string& name, const std::string& more = {})
    {
        return catalog.read<api::SavedView>(catalog.call("createSavedView", {}, body(name, more)));
    }
};

void SavedViewsTest::everyRouteAsksForItsPermission()
{
    CatalogFixture catalog(m_databases, engine());
    for (const char* operation :
         {"listSavedViews", "createSavedView", "getSavedView", "updateSavedView", "deleteSavedView"}) {
        const auto& route = catalog.endpoint(operation).route;
        QCOMPARE(route.access.kind(), http::Access::Kind::permission);
        QCOMPARE(route.access.permission(), api::Permission::taxaRead);
        QCOMPARE(route.auditAction.empty(), route.method == http::Method::get);
    }
}

/// One database for all of them.
void SavedViewsTest::refusesFaultyViewsAndStoresNothing()
{
    CatalogFixture catalog(m_databases, engine());
    const auto kept = create(catalog, "Kept");
    for (const Faulty& view : faultyViews())
        for (const auto& response : {catalog.call("createSavedView", {}, view.body), update(catalog, kept, view.body)})
            QVERIFY2(refused(response, ErrorCode::invalid, view.pointer, view.code), view.what);
    QCOMPARE(list(catalog), std::vector{kept});
}

void SavedViewsTest::refusesReadOnlyAndUnknownMembers()
{
    CatalogFixture catalog(m_databases, engine());
    const auto kept = create(catalog, "Kept");
    QVERIFY(refused(catalog.call("createSavedView", {}, body("a", R"(,"colour":1)")), ErrorCode::invalid, "/colour",
                    "json.unknown"));
    QVERIFY(refused(update(catalog, kept, R"({"revision":7})"), ErrorCode::invalid, "/revision", "json.readOnly"));
    QVERIFY(refused(update(catalog, kept, R"({"owner":"x"})"), ErrorCode::invalid, "/owner", "json.unknown"));
    QVERIFY(refused(update(catalog, kept, R"({"name":null})"), ErrorCode::invalid, "/name", "json.missing"));
    QCOMPARE(list(catalog), std::vector{kept});
}

void SavedViewsTest::refusesANameThatIsTaken()
{
    CatalogFixture catalog(m_databases, engine());
    create(catalog, "First");
    const auto second = create(catalog, "Second");
    const auto before = list(catalog);
    QVERIFY(refused(catalog.call("createSavedView", {}, body(" First ")), ErrorCode::conflict));
    QVERIFY(refused(update(catalog, second, R"({"name":"First"})"), ErrorCode::conflict));
    QCOMPARE(list(catalog), before);
}

void SavedViewsTest::refusesAChangeWithoutTheLatestRevision()
{
    CatalogFixture catalog(m_databases, engine());
    const auto old = create(catalog, "Old");
    QVERIFY(refused(catalog.call("updateSavedView", old.id, body("New")), ErrorCode::preconditionRequired));
    QVERIFY(refused(catalog.call("deleteSavedView", old.id), ErrorCode::preconditionRequired));
    const auto now = catalog.read<api::SavedView>(update(catalog, old, R"({"name":"Now"})"));
    QVERIFY(refused(update(catalog, old, body("New")), ErrorCode::preconditionFailed));
    QVERIFY(refused(remove(catalog, old), ErrorCode::preconditionFailed));
    QCOMPARE(list(catalog), std::vector{now});
}

void SavedViewsTest::refusesMoreThanFifty()
{
    CatalogFixture catalog(m_databases, engine());
    for (int i = 0; i < 50; ++i)
        create(catalog, "View " + std::to_string(i));
    QVERIFY(refused(catalog.call("createSavedView", {}, body("One more")), ErrorCode::conflict));
    const auto views = list(catalog);
    QCOMPARE(views.size(), std::size_t(50));
    QVERIFY(update(catalog, views.back(), body("Renamed all the same")).has_value());
    QVERIFY(remove(catalog, views.front()).has_value());
    QVERIFY(catalog.call("createSavedView", {}, body("One more")).has_value());
}

void SavedViewsTest::hidesTheViewsOfOthers()
{
    CatalogFixture catalog(m_databases, engine());
    const auto mine = create(catalog, "Mine", R"(,"isDefault":true)");
    const auto me = catalog.principal;
    catalog.principal.userId = "019aaaaa-0000-7000-8000-00000000000f";
    QVERIFY(list(catalog).empty());
    QVERIFY(refused(catalog.call("getSavedView", mine.id), ErrorCode::notFound));
    QVERIFY(refused(update(catalog, mine, body("Taken")), ErrorCode::notFound));
    QVERIFY(refused(remove(catalog, mine), ErrorCode::notFound));
    QVERIFY(refused(catalog.call("getSavedView", "no such id"), ErrorCode::notFound));
    create(catalog, "Mine", R"(,"isDefault":true)");
    catalog.principal = me;
    QCOMPARE(list(catalog), std::vector{mine});
}

void SavedViewsTest::keepsRenamesAndDeletes()
{
    CatalogFixture catalog(m_databases, engine());
    const auto response = catalog.call("createSavedView", {}, body("  Zébrine  vertes "));
    const auto made = catalog.read<api::SavedView>(response);
    QCOMPARE(response->status, 201);
    QCOMPARE(CatalogFixture::headerOf(response, "location"), "/api/v1/catalog/views/" + made.id);
    QCOMPARE(CatalogFixture::headerOf(response, "etag"), std::string("\"1\""));
    QCOMPARE(made.name, std::string("Zébrine vertes"));
    QCOMPARE(made.query, std::string("q=mons&family=Araceae&light=unknown&sort=family"));
    QCOMPARE(made.columns, (std::vector<api::ViewColumn>{{"name", 280, true}, {"year", 60, false}}));
    create(catalog, "Aloes");
    catalog.restart();
    QCOMPARE(list(catalog).back(), made);
    QCOMPARE(list(catalog).front().name, std::string("Aloes"));
    QCOMPARE(catalog.read<api::SavedView>(catalog.call("getSavedView", made.id)), made);
    const auto renamed = catalog.read<api::SavedView>(update(catalog, made, body("Aa")));
    QCOMPARE(renamed.id, made.id);
    QCOMPARE(renamed.revision, std::int64_t(2));
    QCOMPARE(list(catalog).front(), renamed);
    QVERIFY(remove(catalog, renamed).has_value());
    QCOMPARE(list(catalog).size(), std::size_t(1));
}

void SavedViewsTest::keepsOnceForAKey()
{
    CatalogFixture catalog(m_databases, engine());
    catalog.headers = {{"idempotency-key", "abc"}};
    const auto first = create(catalog, "Once");
    QCOMPARE(create(catalog, "Once"), first);
    catalog.headers.clear();
    QCOMPARE(list(catalog).size(), std::size_t(1));
}

void SavedViewsTest::patchesWhatIsNamed()
{
    CatalogFixture catalog(m_databases, engine());
    auto expected = create(catalog, "Whole");
    const auto patched = catalog.read<api::SavedView>(update(catalog, expected, R"({"query":"sort=family"})"));
    expected.query = "sort=family";
    expected.revision = 2;
    expected.updatedAt = patched.updatedAt;
    QCOMPARE(patched, expected);
}

/// The one that was it before is changed too, so its revision says so.
void SavedViewsTest::hasOneDefault()
{
    CatalogFixture catalog(m_databases, engine());
    const auto first = create(catalog, "First", R"(,"isDefault":true)");
    const auto second = create(catalog, "Second", R"(,"isDefault":true)");
    create(catalog, "Third");
    const auto views = list(catalog);
    QCOMPARE(views[0].isDefault, false);
    QCOMPARE(views[0].revision, first.revision + 1);
    QCOMPARE(views[1], second);
    QCOMPARE(views[2].revision, std::int64_t(1));
    QVERIFY(update(catalog, second, R"({"isDefault":false})").has_value());
    for (const auto& view : list(catalog))
        QVERIFY(!view.isDefault);
}

void SavedViewsTest::recordsNoChangeThatChangesNothing()
{
    CatalogFixture catalog(m_databases, engine());
    const auto view = create(catalog, "Same");
    QCOMPARE(catalog.read<api::SavedView>(update(catalog, view, body("Same"))), view);
    QCOMPARE(catalog.audit().size(), std::size_t(1));
}

void SavedViewsTest::recordsEachChange()
{
    CatalogFixture catalog(m_databases, engine());
    const auto view = create(catalog, "Seen");
    const auto again = catalog.read<api::SavedView>(update(catalog, view, body("Seen again")));
    QVERIFY(remove(catalog, again).has_value());
    const auto events = catalog.audit();
    QCOMPARE(events.size(), std::size_t(3));
    QCOMPARE(events[0].action, std::string("savedView.create"));
    QCOMPARE(events[1].action, std::string("savedView.update"));
    QCOMPARE(events[2].action, std::string("savedView.delete"));
    QCOMPARE(*events[2].target->displayName, std::string("Seen again"));
    for (const auto& event : events) {
        QCOMPARE(event.target->type, std::string("savedView"));
        QCOMPARE(event.target->id, view.id);
    }
}

BLOOMZY_TEST(SavedViewsTest)
#include "SavedViewsTest.moc"
