#pragma once

#include "CatalogWindow.h"

#include <QAction>
#include <QFile>

namespace bloomzy::test {

/// A console over 412 taxa "Bulkia" and five "Othera", with boxes to check.
struct CheckedRows
{
    CatalogServer server;
    std::unique_ptr<CatalogWindow> console;

    bool prepare()
    {
        return server.start() && server.addSpecies("Bulkia", 412) && server.addSpecies("Othera", 5) &&
               server.invite(QStringLiteral("viewer"));
    }

    /// Signs in, with the settings of a first start, and searches "Bulkia".
    bool open(const QString& mail = adaMail)
    {
        console.reset();
        QFile::remove(server.folder.filePath(QStringLiteral("settings.ini")));
        console = std::make_unique<CatalogWindow>(server);
        return console->open(mail) && QTest::qWaitFor([this] { return model().hasLoaded(); }, 10'000) &&
               search(QStringLiteral("Bulkia"));
    }

    bool search(const QString& words)
    {
        console->find<widgets::SearchField>()->setText(words);
        return QTest::qWaitFor([&] { return model().query().q == words.toStdString() && !model().isLoading(); },
                               10'000);
    }

    models::TaxonTableModel& model() const { return console->model(); }
    models::CheckedTaxa& checks() const { return model().checks(); }
    qint64 count() const { return checks().count(model().matches()); }
    QAction& action(const char* id) const { return *console->commands.find(QLatin1String(id)); }

    void clickBox(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex box = model().index(row, models::TaxonTableModel::checkColumn);
        QTest::mouseClick(console->table().viewport(), Qt::LeftButton, modifiers,
                          console->table().visualRect(box).center());
    }
};

} // namespace bloomzy::test
