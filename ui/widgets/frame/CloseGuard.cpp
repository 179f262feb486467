#include "ui/widgets/frame/CloseGuard.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {

namespace {

Question wordsFor(Leaving how)
{
    Question question;
    question.icon = theme::IconName::edit;
    question.keepText = CloseGuard::tr("Keep working");
    switch (how) {
    case Leaving::quit:
        question.title = CloseGuard::tr("Save your changes before you quit?");
        question.proceedText = CloseGuard::tr("Save and quit");
        question.discardText = CloseGuard::tr("Discard and quit");
        break;
    case Leaving::signOut:
        question.title = CloseGuard::tr("Save your changes before you sign out?");
        question.proceedText = CloseGuard::tr("Save and sign out");
        question.discardText = CloseGuard::tr("Discard and sign out");
        break;
    case Leaving::switchServer:
        question.title = CloseGuard::tr("Save your changes before you switch server?");
        question.proceedText = CloseGuard::tr("Save and switch");
        question.discardText = CloseGuard::tr("Discard and switch");
        break;
    }
    return question;
}

} // namespace

CloseGuard::CloseGuard(const PageRegistry& pages, Dialogs& dialogs, QWidget* window)
    : QObject(window)
    , m_pages(pages)
    , m_dialogs(dialogs)
    , m_window(window)
{
}

QList<QPointer<Page>> CloseGuard::unsaved() const
{
    QList<QPointer<Page>> result;
    for (Page* page : m_pages.pages()) {
        if (!page->unsavedChanges().isEmpty())
            result += page;
    }
    return result;
}

bool CloseGuard::mayLeave(Leaving how, std::function<void()> leave)
{
    const QList<QPointer<Page>> pages = unsaved();
    if (pages.isEmpty())
        return true;
    if (!m_asking)
        ask(how, pages, std::move(leave));
    return false;
}

void CloseGuard::ask(Leaving how, const QList<QPointer<Page>>& pages, std::function<void()> leave)
{
    QStringList names;
    for (const QPointer<Page>& page : pages)
        names += page->unsavedChanges();
    Question question = wordsFor(how);
    question.consequence = tr("Not saved yet: %1.").arg(names.join(QStringLiteral(", ")));
    m_asking = true;
    m_dialogs.ask(m_window, question, [guard = QPointer(this), pages, leave = std::move(leave)](Choice choice) {
        if (!guard)
            return;
        guard->m_asking = false;
        if (choice == Choice::proceed)
            guard->save(pages, leave);
        if (choice != Choice::discard)
            return;
        for (const QPointer<Page>& page : pages) {
            if (page)
                page->discardChanges();
        }
        leave();
    });
}

void CloseGuard::save(QList<QPointer<Page>> pages, std::function<void()> leave)
{
    if (pages.isEmpty())
        return leave();
    const QPointer<Page> page = pages.takeFirst();
    if (!page)
        return save(pages, leave);
    page->saveChanges([guard = QPointer(this), pages, leave](bool saved) {
        if (guard && saved)
            guard->save(pages, leave);
    });
}

} // namespace bloomzy::widgets
