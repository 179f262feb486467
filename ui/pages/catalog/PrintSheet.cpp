#include "ui/pages/catalog/PrintSheet.h"

#include "ui/client/ServerTime.h"
#include "ui/models/TaxonCells.h"
#include "ui/models/TaxonTableModel.h"
#include "ui/pages/catalog/TaxonColumns.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/botanical/BotanicalName.h"
#include "ui/widgets/paint/HtmlPaper.h"

#include <QtCore/QDateTime>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using models::TaxonTexts;
using widgets::BotanicalName;

namespace {

constexpr double textSize = 9; // points

QString dateOf(const std::string& time)
{
    return theme::formatDate(client::timeOf(time).toLocalTime().date());
}

QString titleOf(const models::ViewColumn& column)
{
    return models::TaxonCells::title(taxonColumns().find(column.id)->column).toHtmlEscaped();
}

/// Of which the console says that it is not known; on paper nothing says so.
bool isUnknown(const api::TaxonSummary& taxon, int column)
{
    return (column == models::TaxonTableModel::lightColumn && !taxon.light) ||
           (column == models::TaxonTableModel::toxicityColumn && !taxon.toxicity) ||
           (column == models::TaxonTableModel::difficultyColumn && !taxon.difficulty);
}

} // namespace

QString PrintSheet::cell(const api::TaxonSummary& taxon, int column)
{
    if (isUnknown(taxon, column))
        return {};
    if (column == models::TaxonTableModel::nameColumn)
        return BotanicalName::html(BotanicalName::runs(
            taxon, {.author = true,
                    .acceptedName = taxon.acceptedName,
                    .commonName = QString::fromStdString(taxon.vernacularName.value_or(std::string()))}));
    if (column == models::TaxonTableModel::editedColumn)
        return dateOf(taxon.updatedAt);
    return models::TaxonCells::text(taxon, column).toHtmlEscaped();
}

QString PrintSheet::page(const QString& title, const QString& subtitle, const QString& body)
{
    return u"<html><body style=\"color:#000\"><p style=\"font-size:14pt;font-weight:600\">%1</p><p>%2</p>%3</body></html>"_s
        .arg(title, subtitle, body);
}

QString PrintSheet::list(const std::vector<api::TaxonSummary>& taxa, const models::ColumnStates& columns,
                         const QString& about, qint64 matches)
{
    QString head;
    QString rows;
    for (const models::ViewColumn& column : columns) {
        const QString width = column.id == "name" ? u" width=\"32%\""_s : QString();
        if (column.shown)
            head += u"<th align=\"left\"%1>%2</th>"_s.arg(width, titleOf(column));
    }
    for (const api::TaxonSummary& taxon : taxa) {
        rows += "<tr>"_L1;
        for (const models::ViewColumn& column : columns) {
            if (column.shown)
                rows += u"<td>%1</td>"_s.arg(cell(taxon, taxonColumns().find(column.id)->column));
        }
        rows += "</tr>"_L1;
    }
    const QString count =
        std::ssize(taxa) < matches
            ? tr("The first %1 of %2 taxa").arg(theme::formatNumber(std::ssize(taxa)), theme::formatNumber(matches))
            : tr("%n taxa", nullptr, int(taxa.size()));
    const QString line = about.isEmpty() ? count : u"%1<br>%2"_s.arg(count, about.toHtmlEscaped());
    return page(
        tr("Catalog"), line,
        u"<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\" border=\"0\"><thead><tr>%1</tr></thead>%2</table>"_s
            .arg(head, rows));
}

QString PrintSheet::taxon(const models::TaxonEditState& state)
{
    QString rows;
    for (const models::TaxonField& field : models::taxonFields()) {
        const QString pointer = field.pointer;
        const QString value = state.text(pointer, state.value(pointer));
        if (!value.isEmpty())
            rows += u"<tr><td width=\"30%\"><b>%1</b></td><td>%2</td></tr>"_s.arg(
                TaxonTexts::label(pointer).toHtmlEscaped(), value.toHtmlEscaped().replace(u'\n', "<br>"_L1));
    }
    const QString edited = state.taxon()
                               ? tr("Edited %1 by %2")
                                     .arg(dateOf(state.taxon()->updatedAt),
                                          QString::fromStdString(state.taxon()->updatedBy.displayName).toHtmlEscaped())
                               : tr("Not saved yet");
    const QString line = state.isDirty() ? tr("%1, with unsaved changes").arg(edited) : edited;
    return page(BotanicalName::html(BotanicalName::runs(state.after())), line,
                u"<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\" border=\"0\">%1</table>"_s.arg(rows));
}

void PrintSheet::paint(const QString& html, QPagedPaintDevice& device)
{
    widgets::paintHtml(html, textSize, device);
}

} // namespace bloomzy::catalog_page
