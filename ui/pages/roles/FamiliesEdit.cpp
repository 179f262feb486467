#include "ui/pages/roles/FamiliesEdit.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QTextBlock>

namespace bloomzy::roles_page {

using models::FamilyCompleter;

FamiliesEdit::FamiliesEdit(client::ApiClient& client, QWidget* parent)
    : QPlainTextEdit(parent)
    , m_completer(new FamilyCompleter(client, *this))
{
    setTabChangesFocus(true);
    connect(m_completer, &FamilyCompleter::chosen, this, &FamiliesEdit::take);
}

void FamiliesEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (m_completer->isOpen())
            return event->ignore(); // they are for the list
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->key() != Qt::Key_Escape)
        suggest();
}

void FamiliesEdit::suggest()
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const int place = cursor.positionInBlock();
    const int begin = FamilyCompleter::beginOfWord(line, place);
    m_completer->suggest(line.mid(begin, place - begin), cursorRect().translated(viewport()->pos()));
}

void FamiliesEdit::take(const QString& family)
{
    QTextCursor cursor = textCursor();
    const int place = cursor.positionInBlock();
    const int begin = FamilyCompleter::beginOfWord(cursor.block().text(), place);
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, place - begin);
    cursor.insertText(family);
    setTextCursor(cursor);
}

} // namespace bloomzy::roles_page
