#pragma once

#include "CatalogWindow.h"

#include <QAction>

namespace bloomzy::test {

/// A console with the taxon "Repeatia prima" open, whose authority is "First"; another one for each test.
struct UndoWindow
{
    CatalogServer server;
    std::unique_ptr<CatalogWindow> console;
    QString id;

    bool open()
    {
        id = server.create({{QStringLiteral("taxonRank"), QStringLiteral("species")},
                            {QStringLiteral("genus"), QStringLiteral("Repeatia")},
                            {QStringLiteral("specificEpithet"), QStringLiteral("prima")},
                            {QStringLiteral("scientificNameAuthorship"), QStringLiteral("First")}});
        console = std::make_unique<CatalogWindow>(server);
        return console->open() && QTest::qWaitFor([this] { return console->model().hasLoaded(); }, 10'000) &&
               console->openTaxon(QStringLiteral("Repeatia prima"));
    }

    void close()
    {
        if (console && console->state().isDirty())
            console->trigger("catalog.discard");
        console.reset();
        server.plain->send("DELETE", QStringLiteral("/api/v1/taxa/") + id, {},
                           {{"If-Match", '"' + QByteArray::number(revision(id)) + '"'}});
    }

    QAction& undo() { return *console->commands.find(QStringLiteral("catalog.undo")); }
    QAction& redo() { return *console->commands.find(QStringLiteral("catalog.redo")); }
    /// What the editor holds.
    QString value(const QString& pointer) { return console->state().value(pointer).toString(); }
    /// What the server holds.
    QString storedAuthority() { return server.taxon(id).value(QStringLiteral("scientificNameAuthorship")).toString(); }
    qint64 revision(const QString& taxon) { return server.taxon(taxon).value(QStringLiteral("revision")).toInteger(); }
    bool isInBin(const QString& taxon) { return server.taxon(taxon).value(QStringLiteral("deletedAt")).isString(); }
};

} // namespace bloomzy::test
