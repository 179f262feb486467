#include "tests/gui/roles/RolesConsole.h"
#include "ui/widgets/inputs/Segments.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTextStream>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

const QString grant = u"grant"_s;
const QString deny = u"deny"_s;

/// The roles and people of the picture, as far as there are such permissions. The id of the one that is shown; empty
/// when something was refused.
QString prepare(RolesServer& server)
{
    const QJsonArray rules{RolesServer::rule(u"taxa.write"_s, grant, {u"Araceae"_s, u"Moraceae"_s}),
                           RolesServer::rule(u"catalog.import"_s), RolesServer::rule(u"taxa.delete"_s, deny),
                           RolesServer::rule(u"operations.read"_s), RolesServer::rule(u"audit.read"_s)};
    const QString reviewer = server.create(u"Reviewer"_s, {u"viewer"_s}, rules);
    const QString translator = server.create(u"Translator"_s, {}, {RolesServer::rule(u"taxa.read"_s)});
    const QString merger = server.create(u"Merge approver"_s, {u"curator"_s}, {});
    const bool invited = !server.invite(u"Kim Specimen"_s, {reviewer}).isEmpty() &&
                         !server.invite(u"Tess Proefpersoon"_s, {reviewer}).isEmpty() &&
                         !server.invite(u"Erika Mustermann"_s, {reviewer, translator}).isEmpty() &&
                         !server.invite(u"Noor Sample"_s, {u"curator"_s}).isEmpty() &&
                         !server.invite(u"Ira Example"_s, {merger}).isEmpty();
    return invited ? reviewer : QString();
}

bool pose(RolesConsole& console, const QString& role)
{
    console.go(role, u"taxa.publish"_s);
    console.press(Qt::Key_Space);
    const bool shown =
        QTest::qWaitFor([&] { return console.people().size() == 6 && console.chain().contains(u"Kim"_s); });
    QCoreApplication::processEvents(); // what came last has its place then
    return shown;
}

/// The page, or the dialog that the scene is about; null for a name that is none.
QWidget* show(RolesConsole& console, const QString& scene)
{
    const QStringList views{u"page"_s, u"list"_s, u"details"_s, u"changes"_s};
    if (views.contains(scene)) {
        console.find<widgets::Segments>()->setCurrent(int(views.indexOf(scene)));
        return console.window.get();
    }
    const QStringList dialogs{u"save"_s, u"history"_s, u"pairs"_s, u"families"_s, u"tryAsUser"_s};
    if (!dialogs.contains(scene))
        return nullptr;
    console.trigger(qPrintable(u"roles."_s + scene));
    QDialog* dialog = nullptr;
    const bool shown = QTest::qWaitFor([&] {
        dialog = console.find<QDialog>();
        const auto* list = dialog ? dialog->findChild<QListWidget*>() : nullptr;
        if (auto* search = dialog ? dialog->findChild<QLineEdit*>(u"trialSearch"_s) : nullptr)
            search->setText(u"Kim"_s);
        const auto* table = dialog ? dialog->findChild<QTableView*>(u"trial"_s) : nullptr;
        return dialog && dialog->isVisible() && (!list || list->count() > 0) && (!table || table->isVisible());
    });
    return shown ? dialog : nullptr;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"shot"_s, u"Render to a PNG file and end."_s, u"file"_s});
    parser.addOption({u"scene"_s, u"page, list, details, changes, save, history, pairs, families or tryAsUser."_s,
                      u"name"_s, u"page"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"name"_s, u"light"_s});
    parser.addOption({u"language"_s, u"en or fr."_s, u"code"_s, u"en"_s});
    parser.process(application);

    RolesServer server;
    const QString role = server.start() ? prepare(server) : QString();
    const bool dark = parser.value(u"theme"_s) == "dark"_L1;
    RolesConsole console(server, dark ? theme::Scheme::dark : theme::Scheme::light);
    if (role.isEmpty() || !console.open()) {
        QTextStream(stderr) << "no server with roles\n";
        return 1;
    }
    console.translator.setLanguage(theme::languageFromCode(parser.value(u"language"_s)));
    if (!pose(console, role)) {
        QTextStream(stderr) << "the page does not show who would gain\n";
        return 1;
    }
    if (!parser.isSet(u"shot"_s))
        return QApplication::exec();
    QWidget* shown = show(console, parser.value(u"scene"_s));
    QCoreApplication::processEvents();
    const bool saved = shown && shown->grab().save(parser.value(u"shot"_s));
    console.trigger("roles.discard");
    return saved ? 0 : 1;
}
