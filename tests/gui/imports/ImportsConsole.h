#pragma once

#include "tests/gui/catalog/CatalogWindow.h"
#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/ImportsPage.h"
#include "ui/pages/imports/ImportsView.h"

#include <QComboBox>
#include <QFile>

namespace bloomzy::test {

using imports_page::ImportsView;
using imports_page::RowsModel;

/// A sheet with a column that needs a rule, a status that is misspelt, a letter x for a hybrid and a row without a
/// name.
inline const QByteArray sheet = "taxon_name;family;taxon_status;vern_en;light_lvl;notes_int\r\n"
                                "Monstera adansonii;Araceae;Accepted;Swiss cheese vine;2;a\r\n"
                                "Cistus x florentinus;Cistaceae;Accepted;;5;b\r\n"
                                "Acer monspessulanum;Sapindaceae;Acepted;;5;c\r\n"
                                "ficus lyrata;Moraceae;Accepted;Fiddle-leaf fig;2;d\r\n"
                                ";Araceae;Accepted;;2;e\r\n";

/// The imports page over a real server that has Monstera deliciosa.
class ImportsConsole : public QObject
{
protected:
    void prepare()
    {
        QVERIFY(m_server.start());
        QVERIFY(!m_server
                     .create({{QStringLiteral("genus"), QStringLiteral("Monstera")},
                              {QStringLiteral("specificEpithet"), QStringLiteral("deliciosa")}})
                     .isEmpty());
    }
    void open()
    {
        m_console = std::make_unique<CatalogWindow>(m_server);
        imports_page::registerImportsPage(m_console->pages, m_console->parts());
        QVERIFY(m_console->open());
        m_console->window->openPage(QStringLiteral("imports"));
        QTRY_VERIFY(m_console->find<ImportsView>());
    }

    [[nodiscard]] QString file(const QString& name, const QByteArray& content)
    {
        QFile made(m_server.folder.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(content) == content.size() ? made.fileName() : QString();
    }
    [[nodiscard]] ImportsView& view() const { return *m_console->find<ImportsView>(); }
    [[nodiscard]] const std::optional<api::Import>& import() const { return view().flow().import(); }
    [[nodiscard]] widgets::DataTable& columns() const
    {
        return *m_console->find<widgets::DataTable>(QStringLiteral("importColumns"));
    }
    [[nodiscard]] widgets::DataTable& rows() const
    {
        return *m_console->find<widgets::DataTable>(QStringLiteral("importRows"));
    }
    [[nodiscard]] RowsModel& rowsModel() const { return static_cast<RowsModel&>(*rows().model()); }
    [[nodiscard]] QPushButton& button(const char* name) const
    {
        return *m_console->find<QPushButton>(QLatin1String(name));
    }
    [[nodiscard]] bool idle() const
    {
        return view().flow().work() == imports_page::ImportFlow::Work::none && !view().flow().isSaving() &&
               !rowsModel().isLoading();
    }
    [[nodiscard]] bool choose(const QString& path)
    {
        m_console->dialogs.paths = {path};
        button("chooseFile").click();
        return QTest::qWaitFor([this] { return import() && idle() && rowsModel().rowCount() > 0; }, 20'000);
    }
    [[nodiscard]] QString cell(int row, int section, int role = Qt::AccessibleTextRole) const
    {
        return rowsModel().index(row, section).data(role).toString();
    }
    [[nodiscard]] QList<QComboBox*> meanings() const
    {
        auto boxes = m_console->window->findChildren<QComboBox*>();
        boxes.removeIf([](const QComboBox* box) { return !box->accessibleName().startsWith(u"Meaning of"); });
        return boxes;
    }
    [[nodiscard]] QString banner() const
    {
        const auto* stack = view().findChild<widgets::BannerStack*>();
        const auto* shown = stack->find(QStringLiteral("failure"));
        return shown ? shown->spec().headline + shown->spec().detail : QString();
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

} // namespace bloomzy::test
