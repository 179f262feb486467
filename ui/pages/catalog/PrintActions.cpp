#include "ui/pages/catalog/PrintActions.h"

#include "ui/client/Aside.h"
#include "ui/models/ColumnLayout.h"
#include "ui/pages/catalog/CatalogTable.h"
#include "ui/pages/catalog/FilterText.h"
#include "ui/pages/catalog/PrintSheet.h"

#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

namespace bloomzy::catalog_page {

using models::CheckedTaxa;
using models::TaxonCollector;

PrintActions::PrintActions(const models::ConsoleParts& parts, const CatalogCommands& commands,
                           models::TaxonTableModel& model, CatalogTable& table, models::TaxonEditor& editor)
    : QObject(&table)
    , m_parts(parts)
    , m_commands(commands)
    , m_model(model)
    , m_table(table)
    , m_editor(editor)
{
    m_painter.setMaxThreadCount(1);
    m_chooser = [this](const std::shared_ptr<QPrinter>& printer, std::function<void()> then) {
        auto* dialog = new QPrintDialog(printer.get(), m_table.window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [printer, then = std::move(then)] { then(); });
        dialog->open();
    };
    connect(commands.print, &QAction::triggered, this, &PrintActions::start);
    connect(commands.printList, &QAction::triggered, this, &PrintActions::printList);
    connect(&model, &models::TaxonTableModel::loadFinished, this, &PrintActions::refresh);
    connect(&editor.state(), &models::TaxonEditState::opened, this, &PrintActions::refresh);
    refresh();
}

PrintActions::~PrintActions()
{
    m_painter.waitForDone();
}

void PrintActions::refresh()
{
    const QString busy = m_busy ? tr("The pages are still being made.") : QString();
    const QString list = m_model.matches() < 1 ? tr("There is nothing to print.") : busy;
    m_commands.setReason(m_commands.printList, list);
    m_commands.setReason(m_commands.print, m_editor.state().isOpen() ? busy : list);
}

void PrintActions::start()
{
    if (m_editor.state().isOpen() && m_model.checks().isEmpty())
        choose(PrintSheet::taxon(m_editor.state()));
    else
        printList();
}

void PrintActions::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void PrintActions::printList()
{
    CheckedTaxa everything;
    everything.checkAll();
    const bool all = m_model.checks().isEmpty();
    const CheckedTaxa& checked = all ? everything : m_model.checks();
    auto* taxa = new TaxonCollector(m_parts.client, m_model.query(), checked, mostRows, this);
    auto rows = std::make_shared<std::vector<api::TaxonSummary>>();
    setBusy(true);
    connect(taxa, &TaxonCollector::received, this, [rows](const std::vector<api::TaxonSummary>& page) {
        rows->insert(rows->end(), page.begin(), page.end());
    });
    connect(taxa, &TaxonCollector::failed, this, [this, taxa](const client::ClientError& error) {
        taxa->deleteLater();
        setBusy(false);
        Q_EMIT failed(error);
    });
    connect(taxa, &TaxonCollector::finished, this, [this, taxa, rows, matches = checked.count(m_model.matches())] {
        taxa->deleteLater();
        setBusy(false);
        choose(PrintSheet::list(*rows, m_table.columns().columns(), filterText(m_model.query()), matches));
    });
    taxa->start();
}

void PrintActions::choose(const QString& html)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    m_chooser(printer, [this, printer, html] { paint(printer, html); });
}

void PrintActions::paint(const std::shared_ptr<QPrinter>& printer, const QString& html)
{
    setBusy(true);
    client::aside(m_painter, *this, [printer, html] {
        PrintSheet::paint(html, *printer);
        return printer->printerState() != QPrinter::Error;
    }).then(this, [this, printer](bool done) {
        setBusy(false);
        if (!done) {
            Q_EMIT refused(tr("Nothing was printed. Choose another printer, or another place for the file."));
            return;
        }
        const QString file = printer->outputFileName();
        m_parts.showToast({widgets::ToastKind::done,
                           file.isEmpty() ? tr("Sent to the printer") : tr("Printed into a file"),
                           file,
                           {},
                           {}});
        Q_EMIT printed();
    });
}

} // namespace bloomzy::catalog_page
