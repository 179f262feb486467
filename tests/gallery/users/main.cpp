#include "tests/gui/users/UsersConsole.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

/// The people of the picture, as far as there are such roles and states.
class Pose : public UsersConsole
{
public:
    [[nodiscard]] bool prepare()
    {
        if (!m_server.start())
            return false;
        constexpr std::pair<const char*, const char*> people[] = {
            {"Erika Mustermann", "curator"}, {"Fulana de Tal", "support"}, {"Ina Beispiel", "viewer"},
            {"Jan Modaal", "administrator"}, {"Kim Specimen", "viewer"},   {"Lee Sampleton", "support"},
            {"Noor Sample", "auditor"}};
        for (const auto& [name, role] : people) {
            const QString id = addPerson(QLatin1String(name), QLatin1String(role));
            const bool invitedOnly = QLatin1String(name) == "Ina Beispiel"_L1;
            if (id.isEmpty() || (!invitedOnly && !accept(QLatin1String(name))))
                return false;
            m_ids.insert(QLatin1String(name), id);
        }
        return suspend(u"Lee Sampleton"_s) && giveKimTwoRoles();
    }

    [[nodiscard]] bool show(theme::Scheme scheme, theme::Language language)
    {
        if (!open())
            return false;
        m_console->theme.setScheme(scheme);
        m_console->theme.apply(*qApp);
        m_console->translator.setLanguage(language);
        m_console->commands.retranslate();
        if (!choose(m_ids.value(u"Kim Specimen"_s)))
            return false;
        const int row = model().rowOf(m_ids.value(u"Kim Specimen"_s));
        const bool named =
            QTest::qWaitFor([&] { return !cell(row, UserTableModel::rolesColumn).contains(u"curator"); });
        QCoreApplication::processEvents(); // what came last has its place then
        return named;
    }

    /// The page, or the dialog that the scene is about; null for a name that is none.
    [[nodiscard]] QWidget* shown(const QString& scene) const
    {
        if (scene == u"activity") {
            trigger("nextTab");
            trigger("nextTab");
            const auto loaded = [this] { return says(view(), u"Ada Placeholder"_s); };
            if (!QTest::qWaitFor(loaded))
                return nullptr;
        } else if (scene != u"page") {
            for (int row = 1; row < 4; ++row)
                model().checks().setChecked(row, true);
            QAction* command = m_console->commands.find(u"users."_s + scene);
            if (!command)
                return nullptr;
            command->trigger();
            return QTest::qWaitFor([this] { return dialog(); }) ? dialog() : nullptr;
        }
        return m_console->window.get();
    }

private:
    [[nodiscard]] bool suspend(const QString& name)
    {
        const auto path = u"/api/v1/users/%1/suspend"_s.arg(m_ids.value(name));
        return m_server.plain->post(path, {{u"reason"_s, u"Left the team"_s}}).status == 200;
    }

    [[nodiscard]] bool giveKimTwoRoles()
    {
        const auto path = u"/api/v1/users/%1/roles"_s.arg(m_ids.value(u"Kim Specimen"_s));
        const QByteArray etag = m_server.plain->get(path).header("ETag");
        const QByteArray until =
            QDateTime::currentDateTimeUtc().addMonths(6).toString(Qt::ISODate).toUtf8(); // no picture is for ever
        const QByteArray roles = R"({"items":[{"role":"viewer","families":[],"reason":""},{"role":"curator",)"
                                 R"("families":["Araceae"],"reason":"Stands in for Erika","until":")" +
                                 until + R"("}]})";
        const Answer answer =
            m_server.plain->send("PUT", path, roles, {{"If-Match", etag}, {"Content-Type", "application/json"}});
        return answer.status == 200;
    }

    QHash<QString, QString> m_ids;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"shot"_s, u"Render to a PNG file and end."_s, u"file"_s});
    parser.addOption(
        {u"scene"_s, u"page, activity, or a command that opens a dialog, such as giveRole."_s, u"name"_s, u"page"_s});
    parser.addOption({u"theme"_s, u"light or dark."_s, u"name"_s, u"light"_s});
    parser.addOption({u"language"_s, u"en or fr."_s, u"code"_s, u"en"_s});
    parser.process(application);

    Pose pose;
    const bool dark = parser.value(u"theme"_s) == "dark"_L1;
    if (!pose.prepare() || !pose.show(dark ? theme::Scheme::dark : theme::Scheme::light,
                                      theme::languageFromCode(parser.value(u"language"_s)))) {
        QTextStream(stderr) << "no server with users, or the page does not show them\n";
        return 1;
    }
    if (!parser.isSet(u"shot"_s))
        return QApplication::exec();
    QWidget* shown = pose.shown(parser.value(u"scene"_s));
    QCoreApplication::processEvents();
    return shown && shown->grab().save(parser.value(u"shot"_s)) ? 0 : 1;
}
