#include "ui/pages/imports/ImportsView.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/imports/DonePanel.h"
#include "ui/pages/imports/ErrorRows.h"
#include "ui/pages/imports/FieldTexts.h"
#include "ui/pages/imports/FileDrop.h"
#include "ui/pages/imports/WorkPanel.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/EmptyState.h"

#include <QtCore/QEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

using client::toQString;
using Work = ImportFlow::Work;

namespace {

const QString failure = QStringLiteral("failure");
const QString keptBanner = QStringLiteral("kept");

} // namespace

ImportsView::ImportsView(const models::ConsoleParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_flow(parts.client)
    , m_errors(new ErrorRows(parts, this))
    , m_steps(new StepBar(parts.theme))
    , m_banners(new widgets::BannerStack(parts.theme))
    , m_stack(new QStackedWidget)
    , m_history(new HistoryPane(parts.theme, parts.client))
    , m_forbidden(new widgets::EmptyState(parts.theme, widgets::EmptyState::Kind::noPermission))
    , m_map(new MapView(parts.theme, m_flow))
    , m_work(new WorkPanel(parts.theme, m_flow))
    , m_done(new DonePanel(parts.theme))
{
    new FileDrop(
        *this, [this] { return mayImport() && m_flow.work() == Work::none; },
        [this](const QString& path) { m_flow.upload(path); });
    for (QWidget* widget : std::initializer_list<QWidget*>{m_history, m_forbidden, m_map, m_work, m_done})
        m_stack->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banners);
    column->addWidget(m_stack, 1);
    connectFlow();
    refreshList();
    retranslate();
    refresh();
}

bool ImportsView::mayImport() const
{
    return m_parts.client.session().may(u"catalog.import");
}

void ImportsView::retranslate()
{
    m_forbidden->setTitle(tr("You may not import plants"));
    m_forbidden->setText(tr("You need the permission to import taxa. An administrator can give it to you."));
}

void ImportsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportsView::connectFlow()
{
    connect(&m_flow, &ImportFlow::changed, this, &ImportsView::refresh);
    connect(&m_flow, &ImportFlow::failed, this, &ImportsView::onFailed);
    connect(&m_flow, &ImportFlow::undone, this, &ImportsView::onUndone);
    connect(&m_flow, &ImportFlow::imported, this, [this] { m_history->model().reload(); });
    connect(&m_flow, &ImportFlow::discarded, this, &ImportsView::refreshList);
    connect(&m_flow, &ImportFlow::planChanged, this, [this] { m_banners->remove(failure); });
    connect(m_history, &HistoryPane::chooseRequested, this, &ImportsView::chooseFile);
    connect(m_history, &HistoryPane::openRequested, &m_flow, &ImportFlow::open);
    connect(m_history, &HistoryPane::chosenChanged, this, &ImportsView::changed);
    connect(&m_history->model(), &HistoryModel::failed, this,
            [this](const client::ClientError& error) { onFailed(tr("The imports could not be listed."), error); });
    connect(&m_map->rows().model(), &RowsModel::failed, this,
            [this](const client::ClientError& error) { onFailed(tr("The rows could not be loaded."), error); });
    connect(m_map, &MapView::discardRequested, this, &ImportsView::askToDiscard);
    connect(m_map, &MapView::backRequested, this, &ImportsView::leave);
    connect(m_map, &MapView::saveErrorsRequested, this, [this] {
        if (m_flow.import())
            m_errors->save(toQString(m_flow.import()->id));
    });
    connect(m_done, &DonePanel::catalogRequested, this, &ImportsView::catalogRequested);
    connect(m_done, &DonePanel::saveErrorsRequested, m_errors, &ErrorRows::save);
    connect(m_errors, &ErrorRows::failed, this, &ImportsView::onFailed);
    connect(m_done, &DonePanel::undoRequested, this, [this](const QString& id) {
        askToUndo(id, m_flow.import() ? toQString(m_flow.import()->fileName) : QString());
    });
    connect(m_done, &DonePanel::closed, this, &ImportsView::leave);
}

QWidget* ImportsView::content() const
{
    if (!mayImport())
        return m_forbidden;
    if (m_flow.work() != Work::none)
        return m_work;
    const auto& import = m_flow.import();
    if (!import)
        return m_history;
    return import->state == api::ImportState::staged ? static_cast<QWidget*>(m_map) : m_done;
}

int ImportsView::step() const
{
    const auto& import = m_flow.import();
    if (!import)
        return 0;
    if (import->state != api::ImportState::staged)
        return 4;
    if (m_flow.work() == Work::importing)
        return 3;
    return import->checked || m_flow.work() == Work::checking ? 2 : 1;
}

void ImportsView::refresh()
{
    const auto& import = m_flow.import();
    if (import && import->state != api::ImportState::staged)
        m_done->display(*import);
    m_stack->setCurrentWidget(content());
    if (m_steps)
        m_steps->setCurrent(step());
    Q_EMIT changed();
}

void ImportsView::refreshList()
{
    if (mayImport())
        m_history->model().reload();
}

void ImportsView::leave()
{
    m_flow.leave();
    refreshList();
}

QString ImportsView::facts() const
{
    const auto& import = m_flow.import();
    if (!import)
        return {};
    const QString name = toQString(import->fileName);
    const QString rows = tr("%1 rows", nullptr, static_cast<int>(import->rows)).arg(theme::formatNumber(import->rows));
    return QStringList{name, rows, FieldTexts::encoding(import->form.encoding)}.join(QStringLiteral(", "));
}

QList<QWidget*> ImportsView::panes() const
{
    if (m_stack->currentWidget() == m_map)
        return m_map->panes();
    return m_stack->currentWidget() == m_history ? QList<QWidget*>{&m_history->table()} : QList<QWidget*>();
}

void ImportsView::chooseFile()
{
    m_parts.dialogs.openFile(this,
                             {tr("Choose a CSV file"), {}, {}, {tr("Sheets (*.csv *.tsv *.txt)"), tr("All files (*)")}},
                             [this](const QString& path) {
                                 if (!path.isEmpty())
                                     m_flow.upload(path);
                             });
}

QString ImportsView::whyNotUndo() const
{
    if (m_flow.work() != Work::none)
        return tr("Wait until the work that runs is over.");
    if (m_stack->currentWidget() == m_done)
        return m_flow.import() ? FieldTexts::undoReason(*m_flow.import()) : QString();
    const api::ImportSummary* chosen = m_stack->currentWidget() == m_history ? m_history->chosen() : nullptr;
    return chosen ? FieldTexts::undoReason(*chosen) : tr("Choose an import in the list first.");
}

void ImportsView::undoChosen()
{
    if (!whyNotUndo().isEmpty())
        return;
    const api::ImportSummary* chosen = m_history->chosen();
    if (m_stack->currentWidget() == m_done)
        chosen = &*m_flow.import();
    askToUndo(toQString(chosen->id), toQString(chosen->fileName));
}

void ImportsView::askToUndo(const QString& id, const QString& fileName)
{
    widgets::Question question;
    question.title = fileName.isEmpty() ? tr("Undo this import?") : tr("Undo the import of %1?").arg(fileName);
    question.consequence = tr("What it added goes to the bin, what it changed is set back. What somebody changed since "
                              "then stays as it is, and is named.");
    question.icon = theme::IconName::undo;
    question.keepText = tr("Keep the import");
    question.proceedText = tr("Undo import");
    m_parts.dialogs.ask(this, question, [this, id](widgets::Choice choice) {
        if (choice != widgets::Choice::proceed)
            return;
        m_banners->remove(keptBanner);
        m_flow.leave();
        m_flow.undo(id);
    });
}

void ImportsView::askToDiscard()
{
    widgets::Question question;
    question.title = tr("Cancel this import?");
    question.consequence = tr("The file and its mapping are forgotten. The catalog stays as it is.");
    question.keepText = tr("Go on mapping");
    question.proceedText = tr("Cancel import");
    m_parts.dialogs.ask(this, question, [this](widgets::Choice choice) {
        if (choice == widgets::Choice::proceed)
            m_flow.discard();
    });
}

void ImportsView::onUndone(const api::ImportUndo& undo)
{
    m_history->model().reload();
    const QString detail =
        tr("%1 to the bin, %2 set back").arg(theme::formatNumber(undo.removed), theme::formatNumber(undo.setBack));
    if (undo.kept == 0)
        return m_parts.showToast({widgets::ToastKind::done, tr("Import undone"), detail, {}, {}});
    QStringList names;
    for (const auto& taxon : undo.keptTaxa)
        names += toQString(taxon.scientificName);
    constexpr qsizetype named = 5;
    QString list = QStringList(names.mid(0, named)).join(QStringLiteral(", "));
    if (undo.kept > named)
        list += QStringLiteral(" …");
    m_banners->display({.id = keptBanner,
                        .kind = widgets::BannerKind::info,
                        .headline = tr("The import is undone, but for %n taxa that somebody changed or needs.", nullptr,
                                       static_cast<int>(undo.kept)),
                        .detail = detail + QStringLiteral(". ") + list,
                        .closable = true});
}

void ImportsView::onFailed(const QString& headline, const client::ClientError& error)
{
    const auto& faults = error.problem.errors;
    const QString detail = faults.empty() ? client::textOf(error) : client::textOf(faults.front());
    m_banners->display({.id = failure,
                        .kind = widgets::BannerKind::danger,
                        .headline = headline,
                        .detail = detail,
                        .actions = {{tr("Close"), [this] { m_banners->remove(failure); }}}});
    refresh();
}

void ImportsView::openFields()
{
    if (m_stack->currentWidget() == m_map)
        m_map->columns().openFields();
}

void ImportsView::goToProblem(int step)
{
    if (showsMap())
        m_map->rows().goToProblem(step);
}

bool ImportsView::showsMap() const
{
    return m_stack->currentWidget() == m_map;
}

} // namespace bloomzy::imports_page
