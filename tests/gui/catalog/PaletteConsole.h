#pragma once

#include "CatalogWindow.h"
#include "ui/models/PeopleSource.h"
#include "ui/widgets/palette/PaletteDialog.h"
#include "ui/widgets/palette/PaletteModel.h"

#include <QListView>

#include <algorithm>

namespace bloomzy::test {

using namespace Qt::StringLiterals;

/// A console over a real server with the starter plants, a synonym and a viewer, whose palette finds taxa and people.
class PaletteConsole : public QObject
{
protected:
    /// Once, before the first console.
    void startServer();
    void start(const QString& mail = adaMail);
    void end();
    widgets::PaletteDialog& open();

    widgets::PaletteDialog& dialog() { return *m_console->window->findChild<widgets::PaletteDialog*>(); }
    void type(const QString& text) { QTest::keyClicks(&dialog().field(), text); }
    void press(int key) { QTest::keyClick(&dialog().field(), Qt::Key(key)); }
    QString current() { return dialog().list().currentIndex().data().toString(); }
    QStringList rows();
    bool has(const QString& text)
    {
        const QStringList all = rows();
        return std::any_of(all.begin(), all.end(), [&](const QString& each) { return each.startsWith(text); });
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;

private:
    std::unique_ptr<models::PeopleSource> m_people;
};

inline void PaletteConsole::startServer()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.addStarter());
    QVERIFY(m_server.invite(u"viewer"_s));
    const QString accepted = m_server.firstTaxon(u"deliciosa"_s).value("id"_L1).toString();
    QVERIFY(!m_server
                 .create({{u"taxonRank"_s, u"species"_s},
                          {u"genus"_s, u"Tornelia"_s},
                          {u"specificEpithet"_s, u"fragrans"_s},
                          {u"taxonomicStatus"_s, u"synonym"_s},
                          {u"acceptedNameUsageId"_s, accepted}})
                 .isEmpty());
}

inline void PaletteConsole::start(const QString& mail)
{
    m_console = std::make_unique<CatalogWindow>(m_server);
    QVERIFY(m_console->open(mail));
    QTRY_VERIFY(m_console->model().hasLoaded());
    m_people = std::make_unique<models::PeopleSource>(
        m_console->client, [this](const widgets::ToastSpec& toast) { m_console->toasts += toast; });
    m_console->window->addPaletteSource(*m_people);
}

inline void PaletteConsole::end()
{
    if (m_console && m_console->window && m_console->state().isDirty())
        m_console->trigger("catalog.discard");
    if (m_console)
        m_console->window.reset();
    m_people.reset();
    m_console.reset();
}

inline widgets::PaletteDialog& PaletteConsole::open()
{
    m_console->trigger("frame.palette");
    if (!QTest::qWaitForWindowActive(&dialog()))
        qFatal("the palette did not open");
    return dialog();
}

inline QStringList PaletteConsole::rows()
{
    QStringList texts;
    for (int row = 0; row < dialog().model().rowCount(); ++row)
        texts += dialog().model().index(row).data().toString();
    return texts;
}

} // namespace bloomzy::test
