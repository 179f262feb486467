#include "ui/pages/catalog/UndoActions.h"

#include "ui/pages/catalog/DetailPanel.h"

#include <QtWidgets/QApplication>

namespace bloomzy::catalog_page {

namespace {

/// A name may hold an ampersand, which is no mnemonic.
QString inMenu(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

UndoActions::UndoActions(const CatalogCommands& commands, models::EditHistory& history, DetailPanel& detail)
    : QObject(&detail)
    , m_commands(commands)
    , m_history(history)
{
    commands.setText(commands.undo, [this] {
        const QString what = m_history.undoText();
        return what.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(inMenu(what));
    });
    commands.setText(commands.redo, [this] {
        const QString what = m_history.redoText();
        return what.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(inMenu(what));
    });
    connect(commands.undo, &QAction::triggered, &history, &models::EditHistory::undo);
    connect(commands.redo, &QAction::triggered, &history, &models::EditHistory::redo);
    connect(&history, &models::EditHistory::changed, this, &UndoActions::refresh);
    connect(&history, &models::EditHistory::fieldChanged, &detail, &DetailPanel::showField);
    connect(qApp, &QApplication::focusChanged, &history, &models::EditHistory::endVisit);
    refresh();
}

UndoActions::~UndoActions()
{
    m_commands.setText(m_commands.undo, [] { return tr("&Undo"); });
    m_commands.setText(m_commands.redo, [] { return tr("&Redo"); });
}

void UndoActions::refresh()
{
    const QString busy = m_history.isBusy() ? tr("The previous step is still running.") : QString();
    const auto reason = [&](const QString& what, const QString& nothing) { return what.isEmpty() ? nothing : busy; };
    m_commands.setReason(m_commands.undo, reason(m_history.undoText(), tr("There is nothing to undo.")));
    m_commands.setReason(m_commands.redo, reason(m_history.redoText(), tr("There is nothing to redo.")));
}

} // namespace bloomzy::catalog_page
