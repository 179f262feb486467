#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/TaxonCollector.h"
#include "ui/models/TaxonEditor.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/CatalogCommands.h"

#include <QtCore/QThreadPool>

#include <memory>

class QPrinter;

namespace bloomzy::catalog_page {

class CatalogTable;

/// "Print": the open taxon, or the list when rows are checked or none is open; "Print the list": always that. Of the
/// list the checked rows, else the first ones. The pages are made on a thread of their own.
class PrintActions : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostRows = 1'000;

    /// Asks for the printer and calls `then` when there is one.
    using Chooser = std::function<void(const std::shared_ptr<QPrinter>&, std::function<void()> then)>;

    PrintActions(const models::ConsoleParts& parts, const CatalogCommands& commands, models::TaxonTableModel& model,
                 CatalogTable& table, models::TaxonEditor& editor);
    ~PrintActions() override;

    void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

Q_SIGNALS:
    void printed();
    void failed(const bloomzy::client::ClientError& error);
    /// It could not be printed; a sentence.
    void refused(const QString& reason);

private:
    void start();
    void setBusy(bool busy);
    void printList();
    void choose(const QString& html);
    void paint(const std::shared_ptr<QPrinter>& printer, const QString& html);
    void refresh();

    models::ConsoleParts m_parts;
    const CatalogCommands& m_commands;
    models::TaxonTableModel& m_model;
    CatalogTable& m_table;
    models::TaxonEditor& m_editor;
    Chooser m_chooser;
    QThreadPool m_painter;
    bool m_busy = false;
};

} // namespace bloomzy::catalog_page
